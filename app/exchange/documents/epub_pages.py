"""The pages of a book's files: the words of each, cut where a printed page begins."""

import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any

from lxml import etree

from app.exchange.documents.encodings import decode
from app.exchange.documents.html_blocks import blocks_of, depth_of
from app.exchange.documents.html_trees import meta_charset, parsed
from app.exchange.documents.zipped import xml_root

DEEPEST = 200
# Characters for private use stand around the label of a page while its paragraph is put together.
OPEN, CLOSE = "\ue0f0", "\ue0f1"
PRIVATE = str.maketrans("", "", OPEN + CLOSE)
LONGEST_LABEL = 40
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_OF_XML = frozenset(("lt", "gt", "amp", "quot", "apos"))


class Pages:
    """The labels of printed pages by the file and the element at which they begin."""

    def __init__(self) -> None:
        self._labels: dict[str, dict[str, str]] = {}

    def add(self, path: str, name: str, label: str) -> None:
        """A page begins at the element of that id; without an id, with the file."""
        self._labels.setdefault(path, {})[name] = label

    def of(self, path: str) -> dict[str, str]:
        """The labels of one file, by the id of an element."""
        return self._labels.get(path, {})


def xhtml_root(markup: bytes) -> Any:
    """The root of a file of XHTML or XML, its names without namespaces; None if there is no element in it."""
    text = decode(markup, (meta_charset(markup[:1024]),)).text.translate(PRIVATE).replace("\x00", "")
    text = _ENTITY.sub(_resolved, text)
    if text.lstrip().startswith("<?xml"):
        text = text.partition("?>")[2]
    try:
        root = xml_root(text.strip().encode("utf-8", "replace"))
    except (etree.XMLSyntaxError, ValueError):
        return parsed(text)
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.rpartition("}")[2]
            kind = next((value for key, value in element.items() if key.endswith("}type")), "")
            if kind:
                element.set("type", kind)
    return root


def pieces_of(root: Any, labels: dict[str, str]) -> Iterator[tuple[str, str, bool]]:
    """Each paragraph or part of one, the label of the page that begins there, and whether it goes on a paragraph."""
    body = next(root.iter("body"), root)
    if depth_of(body) <= DEEPEST:
        _mark_pages(body, labels)
    waiting = labels.get("", "")
    for block in blocks_of(body):
        first, *others = block.text.split(OPEN)
        if first.strip():
            yield first, waiting, False
            waiting = ""
        for number, part in enumerate(others):
            waiting, _, words = part.partition(CLOSE)
            if words.strip():
                yield words, waiting, bool(first.strip()) or number > 0
                waiting = ""


def _mark_pages(body: Any, labels: dict[str, str]) -> None:
    """Put the label of each page, between signs, where it begins."""
    for element in list(body.iter()):
        if not isinstance(element.tag, str):
            continue
        kinds = f"{element.get('type', '')} {element.get('epub:type', '')} {element.get('role', '')}".split()
        is_break = "pagebreak" in kinds or "doc-pagebreak" in kinds
        label = labels.get(element.get("id", "\x00"), "")
        if not is_break and not label:
            continue
        inside = " ".join("".join(element.itertext()).split())
        label = label or element.get("title") or element.get("aria-label") or inside
        sign = f"{OPEN}{label[:LONGEST_LABEL]}{CLOSE}" if label else ""
        if is_break and len(inside) <= LONGEST_LABEL:
            for child in list(element):
                element.remove(child)
            element.text = sign
        else:
            element.text = sign + (element.text or "")


def _resolved(entity: "re.Match[str]") -> str:
    """The character of a named entity, which XML knows only by a DTD that is not read."""
    name = entity.group(1)
    return entity.group() if name in _OF_XML else html5.get(f"{name};", entity.group())
