"""Microdata: what elements of a page say of its article by `itemprop`, where they are not of something else in it."""

from collections.abc import Iterator
from typing import Any

from app.exchange.documents.bylines import several
from app.exchange.documents.gathering import Gathering

# Things within an article that have names, authors and days of their own.
OF_OTHERS = ("comment", "review", "video", "image", "logo", "itemListElement", "isPartOf", "hasPart", "mentions")
MOST = 20


def gather_microdata(tree: Any, gathering: Gathering) -> None:
    """Gather headline, datePublished, author, publisher and inLanguage; the first of each counts."""
    for field, name in (("title", "headline"), ("publisher", "publisher")):
        for element in _elements(tree, name):
            gathering.field(field, _value(element), name)
    for element in _elements(tree, "datePublished"):
        gathering.day("issued", element.get("datetime") or _value(element), "datePublished")
    for element in _elements(tree, "inLanguage"):
        gathering.language(_value(element), "inLanguage")
    authors = [name for element in _elements(tree, "author") for name in several(_value(element))]
    gathering.named("author", authors, "itemprop author")


def _elements(tree: Any, name: str) -> Iterator[Any]:
    for element in tree.xpath("//*[contains(concat(' ', @itemprop, ' '), $wanted)]", wanted=f" {name} ")[:MOST]:
        apart = (each.get("itemprop", "") for each in element.iterancestors())
        if not any(word in OF_OTHERS for words in apart for word in words.split()):
            yield element


def _value(element: Any) -> str:
    """What the property says: its content, or the name within it, or its own words."""
    named = element.xpath(".//*[contains(concat(' ', @itemprop, ' '), ' name ')]")[:1]
    for each in (element, *named):
        if each.get("content"):
            return str(each.get("content"))
    return " ".join("".join((named[0] if named else element).itertext()).split())
