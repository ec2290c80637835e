// What every page shares: a question before what cannot be undone, one box that ticks all, a text to copy, a menu that folds.

document.addEventListener("submit", (event) => {
  const question = event.target.dataset.confirm;
  if (question && !window.confirm(question)) event.preventDefault();
});

document.addEventListener("change", (event) => {
  const name = event.target.dataset.all;
  if (!name) return;
  for (const box of event.target.form.querySelectorAll(`input[name="${name}"]:not(:disabled)`)) box.checked = event.target.checked;
});

for (const button of document.querySelectorAll("[data-copy]")) {
  const text = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener("click", async () => {
    text.select();
    // Browsers give the clipboard to pages over HTTPS alone; in an office network the old way still works.
    if (navigator.clipboard) await navigator.clipboard.writeText(text.value);
    else document.execCommand("copy");
    document.querySelector("[data-copy-note]").textContent = text.dataset.copied;
  });
}

const menu = document.querySelector("details.menu");
const narrow = window.matchMedia("(max-width: 800px)");
const fold = () => { if (menu) menu.open = !narrow.matches; };
narrow.addEventListener("change", fold);
fold();
