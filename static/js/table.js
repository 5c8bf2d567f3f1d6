// One tick for all rows of the page. Without this each row is ticked alone.

const all = document.getElementById("tick-all");
const rows = () => [...document.querySelectorAll('#together input[name="id"], input[form="together"][name="id"]')];

if (all) {
  all.addEventListener("change", () => {
    for (const row of rows()) row.checked = all.checked;
  });
  document.addEventListener("change", (event) => {
    if (!rows().includes(event.target)) return;
    const ticked = rows().filter((row) => row.checked).length;
    all.checked = ticked === rows().length;
    all.indeterminate = ticked > 0 && !all.checked;
  });
}

// What is done in parts goes on by itself while its page is open.
const goesOn = document.querySelector("form[data-goes-on]");
if (goesOn) goesOn.requestSubmit();
