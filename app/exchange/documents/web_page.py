"""Web pages: the main text, and what the page says about itself in JSON-LD, <meta> and its own elements."""

from typing import Any

from app.domain.errors import UnreadableDocument
from app.exchange.documents.base import Document, Given
from app.exchange.documents.found_addresses import canonical_address, doi_in, saved_from
from app.exchange.documents.gathering import Gathering
from app.exchange.documents.html_trees import decoded_page, parsed
from app.exchange.documents.json_ld import gather_json_ld
from app.exchange.documents.meta_tags import gather_dublin_core, gather_highwire, gather_open_graph, tags_of
from app.exchange.documents.web_text import main_text
from app.exchange.documents.writing import Writing

MEDIA_TYPE = "text/html"


def read(given: Given) -> Document:
    """The main text of a page with its metadata; raises UnreadableDocument for a page without words."""
    decoded = decoded_page(given)
    tree = parsed(decoded.text)
    gathering = Gathering()
    address = saved_from(decoded.text)
    described = _gather(tree, given.url or address, gathering) if tree is not None else ""
    main = main_text(decoded.text, tree, described)
    writing = Writing()
    for paragraph in main.paragraphs:
        writing.add(paragraph)
    if not writing.text():
        raise UnreadableDocument("The page holds no text: it may build itself by script. Paste the words that you see.")
    warnings = tuple(warning for warning in (decoded.warning, main.warning) if warning)
    return Document(
        writing.text(),
        MEDIA_TYPE,
        fields=gathering.fields,
        people=gathering.everybody(),
        warnings=warnings,
        address=address,
    )


def _gather(tree: Any, base: str, gathering: Gathering) -> str:
    """Everything that the page says of itself, the best source first; gives the text that its JSON-LD holds."""
    tags = tags_of(tree)
    _gather_address(tree, tags, base, gathering)
    described = gather_json_ld(tree, base, gathering)
    gather_highwire(tags, gathering)
    gather_dublin_core(tags, gathering)
    _gather_language(tree, gathering)
    gather_open_graph(tags, gathering)
    _gather_elements(tree, gathering)
    return described


def _gather_address(tree: Any, tags: dict[str, list[str]], base: str, gathering: Gathering) -> None:
    for link in tree.xpath('//link[@href][contains(concat(" ", @rel, " "), " canonical ")]')[:1]:
        gathering.field("url", canonical_address(link.get("href"), base), "canonical")
        gathering.field("doi", doi_in(link.get("href")), "canonical")
    for value in tags.get("og:url", [])[:1]:
        gathering.field("url", canonical_address(value, base), "og:url")


def _gather_language(tree: Any, gathering: Gathering) -> None:
    gathering.language(tree.get("lang") or tree.get("xml:lang"), "html lang")


def _gather_elements(tree: Any, gathering: Gathering) -> None:
    """What stands in the elements of the page itself, as the last resort."""
    for path, origin in (('//*[@itemprop="datePublished"]', "datePublished"), ("//time[@pubdate]", "time")):
        for element in tree.xpath(path)[:1]:
            gathering.day("issued", element.get("datetime") or element.get("content") or element.text, origin)
    authors = ["".join(element.itertext()) for element in tree.xpath('//a[contains(@rel, "author")]')[:5]]
    gathering.named("author", authors, "rel=author")
    for name, origin in (("title", "title"), ("h1", "h1")):
        for element in tree.xpath(f"//{name}")[:1]:
            gathering.field("title", "".join(element.itertext()), origin)
