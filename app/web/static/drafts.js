// Drafts: what is typed into a form with data-draft is kept in the browser until it was saved.
import { forget, keep, recall } from "./storage.js";

const SENT = "variorum-sent";
const WAIT = 300;
const session = () => sessionStorage;
const DRAFTS = "variorum-draft:";
let isForgotten = false; // what was typed just before signing out is not kept any more
const nameOf = (form) => `${DRAFTS}${form.dataset.draft}`;

// The key and the version are part of a draft: it is sent as the same form, on top of the record as it was then.
function isKept(field) {
  if (!field.name || field.name === "csrf_token" || field.disabled) return false;
  return !["password", "file", "submit", "button"].includes(field.type);
}

function read(form) {
  const fields = [...form.elements].filter(isKept);
  return fields.map((field) => [field.name, field.value, ["checkbox", "radio"].includes(field.type) ? field.checked : null]);
}

function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

function write(form, draft) {
  const fields = [...form.elements].filter(isKept);
  const left = [...fields];
  for (const [name, value, checked] of draft) {
    const place = left.findIndex((field) => field.name === name && (checked === null || field.value === value));
    if (place < 0) continue;
    const [field] = left.splice(place, 1);
    if (checked === null) field.value = value;
    else field.checked = checked;
  }
  form.dispatchEvent(new CustomEvent("variorum:restored", { bubbles: true }));
}

function addRows(form, draft) {
  for (const rows of form.querySelectorAll("[data-rows]")) {
    const pattern = new RegExp(`^${CSS.escape(rows.dataset.rows)}-(\\d+)-`);
    const numbers = draft.map(([name]) => pattern.exec(name)).filter(Boolean).map((match) => Number(match[1]));
    rows.dispatchEvent(new CustomEvent("variorum:rows", { detail: Math.max(0, ...numbers) + 1 }));
  }
}

function restore(form, saved, asDrawn) {
  const notice = form.querySelector("[data-draft-notice]");
  addRows(form, saved);
  write(form, saved);
  if (isSame(read(form), asDrawn)) return;
  notice.hidden = false;
  notice.querySelector("[data-draft-discard]").addEventListener("click", () => {
    keep(nameOf(form), null);
    location.reload();
  });
}

function watch(form) {
  // A page that gives typing back after an error is newer than any draft.
  const givesBack = form.querySelector("[data-problems]") !== null || document.querySelector(".conflict") !== null;
  const asDrawn = read(form);
  const saved = JSON.parse(recall(nameOf(form)) ?? "null");
  if (saved && !givesBack) restore(form, saved, asDrawn);
  let timer = 0;
  const save = () => {
    if (!isForgotten) keep(nameOf(form), JSON.stringify(read(form)));
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, WAIT);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    save();
    keep(SENT, nameOf(form), session);
  });
}

/** Whoever signs out leaves nothing that was typed behind for the next at this machine. */
function forgetAtSignOut(form) {
  form.addEventListener("submit", () => {
    isForgotten = true;
    forget(`${DRAFTS}${form.dataset.forgetDrafts}`);
  });
}

/** Drop the draft that was just saved, then keep the typing of every form on this page. */
export function startDrafts() {
  const sent = recall(SENT, session);
  if (sent && document.querySelector("[data-done]")) keep(sent, null);
  keep(SENT, null, session);
  for (const form of document.querySelectorAll("form[data-draft]")) watch(form);
  for (const form of document.querySelectorAll("form[data-forget-drafts]")) forgetAtSignOut(form);
}
