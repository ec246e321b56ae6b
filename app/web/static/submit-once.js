// A second click on Save while the first is on its way does nothing; coming back to the page lets it be sent again.

function release(form) {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll("[type=submit]")) button.removeAttribute("aria-disabled");
}

/** Watch every form that asks for it. */
export function startSubmitOnce() {
  const forms = [...document.querySelectorAll("form[data-once]")];
  for (const form of forms) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = "yes";
      for (const button of form.querySelectorAll("[type=submit]")) button.setAttribute("aria-disabled", "true");
    });
  }
  addEventListener("pageshow", () => forms.forEach(release));
}
