// Picker: a text box that finds records while one types (the combobox pattern of WAI-ARIA 1.2); without it, the
// text is sent as it is and the server looks it up.

const WAIT = 150;

function drawOption(option, id) {
  const item = document.createElement("li");
  item.id = id;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.append(option.label);
  if (option.note) {
    const note = document.createElement("span");
    note.className = "muted";
    note.textContent = option.note;
    item.append(" ", note);
  }
  return item;
}

class Picker {
  constructor(field) {
    this.input = field.querySelector("input[list]");
    this.chosen = field.querySelector("[data-picker-id]");
    this.was = field.querySelector("[data-picker-was]");
    this.address = field.dataset.picker;
    this.options = [];
    this.place = -1;
    this.asked = 0;
    this.list = document.createElement("ul");
    this.list.className = "picker-list";
    this.list.id = `${this.input.id}-list`;
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", field.querySelector("label").textContent.trim());
    this.said = document.createElement("span");
    this.said.className = "unseen";
    this.said.setAttribute("role", "status");
    this.input.after(this.list, this.said);
    this.dress();
    this.listen();
  }

  dress() {
    this.input.removeAttribute("list");
    this.input.setAttribute("role", "combobox");
    this.input.setAttribute("aria-autocomplete", "list");
    this.input.setAttribute("aria-controls", this.list.id);
    this.input.setAttribute("aria-expanded", "false");
  }

  listen() {
    let timer = 0;
    this.input.addEventListener("input", () => {
      if (this.chosen) this.chosen.value = "";
      clearTimeout(timer);
      timer = setTimeout(() => this.find(), WAIT);
    });
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const item = event.target.closest("li");
      if (item) this.take([...this.list.children].indexOf(item));
    });
  }

  async find() {
    const text = this.input.value.trim();
    const turn = ++this.asked;
    if (!text) return this.close();
    let options = [];
    try {
      const answer = await fetch(`${this.address}?q=${encodeURIComponent(text)}`, { headers: { Accept: "application/json" } });
      if (answer.ok) options = (await answer.json()).options ?? [];
    } catch {
      // Without an answer the text stands as it was typed.
    }
    if (turn === this.asked && document.activeElement === this.input) this.show(options);
  }

  show(options) {
    this.options = options;
    this.place = -1;
    this.list.replaceChildren(...options.map((option, place) => drawOption(option, `${this.list.id}-${place}`)));
    const isOpen = options.length > 0;
    this.list.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", String(isOpen));
    this.input.removeAttribute("aria-activedescendant");
    if (isOpen) this.list.scrollIntoView({ block: "nearest" });
    this.said.textContent = isOpen ? `${options.length} found; use the arrow keys` : "None found; the text is kept as typed";
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  press(event) {
    if (event.key === "ArrowDown" && this.list.hidden) {
      event.preventDefault();
      this.find();
    } else if (this.list.hidden) {
      return;
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && this.place >= 0 && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.take(this.place);
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    }
  }

  move(step) {
    const count = this.options.length;
    this.place = (this.place + step + count + (this.place < 0 && step < 0 ? 1 : 0)) % count;
    [...this.list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === this.place)));
    const item = this.list.children[this.place];
    item.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", item.id);
  }

  take(place) {
    const option = this.options[place];
    this.input.value = option.label;
    if (this.chosen) this.chosen.value = option.id;
    this.was.value = option.label;
    this.close();
    this.said.textContent = `${option.label} chosen`;
    this.input.dispatchEvent(new CustomEvent("variorum:picked", { bubbles: true, detail: option }));
    this.input.form?.dispatchEvent(new Event("input"));
  }
}

/** Turn every record field into a combobox. */
export function startPickers() {
  for (const field of document.querySelectorAll("[data-picker]")) new Picker(field);
}
