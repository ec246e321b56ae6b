// After a form was refused, the keyboard and the screen reader begin at what needs mending.

/** Put the focus on the summary of errors. */
export function startProblems() {
  document.querySelector("[data-problems]")?.focus();
}
