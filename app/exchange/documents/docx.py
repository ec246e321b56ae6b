"""Word documents (DOCX): their paragraphs with insertions taken and deletions left out, and their notes at the end."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from app.exchange.documents.base import Document, Given, PlaceKind
from app.exchange.documents.file_properties import authors_of, titled
from app.exchange.documents.gathering import Gathering
from app.exchange.documents.symbols import plain, shown
from app.exchange.documents.writing import Writing
from app.exchange.documents.zipped import Archive, local

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ORIGIN = "Word"
MAIN = "word/document.xml"
NOTES = ("word/footnotes.xml", "word/endnotes.xml")
CORE = "docProps/core.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "sectPr", "rt"})
HYPHENS = {"noBreakHyphen": "\N{NON-BREAKING HYPHEN}", "softHyphen": "\N{SOFT HYPHEN}"}
WORDS = {"tab": "\t", "br": "\n", "cr": "\n", **HYPHENS}
SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def read(given: Given) -> Document:
    """The text of a Word document, each heading a chapter; raises UnreadableDocument."""
    archive = Archive(given.data)
    headings = _heading_styles(archive)
    writing = Writing()
    for paragraph in _paragraphs(archive.xml(_main_part(archive))):
        words = _words(paragraph)
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and style.get(f"{W}val") in headings:
            writing.mark(PlaceKind.CHAPTER, words)
        writing.add(words)
        if writing.is_full:
            break
    for note in _notes(archive):
        writing.add(note)
    return _gathered(archive).document(writing, MEDIA_TYPE)


def _main_part(archive: Archive) -> str:
    """The part that the archive calls its document; almost all use one name for it."""
    if MAIN in archive:
        return MAIN
    relations = archive.xml("_rels/.rels")
    targets = (each.get("Target", "") for each in relations if each.get("Type", "").endswith("/officeDocument"))
    return next(targets, MAIN).lstrip("/")


def _heading_styles(archive: Archive) -> frozenset[str]:
    """The ids of the styles of headings; their ids are translated, their names are not (ECMA-376, 17.7.4.9)."""
    if "word/styles.xml" not in archive:
        return frozenset()
    styles: set[str] = set()
    for style in archive.xml("word/styles.xml").iter(f"{W}style"):
        name = style.find(f"{W}name")
        if name is not None and name.get(f"{W}val", "").lower().startswith("heading "):
            styles.add(style.get(f"{W}styleId", ""))
    return frozenset(styles)


def _paragraphs(root: Any) -> Iterator[Any]:
    """Every paragraph in its order, but none of a second copy for old programs."""
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        name = local(element)
        if name in ("Fallback", "del", "moveFrom"):
            walk.skip_subtree()
        elif name == "p" and element.tag == f"{W}p":
            yield element


def _words(paragraph: Any) -> str:
    """The words of a paragraph, without those of a text box in it, which are paragraphs of their own."""
    words: list[str] = []
    walk = etree.iterwalk(paragraph, events=("start",))
    for _, element in walk:
        name = local(element)
        if name in LEFT_OUT or (name == "p" and element is not paragraph):
            walk.skip_subtree()
        elif name == "t":
            words.append(plain(element.text or ""))
        elif name == "sym":
            words.append(_symbol(element))
        elif element.tag.startswith(W):
            words.append(WORDS.get(name, ""))
    return "".join(words)


def _symbol(element: Any) -> str:
    """The sign that a run takes from a font of signs; its place may be given without the F000 (ECMA-376, 17.3.3.30)."""
    try:
        code = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return ""
    return shown(code if code >= 0xF000 else code + 0xF000, element.get(f"{W}font", ""))


def _notes(archive: Archive) -> Iterator[str]:
    """The footnotes, then the endnotes, each with the number that it has in the text."""
    for part in NOTES:
        if part not in archive:
            continue
        notes = [note for note in archive.xml(part) if note.get(f"{W}type") not in SEPARATORS]
        for number, note in enumerate(notes, start=1):
            words = "\n".join(filter(None, (_words(paragraph).strip() for paragraph in _paragraphs(note))))
            if words:
                yield f"{number}. {words}"


def _gathered(archive: Archive) -> Gathering:
    gathering = Gathering()
    if CORE not in archive:
        return gathering
    told = {local(element): element.text or "" for element in archive.xml(CORE)}
    gathering.field("title", titled(told.get("title", "")), ORIGIN)
    gathering.named("author", authors_of(told.get("creator", "")), ORIGIN)
    gathering.day("issued", told.get("created"), ORIGIN)
    gathering.language(told.get("language"), ORIGIN)
    return gathering
