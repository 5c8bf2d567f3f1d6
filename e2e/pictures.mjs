// Pictures of every kind of page: 390 and 1280 px, ja and en, light and dark, and
// of states that a list of addresses does not show. Writes out/KIND/*.jpg, and
// sheets to look at first. node pictures.mjs [part of a path]; SETS=phone-dark,
// desk-light and READERS=visitor,doctor take some of them.
import { mkdirSync, writeFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser, signIn, startBoard } from "./board.mjs";
import { readers } from "./readers.mjs";

const out = join(import.meta.dirname, "out");
const only = process.argv[2] ?? "";
const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };
const schemes = ["light", "dark"];
const listed = (value, name) => !value || value.split(",").includes(name);

const english = (path) => (path.startsWith("/en") ? path.slice(3) || "/" : path === "/" ? "/en" : `/en${path}`);
const name = (path) => path.replace(/^\//, "").replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60) || "home";

// states are what a visitor meets that no address shows: each leads a page there.
const states = {
  "no-answer": { path: "/?q=xyzzyplugh" },
  "question-wrong": { path: "/?pay=abc" },
  "alert-error": { path: "/alerts/new?q=内科", then: (page) => page.locator("main form").last().evaluate((f) => { f.noValidate = true; f.requestSubmit(); }) },
  "signin-error": { path: "/signin", then: async (page) => {
    await page.locator("main input[type=email]").fill("taro@");
    await page.locator("main form").first().evaluate((f) => { f.noValidate = true; f.requestSubmit(); });
  } },
};

const board = await startBoard("sqlite");
const browser = await openBrowser();
const taken = {};
try {
  for (const [who, { email, pages }] of Object.entries(readers)) for (const [kind, viewport] of Object.entries(sizes)) for (const scheme of schemes) {
    if (!listed(process.env.SETS, `${kind}-${scheme}`) || !listed(process.env.READERS, who)) continue;
    const context = await browser.newContext({ viewport, colorScheme: scheme, reducedMotion: "reduce", serviceWorkers: "block" });
    const page = await context.newPage();
    if (email && !only) await signIn(page, board, email);
    else if (email && pages.some((p) => p.includes(only))) await signIn(page, board, email);
    const both = [...new Set(pages.flatMap((p) => [p, english(p)]))].filter((p) => p.includes(only));
    for (const path of both) await take(page, path, `${who}-${name(path)}`, kind, scheme);
    if (who === "visitor") for (const [state, { path, then }] of Object.entries(states)) for (const at of [path, english(path)]) {
      if (only && !state.includes(only)) continue;
      await take(page, at, `state-${state}${at === path ? "" : "-en"}`, kind, scheme, then);
    }
    await context.close();
  }
  for (const [set, files] of Object.entries(taken)) await sheets(set, files);
} finally {
  await browser.close();
  await board.stop();
}

async function take(page, path, file, kind, scheme, then) {
  await page.goto(board.url + path, { waitUntil: "load" });
  if (then) await Promise.all([page.waitForLoadState("load"), then(page)]).then(() => page.waitForTimeout(300));
  const set = `${kind}-${scheme}`;
  mkdirSync(join(out, set), { recursive: true });
  const at = join(out, set, `${file}.jpg`);
  const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), 2600);
  await page.screenshot({ path: at, type: "jpeg", quality: 70, fullPage: true, clip: { x: 0, y: 0, width: sizes[kind].width, height } });
  (taken[set] ??= []).push({ at, file });
}

async function sheets(set, files) {
  const across = set.startsWith("phone") ? 8 : 4;
  const page = await (await browser.newContext({ viewport: { width: 1960, height: 1200 } })).newPage();
  for (let n = 0; n * across < files.length; n++) {
    const part = files.slice(n * across, (n + 1) * across);
    const cells = part.map(({ at, file }) => `<figure><figcaption>${file}</figcaption><img src="data:image/jpeg;base64,${readFileSync(at).toString("base64")}"></figure>`);
    await page.setContent(`<style>body{margin:0;display:flex;gap:6px;font:12px sans-serif;background:#888}figure{margin:0;width:${1960 / across - 6}px}img{width:100%;display:block}</style>${cells.join("")}`);
    writeFileSync(join(out, `${set}-${String(n).padStart(2, "0")}.png`), await page.screenshot({ fullPage: true }));
  }
  await page.context().close();
}
