// The path of the board, on both store engines: a subscriber, a recruiter and
// a doctor, from the search box to the mail and back out.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { engines, headersOf, mails, newPage, newestMail, openBrowser, signIn, startBoard, waitUntil } from "./board.mjs";

const timeout = 120_000;
const reader = "reader@example.jp";
const title = "皮膚科のオンライン診療医(平日夜、完全在宅)";

for (const engine of engines) describe(engine, () => {
  let browser, board, page, job, alert;
  const open = (path) => page.goto(board.url + path);
  const found = async (words) => (await (await fetch(`${board.url}/api/v1/jobs?q=${encodeURIComponent(words)}&limit=100`)).json()).jobs.find((j) => j.title?.ja === title || JSON.stringify(j.title) === JSON.stringify(title));

  before(async () => {
    [browser, board] = await Promise.all([openBrowser(), startBoard(engine, "--alert-window", "1s")]);
    page = await newPage(browser);
  });
  after(async () => { await browser?.close(); await board?.stop(); });

  test("a visitor subscribes to a search and confirms with a button", { timeout }, async () => {
    await open(`/?q=${encodeURIComponent("皮膚科 オンライン診療")}`);
    await page.locator("details.alertbar summary").click();
    await page.locator("#alert-email").fill("ｒｅａｄｅｒ＠example.jp");
    await page.locator("#alert-frequency").selectOption("instant");
    await page.locator("details.alertbar form button.primary").click();
    await page.waitForLoadState();
    if (await page.getByRole("button", { name: "確認メールを受け取る" }).count()) {
      await page.locator("[name=email]").fill(reader);
      await page.getByRole("button", { name: "確認メールを受け取る" }).click();
      await page.waitForLoadState();
    }
    const mail = await newestMail(board, { to: reader, within: 20_000 });
    const link = mail.text.match(/https?:\/\/\S+\/alerts\/confirm\/\S+/)[0];
    const before = await fetch(link);
    assert.equal(before.status, 200);
    assert.ok(!(await before.text()).includes("求人メールを始めました"), "opening the link confirms");
    await page.goto(link);
    await page.getByRole("button", { name: "求人メールを始める" }).click();
    await page.getByRole("heading", { name: "求人メールを始めました" }).waitFor();
    assert.deepEqual(page.wrong, []);
  });

  test("a recruiter sees what is missing, posts a job, and search finds it", { timeout }, async () => {
    await signIn(page, board, "recruit@soranohashi.example.jp");
    await open("/desk");
    await page.locator("main").getByRole("button", { name: "新しい求人" }).click();
    await page.getByRole("button", { name: "保存して次へ" }).last().click();
    await page.locator(".fault").first().waitFor();
    assert.ok(await page.locator(".field:has([name='title.ja']) .fault").count(), "the fault is not beside its field");

    await open("/desk/jobs/ja01");
    await page.getByRole("button", { name: "複製する" }).click();
    await page.waitForURL(/\/desk\/drafts\//);
    const draft = page.url().match(/\/desk\/drafts\/[^/?]+/)[0];
    await open(`${draft}/work`);
    await page.locator("[name='title.ja']").fill(title);
    await page.locator("[name=specialties]").evaluateAll((boxes) => { // some are folded away
      for (const box of boxes) if (box.checked !== (box.value === "dermatology")) box.click();
    });
    for (let step = 0; step < 8 && !page.url().endsWith("/review"); step++) {
      const was = page.url();
      await page.getByRole("button", { name: "保存して次へ" }).last().click();
      await page.waitForURL((url) => url.href !== was, { timeout: 30_000 });
    }
    assert.ok(page.url().endsWith("/review"), page.url());
    await page.getByLabel(/内容が事実で最新/).check();
    const pressed = Date.now();
    await page.getByRole("button", { name: "公開する" }).click();
    await page.waitForURL((url) => !url.pathname.includes("/review"));
    job = await waitUntil(() => found("皮膚科 オンライン診療"), 20_000, () => `not found by search; the page says ${page.url()}`);
    console.log(`${engine}: found by search ${Date.now() - pressed} ms after the button`);
    assert.deepEqual(page.wrong, []);
  });

  test("the subscriber has one mail with the job, why it matched, and a way out", { timeout }, async () => {
    alert = await newestMail(board, { to: reader, words: title, within: 50_000 });
    assert.match(alert.text, /皮膚科/);
    const headers = await headersOf(board, alert);
    assert.match(headers["list-unsubscribe-post"], /List-Unsubscribe=One-Click/);
    alert.stop = headers["list-unsubscribe"].match(/https?:\/\/[^>,\s]+/)[0];
    assert.ok(alert.text.includes("/u/") || alert.text.includes("/alerts/manage"), "no link to stop in the text");
    assert.equal((await mails(board)).filter((m) => m.to.includes(reader) && m.text.includes(title)).length, 1);
  });

  test("a doctor sees matching jobs with a score and reasons", { timeout }, async () => {
    const doctor = await newPage(browser);
    await signIn(doctor, board, "doc01@example.jp");
    await doctor.goto(`${board.url}/me/profile`);
    await doctor.getByRole("button", { name: "保存する" }).click();
    await doctor.waitForLoadState();
    await doctor.goto(`${board.url}/me`);
    const text = await doctor.locator("main").innerText();
    assert.match(text, /\/100/);
    assert.match(text, /希望の業務|診療科「/);
    assert.deepEqual(doctor.wrong, []);
  });

  test("one click unsubscribes; looking does not", { timeout }, async () => {
    assert.equal((await fetch(alert.stop)).status, 200);
    const answer = await fetch(alert.stop, { method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded" }, body: "List-Unsubscribe=One-Click" });
    assert.equal(answer.status, 200);
    await page.goto(alert.stop);
    assert.ok(!(await page.getByRole("button", { name: "止める", exact: true }).count()), "still subscribed");
  });

  test("a closed job is gone at once, and its page says so", { timeout }, async () => {
    await open(`/desk/jobs/${job.id}`);
    await page.getByLabel("決まらなかった").check();
    await page.getByRole("button", { name: "募集を終える" }).click();
    await page.waitForLoadState();
    await waitUntil(async () => !(await found("皮膚科 オンライン診療")), 10_000, () => "search still finds it");
    const answer = await fetch(`${board.url}/jobs/${job.id}`);
    const text = await answer.text();
    assert.equal(answer.status, 200);
    assert.match(text, /募集終了/);
    assert.match(text, /<meta name="robots" content="noindex">/);
    assert.ok(!text.includes("JobPosting"), "still a JobPosting");
    for (const feed of ["/feed", "/feed.json", "/sitemap.xml"]) {
      assert.ok(!(await (await fetch(board.url + feed)).text()).includes(job.id), `${feed} still has it`);
    }
  });
});
