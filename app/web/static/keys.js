// Keys: “/” goes to the search box, “?” or Ctrl+/ lists the keys, Ctrl+Enter saves, Ctrl+Shift+Enter saves and goes on.

const KEYS = [
  ["c", "Copy the citation, on the page of a source"],
  ["/", "Search everything"],
  ["?", "Show these keys (also Ctrl+/)"],
  ["Ctrl+Enter", "Save the form"],
  ["Ctrl+Shift+Enter", "Save, and add another"],
  ["Esc", "Close a list or this window"],
];

function isTyping(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

function element(name, text = "") {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function drawDialog() {
  const dialog = element("dialog");
  dialog.setAttribute("aria-labelledby", "keys-heading");
  const heading = element("h2", "Keys");
  heading.id = "keys-heading";
  const list = element("dl");
  list.className = "facts";
  for (const [key, what] of KEYS) {
    const term = element("dt");
    term.append(element("kbd", key));
    list.append(term, element("dd", what));
  }
  const form = element("form");
  form.method = "dialog";
  const close = element("button", "Close");
  close.className = "button plain";
  form.append(close);
  dialog.append(heading, list, form);
  document.body.append(dialog);
  return dialog;
}

function save(form, goesOn) {
  const buttons = form.querySelectorAll("[data-key]");
  const wanted = goesOn ? form.querySelector('[data-key="next"]') : null;
  const button = wanted ?? buttons[0];
  if (button) form.requestSubmit(button);
}

/** Listen for the keys, and show the button that lists them. */
export function startKeys() {
  let dialog = null;
  const showKeys = () => {
    dialog ??= drawDialog();
    if (!dialog.open) dialog.showModal();
  };
  const opener = document.querySelector("[data-keys-open]");
  if (opener) {
    opener.hidden = false;
    opener.addEventListener("click", showKeys);
  }
  addEventListener("keydown", (event) => {
    const isControl = event.ctrlKey || event.metaKey;
    const form = event.target.closest?.("form");
    const jump = document.querySelector("[data-jump], main input[type=search]");
    if (event.key === "Enter" && isControl && form) {
      event.preventDefault();
      save(form, event.shiftKey);
    } else if ((event.key === "/" && isControl) || (event.key === "?" && !isTyping(event.target))) {
      event.preventDefault();
      showKeys();
    } else if (event.key === "/" && jump && !isTyping(event.target)) {
      event.preventDefault();
      jump.focus();
    }
  });
}
