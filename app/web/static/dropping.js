// A file that is dropped anywhere on a page with a field for files goes into that field.

function hasFiles(event) {
  return event.dataTransfer?.types.includes("Files") ?? false;
}

/** Take dropped files on this page, if it asks for one. */
export function startDropping() {
  const field = document.querySelector("main input[type=file]");
  if (!field) return;
  addEventListener("dragover", (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    if (!hasFiles(event) || !event.dataTransfer.files.length) return;
    event.preventDefault();
    field.files = event.dataTransfer.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    field.focus();
  });
}
