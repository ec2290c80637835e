// Nothing typed is lost by a session that has ended: what a form held when it was sent is kept in this tab, and put back
// when the answer was the sign-in page and the reader comes back. Passwords and files are never kept; signing out forgets.
//
// The draft stands under the address of the page. The sign-in page marks it as interrupted; only a marked draft is put
// back, and any other page forgets what was not marked, because then the form has arrived.

const KEY = "draft";
const box = window.sessionStorage;
const signIn = document.body.querySelector("form[action$='/accounts/login/']");
const kept = JSON.parse(box.getItem(KEY) || "null");
const here = window.location.pathname + window.location.search;

const fieldsOf = (form) =>
  [...form.elements].filter((field) => field.name && !["password", "file", "hidden", "submit", "button"].includes(field.type));

const put = (field, value) => {
  if (field.type === "checkbox" || field.type === "radio") field.checked = value.includes(field.value);
  else if (field.multiple) [...field.options].forEach((option) => { option.selected = value.includes(option.value); });
  else if (value.length) field.value = value[0];
};

const putBack = ({ action, values }) => {
  const form = [...document.forms].find((one) => one.getAttribute("action") === action || one.action === action);
  if (!form) return;
  fieldsOf(form).forEach((field) => put(field, values[field.name] || []));
  form.dataset.restored = "1";
  form.dispatchEvent(new CustomEvent("draft:restored", { bubbles: true }));
  const note = document.getElementById("draft-note");
  if (note) note.hidden = false;
};

if (signIn && kept) box.setItem(KEY, JSON.stringify({ ...kept, interrupted: true }));
else if (kept && kept.interrupted && kept.page === here) { putBack(kept); box.removeItem(KEY); }
else if (kept && !kept.interrupted) box.removeItem(KEY);

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form === signIn || form.method !== "post" || event.defaultPrevented) return;
  if (form.action.endsWith("/accounts/logout/")) { box.removeItem(KEY); return; }
  const values = {};
  new FormData(form).forEach((value, name) => { if (typeof value === "string") values[name] = [...(values[name] || []), value]; });
  [...form.elements].filter((field) => field.type === "password" || field.type === "hidden").forEach((field) => delete values[field.name]);
  if (Object.keys(values).length) box.setItem(KEY, JSON.stringify({ page: here, action: form.getAttribute("action") || form.action, values }));
});
