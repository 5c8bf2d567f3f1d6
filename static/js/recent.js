// Jobs looked at lately: kept in this browser, shown in this browser, never
// sent. Which of them closed meanwhile is read from a list that is the same
// for everybody.
const key = "seen";
const most = 20; // kept
const shown = 5;
const days = 30 * 24 * 3600 * 1000; // kept for

function read() {
  try {
    const list = JSON.parse(localStorage.getItem(key) ?? "[]");
    const now = Date.now();
    return list.filter((s) => typeof s.id === "string" && s.at > now - days && Date.parse(s.until) > now);
  } catch {
    return []; // storage is off, or holds what nobody wrote
  }
}

function write(list) {
  try {
    if (list.length) localStorage.setItem(key, JSON.stringify(list.slice(0, most)));
    else localStorage.removeItem(key);
  } catch {} // full or off: nothing is remembered
}

// A job's page is noted, a closed one forgotten. Who goes back to a page has
// seen it before; noted again it would be there after signing out.
const page = document.querySelector("[data-seen]");
const returned = performance.getEntriesByType("navigation")[0]?.type === "back_forward";
if (page && (!returned || "over" in page.dataset)) {
  const { seen: id, titleJa: ja, titleEn: en, who, until } = page.dataset;
  const others = read().filter((s) => s.id !== id);
  write("over" in page.dataset ? others : [{ id, ja, en, who, until, at: Date.now() }, ...others]);
}

// open drops what closed before its day. What was seen before the list of
// closed jobs begins nobody can vouch for.
async function open(list) {
  const answer = await fetch("/closed.json").catch(() => null);
  if (!answer?.ok) return list;
  const { since, ids } = await answer.json();
  const closed = new Set(ids);
  return list.filter((s) => !closed.has(s.id) && !(Date.parse(since) > s.at));
}

async function fill() {
  const sections = document.querySelectorAll("[data-recent]");
  const before = read();
  if (!sections.length || !before.length) return;
  const list = await open(before);
  const gone = new Set(before.filter((s) => !list.includes(s)).map((s) => s.id));
  if (gone.size) write(read().filter((s) => !gone.has(s.id)));
  const lang = document.documentElement.lang;
  const links = () => list.filter((s) => s.id !== page?.dataset.seen).slice(0, shown).map((s) => {
    const link = Object.assign(document.createElement("a"), { textContent: s[lang] || s.ja || s.en });
    const item = document.createElement("li");
    item.append(link, Object.assign(document.createElement("span"), { className: "soft small", textContent: s.who ?? "" }));
    return { link, item, id: s.id };
  });
  for (const section of sections) {
    const all = links();
    for (const l of all) l.link.href = section.dataset.path + encodeURIComponent(l.id);
    section.querySelector("ul").replaceChildren(...all.map((l) => l.item));
    section.querySelector("[data-recent-count]").textContent = all.length;
    section.hidden = all.length === 0;
  }
}

document.addEventListener("click", ({ target }) => {
  if (!target.closest("[data-recent-clear]")) return;
  write([]);
  for (const section of document.querySelectorAll("[data-recent]")) {
    section.hidden = true;
    section.querySelector("ul").replaceChildren();
  }
  document.querySelector("h1")?.focus({ preventScroll: true });
});
document.addEventListener("enkaku:shown", fill);
fill();

// The way to the jobs becomes the way back to the list this reader came from,
// where it was left. It keeps its one line, so nothing below it moves.
const back = document.querySelector("a[data-back]");
const results = sessionStorage.getItem("results");
if (back && results && results.startsWith("/") && !results.startsWith("//") && results.includes("?")) {
  back.href = results;
  back.textContent = back.dataset.back;
  back.addEventListener("click", (event) => {
    if (document.referrer !== back.href || history.length < 2) return;
    event.preventDefault();
    history.back();
  });
}
