"""Web pages as trees: decoded first, so that no wrong declaration inside them counts, and without a call to anyone."""

from collections.abc import Iterator
from typing import Any

from lxml import etree, html

from app.exchange.documents.base import Given
from app.exchange.documents.encodings import Decoded, decode
from app.exchange.documents.plain_text import declared_charset

HEAD = 4096


def decoded_page(given: Given) -> Decoded:
    """The markup of a page as text; of the encodings that the page and its server name, the page knows better."""
    declared = (meta_charset(given.data[:HEAD]), declared_charset(given.media_type))
    decoded = decode(given.data, declared)
    return Decoded(decoded.text.replace("\x00", ""), decoded.warning)


def meta_charset(start: bytes) -> str:
    """The encoding that a page names in its first bytes: by <meta charset>, http-equiv or its XML declaration."""
    lower = start.decode("latin-1").lower()
    for name in ("charset", "encoding"):
        at = lower.find(name)
        while at >= 0:
            rest = lower[at + len(name) : at + len(name) + 60].lstrip()
            if rest.startswith("="):
                value = rest[1:].strip().strip("\"'")
                return "".join(_leading(value))
            at = lower.find(name, at + 1)
    return ""


def parsed(markup: str) -> Any:
    """The tree of a page; None for markup in which there is no element."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_pis=True, remove_comments=True)
    try:
        tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser, ensure_head_body=True)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return tree


def _leading(value: str) -> Iterator[str]:
    for character in value:
        if not (character.isascii() and (character.isalnum() or character in "-_.:")):
            return
        yield character
