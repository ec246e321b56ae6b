// Sets the chosen colours before the page is drawn, so that it does not flash; a classic script because modules wait.
try {
  const chosen = localStorage.getItem("variorum-theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // Without storage the page follows the system.
}
