// The grid: a block pasted from Excel or WPS, arrow keys, and entries that survive an expired session.
// Everything is a plain form without it.

const form = document.querySelector("form[data-grid]");
const inputs = form ? [...form.querySelectorAll("input[data-row]")] : [];
const at = (row, column) => inputs.find((one) => +one.dataset.row === row && +one.dataset.column === column);
const place = (input) => [+input.dataset.row, +input.dataset.column];
const saved = new Map(inputs.map((input) => [input.name, input.defaultValue]));
const drawer = `grid ${window.location.pathname}`;
const note = form?.querySelector("[data-unsaved-note]");

// Private windows and full disks may refuse to keep anything; then the grid works on without.
const keep = (changed) => {
  try {
    if (changed.length) localStorage.setItem(drawer, JSON.stringify(Object.fromEntries(changed)));
    else localStorage.removeItem(drawer);
  } catch { /* nothing is kept */ }
};
const kept = () => {
  try { return JSON.parse(localStorage.getItem(drawer) ?? "{}"); } catch { return {}; }
};
const changes = () => inputs.filter((input) => input.value !== saved.get(input.name)).map((input) => [input.name, input.value]);

const look = () => {
  const changed = changes();
  keep(changed);
  if (note) note.textContent = changed.length ? form.dataset.unsaved.replace("#", changed.length) : "";
};

const put = (row, column, text) => {
  const input = at(row, column);
  if (!input || input.readOnly) return;
  input.value = text.trim();
  input.closest("td").classList.remove("wrong");
};

// A block: rows by line ends, cells by tabs; a cell in quotes may hold a line end, which Excel doubles quotes in.
const cellsOf = (text) => {
  const rows = [[""]];
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i], row = rows[rows.length - 1], last = row.length - 1;
    if (quoted && sign === '"' && text[i + 1] === '"') { row[last] += sign; i += 1; }
    else if (sign === '"' && (quoted || row[last] === "")) quoted = !quoted;
    else if (!quoted && sign === "\t") row.push("");
    else if (!quoted && sign === "\n") rows.push([""]);
    else if (sign !== "\r") row[last] += sign;
  }
  const end = rows[rows.length - 1];
  if (end.length === 1 && end[0] === "") rows.pop();
  return rows;
};

const paste = (event) => {
  const text = event.clipboardData.getData("text/plain");
  if (!/[\t\n]/.test(text.replace(/\r?\n$/, ""))) return;
  event.preventDefault();
  const [top, left] = place(event.target);
  cellsOf(text).forEach((row, down) => row.forEach((cell, right) => put(top + down, left + right, cell)));
  look();
};

const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const step = (event) => {
  const move = STEPS[event.key];
  if (!move || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const input = event.target, whole = input.selectionEnd - input.selectionStart === input.value.length;
  const edge = event.key === "ArrowLeft" ? input.selectionEnd === 0 : input.selectionStart === input.value.length;
  if (move[1] && !whole && !edge) return;
  event.preventDefault();
  let [row, column] = place(input);
  const most = Math.max(...inputs.map((one) => +one.dataset.row), 0);
  do {
    row += event.shiftKey && event.key === "Enter" ? -move[0] : move[0];
    column += move[1];
  } while (!at(row, column) && move[0] && row >= 0 && row <= most);
  const next = at(row, column);
  if (next) { next.focus(); next.select(); }
};

if (form) {
  // The server says what it has saved; what it took in another form (12.6万) must not be brought back.
  if (sessionStorage.getItem(drawer) && document.querySelector("main > .note[role=status]:not([hidden])")) keep([]);
  sessionStorage.removeItem(drawer);
  const waiting = Object.entries(kept()).filter(([name, value]) => saved.has(name) && form.elements[name].value !== value);
  if (waiting.length && window.confirm(form.dataset.restore)) {
    waiting.forEach(([name, value]) => { const input = form.elements[name]; if (!input.readOnly) input.value = value; });
  }
  inputs.forEach((input) => {
    input.addEventListener("paste", paste);
    input.addEventListener("keydown", step);
    input.addEventListener("input", look);
    input.addEventListener("focus", () => input.select());
  });
  form.addEventListener("submit", () => { keep(changes()); sessionStorage.setItem(drawer, "sent"); form.dataset.sent = "yes"; });
  window.addEventListener("beforeunload", (event) => { if (!form.dataset.sent && changes().length) event.preventDefault(); });
  look();
}
