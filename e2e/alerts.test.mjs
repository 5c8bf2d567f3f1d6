// What a subscriber changes by the link in a mail, and what an administrator
// sees when asked about it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { newPage, newestMail, openBrowser, signIn, startBoard } from "./board.mjs";
import { faultsOf } from "./faults.mjs";

const timeout = 60_000;
const reader = "info@clinic.example.jp";
let browser, board, manage;
before(async () => { [browser, board] = await Promise.all([openBrowser(), startBoard("sqlite")]); });
after(async () => { await browser?.close(); await board?.stop(); });

const phone = { viewport: { width: 390, height: 844 } };

test("a subscriber signs up on a phone", { timeout }, async () => {
  const page = await newPage(browser, phone);
  await page.goto(`${board.url}/alerts/new?work=g_online_care`);
  assert.deepEqual(await faultsOf(page), []);
  await page.locator("[name=email]").fill(reader);
  await page.getByRole("button", { name: "確認メールを受け取る" }).click();
  const confirm = await newestMail(board, { to: reader, within: 20_000 });
  await page.goto(confirm.text.match(/https?:\/\/\S+\/alerts\/confirm\/\S+/)[0]);
  await page.getByRole("button", { name: "求人メールを始める" }).click();
  await page.getByRole("link", { name: "条件や頻度を変える" }).click();
  await page.getByRole("heading", { name: "求人メールの設定" }).waitFor();
  manage = page.url();
  assert.deepEqual(await faultsOf(page), []);
  assert.deepEqual(page.wrong, []);
});

test("the count follows the criteria while they are chosen, and saves nothing", { timeout }, async () => {
  const page = await newPage(browser);
  await page.goto(manage);
  const shown = page.locator("[data-total]");
  const first = await shown.innerText();
  await page.locator("summary", { hasText: "業務の種類" }).click();
  await page.locator("[name=c_work][value=g_online_care]").uncheck();
  await page.waitForFunction((n) => document.querySelector("[data-total]").textContent !== n, first);
  const all = await (await fetch(`${board.url}/api/v1/jobs?limit=1`)).json();
  await page.waitForFunction((n) => document.querySelector("[data-total]").textContent === n, String(all.total));
  await page.reload();
  assert.equal(await shown.innerText(), first);
  assert.deepEqual(page.wrong, []);
});

test("the form asks for the hour and the weekday that the frequency needs", { timeout }, async () => {
  const page = await newPage(browser);
  await page.goto(manage);
  const seen = async () => [await page.locator("[name=hour]").isVisible(), await page.locator("[name=weekday]").isVisible()];
  for (const [frequency, want] of [["daily", [true, false]], ["weekly", [true, true]], ["instant", [false, false]]]) {
    await page.locator(`[name=frequency][value=${frequency}]`).check();
    assert.deepEqual(await seen(), want, frequency);
  }
  await page.locator("[name=frequency][value=weekly]").check();
  await page.locator("[name=weekday]").selectOption("5");
  await page.getByRole("button", { name: "変更を保存" }).click();
  await page.getByText("変更を保存しました").waitFor();
  assert.ok((await page.locator(".summary-panel").innerText()).includes("毎週金曜日"));
});

test("an alert rests until a day and goes on", { timeout }, async () => {
  const page = await newPage(browser, phone);
  await page.goto(`${manage}#pause`);
  const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  await page.locator("[name=until]").fill(day);
  await page.getByRole("button", { name: "休止する" }).click();
  await page.getByText("休止しました").waitFor();
  const [year, month, date] = day.split("-").map(Number);
  assert.ok((await page.locator(".summary-panel").innerText()).includes(`${year}年${month}月${date}日まで`));
  await page.getByRole("button", { name: "再開する" }).click();
  await page.getByText("再開しました").waitFor();
});

test("an administrator looks into the mail of one subscriber", { timeout }, async () => {
  const page = await newPage(browser, phone);
  await signIn(page, board, "admin@example.jp");
  await page.goto(`${board.url}/admin/mail`);
  await page.locator("[name=asked]").fill(reader);
  await page.getByRole("button", { name: "探す" }).click();
  await page.getByRole("heading", { name: reader }).waitFor();
  const text = await page.locator("main").innerText();
  for (const part of ["共用アドレス", "毎週金曜日", "オンライン診療", "まだ送っていません"]) assert.ok(text.includes(part), `${part} is missing in\n${text}`);
  assert.deepEqual(await faultsOf(page), []);
  assert.deepEqual(page.wrong, []);
});
