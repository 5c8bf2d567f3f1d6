// Comforts of the alert and profile forms. Everything works without them.

// The count of current matches follows the criteria as they are changed.
for (const box of document.querySelectorAll("[data-count]")) {
  const form = box.closest("form");
  let timer = 0;
  let asked = null;
  const count = async () => {
    asked?.abort();
    asked = new AbortController();
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (name.startsWith("c_") && value !== "") query.append(name, value);
    try {
      const answer = await fetch(`${box.dataset.count}?${query}`, { signal: asked.signal, headers: { Accept: "application/json" } });
      const line = box.querySelector(".count");
      line.hidden = !answer.ok;
      if (answer.ok) line.querySelector("[data-total]").textContent = (await answer.json()).total.toLocaleString("en");
    } catch (err) {
      if (err.name !== "AbortError") box.querySelector(".count").hidden = true;
    }
  };
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(count, 250);
  });
  count();
}

// A folded group says what is chosen in it.
document.addEventListener("change", (event) => {
  const fold = event.target.closest("details.fold");
  if (!fold) return;
  const labels = [...fold.querySelectorAll("input:checked")].map((i) => i.parentElement.querySelector("span").firstChild.textContent.trim());
  fold.querySelector(".chosen").textContent = labels.join(document.documentElement.lang === "en" ? ", " : "・");
});

// A fault inside a folded group is shown when its link is followed.
addEventListener("hashchange", () => {
  const fold = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("details");
  if (fold) fold.open = true;
});

// One more row of a repeated part, with the next number in its names.
for (const button of document.querySelectorAll("button[data-add]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const rows = document.querySelectorAll(button.dataset.add);
    const last = rows[rows.length - 1];
    const row = last.cloneNode(true);
    const renumber = (text) => text.replace(/\.(\d+)\./, (_, n) => `.${Number(n) + 1}.`);
    for (const part of [row, ...row.querySelectorAll("[id], [name], [for]")]) {
      for (const name of ["id", "name", "for"]) if (part.hasAttribute(name)) part.setAttribute(name, renumber(part.getAttribute(name)));
      if (part.matches("input")) part.value = "";
      if (part.matches("select")) part.selectedIndex = 0;
    }
    row.querySelector(".status")?.remove();
    last.after(row);
    row.querySelector("input, select").focus();
  });
}

// A licence shows only the fields its kind needs, and any that is filled.
const numbered = ["jp_medical_license", "insurance_physician", "designated_psychiatrist", "narcotics_license", "hpki_card", "jma_occupational", "oh_consultant", "us_license", "uk_license", "au_license", "sg_license", "other_foreign_license"];
const lasting = ["", "jp_medical_license", "insurance_physician", "initial_training", "online_care_training", "emergency_contraception_training", "uoeh_course", "oh_consultant", "phd_md", "mph", "mba"];
const named = ["society_certified", "us_license", "other_foreign_license"];
const needs = (row) => {
  const key = row.querySelector("select[name$='.key']")?.value;
  if (key === undefined) return; // rows of a CV look alike and have no kinds
  const wanted = { key: true, number: numbered.includes(key), on: key, expires: !lasting.includes(key), specialty: key === "board_certified", detail: named.includes(key) };
  for (const field of row.querySelectorAll(".row > .field")) {
    const input = field.querySelector("input, select");
    field.hidden = !wanted[input.name.split(".").pop()] && !input.value && !field.classList.contains("bad");
  }
};
for (const row of document.querySelectorAll(".licence")) needs(row);
document.addEventListener("change", (event) => {
  const row = event.target.closest(".licence");
  if (row && event.target.name.endsWith(".key")) needs(row);
});

// Names of organisations known to the board, while one is typed.
const profile = document.querySelector("form[data-orgs]");
let typing = 0;
profile?.addEventListener("input", (event) => {
  if (event.target.getAttribute("list") !== "orgs" || event.isComposing) return;
  clearTimeout(typing);
  typing = setTimeout(async () => {
    const body = new URLSearchParams({ q: event.target.value, _csrf: profile.elements._csrf.value });
    const answer = await fetch(profile.dataset.orgs, { method: "POST", body }).catch(() => null);
    if (!answer?.ok) return;
    const { names } = await answer.json();
    document.getElementById("orgs").replaceChildren(...names.map((value) => Object.assign(document.createElement("option"), { value })));
  }, 150);
});

// Leaving with changes that are not saved is asked about once.
let changed = profile?.hasAttribute("data-unsaved") ?? false;
profile?.addEventListener("input", () => { changed = true; });
profile?.addEventListener("submit", () => { changed = false; });
addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });

// In an application the real name is asked for only when it is given.
const share = document.querySelectorAll("input[name=share]");
const legal = document.getElementById("f-legal_name")?.closest(".field");
const showName = () => { if (legal) legal.hidden = document.querySelector("input[name=share]:checked")?.value !== "name"; };
for (const choice of share) choice.addEventListener("change", showName);
if (share.length) showName();
