// What every page shares: a question before what cannot be undone, one box that ticks all, a text to copy, a menu whose groups fold.

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

// One group of the menu at a time; a click elsewhere or Escape closes it. Without this each opens and closes by itself.
const groups = [...document.querySelectorAll(".top details.group")];
const close = (kept) => { for (const group of groups) if (group !== kept) group.open = false; };
document.addEventListener("click", (event) => close(event.target.closest(".top details.group")));
document.addEventListener("keydown", (event) => {
  const open = groups.find((group) => group.open);
  if (event.key !== "Escape" || !open) return;
  close();
  open.querySelector("summary").focus();
});
