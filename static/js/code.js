// The six-digit code: full-width digits and signs are cleaned while typing and
// the form goes off by itself at the sixth digit.
const field = document.querySelector("input[autocomplete='one-time-code']");

function goOff() {
  const digits = field.value.normalize("NFKC").replace(/\D/g, "").slice(0, 6);
  if (digits !== field.value) field.value = digits;
  if (digits.length === 6) field.form.requestSubmit();
}

field?.addEventListener("input", (event) => {
  if (!event.isComposing) goOff();
});

// On a slow line all six may be there before this script is. A code that was
// refused, or that the browser puts back when one goes back, is not sent again.
const [arrived] = performance.getEntriesByType("navigation");
if (field && !field.hasAttribute("aria-invalid") && arrived?.type === "navigate") goOff();
