// Copies the citation of a page, by its button or by the key “c”; without it the text is selected and copied by hand.

function select(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

async function copy(element) {
  try {
    await navigator.clipboard.writeText(element.textContent.trim());
    return true;
  } catch {
    select(element); // no clipboard without https, or it was refused: the older way, which needs a selection
    return document.execCommand("copy");
  }
}

/** Show the button beside the citation, and listen for its key. */
export function startCopying() {
  const citation = document.querySelector("[data-copy]");
  const offer = document.querySelector("[data-copying]");
  if (!citation || !offer) return;
  const done = offer.querySelector("[role=status]");
  const run = async () => {
    const isCopied = await copy(citation);
    done.textContent = "";
    requestAnimationFrame(() => {
      done.textContent = isCopied ? "Copied." : "Selected: copy it with Ctrl+C.";
    });
  };
  offer.hidden = false;
  offer.querySelector("button").addEventListener("click", run);
  addEventListener("keydown", (event) => {
    const isPlain = event.key === "c" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
    if (isPlain && !event.target.closest?.("input, textarea, select, dialog, [contenteditable]")) run();
  });
}
