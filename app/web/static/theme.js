// The switch between light and dark colours: the system decides until a person does.
import { keep } from "./storage.js";

const NAME = "variorum-theme";
const system = matchMedia("(prefers-color-scheme: dark)");

function current() {
  return document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light");
}

function choose(theme) {
  const followsSystem = theme === (system.matches ? "dark" : "light");
  if (followsSystem) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  keep(NAME, followsSystem ? null : theme);
}

/** Show the button in the footer; it names the colours it turns to. */
export function startThemeSwitch() {
  const button = document.querySelector("[data-theme-switch]");
  if (!button) return;
  const label = () => {
    button.textContent = current() === "dark" ? "Light colours" : "Dark colours";
  };
  button.addEventListener("click", () => {
    choose(current() === "dark" ? "light" : "dark");
    label();
  });
  system.addEventListener("change", label);
  label();
  button.hidden = false;
}
