// What every page shares: a question before what cannot be undone, and a menu that folds on a phone.

document.addEventListener("submit", (event) => {
  const question = event.target.dataset.confirm;
  if (question && !window.confirm(question)) event.preventDefault();
});

const menu = document.querySelector("details.menu");
const narrow = window.matchMedia("(max-width: 800px)");
const fold = () => { if (menu) menu.open = !narrow.matches; };
narrow.addEventListener("change", fold);
fold();
