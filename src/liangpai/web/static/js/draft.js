// Nothing typed is lost by a refusal or by a session that has ended: what a form held when it was sent is kept in this
// tab, and put back on the page the form stands on. Passwords and files are never kept; signing out forgets.
//
// A draft is "sent" until the answer is read. The page of a refusal makes it "refused", with the reasons, and leads back at
// once; the sign-in page makes it "interrupted", and it waits for the reader to come back. Any other page is an arrival:
// what was only sent is forgotten.

const KEY = "draft";
const box = window.sessionStorage;
const signIn = document.body.querySelector("form[action$='/accounts/login/']");
const refusal = document.querySelector("[data-refusal]");
const draft = JSON.parse(box.getItem(KEY) || "null");
const here = window.location.pathname + window.location.search;
const keep = (kept) => box.setItem(KEY, JSON.stringify(kept));

const actionOf = (form) => form.getAttribute("action") || form.action;
const alike = (action) => [...document.forms].filter((form) => actionOf(form) === action);
const fieldsOf = (form) =>
  [...form.elements].filter((field) => field.name && !["password", "file", "hidden", "submit", "button"].includes(field.type));

const put = (field, value) => {
  if (field.type === "checkbox" || field.type === "radio") field.checked = value.includes(field.value);
  else if (field.multiple) [...field.options].forEach((option) => { option.selected = value.includes(option.value); });
  else if (value.length) field.value = value[0];
};

const putBack = ({ action, nth, values }) => {
  const form = alike(action)[nth] || alike(action)[0];
  if (!form) return null;
  fieldsOf(form).forEach((field) => put(field, values[field.name] || []));
  form.dataset.restored = "1";
  form.dispatchEvent(new CustomEvent("draft:restored", { bubbles: true }));
  return form;
};

const tell = ({ title, why }, form) => {
  const note = document.createElement("div");
  note.className = "note warn refusal";
  note.setAttribute("role", "alert");
  note.tabIndex = -1;
  note.appendChild(document.createElement("b")).append(title);
  why.forEach((reason) => note.appendChild(document.createElement("p")).append(reason));
  for (let fold = form?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  if (form) form.before(note); else document.getElementById("main").prepend(note);
  note.scrollIntoView({ block: "center" });
  note.focus({ preventScroll: true });
};

if (draft && signIn) keep({ ...draft, state: "interrupted" });
else if (draft && refusal && draft.state === "sent" && draft.isAddress) {
  keep({ ...draft, state: "refused", title: refusal.dataset.refusal, why: [...refusal.querySelectorAll("li")].map((one) => one.textContent) });
  window.location.replace(draft.page);
} else if (draft && draft.state === "refused") {
  box.removeItem(KEY);
  tell(draft, draft.page === here ? putBack(draft) : null);
} else if (draft && draft.state === "interrupted" && draft.page === here) {
  box.removeItem(KEY);
  const note = document.getElementById("draft-note");
  if (putBack(draft) && note && Object.keys(draft.values).length) note.hidden = false;
} else if (draft && draft.state === "sent") box.removeItem(KEY);

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form === signIn || form.method !== "post" || event.defaultPrevented) return;
  if (form.action.endsWith("/accounts/logout/")) { box.removeItem(KEY); return; }
  const values = {};
  new FormData(form).forEach((value, name) => { if (typeof value === "string") values[name] = [...(values[name] || []), value]; });
  [...form.elements].filter((field) => field.type === "password" || field.type === "hidden").forEach((field) => delete values[field.name]);
  const waits = (JSON.parse(box.getItem(KEY) || "null") || {}).state === "interrupted";
  if (waits && !Object.keys(values).length) return; // a button on the way back must not push out what was typed
  const action = actionOf(form);
  // A page that answers a form has no address to come back to.
  keep({ state: "sent", page: here, isAddress: document.body.dataset.method === "GET", action, nth: alike(action).indexOf(form), values });
});
