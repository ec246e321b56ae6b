"""Web pages: the main text, and what the page says about itself in JSON-LD, <meta> and its own elements."""

from dataclasses import replace
from typing import Any

from app.domain.errors import UnreadableDocument
from app.exchange.documents.base import Document, Given
from app.exchange.documents.found_addresses import canonical_address, doi_in, saved_from
from app.exchange.documents.gathering import Gathering
from app.exchange.documents.html_trees import decoded_page, parsed
from app.exchange.documents.json_ld import gather_json_ld
from app.exchange.documents.meta_tags import gather_dublin_core, gather_highwire, gather_open_graph, tags_of
from app.exchange.documents.microdata import gather_microdata
from app.exchange.documents.titles import without_site
from app.exchange.documents.web_text import main_text
from app.exchange.documents.writing import Writing

MEDIA_TYPE = "text/html"
# What the class of an element of time may say that it is: other times are of events, or of other articles.
OF_PUBLISHING = frozenset(("published", "entry-date", "post-date", "pubdate", "article-date", "dt-published"))


def read(given: Given) -> Document:
    """The main text of a page with its metadata; raises UnreadableDocument for a page without words."""
    decoded = decoded_page(given)
    tree = parsed(decoded.text)
    gathering = Gathering()
    address = saved_from(decoded.text)
    described = _gather(tree, given.url or address, gathering) if tree is not None else ""
    title = gathering.fields.get("title")
    main = main_text(decoded.text, tree, described, title.value if title else "")
    writing = Writing()
    for paragraph in main.paragraphs:
        writing.add(paragraph)
    if not writing.text():
        raise UnreadableDocument("The page holds no text: it may build itself by script. Paste the words that you see.")
    return gathering.document(writing, MEDIA_TYPE, decoded.warning, main.warning, address=address)


def _gather(tree: Any, base: str, gathering: Gathering) -> str:
    """Everything that the page says of itself, the best source first; gives the text that its JSON-LD holds."""
    tags = tags_of(tree)
    _gather_address(tree, tags, base, gathering)
    described = gather_json_ld(tree, base, gathering)
    gather_highwire(tags, gathering)
    gather_dublin_core(tags, gathering)
    _gather_language(tree, gathering)
    gather_open_graph(tags, gathering)
    gather_microdata(tree, gathering)
    _gather_elements(tree, gathering)
    _shorten_title(tree, base, gathering)
    return described


def _shorten_title(tree: Any, base: str, gathering: Gathering) -> None:
    """Take the name of the site off the title."""
    fields = gathering.fields
    title = fields.get("title")
    if title is None:
        return
    names = [fields[name].value for name in ("container_title", "publisher") if name in fields]
    headlines = ["".join(element.itertext()) for element in tree.xpath("//h1")[:2]]
    headline = headlines[0] if len(headlines) == 1 and title.origin == "title" else ""
    address = fields["url"].value if "url" in fields else base
    fields["title"] = replace(title, value=without_site(title.value, names, address, headline))


def _gather_address(tree: Any, tags: dict[str, list[str]], base: str, gathering: Gathering) -> None:
    for link in tree.xpath('//link[@href][contains(concat(" ", @rel, " "), " canonical ")]')[:1]:
        gathering.field("url", canonical_address(link.get("href"), base), "canonical")
        gathering.field("doi", doi_in(link.get("href")), "canonical")
    for value in tags.get("og:url", [])[:1]:
        gathering.field("url", canonical_address(value, base), "og:url")


def _gather_language(tree: Any, gathering: Gathering) -> None:
    gathering.language(tree.get("lang") or tree.get("xml:lang"), "html lang")


def _times_of_publishing(tree: Any) -> list[Any]:
    times = tree.xpath("//time[@datetime][@class]")
    return [each for each in times if not OF_PUBLISHING.isdisjoint(each.get("class").lower().split())][:1]


def _gather_elements(tree: Any, gathering: Gathering) -> None:
    """What stands in the elements of the page itself, as the last resort."""
    for element in tree.xpath("//time[@pubdate]")[:1] or _times_of_publishing(tree):
        gathering.day("issued", element.get("datetime") or element.text, "time")
    authors = ["".join(element.itertext()) for element in tree.xpath('//a[contains(@rel, "author")]')[:5]]
    gathering.named("author", authors, "rel=author")
    for name, origin in (("title", "title"), ("h1", "h1")):
        for element in tree.xpath(f"//{name}")[:1]:
            gathering.field("title", "".join(element.itertext()), origin)
