// Times the first advert: a clinic and an agency that nobody knew paste what they
// have and publish it. Counts clicks, keys and pages from the empty desk to the
// live job, and keeps a picture of each page at 1280 and 390 pixels in out/first.
// Answers are given as people give them: nothing is set by script but the pasted text.
import { mkdirSync, rmSync } from "node:fs";
import { newPage, newestMail, openBrowser, startBoard } from "./board.mjs";
import { agency, agent, agentKnows, clerk, clerkKnows, client } from "./adverts.mjs";
import { clinic, fill } from "./loop.mjs";

const out = new URL("./out/first/", import.meta.url).pathname;

// What a hand needs, in seconds: a click with the look for its place (1.3 s by the
// keystroke-level model: point 1.1, press 0.2), a key of a practised typist (0.28 s),
// a page to take in (4 s), a question to decide on (1.35 s).
const seconds = { click: 1.3, key: 0.28, page: 4, decision: 1.35 };

// Hand counts what one person does on a page.
class Hand {
  constructor(page, name) { Object.assign(this, { page, name, clicks: 0, keys: 0, pages: 0, questions: 0, rows: [] }); }

  // note closes a page: its picture in both widths, what it took.
  async note(what) {
    this.pages++;
    const last = this.rows.at(-1) ?? { clicks: 0, keys: 0 };
    this.rows.push({ page: what, clicks: this.clicks, keys: this.keys, more: `+${this.clicks - last.clicks} / +${this.keys - last.keys}` });
    for (const width of [1280, 390]) {
      await this.page.setViewportSize({ width, height: 900 });
      const number = String(this.pages).padStart(2, "0");
      await this.page.screenshot({ path: `${out}${this.name}-${number}-${width}.png`, fullPage: true });
    }
    await this.page.setViewportSize({ width: 1280, height: 900 });
  }

  async click(target) { this.clicks++; await target.click(); }

  async go(target) {
    this.clicks++;
    await Promise.all([this.page.waitForNavigation({ waitUntil: "domcontentloaded" }), target.click()]);
  }

  async type(target, text) { await this.click(target); this.keys += [...text].length; await target.fill(text); }

  // answer gives one answer the shortest way that the page has: a tap on an offered
  // one, a choice, a fold and its choices, letters.
  async answer(name, value) {
    const wanted = [value].flat();
    const tap = this.page.locator(`[data-tap="${name}"]`).first();
    const asked = this.page.locator(`main [name="${name}"]:not([type=hidden])`);
    const one = asked.first();
    if (!(await one.count())) return;
    this.questions++;
    const kind = await one.evaluate((e) => e.tagName === "SELECT" ? "select" : e.type);
    if (kind === "radio" || kind === "checkbox") {
      const fold = this.page.locator(`#f-${name.replaceAll(".", "\\.")} details.fold:not([open]) > summary`);
      if (await fold.count()) await this.click(fold);
      for (const v of wanted) {
        const choice = this.page.locator(`main [name="${name}"][value="${v}"]`);
        if (await choice.count() && !(await choice.isChecked())) await this.click(choice.locator("xpath=ancestor::label"));
      }
    } else if (kind === "select") {
      this.clicks += 2;
      await one.selectOption(wanted[0] === "own" ? { index: 1 } : wanted[0]);
    } else if (await tap.count()) await this.click(tap); // one of the offered answers is as true
    else await this.type(one, wanted[0]);
  }

  sum() {
    const took = this.clicks * seconds.click + this.keys * seconds.key + this.pages * seconds.page + this.questions * seconds.decision;
    return { advert: this.name, ends: this.live ? "live" : "waits for the board", clicks: this.clicks, keys: this.keys, pages: this.pages, answers: this.questions, "minutes by hand": (took / 60).toFixed(1) };
  }
}

// named are the fields to which the links of a list lead.
const named = (page, links) => page.locator(links).evaluateAll((all) => [...new Set(all.map((a) => decodeURIComponent(a.hash.replace("#f-", ""))))].filter(Boolean));

// empty are those of the fields on the page that are shown and not answered yet.
const empty = (page, names) => page.evaluate((names) => names.filter((name) => {
  const all = [...document.querySelectorAll(`main [name="${CSS.escape(name)}"]`)].filter((e) => e.type !== "hidden" && !e.closest("[hidden]"));
  return all.length > 0 && !all.some((e) => e.type === "radio" || e.type === "checkbox" ? e.checked : e.value.trim() !== "");
}), names);

// publish takes the pasted text to the live job.
export async function publish(hand, board, text, knows) {
  const { page } = hand;
  await page.goto(`${board.url}/desk`);
  await hand.note("desk");
  await hand.go(page.locator("main a[href='/desk/paste']").first());
  await hand.click(page.locator("textarea[name=text]"));
  hand.keys++; // Ctrl+V
  await page.locator("textarea[name=text]").fill(text);
  await hand.note("paste");
  await hand.go(page.locator("form.paste button.primary"));
  await hand.note("pasted");
  if (process.env.WORDS) console.log(page.url(), board.log().slice(-600));
  const missing = await named(page, ".wanted a");
  const onPage = await page.locator("form#advert").count();
  if (!onPage) await hand.go(page.locator("section.need .buttons a.primary"));
  for (let n = 0; n < 12 && !page.url().endsWith("/review"); n++) {
    const usual = page.locator("[data-usual]");
    if (await usual.count()) await hand.click(usual);
    const asked = await page.locator("[name=_asked_for]").evaluateAll((all) => all.flatMap((e) => e.value.split(",")));
    const must = await page.locator("form#advert .must").evaluateAll((all) => all.map((e) => e.closest(".field")?.querySelector("[name]")?.name).filter(Boolean));
    const faulty = await page.locator(".field.bad").evaluateAll((all) => all.map((e) => e.querySelector("[name]")?.name).filter(Boolean));
    const names = [...new Set([...must, ...missing, ...faulty, ...asked])];
    if (process.env.WORDS) console.log(page.url(), names, await page.locator(".fault:not(.warn)").allInnerTexts());
    for (const name of await empty(page, names)) {
      if (!(await empty(page, [name])).length) continue; // an answer before it hid the question
      if (knows[name] === undefined) throw new Error(`${hand.name}: nobody knows ${name}: ${page.url()}`);
      await hand.answer(name, knows[name]);
    }
    await hand.note(`${new URL(page.url()).pathname.split("/").pop()}, answered`);
    await hand.go(page.locator("form#advert .buttons button.primary").first());
  }
  const left = await page.locator("#missing li").allInnerTexts();
  if (left.length) throw new Error(`${hand.name}: still missing\n${left.join("\n")}`);
  await hand.click(page.locator("[name=attest]"));
  await hand.note("review");
  await hand.go(page.locator("button[value=publish]"));
  await hand.note("handed in");
  const answer = await fetch(`${board.url}/jobs/${page.url().split("/").pop()}`);
  hand.live = answer.status === 200;
  if (!hand.live && !(await page.locator("main").innerText()).includes("審査中")) throw new Error(`${hand.name}: neither live nor waiting`);
}

// enter signs in by the code from the mailbox.
async function enter(page, board, email) {
  await page.goto(`${board.url}/signin`);
  await page.locator("[name=email]").fill(email);
  await page.locator("main form button.primary").click();
  const code = (await newestMail(board, { to: email, kind: "code" })).text.match(/\b\d{6}\b/)[0];
  await page.locator("[name=code]").waitFor();
  const done = page.waitForURL((url) => !url.pathname.includes("/signin"));
  await page.locator("[name=code]").fill(code);
  await done;
}

// register makes an organisation from nothing and has the administrator check it.
export async function register(board, page, admin, kind, values) {
  await page.goto(`${board.url}/desk/register/${kind}`);
  await fill(page, values);
  await page.locator("main form[action*='/desk/register'] button.primary").click();
  await page.waitForURL((url) => url.pathname === "/desk");
  await verify(board, admin, values["name.ja"]);
}

async function verify(board, admin, name) {
  await admin.goto(`${board.url}/admin/organisations`);
  await admin.getByRole("link", { name }).first().click();
  await admin.locator("button[value=verified]").first().click();
  await admin.waitForLoadState("domcontentloaded");
}

async function main() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const [browser, board] = await Promise.all([openBrowser(), startBoard("sqlite")]);
  try {
    board.run("admin", "unei@first.example");
    const [admin, clerks, agents] = await Promise.all([0, 1, 2].map(() => newPage(browser)));
    for (const page of [admin, clerks, agents]) page.setDefaultTimeout(60_000);
    await enter(admin, board, "unei@first.example");
    await enter(clerks, board, "jimu@first-clinic.example");
    await register(board, clerks, admin, "employer", { ...clinic("みほん駅前クリニック"), address: "東京都杉並区見本1-2-3" });
    const first = new Hand(clerks, "clinic");
    await publish(first, board, clerk, clerkKnows);
    console.table(first.rows);
    await enter(agents, board, "tantou@first-agency.example");
    await register(board, agents, admin, "agency", agency);
    await agents.goto(`${board.url}/desk/clients/new`);
    await fill(agents, client);
    await agents.locator("main form button.primary").first().click();
    await agents.waitForURL((url) => url.pathname === "/desk/clients");
    await verify(board, admin, client["name.ja"]);
    const second = new Hand(agents, "agency");
    await publish(second, board, agent, agentKnows);
    console.table(second.rows);
    console.table([first.sum(), second.sum()]);
  } finally {
    await browser.close();
    await board.stop();
  }
}

await main();
