// A file that is too large is said so before it travels; nothing else of the
// page is lost.
for (const form of document.querySelectorAll("form[data-most]")) {
  const input = form.querySelector("input[type=file]");
  const words = form.querySelector("[data-too-large]");
  const large = () => {
    words.hidden = ![...input.files].some((file) => file.size > Number(form.dataset.most));
    input.setAttribute("aria-invalid", String(!words.hidden));
    return !words.hidden;
  };
  input.addEventListener("change", large);
  form.addEventListener("submit", (event) => {
    if (large()) event.preventDefault();
  });
}
