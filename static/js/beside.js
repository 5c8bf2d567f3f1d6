// A job beside the list, on wide screens: a card that is chosen changes the
// part beside the list and the address, and nothing else. Without this module
// each card leads to the same address as a plain link.
const wide = matchMedia("(min-width: 1280px)");
let running = null;

const pane = () => document.querySelector("[data-beside]");
const cards = () => [...document.querySelectorAll(".side .cards > .job")];
const titleOf = (card) => card.querySelector("h3 a");
const addressOf = (card) => { const url = new URL(card.querySelector(".here").href); url.hash = ""; return url; };

function mark(card) {
  for (const other of cards()) {
    other.classList.toggle("chosen", other === card);
    if (other === card) other.setAttribute("aria-current", "true");
    else other.removeAttribute("aria-current");
  }
}

// put shows what an address has beside its list; false when another was asked
// for meanwhile.
async function put(url) {
  running?.abort();
  const mine = running = new AbortController();
  try {
    const answer = await fetch(url, { signal: mine.signal, headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(answer.statusText);
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-beside]");
    pane().replaceWith(next);
    next.scrollTop = 0;
    return true;
  } catch (err) {
    if (err.name !== "AbortError") location.href = url;
    return false;
  }
}

// choose shows the job of a card. A step along the list takes the place of the
// entry before it, so that the way back leads out of the list.
async function choose(card, { step = false, into = false } = {}) {
  mark(card);
  const url = addressOf(card);
  if (!await put(url)) return;
  document.dispatchEvent(new CustomEvent("enkaku:beside", { detail: { address: url.pathname + url.search, step } }));
  if (into) pane().querySelector("h2").focus({ preventScroll: true });
}

// Going back to another job of the same list.
document.addEventListener("enkaku:besideback", async () => {
  const id = new URL(location.href).searchParams.get("job");
  const card = id ? document.getElementById(`j-${id}`) : cards()[0];
  mark(card);
  await put(location.href);
});

document.addEventListener("click", (event) => {
  if (!wide.matches || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest(".side .job > .here, .side .job h3 a");
  if (!link) return;
  event.preventDefault();
  choose(link.closest(".job"), { into: event.detail === 0 });
});

document.addEventListener("keydown", (event) => {
  if (!wide.matches || !pane() || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("input, textarea, select")) return;
  const inList = event.target.closest(".side .job h3 a");
  const by = { j: 1, k: -1, ArrowDown: inList && 1, ArrowUp: inList && -1 }[event.key];
  if (event.key === "Escape" && event.target.closest("[data-beside]")) return void titleOf(document.querySelector(".side .chosen"))?.focus();
  if (!by) return;
  const all = cards();
  const next = all[all.findIndex((c) => c.matches(".chosen")) + by];
  event.preventDefault();
  if (!next) return;
  titleOf(next).focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
  choose(next, { step: true });
});
