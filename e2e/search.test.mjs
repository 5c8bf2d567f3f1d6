// What a visitor does without an account: search, narrow, read, by mouse, by
// keyboard and without JavaScript.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { newPage, newestMail, openBrowser, startBoard } from "./board.mjs";

let browser, board;
before(async () => { [browser, board] = await Promise.all([openBrowser(), startBoard("sqlite")]); });
after(async () => { await browser?.close(); await board?.stop(); });

const timeout = 60_000;
const total = async (page) => Number((await page.locator("#count .num").innerText()).replaceAll(",", ""));

test("facets narrow, the address follows, back goes back", { timeout }, async () => {
  const page = await newPage(browser);
  await page.goto(board.url);
  const all = await total(page);
  assert.ok(all >= 10, `only ${all} jobs on the demo board`);
  await page.locator("#q").fill("オンライン診療");
  await page.locator("#q").press("Enter");
  await page.waitForURL(/q=/);
  await page.waitForFunction((n) => document.querySelector("#count .num").textContent !== n, String(all));
  const found = await total(page);
  assert.ok(found > 0 && found < all, `${found} of ${all}`);
  const choice = page.locator("#filters label.facet:has(input[name=remote][value=full_remote])");
  const promised = Number(await choice.locator(".n").innerText());
  await choice.click();
  await page.waitForURL(/remote=full_remote/);
  await page.waitForFunction((n) => document.querySelector("#count .num").textContent === n, String(promised));
  assert.equal(await page.locator("article.job").count(), Math.min(promised, 20));
  await page.goBack();
  await page.waitForFunction((n) => document.querySelector("#count .num").textContent === n, String(found));
  assert.deepEqual(page.wrong, []);
});

test("a job opens and says what the law wants said", { timeout }, async () => {
  const page = await newPage(browser);
  await page.goto(`${board.url}/?q=${encodeURIComponent("オンライン診療")}`);
  const card = page.locator("#j-ja01"); // an employment contract: all of it is wanted
  const title = await card.locator("h3").innerText();
  await card.click({ position: { x: 60, y: 40 } });
  await page.locator("[data-beside] .go a[href='/jobs/ja01']").click();
  await page.waitForURL(/\/jobs\/ja01$/);
  assert.ok((await page.locator("h1").innerText()).includes(title.slice(0, 10)));
  await page.locator("#law summary").click(); // what answers no question of a doctor is folded
  const text = await page.locator("main").innerText();
  for (const words of [
    "業務の変更の範囲", "就業場所の変更の範囲", "契約期間", "契約の更新", "試用期間", "労働時間", "休憩", "時間外労働", "休日", "賃金",
    "社会保険", "受動喫煙", "雇用主・委託者", "情報の時点", "掲載期限",
  ]) assert.ok(text.includes(words), `nothing on ${words}`);
  assert.match(await page.locator("script[type='application/ld+json']").first().textContent(), /JobPosting/);
  assert.deepEqual(page.wrong, []);
});

test("the keyboard alone is enough", { timeout }, async () => {
  const page = await newPage(browser);
  await page.goto(board.url);
  await page.keyboard.press("Tab");
  assert.match(await page.evaluate(() => document.activeElement.getAttribute("href")), /#main/);
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "q");
  await page.keyboard.type("産業医");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=/);
  await page.waitForLoadState();
  const reach = async (what, steps = 200) => {
    for (let i = 0; i < steps; i++) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate((selector) => {
        const at = document.activeElement;
        const style = getComputedStyle(at);
        return at.matches(selector) ? style.outlineStyle !== "none" || style.boxShadow !== "none" : null;
      }, what);
      if (seen !== null) return seen;
    }
    throw new Error(`Tab never reaches ${what}`);
  };
  assert.ok(await reach("#filters input[type=checkbox]"), "the focus cannot be seen on a filter");
  await page.keyboard.press("Space");
  await page.waitForURL(/(work|specialty|employment|remote|schedule)=/);
  assert.ok(await reach("article.job h3 a"), "the focus cannot be seen on a job");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.matches("[data-beside] h2"));
  assert.ok(await reach("[data-beside] .go > .button:last-child"), "the focus cannot be seen beside the list");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/jobs\/[^/]+$/);
});

test("without JavaScript: search, filters, order and subscription", { timeout }, async () => {
  const page = await newPage(browser, { javaScriptEnabled: false });
  await page.goto(board.url);
  await page.locator("#q").fill("医師");
  await page.locator("#q").press("Enter");
  await page.waitForURL(/q=/);
  const found = await total(page);
  await page.locator("#filters input[name=remote][value=full_remote]").check();
  await page.getByRole("button", { name: "この条件で表示" }).click();
  await page.waitForURL(/remote=full_remote/);
  assert.ok(await total(page) < found, "the filter does nothing");
  await page.locator("#sort").selectOption("pay");
  await page.locator("form:has(#sort) button").click();
  await page.waitForURL(/sort=pay/);
  await page.locator("details.alertbar summary").click();
  await page.locator("#alert-email").fill("noscript@example.jp");
  await page.locator("details.alertbar form button.primary").click();
  await page.waitForLoadState();
  assert.match(await page.locator("h1").innerText(), /メール/);
  await newestMail(board, { to: "noscript@example.jp", within: 20_000 });
});

test("strange searches get a page", { timeout }, async () => {
  for (const q of ["*", "\"", "title:x", "😀", "-", "「", "a".repeat(10_000), "<script>alert(1)</script>", "　", "%00"]) {
    const answer = await fetch(`${board.url}/?q=${encodeURIComponent(q)}`);
    assert.ok([200, 400, 414, 422, 431].includes(answer.status), `${q.slice(0, 20)}: ${answer.status}`);
    assert.ok(!(await answer.text()).includes("<script>alert"), "unescaped");
  }
});
