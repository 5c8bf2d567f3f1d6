// Small comforts on every page. Everything works without them.

// A menu closes on Escape and on a click beside it.
const menus = () => document.querySelectorAll("details.menu[open]");
document.addEventListener("click", (event) => {
  for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// A form is sent once: a second press of its button within four seconds does nothing.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "1";
  setTimeout(() => delete form.dataset.sent, 4000);
});

// Back from the history cache the forms can be sent again.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// A field that was wrong takes the focus to the list of faults.
document.querySelector("[data-faults]")?.focus();

// A link to what is folded unfolds it.
function unfold() {
  const at = document.getElementById(location.hash.slice(1));
  if (at instanceof HTMLDetailsElement) at.open = true;
}
addEventListener("hashchange", unfold);
unfold();

// In a row of pages that is wider than the screen, the current one is in sight.
for (const here of document.querySelectorAll(".me-nav [aria-current], .tabs [aria-current]")) {
  const row = here.closest("ul, nav");
  row.scrollLeft = here.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
}

// Who signs out leaves nothing of theirs in this browser.
document.addEventListener("submit", (event) => {
  if (!event.target.getAttribute("action")?.endsWith("/signout")) return;
  localStorage.removeItem("seen");
  sessionStorage.clear();
});

// Nor is a browser told of an account that it signed out of: the form names it.
const leaving = document.querySelectorAll("form[action$='/signout']");
if (leaving.length && isSecureContext && "PushManager" in window) {
  navigator.serviceWorker?.getRegistration().then(async (known) => {
    const subscription = await known?.pushManager.getSubscription();
    if (!subscription) return;
    const sum = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(subscription.endpoint));
    const value = [...new Uint8Array(sum)].slice(0, 8).map((b) => b.toString(16).padStart(2, "0")).join("");
    for (const form of leaving) {
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "device", value }));
    }
  }, () => {});
}

// Jobs that were looked at or saved can be read without a network (sw.js).
const worker = navigator.serviceWorker;
if (worker && isSecureContext) {
  worker.register("/sw.js").catch(() => {}); // refused, or no room: the board works without
  const saved = document.querySelector("[data-saved-jobs]");
  if (saved) {
    const paths = [...saved.querySelectorAll("a[href*='/jobs/']")].map((link) => new URL(link.href).pathname);
    worker.ready.then((ready) => ready.active.postMessage({ keep: paths }));
  }
}
