// The filters as a sheet over the page, on a phone: a dialog while it is open,
// with the page behind it out of reach.
const html = document.documentElement;
const narrow = matchMedia("(max-width: 760px)");
const sheet = () => document.getElementById("filters");
let open = false;
let scrolled = 0;

export const isSheet = () => open;

export function openSheet() {
  dress(open = true);
  sheet().scrollTop = 0;
  sheet().querySelector("[data-close]").focus({ preventScroll: true });
}

export function closeSheet() {
  dress(open = false);
  document.querySelector("[data-sheet]")?.focus({ preventScroll: true });
}

// sheetAgain opens the sheet that an answer put in the place of the open one,
// at the same height.
export function sheetAgain() {
  if (!open) return;
  const at = scrolled;
  dress(true);
  sheet().scrollTop = at;
}

function dress(on) {
  html.classList.toggle("sheet-open", on);
  const form = sheet();
  form.classList.toggle("open", on);
  for (const [name, value] of [["role", "dialog"], ["aria-modal", "true"]]) on ? form.setAttribute(name, value) : form.removeAttribute(name);
  form.onscroll = on ? () => { scrolled = form.scrollTop; } : null;
  for (const behind of document.querySelectorAll("header.site, footer.foot, [data-part=ask], [data-part=welcome], .list, .skip")) behind.inert = on;
}

narrow.addEventListener("change", () => { if (open && !narrow.matches) dress(open = false); });
