// "Add a row" without asking the server: the last row is drawn once more, empty, under the next number.

function renumber(row, name, from, to) {
  for (const element of row.querySelectorAll("*")) {
    for (const attribute of ["id", "name", "for", "aria-describedby", "list"]) {
      const value = element.getAttribute(attribute);
      if (value) element.setAttribute(attribute, value.replaceAll(`${name}-${from}-`, `${name}-${to}-`));
    }
  }
}

function empty(row) {
  for (const error of row.querySelectorAll(".error")) error.remove();
  for (const field of row.querySelectorAll("input, textarea, select")) {
    field.removeAttribute("aria-invalid");
    if (field.tagName === "SELECT") field.selectedIndex = 0;
    else if (field.type === "checkbox" || field.type === "radio") field.checked = false;
    else field.value = "";
  }
}

function addRow(rows) {
  const present = [...rows.querySelectorAll("[data-row]")];
  const last = present.at(-1);
  const number = present.length;
  const row = last.cloneNode(true);
  renumber(row, rows.dataset.rows, number - 1, number);
  row.setAttribute("aria-label", last.getAttribute("aria-label").replace(/\d+$/, String(number + 1)));
  empty(row);
  last.after(row);
  if (number + 1 >= Number(rows.dataset.most)) rows.querySelector("[data-add-row]").hidden = true;
  return row;
}

function start(rows) {
  const button = rows.querySelector("[data-add-row]");
  if (!button) return;
  const hasRoom = () => rows.querySelectorAll("[data-row]").length < Number(rows.dataset.most);
  button.type = "button";
  button.addEventListener("click", () => {
    addRow(rows).querySelector("input, textarea, select").focus();
  });
  rows.addEventListener("variorum:rows", (event) => {
    while (rows.querySelectorAll("[data-row]").length < event.detail && hasRoom()) addRow(rows);
  });
}

/** Make every "Add a row" work in place. */
export function startRows() {
  for (const rows of document.querySelectorAll("[data-rows]")) start(rows);
}
