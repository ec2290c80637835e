// What every page shares: a question before what cannot be undone, one box that ticks all, and a menu that folds.

document.addEventListener("submit", (event) => {
  const question = event.target.dataset.confirm;
  if (question && !window.confirm(question)) event.preventDefault();
});

document.addEventListener("change", (event) => {
  const name = event.target.dataset.all;
  if (!name) return;
  for (const box of event.target.form.querySelectorAll(`input[name="${name}"]:not(:disabled)`)) box.checked = event.target.checked;
});

const menu = document.querySelector("details.menu");
const narrow = window.matchMedia("(max-width: 800px)");
const fold = () => { if (menu) menu.open = !narrow.matches; };
narrow.addEventListener("change", fold);
fold();
