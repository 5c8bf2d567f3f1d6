// faultsOf lists what is wrong with a page as it stands.
export const faultsOf = (page) => page.evaluate(async () => {
  const wrong = [];
  const shown = (e) => e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const name = (e) => (e.getAttribute("aria-label") || e.getAttribute("title") || e.innerText || e.querySelector("img")?.alt || "").trim()
    || document.getElementById(e.getAttribute("aria-labelledby") ?? "")?.innerText;
  const say = (what, e) => wrong.push(`${what}: ${e.outerHTML.slice(0, 120)}`);
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) wrong.push(`${over} pixels wider than the screen`);
  if (document.querySelectorAll("h1").length !== 1) wrong.push(`${document.querySelectorAll("h1").length} h1`);
  if (document.querySelectorAll("main").length !== 1) wrong.push("no single main");
  if (!document.title || !document.documentElement.lang) wrong.push("no title or no language");
  for (const e of document.querySelectorAll("input:not([type=hidden]), select, textarea")) {
    if (!e.labels?.length && !e.getAttribute("aria-label") && !e.getAttribute("aria-labelledby")) say("no label", e);
  }
  for (const e of document.querySelectorAll("a[href], button")) if (shown(e) && !name(e)) say("no name", e);
  for (const e of document.querySelectorAll("img:not([alt]), svg:not([aria-hidden]):not([aria-label]):not([role=presentation])")) say("no words for a picture", e);
  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) wrong.push(`id ${id} twice`);
  let level = 0;
  for (const h of document.querySelectorAll("h1, h2, h3, h4")) {
    const own = Number(h.tagName[1]);
    if (level && own > level + 1) say("a level of headings is left out", h);
    level = own;
  }
  // What moved while the page arrived: web.dev/articles/cls counts 0.1 as good.
  const moved = await new Promise((tell) => {
    let sum = 0;
    new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) sum += e.value; }).observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => setTimeout(() => tell(sum), 0));
  });
  if (moved > 0.1) wrong.push(`${moved.toFixed(2)} of the page moved while it arrived`);
  return wrong;
});
