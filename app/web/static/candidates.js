// Walks through the figures of a capture: j and k move, Enter accepts, e edits, x dismisses, u undoes; marks can be hidden.
import { keep, recall } from "./storage.js";

const HIDDEN = "variorum-figure-marks";
const WIDE = "(min-width: 60rem)";

function isBusy(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return true;
  return event.target.closest("input, textarea, select, [contenteditable]") !== null;
}

function marksOf(item) {
  return document.querySelectorAll(`[data-candidate="${item.dataset.figure}"]`);
}

function currentOf(list) {
  return list.querySelector("[aria-current]");
}

function choose(list, item) {
  const before = currentOf(list);
  if (before) {
    before.removeAttribute("aria-current");
    for (const mark of marksOf(before)) mark.classList.remove("is-current");
  }
  item.setAttribute("aria-current", "true");
  for (const mark of marksOf(item)) mark.classList.add("is-current");
}

function show(list, item) {
  choose(list, item);
  // Beside the list the text moves along with it; on a narrow screen, where the text stands below, it stays.
  if (matchMedia(WIDE).matches) marksOf(item)[0]?.scrollIntoView({ block: "center", behavior: "instant" });
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest", behavior: "instant" });
}

function move(list, step) {
  const items = [...list.children];
  const place = items.indexOf(currentOf(list));
  const isOn = items[place]?.contains(document.activeElement);
  const next = items[isOn || place < 0 ? place + step : place];
  if (next) show(list, next);
}

function press(item, name) {
  const control = item?.querySelector(`[data-candidate-${name}]`);
  (control?.querySelector("button") ?? control)?.click();
}

function act(list, event) {
  const item = currentOf(list);
  const isOnControl = event.target.closest("a, button, summary") !== null;
  if (event.key === "j") move(list, 1);
  else if (event.key === "k") move(list, -1);
  else if (event.key === "e") press(item, "edit");
  else if (event.key === "x") press(item, "dismiss");
  else if (event.key === "u") document.querySelector('[data-candidate-undo="last"] button, [aria-current] [data-candidate-undo] button')?.click();
  else if (event.key === "Enter" && !isOnControl) press(item, "accept");
  else return;
  event.preventDefault();
}

function startMarks(desk, link) {
  const words = { shown: link.textContent, hidden: link.textContent.replace("Hide", "Show") };
  const draw = () => {
    const isHidden = recall(HIDDEN) === "hidden";
    desk.classList.toggle("no-marks", isHidden);
    link.textContent = isHidden ? words.hidden : words.shown;
  };
  link.addEventListener("click", (event) => {
    event.preventDefault();
    keep(HIDDEN, recall(HIDDEN) === "hidden" ? null : "hidden");
    draw();
  });
  draw();
}

/** Listen for the keys on a page that lists candidates; a click on a figure in the text goes to its candidate. */
export function startCandidates() {
  const desk = document.querySelector("[data-desk]");
  const list = desk?.querySelector("[data-candidates]");
  if (!list) return;
  const link = desk.querySelector("[data-marks]");
  if (link) startMarks(desk, link);
  for (const mark of desk.querySelectorAll("[data-candidate]")) {
    mark.addEventListener("click", () => show(list, document.getElementById(`candidate-${mark.dataset.candidate}`)));
  }
  list.addEventListener("focusin", (event) => choose(list, event.target.closest("li")));
  for (const hint of desk.querySelectorAll("[data-candidate-keys]")) {
    hint.hidden = false;
    addEventListener("keydown", (event) => {
      if (!isBusy(event)) act(list, event);
    });
  }
  const item = currentOf(list);
  if (item && location.hash === "#next") show(list, item);
  else if (item) choose(list, item);
}
