// WCAG 2.2 AA on all kinds of pages, as axe-core judges it: in both languages, in
// light and dark, on a telephone and on a desk. Each page is looked at in one of
// those eight ways in turn, so that every way meets every kind of reader.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { newPage, openBrowser, signIn, startBoard } from "./board.mjs";
import { draftPages, readers } from "./readers.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"], elementRef: false };

const sizes = [{ width: 390, height: 844 }, { width: 1280, height: 900 }];
const themes = ["light", "dark"];

let browser, board;
before(async () => { [browser, board] = await Promise.all([openBrowser(), startBoard("sqlite")]); });
after(async () => { await browser?.close(); await board?.stop(); });

// other is a path in the other language.
const other = (path) => (/^\/en(?=[/?]|$)/.test(path) ? path.replace(/^\/en/, "") || "/" : `/en${path === "/" ? "" : path.replace(/^\/\?/, "?")}`);

async function look(page, path, way) {
  await page.setViewportSize(sizes[way % 2]);
  await page.emulateMedia({ colorScheme: themes[(way >> 1) % 2], reducedMotion: "reduce" });
  await page.goto(board.url + path);
  const { violations } = await page.evaluate((options) => globalThis.axe.run(document, options), rules);
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((n) =>
    `${path} at ${sizes[way % 2].width}, ${themes[(way >> 1) % 2]}: ${id}: ${n.html.slice(0, 140)} ${n.any[0]?.message ?? n.all[0]?.message ?? n.none[0]?.message ?? ""}`));
}

for (const [who, { email, pages, draft }] of Object.entries(readers)) {
  test(`WCAG 2.2 AA: pages of a ${who}`, { timeout: 120_000 }, async () => {
    const page = await newPage(browser);
    await page.context().addInitScript(axe); // not refused by the content policy, as a script of the page would be
    if (email) await signIn(page, board, email);
    const wrong = [];
    let way = 0;
    for (const path of draft ? [...pages, ...await draftPages(page, board)] : pages) {
      wrong.push(...await look(page, way & 4 ? other(path) : path, way));
      way++;
    }
    assert.deepEqual(wrong, []);
  });
}
