// Shows one unit's sheet at a time; without this script every sheet is simply there.
document.documentElement.classList.add("scripted");

const sheets = [...document.querySelectorAll("article.sheet")];
const choosers = [...document.querySelectorAll("select[data-class]")];

function show(chooser) {
  for (const sheet of sheets)
    if (sheet.dataset.class === chooser.dataset.class)
      sheet.hidden = chooser.value !== "" && sheet.id !== chooser.value;
}

for (const chooser of choosers) chooser.addEventListener("change", () => show(chooser));

function follow() {
  const sheet = document.getElementById(location.hash.slice(1));
  if (!sheet || !sheets.includes(sheet)) return;
  const chooser = choosers.find((one) => one.dataset.class === sheet.dataset.class);
  chooser.value = sheet.id;
  show(chooser);
  sheet.scrollIntoView();
}

addEventListener("hashchange", follow);
follow();
