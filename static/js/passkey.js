// Passkeys: the board is asked for a question, the browser for the answer of a
// key, and the answer is sent with the form. What goes wrong in the browser is
// said beside the button; what the board refuses stands on the page it answers
// with. Without this module the code by mail signs in.
const known =
  window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.PublicKeyCredential?.parseCreationOptionsFromJSON;

// The names of the browser's errors (Web Authentication, §5.1.3 and §5.1.4).
const faults = { NotAllowedError: "cancelled", AbortError: "cancelled", InvalidStateError: "already", ConstraintError: "unfit" };

async function question(form) {
  const answer = await fetch(form.dataset.options, {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
    redirect: "manual",
  });
  if (answer.type === "opaqueredirect") return null; // it asks who it is, or to sign in: so does the page
  if (!answer.ok) throw new Error(answer.status === 429 ? "limited" : "failed");
  return answer.json();
}

function say(form, fault) {
  const box = form.querySelector("[data-passkey-faults]");
  for (const words of box.children) words.hidden = words.dataset.fault !== fault;
  box.hidden = !fault;
  if (fault) box.focus();
}

async function answer(form) {
  const options = await question(form);
  if (!options) return location.reload();
  const key = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  form.elements.credential.value = JSON.stringify(key.toJSON());
  form.submit();
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!known) break;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    say(form, "");
    try {
      await answer(form);
    } catch (err) {
      say(form, faults[err.name] ?? (err.message === "limited" ? "limited" : "failed"));
    }
    button.disabled = false;
  });
}
if (!known) for (const words of document.querySelectorAll("[data-passkey-missing]")) words.hidden = false;
