"""The metadata that a page holds in <meta>: citation_* (Highwire), Dublin Core and Open Graph."""

from typing import Any

from app.exchange.documents.bylines import several
from app.exchange.documents.found_addresses import doi_in
from app.exchange.documents.gathering import Gathering

Tags = dict[str, list[str]]
MOST_TAGS = 2_000

HIGHWIRE = (
    ("title", "citation_title"),
    ("container_title", "citation_journal_title"),
    ("container_title", "citation_conference_title"),
    ("container_title", "citation_inbook_title"),
    ("publisher", "citation_publisher"),
    ("publisher", "citation_technical_report_institution"),
    ("publisher", "citation_dissertation_institution"),
    ("volume", "citation_volume"),
    ("issue", "citation_issue"),
    ("issn", "citation_issn"),
    ("isbn", "citation_isbn"),
)
HIGHWIRE_DAYS = ("citation_publication_date", "citation_date", "citation_online_date", "citation_cover_date")
DUBLIN_CORE = (("title", "title"), ("publisher", "publisher"))
DUBLIN_CORE_DAYS = ("date.issued", "issued", "date", "date.created", "created")
OPEN_GRAPH = (
    ("title", "og:title"),
    ("title", "twitter:title"),
    ("container_title", "og:site_name"),
    ("container_title", "application-name"),
)
OPEN_GRAPH_DAYS = (
    "article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "pubdate",
    "date",
    "parsely-pub-date",
    "sailthru.date",
    "rnews:datepublished",
    "originalpublicationdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "cxenseparse:recs:publishtime",
)


def tags_of(tree: Any) -> Tags:
    """The contents of the <meta> elements of a page, by their name or property in small letters."""
    tags: Tags = {}
    for element in tree.xpath("//meta[@content]")[:MOST_TAGS]:
        for attribute in ("name", "property", "itemprop"):
            name, content = element.get(attribute, "").strip().lower(), element.get("content").strip()
            if name and content:
                tags.setdefault(name, []).append(content)
                break
    return tags


def gather_highwire(tags: Tags, gathering: Gathering) -> None:
    """citation_*, which journals write for Google Scholar, and its relative bepress_citation_*."""
    plain = {name.removeprefix("bepress_"): values for name, values in tags.items()}
    _fields(plain, HIGHWIRE, gathering)
    gathering.language(_first(plain, "citation_language"), "citation_language")
    for name in HIGHWIRE_DAYS:
        gathering.day("issued", _first(plain, name), name)
    gathering.field("doi", doi_in(_first(plain, "citation_doi")), "citation_doi")
    gathering.field("type", "article-journal" if "citation_journal_title" in plain else "", "citation_journal_title")
    first, last = _first(plain, "citation_firstpage"), _first(plain, "citation_lastpage")
    gathering.field("page", f"{first}–{last}" if first and last and first != last else first, "citation_firstpage")
    authors = plain.get("citation_author", []) or _listed(plain.get("citation_authors", []))
    gathering.named("author", authors, "citation_author")
    gathering.named("editor", plain.get("citation_editor", []), "citation_editor")


def gather_dublin_core(tags: Tags, gathering: Gathering) -> None:
    """DC.title and DCTERMS.issued, in whatever letters and with a dot or a colon."""
    core: Tags = {}
    for name, values in tags.items():
        for prefix in ("dc.", "dc:", "dcterms.", "dcterms:"):
            if name.startswith(prefix):
                core.setdefault(name.removeprefix(prefix), []).extend(values)
    for field, name in DUBLIN_CORE:
        gathering.field(field, _first(core, name), f"DC.{name}")
    gathering.language(_first(core, "language"), "DC.language")
    for name in DUBLIN_CORE_DAYS:
        gathering.day("issued", _first(core, name), f"DC.{name}")
    for value in core.get("identifier", []):
        gathering.field("doi", doi_in(value), "DC.identifier")
    gathering.named("author", core.get("creator", []), "DC.creator")


def gather_open_graph(tags: Tags, gathering: Gathering) -> None:
    """og:title, article:published_time and their relatives, and the plain <meta name="author">."""
    _fields(tags, OPEN_GRAPH, gathering)
    for name in OPEN_GRAPH_DAYS:
        gathering.day("issued", _first(tags, name), name)
    gathering.language(_first(tags, "og:locale"), "og:locale")
    gathering.field("doi", doi_in(_first(tags, "prism.doi")), "prism.doi")
    sections = {value.casefold() for value in tags.get("article:section", [])}
    for name in ("article:author", "author", "byl", "parsely-author", "sailthru.author"):
        names = [each for value in tags.get(name, []) for each in several(value)]
        gathering.named("author", [each for each in names if each.casefold() not in sections], name)


def _fields(tags: Tags, names: tuple[tuple[str, str], ...], gathering: Gathering) -> None:
    for field, name in names:
        gathering.field(field, _first(tags, name), name)


def _first(tags: Tags, name: str) -> str:
    return tags.get(name, [""])[0]


def _listed(values: list[str]) -> list[str]:
    return [name for value in values for name in value.split(";")]
