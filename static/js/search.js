// Live filtering: a changed filter fetches the address the form would open and
// puts the parts of the answer in place. Address, history and scroll position
// are what they would be without it.
import { isSheet, openSheet, closeSheet, sheetAgain } from "./sheet.js";

const html = document.documentElement;
let running = null;
let at = here(); // the address that is shown
let pending = null; // address chosen in the sheet, which has no entry of its own yet

function here() { return location.pathname + location.search; }

// addressOf is where a form would go, without its empty fields.
function addressOf(form) {
  const url = new URL(form.action, location.href);
  for (const [name, value] of new FormData(form)) if (value !== "") url.searchParams.append(name, value);
  return url;
}

// show puts the answer of an address in place and returns the address to
// share, or null when another question came between or the page is left.
async function show(url) {
  running?.abort();
  const mine = running = new AbortController();
  html.classList.add("busy");
  try {
    const answer = await fetch(url, { signal: mine.signal, headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(answer.statusText);
    put(new DOMParser().parseFromString(await answer.text(), "text/html"));
    html.classList.remove("busy");
    at = document.querySelector("[data-address]").dataset.address;
    remember();
    return at;
  } catch (err) {
    if (err.name !== "AbortError") location.href = url;
    return null;
  }
}

// put replaces the parts of the page that change with the question, and keeps
// the focus and what is unfolded.
function put(page) {
  const active = document.activeElement;
  const focus = active?.name ? { name: active.name, type: active.type, value: active.value, from: active.selectionStart, to: active.selectionEnd } : null;
  const unfolded = [...document.querySelectorAll(".facets details")].map((d) => d.open && d.closest("fieldset").querySelector("input").name);
  document.title = page.title;
  for (const next of page.querySelectorAll("[data-part]")) {
    document.querySelector(`[data-part="${next.dataset.part}"]`)?.replaceWith(next);
  }
  for (const d of document.querySelectorAll(".facets details")) d.open = unfolded.includes(d.closest("fieldset").querySelector("input").name);
  sheetAgain();
  document.querySelector("[data-said]").textContent = document.querySelector("[data-count]").dataset.count;
  document.dispatchEvent(new Event("enkaku:shown"));
  if (!focus) return;
  // Hidden fields of the same name stand before the one that was used.
  const again = [...document.getElementsByName(focus.name)].find((e) => e.type === focus.type && (e.type === "search" || e.type === "select-one" || e.value === focus.value));
  again?.focus({ preventScroll: true });
  if (again?.type === "search" && focus.from !== null) again.setSelectionRange(focus.from, focus.to);
}

// go shows an address and gives it an entry of the history: none when nothing
// changed, none yet while the sheet of filters is open.
async function go(url, to) {
  const before = at;
  const from = scrollY; // the answer may be too short for it
  const address = await show(url);
  if (!address) return;
  if (isSheet()) pending = address;
  else if (address !== before) enter(address, from);
  if (to) document.querySelector(to)?.scrollIntoView({ block: "start" });
  // The link that was followed is gone: the keyboard goes on from the count.
  if (to === "#count" || document.activeElement === document.body) document.getElementById("count").focus({ preventScroll: true });
}

// listOf is the address of a list whatever job stands beside it.
function listOf(address) {
  const url = new URL(address, location.href);
  url.searchParams.delete("job");
  return url.pathname + url.searchParams;
}

// Another job stands beside the list (beside.js).
document.addEventListener("enkaku:beside", ({ detail: { address, step } }) => {
  if (address === at) return;
  if (step) history.replaceState(history.state, "", address);
  else enter(address, scrollY);
  at = address;
  remember();
});

// Scroll positions by entry: the list is shorter than it was until the answer
// is in place, so the browser alone would get them wrong.
const positions = new Map(JSON.parse(sessionStorage.getItem("scroll") ?? "[]"));
let entry = history.state?.entry ?? newEntry();
history.replaceState({ ...history.state, entry }, "");
function newEntry() { return Math.random().toString(36).slice(2); }

function enter(address, from) {
  positions.set(entry, from);
  entry = newEntry();
  history.pushState({ entry }, "", address);
}
addEventListener("pagehide", () => {
  positions.set(entry, scrollY);
  sessionStorage.setItem("scroll", JSON.stringify([...positions].slice(-50)));
});

addEventListener("popstate", async (event) => {
  if (isSheet()) return leaveSheet();
  if (here() === at && !event.state) return; // a jump within the page
  running?.abort();
  html.classList.remove("busy");
  positions.set(entry, lastScroll);
  entry = event.state?.entry ?? entry;
  if (event.state?.sheet || here() === at) return;
  if (document.querySelector("[data-beside]") && listOf(here()) === listOf(at)) {
    at = here();
    return void document.dispatchEvent(new Event("enkaku:besideback"));
  }
  if (await show(location.href) && positions.has(entry)) scrollTo(0, positions.get(entry));
});
let lastScroll = scrollY; // before the browser itself jumps on going back
document.addEventListener("scroll", () => requestAnimationFrame(() => { lastScroll = scrollY; }), { passive: true });

// The sheet of filters on a phone has an entry of the history, so that the
// back button closes it. What was chosen in it stays, as an entry of its own.
function leaveSheet() {
  closeSheet();
  entry = history.state?.entry ?? entry;
  if (pending && pending !== here()) enter(pending, scrollY);
  pending = null;
}
function endSheet() {
  if (history.state?.sheet) history.back();
  else if (isSheet()) leaveSheet();
}

// The way back to the list from a job's page.
function remember() { sessionStorage.setItem("results", at); }
remember();

document.addEventListener("change", (event) => {
  if (event.target.form?.matches(".facets[data-live], [data-autosubmit]")) go(addressOf(event.target.form));
});
document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-live], [data-autosubmit]")) return;
  event.preventDefault();
  if (isSheet()) return endSheet();
  go(addressOf(event.target), "body");
});
document.addEventListener("click", (event) => {
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const link = event.target.closest("a");
  if (!link) return;
  if (link.dataset.sheet) {
    event.preventDefault();
    positions.set(entry, scrollY);
    history.pushState({ entry, sheet: true }, "");
    openSheet();
  } else if ("close" in link.dataset) {
    event.preventDefault();
    endSheet();
  } else if (link.matches(".chip[href], .pager a, .wider a, .notice a") && link.origin === location.origin && link.pathname === location.pathname) {
    event.preventDefault();
    go(link.href, link.closest(".pager") ? "#count" : undefined);
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && isSheet()) endSheet();
  if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.matches("input, textarea, select")) {
    event.preventDefault();
    document.getElementById("q").focus();
    document.getElementById("q").select();
  }
});
