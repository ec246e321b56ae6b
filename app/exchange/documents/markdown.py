"""Markdown: its words without their marks, with the simple lines of a front matter as fields."""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from app.exchange.documents.base import Document, Given, PlaceKind
from app.exchange.documents.bylines import several
from app.exchange.documents.encodings import decode
from app.exchange.documents.found_addresses import doi_in, web_address
from app.exchange.documents.gathering import Gathering
from app.exchange.documents.html_blocks import blocks_of_tokens
from app.exchange.documents.plain_text import declared_charset
from app.exchange.documents.writing import Writing

MEDIA_TYPE = "text/markdown"
ORIGIN = "front matter"
MOST_LINES = 200
DEEPEST = 100  # what is nested deeper is dropped by the library without a word
MOST_BRACKETS = 1_000  # of one paragraph: each is held against all that follow, which takes minutes where all are open
CROWDED = "crowded"
GAPS = {"softbreak": " ", "hardbreak": "\n"}


def read(given: Given) -> Document:
    """The text of a Markdown document, each heading a chapter; markup of HTML in it is left out, its words are not."""
    decoded = decode(given.data, (declared_charset(given.media_type),))
    told, body = _parted(decoded.text.replace("\r\n", "\n"))
    writing, gathering = Writing(), _gathered(told)
    for tag, words in _blocks(_parser().parse(body)):
        if tag in ("h1", "h2", "h3"):
            writing.mark(PlaceKind.CHAPTER, words)
        if tag == "h1":
            gathering.field("title", words, "heading")
        writing.add(words)
    if not writing.text():
        writing.add(body)
    return gathering.document(writing, MEDIA_TYPE, decoded.warning)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable("table")
    parser.core.ruler.before("inline", CROWDED, _leave_crowded)
    return parser


def _leave_crowded(state: StateCore) -> None:
    """Let a paragraph with more brackets than people write stand as it is."""
    for token in state.tokens:
        if token.type == "inline" and token.content.count("[") > MOST_BRACKETS:
            token.type = CROWDED


def _parted(text: str) -> tuple[dict[str, str], str]:
    """The lines `key: value` between two lines of dashes at the head, and what follows them."""
    lines = text.split("\n", MOST_LINES)
    if lines[0].strip() != "---":
        return {}, text
    ends = (number for number, line in enumerate(lines[1:MOST_LINES], start=1) if line.strip() in ("---", "..."))
    end = next(ends, 0)
    if not end:
        return {}, text
    told: dict[str, str] = {}
    for line in lines[1:end]:
        key, colon, value = line.partition(":")
        if colon and not line.startswith((" ", "\t", "-", "#")):
            told.setdefault(key.strip().lower(), value.strip().strip("\"'").strip())
    return told, "\n".join(lines[end + 1 :])


def _gathered(told: dict[str, str]) -> Gathering:
    gathering = Gathering()
    for field, key in (("title", "title"), ("publisher", "publisher"), ("container_title", "container-title")):
        gathering.field(field, told.get(key), ORIGIN)
    names = told.get("author") or told.get("authors") or ""
    listed = names.strip("[]")
    authors = [name.strip().strip("\"'") for name in listed.split(",")] if listed != names else several(names)
    gathering.named("author", authors, ORIGIN)
    gathering.day("issued", told.get("date"), ORIGIN)
    gathering.language(told.get("lang") or told.get("language"), ORIGIN)
    gathering.field("doi", doi_in(told.get("doi", "")), ORIGIN)
    gathering.field("url", web_address(told.get("url") or told.get("source") or ""), ORIGIN)
    return gathering


def _blocks(tokens: list[Token]) -> Iterator[tuple[str, str]]:
    """Each block with the tag that it stands in; the cells of a row together."""
    tag, cells = "", list[str]()
    for token in tokens:
        if token.type.endswith("_open"):
            tag = token.tag
        if token.type == "inline" and tag in ("td", "th"):
            cells.append(_words(token.children or []))
        elif token.type == "inline":
            yield tag, _words(token.children or [])
        elif token.type == CROWDED:
            yield tag, token.content
        elif token.type == "tr_close":
            yield "tr", "\t".join(cells)
            cells = []
        elif token.type in ("fence", "code_block"):
            yield "pre", token.content
        elif token.type == "html_block":
            yield from (("div", block.text) for block in blocks_of_tokens(token.content))


def _words(tokens: list[Token]) -> str:
    words: list[str] = []
    for token in tokens:
        if token.type in ("text", "code_inline", "image"):
            words.append(token.content)
        else:
            words.append(GAPS.get(token.type, ""))
    return "".join(words)
