// What a recruiter types on the page of a pasted advert is kept while it is typed, as on
// every page of the form.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { newPage, openBrowser, signIn, startBoard, waitUntil } from "./board.mjs";
import { clerk } from "./adverts.mjs";

const timeout = 120_000;
let browser, board, page;
before(async () => {
  [browser, board] = await Promise.all([openBrowser(), startBoard("sqlite")]);
  page = await newPage(browser);
  await signIn(page, board, "recruit@soranohashi.example.jp");
});
after(async () => { await browser?.close(); await board?.stop(); });

const headcount = () => page.locator("form#advert [name='terms.headcount']");
const kept = () => waitUntil(async () => (await page.locator("[data-saved]").innerText()).includes("保存しました"), 20_000, () => "nothing is kept");

test("answers below a pasted text are kept while they are typed", { timeout }, async () => {
  await page.goto(`${board.url}/desk/paste`);
  await page.locator("[name=text]").fill(clerk);
  await page.locator("form.paste button.primary").click();
  await page.waitForURL(/\/pasted$/);
  await headcount().fill("3");
  await kept();
  const draft = page.url().replace("/pasted", "");
  await page.goto(`${draft}/work`);
  assert.equal(await headcount().inputValue(), "3");
  await page.goto(`${draft}/safety`);
  await page.locator(".kept details.fold > summary").first().click();
  await page.locator(".kept [name^='_block.']").first().fill("いつもの");
  await kept();
  assert.deepEqual(page.wrong, []);
});

test("on a telephone the column of ticks is as wide as a tick", { timeout }, async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ["/desk/jobs", "/desk/drafts"]) {
    await page.goto(board.url + path);
    const { width } = await page.locator("table.jobs tbody td").first().boundingBox();
    assert.ok(width < 80, `${path}: ${width} points of 390`);
  }
});
