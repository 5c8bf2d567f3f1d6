// Keeping a job or letting it go without leaving the list: the form is sent as
// it would be, and the same form of the answer takes its place. Who is not
// signed in is led to the sign-in page as ever.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!/\/jobs\/[^/]+\/save$/.test(form.getAttribute("action") ?? "") || !form.querySelector("[name=_csrf]")) return;
  event.preventDefault();
  const button = form.querySelector("button");
  button.disabled = true;
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => null);
  const same = (root) => [...root.querySelectorAll("form")].find((f) => f.getAttribute("action") === form.getAttribute("action"));
  const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  const next = page && same(page);
  if (!next) return form.submit(); // without this module
  form.replaceWith(next);
  if (navigator.serviceWorker) navigator.serviceWorker.controller?.postMessage({ keep: [new URL(form.action).pathname.replace(/\/save$/, "")] });
  next.querySelector("button").focus({ preventScroll: true });
  const said = document.querySelector("[data-said]");
  if (said) said.textContent = page.querySelector(".notices .notice")?.textContent.trim() ?? "";
});
