// What must hold on every page: no errors of scripts or of the content policy,
// nothing wider than a phone, every field labelled, one heading, names for
// links and buttons.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { newPage, openBrowser, signIn, startBoard } from "./board.mjs";

let browser, board;
before(async () => { [browser, board] = await Promise.all([openBrowser(), startBoard("sqlite")]); });
after(async () => { await browser?.close(); await board?.stop(); });

const phone = { viewport: { width: 390, height: 844 } };

const missing = ["/jobs/none", "/nothing-here", "/en/nothing-here"];

const readers = {
  visitor: {
    pages: ["/", "/?q=オンライン診療&remote=full_remote", "/?q=nothing-answers-this", "/jobs/ja01", "/en/jobs/en01", "/agencies/AGY01", "/employers/EMP01",
      "/signin", "/alerts/new?q=内科", "/about", "/terms", "/privacy", "/contact", "/guide", "/recruiters", "/ranking", "/external", "/mailbox", ...missing],
  },
  doctor: { email: "doc01@example.jp", pages: ["/me", "/me/profile", "/me/saved", "/me/applied", "/me/alerts", "/me/account", "/me/views", "/me/sessions", "/jobs/ja01", "/jobs/ja01/apply"] },
  recruiter: { email: "recruit@soranohashi.example.jp", pages: ["/desk", "/desk/organisation", "/desk/members", "/desk/clients", "/desk/jobs/ja01", "/me/account"], draft: true },
  admin: { email: "admin@example.jp", pages: ["/admin", "/admin/review", "/admin/mail", "/admin/reports", "/admin/users", "/admin/organisations", "/admin/audit"] },
};

// faultsOf lists what is wrong with a page as it stands.
const faultsOf = (page) => page.evaluate(() => {
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
  return wrong;
});

// draftPages begins a new advert and names the pages of its form.
async function draftPages(page) {
  await page.goto(`${board.url}/desk`);
  await page.locator("main").getByRole("button", { name: "新しい求人" }).click();
  await page.waitForURL(/\/desk\/drafts\//);
  const draft = new URL(page.url()).pathname.replace(/\/[a-z]+$/, "");
  return ["work", "where", "when", "pay", "terms", "needs", "safety", "review"].map((step) => `${draft}/${step}`);
}

for (const [who, { email, pages, draft }] of Object.entries(readers)) {
  test(`pages of a ${who}`, { timeout: 60_000 }, async () => {
    const page = await newPage(browser, phone);
    if (email) await signIn(page, board, email);
    const wrong = [];
    const paths = draft ? [...pages, ...await draftPages(page)] : pages;
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
