"""Blocks of a page: its paragraphs in order, from a tree, or token by token where it is nested too deeply for one."""

import re
from dataclasses import dataclass
from html import unescape
from typing import Any

from lxml import etree

UNSEEN = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "object",
        "title",
        "rt",
        "rp",
        "annotation",
        "annotation-xml",
    }
)
APART = frozenset({"nav", "footer", "aside", "form", "button", "select", "dialog", "menu"})
_APART_NAMES = "comment comments disqus related cookie cookies consent newsletter sidebar breadcrumb breadcrumbs share"
APART_NAMES = frozenset(_APART_NAMES.split())
_INLINE = """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby rb rp rt s samp small
    span strike strong sub sup time tt u var wbr nobr td th hi ref cell
    math semantics mrow mi mo mn ms mtext mspace mstyle mpadded mphantom mfenced mfrac msqrt mroot menclose msub msup
    msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd maction merror
"""
INLINE = frozenset(_INLINE.split())
BREAK = "\v"
COMMENT_END = "-->"
LONGEST_NAME = 20
_NAME = re.compile("([/!?]?)([a-z][a-z0-9]*)")
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
    """The paragraphs of a page without regard to what is nested in what, in one pass over its tags."""
    gathering = _Gathering()
    first, *pieces = markup.split("<")
    gathering.add(unescape(first))
    end = ""  # what ends the element or comment that is not seen
    for piece in pieces:
        lower = piece[:LONGEST_NAME].lower()
        if end == COMMENT_END or (not end and lower.startswith("!--")):
            _, ended, words = piece.partition(COMMENT_END)
            end = "" if ended else COMMENT_END
        elif end and not lower.startswith(end):
            continue
        else:
            words, end = _after_tag(piece, lower, gathering)
        gathering.add("" if end else unescape(words))
    gathering.end()
    return gathering.blocks


def _after_tag(piece: str, lower: str, gathering: _Gathering) -> tuple[str, str]:
    """The words after a tag, and what ends the element if it is one that is not seen."""
    name = _NAME.match(lower)
    if name is None:  # no tag, but a sign: a < b
        return f"<{piece}", ""
    tag = name.group(2)
    if tag not in INLINE:
        gathering.end()
    words = piece.partition(">")[2]
    return words, f"/{tag}" if tag in UNSEEN and not name.group(1) else ""


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
    return not APART_NAMES.isdisjoint(words.replace("-", " ").replace("_", " ").split())
