// Deciding by single keys: the letter stands on the button it presses. Whoever does
// not want that takes the tick out; it is remembered in this browser. A tap on a
// reason puts it below what is typed.

const kept = "reviewKeys";
const row = document.querySelector("[data-keys]");
const box = row?.querySelector("input");
const buttons = [...document.querySelectorAll("[data-key]")];
const reason = document.querySelector('textarea[name="reason"]');

const show = () => {
  for (const button of buttons) {
    button.querySelector("kbd")?.remove();
    button.removeAttribute("aria-keyshortcuts");
    if (!box.checked) continue;
    const letter = document.createElement("kbd");
    letter.textContent = button.dataset.key.toUpperCase();
    button.append(" ", letter);
    button.setAttribute("aria-keyshortcuts", button.dataset.key);
  }
};

if (box) {
  row.hidden = false;
  box.checked = localStorage.getItem(kept) !== "off";
  box.addEventListener("change", () => {
    localStorage.setItem(kept, box.checked ? "on" : "off");
    show();
  });
  show();
  document.addEventListener("keydown", (event) => {
    if (!box.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    if (event.target.closest("textarea, select, input:not([type=checkbox])")) return;
    const button = buttons.find((b) => b.dataset.key === event.key.toLowerCase());
    if (!button) return;
    event.preventDefault();
    // What needs words to the poster asks for them first.
    if (button.classList.contains("danger") && reason && reason.value.trim() === "") reason.focus();
    else button.click();
  });
}

for (const ready of document.querySelectorAll("[data-ready]")) {
  ready.hidden = false;
  ready.addEventListener("click", (event) => {
    const tap = event.target.closest("[data-tap]");
    if (tap && reason) reason.value = [reason.value.trim(), tap.dataset.value].filter(Boolean).join("\n");
  });
}
