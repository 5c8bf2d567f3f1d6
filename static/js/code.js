// The six-digit code: full-width digits and signs are cleaned while typing and
// the form goes off by itself at the sixth digit.
const field = document.querySelector("input[autocomplete='one-time-code']");
field?.addEventListener("input", (event) => {
  if (event.isComposing) return;
  const digits = field.value.normalize("NFKC").replace(/\D/g, "").slice(0, 6);
  if (digits !== field.value) field.value = digits;
  if (digits.length === 6) field.form.requestSubmit();
});
