// What a page weighs and how soon a reader sees it: bytes on the wire with an
// empty cache, largest contentful paint, layout shift, and the longest answer to
// a tap or a key (INP) on a processor four times slower. By hand: the figures say
// nothing on a machine that is busy. node speed.mjs [rounds]
import { openBrowser, startBoard } from "./board.mjs";

const rounds = Number(process.argv[2] ?? 5);
const slower = 4;
const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };

// wishes are what each figure should not exceed; bytes are wished of home alone.
const wishes = { bytes: { home: 60_000 }, lcp: 600, cls: 0, inp: 100 };

const pages = {
  home: "/", results: "/?q=オンライン診療", job: "/jobs/ja01", landing: "/work/online_care", english: "/en/jobs/ja01",
};

// use does what a reader does on a page: opens things, types, ticks.
async function use(page, name) {
  if (name === "home" || name === "results") {
    await page.locator("#q").click();
    await page.keyboard.type("内科", { delay: 60 });
    await page.keyboard.press("Escape");
    if (page.viewportSize().width < 700) await page.locator("a[data-sheet=filters]").first().click();
    await page.locator("#filters input[type=checkbox]:visible").first().click();
  } else {
    for (const summary of await page.locator("main summary:visible").all()) await summary.click();
    await page.locator("header summary:visible, main button:visible").first().click({ trial: true });
  }
  await page.waitForTimeout(400);
}

// watch notes paints, shifts and answers from the first moment of the page.
const watch = () => {
  window.seen = { lcp: 0, cls: 0, inp: 0 };
  new PerformanceObserver((l) => { for (const e of l.getEntries()) seen.lcp = e.startTime; }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((l) => { for (const e of l.getEntries()) if (!e.hadRecentInput) seen.cls += e.value; }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((l) => { for (const e of l.getEntries()) if (e.interactionId) seen.inp = Math.max(seen.inp, e.duration); }).observe({ type: "event", durationThreshold: 16, buffered: true });
};

async function measure(browser, url, viewport, name) {
  const context = await browser.newContext({ viewport, locale: "ja-JP", serviceWorkers: "block" });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const weight = { bytes: 0, requests: 0 };
  devtools.on("Network.loadingFinished", (e) => { weight.bytes += e.encodedDataLength; weight.requests++; });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(500);
  const loaded = { ...weight };
  await use(page, name);
  const seen = await page.evaluate(() => window.seen);
  await context.close();
  return { ...loaded, ...seen };
}

const middle = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

const board = await startBoard("sqlite");
const browser = await openBrowser();
try {
  await measure(browser, board.url, sizes.phone, "job"); // the browser warms up
  console.log("page     size   requests  bytes   LCP ms  CLS    INP ms  over the wish");
  for (const [name, path] of Object.entries(pages)) for (const [size, viewport] of Object.entries(sizes)) {
    const all = [];
    for (let i = 0; i < rounds; i++) all.push(await measure(browser, board.url + path, viewport, name));
    const of = (figure) => middle(all.map((one) => one[figure]));
    const got = { bytes: of("bytes"), lcp: Math.round(of("lcp")), cls: Math.max(...all.map((one) => one.cls)), inp: of("inp") };
    const over = ["lcp", "cls", "inp"].filter((figure) => got[figure] > wishes[figure]);
    if (got.bytes > (wishes.bytes[name] ?? Infinity)) over.push("bytes");
    console.log([name.padEnd(8), size.padEnd(6), String(of("requests")).padStart(8), String(got.bytes).padStart(7), String(got.lcp).padStart(8),
      got.cls.toFixed(3).padStart(6), String(got.inp).padStart(7), " ", over.join(" ") || "–"].join(" "));
  }
} finally {
  await browser.close();
  await board.stop();
}
