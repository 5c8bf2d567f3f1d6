// Help with the form of an advert. Without it the form shows every part under
// its heading and is kept at each "save and go on".

const form = document.querySelector("form#advert, form[novalidate]");

// Parts that the answers make useless are hidden: data-when="field,field=value|value".
// A question nobody has answered yet hides nothing.
const answers = (names) => names.flatMap((name) =>
  [...form.elements].filter((e) => e.name === name).flatMap((e) =>
    (e.type === "checkbox" || e.type === "radio") && !e.checked ? [] : [e.value]));

const arrange = () => {
  for (const part of form.querySelectorAll("[data-when]")) {
    const [names, values] = part.dataset.when.split("=");
    const given = answers(names.split(",")).filter((v) => v !== "");
    const wanted = values.split("|");
    part.hidden = given.length > 0 && !given.some((v) => wanted.includes(v));
  }
};

// A folded list says what is chosen in it.
const tell = (fold) => {
  const chosen = fold.querySelector(".chosen");
  if (!chosen) return; // it folds something else, such as the name of a block
  const labels = [...fold.querySelectorAll("input:checked")].map((e) => e.parentElement.textContent.trim());
  chosen.replaceChildren(...(labels.length === 0 ? [chosen.dataset.none] : labels.map((label) => {
    const chip = document.createElement("span");
    chip.className = "chip";
    chip.textContent = label;
    return chip;
  })));
};

// Answers that many give are put in at a tap; the form works on without them.
const put = (name, value) => {
  const all = [...form.elements].filter((e) => e.name === name && e.type !== "hidden");
  const choices = all.filter((e) => e.type === "radio" || e.type === "checkbox");
  for (const e of choices) if (e.value === value) e.checked = true;
  if (choices.length === 0 && all.length > 0) all[0].value = value;
  for (const fold of new Set(choices.map((e) => e.closest("details.fold")))) if (fold) tell(fold);
  all[0]?.dispatchEvent(new Event("input", { bubbles: true }));
};

const offerReady = () => {
  for (const row of form.querySelectorAll("[data-ready]")) row.hidden = false;
  form.addEventListener("click", (event) => {
    const tap = event.target.closest("[data-tap]"), usual = event.target.closest("[data-usual]");
    if (tap) put(tap.dataset.tap, tap.dataset.value);
    if (!usual) return;
    event.preventDefault();
    for (const answer of usual.parentElement.querySelectorAll("[data-for]")) put(answer.dataset.for, answer.value);
    usual.parentElement.classList.add("given");
    usual.disabled = true;
  });
};

// What is typed is kept a moment after the last key.
const keep = () => {
  const status = document.querySelector("[data-saved]");
  let timer, changed = false, busy = false, overtaken = false;
  const say = (what, failed = false) => {
    status.textContent = status.dataset[what];
    status.classList.toggle("failed", failed);
  };
  const save = async () => {
    if (!changed || overtaken) return;
    if (busy) { timer = setTimeout(save, 800); return; }
    changed = false;
    busy = true;
    say("saving");
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Autosave": "1" }, redirect: "error", keepalive: true,
      });
      overtaken = answer.status === 409; // the button shows how the two differ
      if (!answer.ok) throw new Error(String(answer.status));
      say("kept");
    } catch {
      changed = true;
      say(overtaken ? "overtaken" : "failed", true);
    }
    busy = false;
  };
  const later = () => {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(save, 1200);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  form.addEventListener("submit", () => { clearTimeout(timer); changed = false; });
  addEventListener("pagehide", () => { clearTimeout(timer); save(); });
};

if (form) {
  arrange();
  offerReady();
  form.addEventListener("input", (event) => {
    arrange();
    const fold = event.target.closest("details.fold");
    if (fold) tell(fold);
  });
  if ("autosave" in form.dataset) keep();
  // The way from a list of faults opens what the field is folded into.
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const part = target && target.closest("[data-when][hidden]");
  if (part) part.hidden = false;
}
