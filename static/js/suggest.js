// Suggestions while typing: an editable combobox with a list of options, as
// the ARIA authoring practices describe it. The text changes only when an
// option is chosen. Without this the box is a plain search box.
const box = () => document.getElementById("q");
const list = () => document.getElementById("suggestions");
const answers = new Map(); // by what was typed
let timer = 0;
let running = null;
let active = -1;

document.addEventListener("focusin", ({ target }) => { if (target === box()) dress(); });
document.addEventListener("focusout", ({ target }) => { if (target === box()) close(); });

function dress() {
  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-controls": "suggestions", "aria-expanded": String(!list().hidden) };
  for (const [name, value] of Object.entries(attributes)) box().setAttribute(name, value);
}

// What is being composed with an input method counts too: the kana are there
// before the kanji.
document.addEventListener("input", ({ target }) => {
  if (target !== box()) return;
  clearTimeout(timer);
  timer = setTimeout(ask, 70);
});

async function ask() {
  const typed = box().value;
  running?.abort();
  if (!typed.trim()) return close();
  let found = answers.get(typed);
  if (!found) {
    running = new AbortController();
    found = await fetched(typed, running.signal).catch(() => null); // given up, or no answer
    if (!found) return;
    answers.set(typed, found);
  }
  if (document.activeElement === box() && box().value === typed) open(found, typed);
}

async function fetched(typed, signal) {
  const answer = await fetch(`${box().dataset.suggest}?q=${encodeURIComponent(typed)}`, { signal });
  return answer.ok ? (await answer.json()).suggestions : null;
}

function open(found, typed) {
  found = found.filter((s) => s.text !== typed);
  const marked = list().children[active]?.dataset.text;
  list().replaceChildren(...found.map((s, i) => {
    const option = document.createElement("li");
    Object.assign(option, { id: `suggestion-${i}`, role: "option", ariaSelected: "false" });
    option.dataset.text = s.text;
    const kind = Object.assign(document.createElement("span"), { className: "kind", textContent: s.kind });
    option.append(s.text, kind);
    return option;
  }));
  list().hidden = found.length === 0;
  mark(found.findIndex((s) => s.text === marked));
  dress();
}

function close() {
  clearTimeout(timer);
  running?.abort();
  if (!list()) return;
  list().hidden = true;
  mark(-1);
  dress();
}

// mark makes option i the active one; -1: none.
function mark(i) {
  active = i;
  [...list().children].forEach((option, n) => { option.ariaSelected = String(n === i); });
  const option = list().children[i];
  if (option) {
    box().setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  } else box().removeAttribute("aria-activedescendant");
}

function choose(option) {
  box().value = option.dataset.text;
  close();
  box().form.requestSubmit();
}

document.addEventListener("keydown", (event) => {
  if (event.target !== box() || event.isComposing || event.keyCode === 229) return;
  const n = list().children.length;
  const shown = !list().hidden;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (!shown) return ask();
    // From the text to the first or last option, round and back to the text.
    const step = event.key === "ArrowDown" ? 1 : -1;
    mark((active + 1 + step + n + 1) % (n + 1) - 1);
  } else if (event.key === "Enter" && shown && active >= 0) {
    event.preventDefault();
    choose(list().children[active]);
  } else if (event.key === "Enter" || event.key === "Tab") {
    close();
  } else if (event.key === "Escape" && shown) {
    event.preventDefault(); // the first Escape closes the list, the next clears the box
    close();
  }
});
document.addEventListener("pointerdown", (event) => { if (event.target.closest("#suggestions")) event.preventDefault(); });
document.addEventListener("click", ({ target }) => {
  const option = target.closest("#suggestions [role=option]");
  if (option) choose(option);
});
