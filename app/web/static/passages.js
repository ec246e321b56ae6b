// Makes a claim of the words that are selected in a capture: by mouse, by touch, or by sentences and words from the keyboard.

const LONGEST = 20000;
const SENTENCE = /[^.!?…。！？।؟۔]+(?:[.!?…。！？।؟۔]+["'”’»)\]]*)?\s*/gu;

function selectedIn(text) {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return "";
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return "";
  const copy = range.cloneContents();
  for (const note of copy.querySelectorAll(".note-mark")) note.remove();
  return copy.textContent.trim().slice(0, LONGEST);
}

function bar(address) {
  const place = document.createElement("div");
  place.className = "passage-bar";
  place.hidden = true;
  place.setAttribute("role", "status");
  const words = document.createElement("p");
  words.className = "words";
  words.dir = "auto";
  const link = document.createElement("a");
  link.className = "button";
  link.textContent = "Make a claim of these words";
  place.append(words, link);
  document.body.append(place);
  return {
    link,
    show(passage) {
      place.hidden = !passage;
      if (!passage) return;
      words.textContent = `“${passage}”`;
      const url = new URL(address, location.origin);
      url.searchParams.set("quotation", passage);
      link.href = url;
    },
  };
}

function lineAt(text, isBack) {
  const selection = getSelection();
  const node = selection.rangeCount && text.contains(selection.focusNode) ? selection.focusNode : null;
  const line = (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest("p");
  if (line) return line;
  const lines = [...text.querySelectorAll("p")];
  const seen = lines.find((each) => each.getBoundingClientRect().bottom > 0 && each.textContent.trim());
  return seen ?? lines[isBack ? lines.length - 1 : 0];
}

function lettersOf(line) {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(".note-mark") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes = [];
  let length = 0;
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: length });
    length += walker.currentNode.length;
  }
  return { nodes, words: nodes.map(({ node }) => node.data).join("") };
}

function pointAt(nodes, place, isEnd) {
  const held = nodes.findLast(({ start }) => (isEnd ? start < place : start <= place)) ?? nodes[0];
  return [held.node, place - held.start];
}

function sentencesOf(line) {
  const { nodes, words } = lettersOf(line);
  return [...words.matchAll(SENTENCE)].filter((found) => found[0].trim()).map((found) => {
    const lead = found[0].length - found[0].trimStart().length;
    return { nodes, start: found.index + lead, end: found.index + found[0].trimEnd().length };
  });
}

function nextLine(line, isBack) {
  const lines = [...line.closest("[data-passages]").querySelectorAll("p")];
  for (let at = lines.indexOf(line) + (isBack ? -1 : 1); lines[at]; at += isBack ? -1 : 1) {
    if (lines[at].textContent.trim()) return lines[at];
  }
  return null;
}

function focusWithin(line) {
  const selection = getSelection();
  if (selection.isCollapsed || !line.contains(selection.anchorNode)) return -1;
  const { nodes } = lettersOf(line);
  const held = nodes.find(({ node }) => node === selection.anchorNode);
  return held ? held.start + selection.anchorOffset : -1;
}

function step(text, isBack) {
  let line = lineAt(text, isBack);
  const at = line ? focusWithin(line) : -1;
  let found = null;
  while (line && !found) {
    const sentences = sentencesOf(line);
    const rest = isBack ? sentences.reverse().filter(({ start }) => at < 0 || start < at) : sentences.filter(({ start }) => start > at);
    found = line === lineAt(text, isBack) ? rest[0] : sentences[0];
    if (!found) line = nextLine(line, isBack);
  }
  if (!found) return;
  getSelection().setBaseAndExtent(...pointAt(found.nodes, found.start, false), ...pointAt(found.nodes, found.end, true));
  line.scrollIntoView({ block: "nearest", behavior: "instant" });
}

/** Listen on the text of a capture where a claim may be added. */
export function startPassages() {
  const text = document.querySelector("[data-passages]");
  if (!text?.dataset.passages) return;
  const shown = bar(text.dataset.passages);
  document.addEventListener("selectionchange", () => shown.show(selectedIn(text)));
  text.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "s") step(text, false);
    else if (event.key === "a") step(text, true);
    else if (event.key === "Enter" && selectedIn(text)) shown.link.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  for (const hint of document.querySelectorAll("[data-passage-keys]")) hint.hidden = false;
}
