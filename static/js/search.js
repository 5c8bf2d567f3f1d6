// Live filtering: a changed filter fetches the same address the form would
// open, and puts the parts of the answer in place. History and address stay
// what they would be without it.
const html = document.documentElement;
html.classList.add("live");
let running = null;

// addressOf is where a form would go, without its empty fields.
function addressOf(form) {
  const url = new URL(form.action, location.href);
  for (const [name, value] of new FormData(form)) if (value !== "") url.searchParams.append(name, value);
  return url;
}

// keep are the parts of the page that change with the question.
const keep = ["[data-results]", ".ask"];

async function show(url, push) {
  running?.abort();
  running = new AbortController();
  html.classList.add("busy");
  try {
    const answer = await fetch(url, { signal: running.signal, headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(answer.statusText);
    put(new DOMParser().parseFromString(await answer.text(), "text/html"));
    if (push) history.pushState({ live: true }, "", url);
    html.classList.remove("busy");
  } catch (err) {
    if (err.name === "AbortError") return;
    location.href = url;
  }
}

function put(page) {
  const active = document.activeElement;
  const focus = active?.name ? { name: active.name, value: active.value, at: active.selectionStart } : null;
  const open = document.getElementById("filters")?.classList.contains("open");
  document.title = page.title;
  for (const part of keep) {
    const now = document.querySelector(part);
    const next = page.querySelector(part);
    if (now && next) now.replaceWith(next);
  }
  if (open) document.getElementById("filters").classList.add("open");
  if (!focus) return;
  const again = [...document.getElementsByName(focus.name)].find((e) => e.type === "search" || e.value === focus.value);
  again?.focus({ preventScroll: true });
  if (again?.type === "search") again.setSelectionRange(focus.at, focus.at);
}

document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (form?.matches(".facets[data-live], [data-autosubmit]")) show(addressOf(form), true);
});
document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-live], [data-autosubmit]")) return;
  event.preventDefault();
  closeSheet();
  show(addressOf(event.target), true);
});
document.addEventListener("click", (event) => {
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const link = event.target.closest("a");
  if (!link) return;
  if (link.dataset.sheet) {
    event.preventDefault();
    const sheet = document.getElementById(link.dataset.sheet);
    sheet.classList.add("open");
    sheet.querySelector("input:not([type=hidden])")?.focus({ preventScroll: true });
    return;
  }
  if ("close" in link.dataset) {
    event.preventDefault();
    closeSheet();
    return;
  }
  if (link.matches(".chip[href], .pager a, .wider a") && link.origin === location.origin && link.pathname === location.pathname) {
    event.preventDefault();
    show(new URL(link.href), true);
    if (link.closest(".pager")) document.getElementById("count")?.focus();
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeSheet();
  if (event.key === "/" && !event.target.matches("input, textarea, select")) {
    event.preventDefault();
    document.getElementById("q").focus();
  }
});
addEventListener("popstate", () => show(new URL(location.href), false));

function closeSheet() {
  const sheet = document.querySelector(".facets.open");
  if (!sheet) return;
  sheet.classList.remove("open");
  document.querySelector("[data-sheet]")?.focus();
}

// Suggestions while typing, from the board itself.
let typing = 0;
document.addEventListener("input", (event) => {
  const box = event.target;
  if (!box.dataset?.suggest || event.isComposing) return;
  clearTimeout(typing);
  typing = setTimeout(async () => {
    const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(box.value)}`).catch(() => null);
    if (!answer?.ok) return;
    const { suggestions } = await answer.json();
    const list = document.getElementById(box.getAttribute("list"));
    list.replaceChildren(...suggestions.map((s) => Object.assign(document.createElement("option"), { value: s.text, label: s.kind })));
  }, 120);
});
