// What must hold on every page: no errors of scripts or of the content policy,
// nothing wider than a phone, every field labelled, one heading, names for
// links and buttons.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { newPage, openBrowser, signIn, startBoard } from "./board.mjs";
import { faultsOf } from "./faults.mjs";
import { draftPages, missing, readers } from "./readers.mjs";

let browser, board;
before(async () => { [browser, board] = await Promise.all([openBrowser(), startBoard("sqlite")]); });
after(async () => { await browser?.close(); await board?.stop(); });

const phone = { viewport: { width: 390, height: 844 } };

for (const [who, { email, pages, draft }] of Object.entries(readers)) {
  test(`pages of a ${who}`, { timeout: 60_000 }, async () => {
    const page = await newPage(browser, phone);
    if (email) await signIn(page, board, email);
    const wrong = [];
    const paths = draft ? [...pages, ...await draftPages(page, board)] : pages;
    for (const path of paths) {
      page.wrong.length = 0;
      const answer = await page.goto(board.url + path);
      if (answer.status() >= 400 && !missing.includes(path)) wrong.push(`${path}: status ${answer.status()}`);
      // A page that says "not found" is logged by the browser as a failed request.
      const console = page.wrong.filter((w) => !(answer.status() >= 400 && /status of 4/.test(w)));
      wrong.push(...[...console, ...await faultsOf(page)].map((w) => `${path}: ${w}`));
    }
    assert.deepEqual(wrong, []);
  });
}

// On a slow line a field is there, and filled, before its script is.
test("a code that is typed before the page's script came signs in", { timeout: 60_000 }, async () => {
  const page = await newPage(browser, { ...phone, serviceWorkers: "block" });
  await page.route("**/js/code.js", async (route) => {
    await page.waitForFunction(() => document.querySelector("input[autocomplete='one-time-code']")?.value.length === 6);
    await route.continue();
  });
  await signIn(page, board, readers.doctor.email);
  assert.deepEqual(page.wrong, []);
});
