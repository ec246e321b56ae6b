"""Blocks of a page: its paragraphs in order, from a tree, or token by token where it is nested too deeply for one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from lxml import etree

UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "object", "title"})
APART = frozenset({"nav", "footer", "aside", "form", "button", "select", "dialog", "menu"})
APART_NAMES = ("comment", "disqus", "related", "cookie", "consent", "newsletter", "sidebar", "breadcrumb", "share")
_INLINE = """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby rb rp rt s samp small
    span strike strong sub sup time tt u var wbr nobr td th hi ref cell
"""
INLINE = frozenset(_INLINE.split())
BREAK = "\v"
_BLANK = re.compile("[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, how many of its characters are links, and whether it stands apart from the main text."""

    text: str
    linked: int = 0
    is_apart: bool = False

    @property
    def is_prose(self) -> bool:
        """Sentences, not a menu, a caption or a button."""
        long = len(self.text) >= 80 and any(mark in self.text for mark in ".!?…。؟।։")
        return long and self.linked < 0.4 * len(self.text) and not self.is_apart


class _Gathering:
    """Words until a block ends."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._words: list[str] = []
        self._linked = 0

    def add(self, words: str, *, is_link: bool = False, is_kept: bool = False) -> None:
        """Words as they stand in the markup; line breaks count only where they are kept."""
        self._words.append(words.replace("\n", BREAK) if is_kept else words)
        self._linked += len(words) if is_link else 0

    def end(self, *, is_apart: bool = False) -> None:
        """The block ends here."""
        lines = (_BLANK.sub(" ", line).strip() for line in "".join(self._words).split(BREAK))
        text = "\n".join(lines).strip()
        if text:
            self.blocks.append(Block(text, self._linked, is_apart))
        self._words.clear()
        self._linked = 0


def blocks_of(tree: Any) -> list[Block]:
    """The paragraphs of a tree of HTML, or of the simpler elements of trafilatura, in their order."""
    gathering = _Gathering()
    links = apart = kept = 0
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        is_start, step = event == "start", 1 if event == "start" else -1
        if tag not in INLINE and tag not in ("br", "lb"):
            gathering.end(is_apart=apart > 0)
        links += step * (tag in ("a", "ref"))
        kept += step * (tag == "pre")
        apart += step * _stands_apart(element)
        if is_start and (tag in UNSEEN or element.get("hidden") is not None):
            walk.skip_subtree()
        elif is_start:
            gathering.add(_before(tag) + (element.text or ""), is_link=links > 0, is_kept=kept > 0)
        if not is_start and element is not tree:
            gathering.add(element.tail or "", is_link=links > 0, is_kept=kept > 0)
    gathering.end()
    return gathering.blocks


def depth_of(tree: Any) -> int:
    """How many elements are nested in one another at most."""
    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def blocks_of_tokens(markup: str) -> list[Block]:
    """The paragraphs of a page without regard to what is nested in what."""
    reader = _Tokens()
    reader.feed(markup)
    reader.close()
    reader.gathering.end()
    return reader.gathering.blocks


class _Tokens(HTMLParser):
    """Gathers the words between the tags that begin or end a block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.gathering = _Gathering()
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins, or what is not seen."""
        self._unseen += tag in UNSEEN
        if tag not in INLINE:
            self.gathering.end()

    def handle_endtag(self, tag: str) -> None:
        """A block ends, or what is not seen."""
        self._unseen = max(self._unseen - (tag in UNSEEN), 0)
        if tag not in INLINE:
            self.gathering.end()

    def handle_data(self, data: str) -> None:
        """Words that are seen."""
        if not self._unseen:
            self.gathering.add(data)


def _before(tag: str) -> str:
    """What separates the words of this element from those before it."""
    if tag in ("br", "lb"):
        return BREAK
    return " \t" if tag in ("td", "th", "cell") else ""


def _stands_apart(element: Any) -> bool:
    """Beside the main text by its tag, or by what its class says; `body` never does, whatever its class."""
    if element.tag in APART:
        return True
    if element.tag in ("body", "html", "article", "main"):
        return False
    words = f"{element.get('class', '')} {element.get('id', '')}".lower()
    return any(name in words for name in APART_NAMES)


def texts(blocks: list[Block]) -> Iterator[str]:
    """The words of each block."""
    return (block.text for block in blocks)
