"""JSON-LD in a page: the node that describes the page's own article, and what it says.

Pages write it with @graph or without, with lists or single values, with nested nodes or references to an @id.
"""

from collections.abc import Iterator
from typing import Any

from app.exchange.documents.base import Person
from app.exchange.documents.bylines import person_of, several
from app.exchange.documents.found_addresses import canonical_address, doi_in
from app.exchange.documents.gathering import Gathering, one_line
from app.exchange.documents.json_ld_nodes import Graph, Node, graph_of, listed, text_of

ORIGIN = "JSON-LD"

# The types that describe a publication, the likeliest to be what the page is about first, each with its type of CSL.
TYPES = {
    "scholarlyarticle": "article-journal",
    "medicalscholarlyarticle": "article-journal",
    "newsarticle": "article-newspaper",
    "analysisnewsarticle": "article-newspaper",
    "reportagenewsarticle": "article-newspaper",
    "opinionnewsarticle": "article-newspaper",
    "backgroundnewsarticle": "article-newspaper",
    "reviewnewsarticle": "article-newspaper",
    "liveblogposting": "article-newspaper",
    "report": "report",
    "thesis": "thesis",
    "legislation": "legislation",
    "book": "book",
    "chapter": "chapter",
    "dataset": "dataset",
    "blogposting": "post-weblog",
    "socialmediaposting": "post",
    "discussionforumposting": "post",
    "techarticle": "webpage",
    "advertisercontentarticle": "article-newspaper",
    "satiricalarticle": "article-newspaper",
    "askpublicnewsarticle": "article-newspaper",
    "article": "",
    "claimreview": "webpage",
    "podcastepisode": "broadcast",
    "videoobject": "motion_picture",
    "creativework": "",
    "webpage": "",
    "medicalwebpage": "",
    "faqpage": "",
    "qapage": "",
    "itempage": "",
    "aboutpage": "",
    "collectionpage": "",
}
PAGES = tuple(name for name in TYPES if name.endswith("page") or name in ("creativework", "videoobject"))


def gather_json_ld(tree: Any, base: str, gathering: Gathering) -> str:
    """Gather what the node of the page says; gives the text of the article if that is among it, else empty."""
    graph = graph_of(tree)
    node = _main_node(graph, base, _is_of_video(tree))
    if node is None:
        return ""
    gathering.field("title", text_of(node.get("headline")) or text_of(node.get("name")), ORIGIN)
    gathering.field("type", TYPES[_type_of(node)], ORIGIN)
    gathering.day("issued", text_of(node.get("datePublished")) or text_of(node.get("uploadDate")), ORIGIN)
    for role in ("author", "editor", "translator"):
        gathering.people(role, list(_people(node, role, graph)))
    if not any(person.role == "author" for person in gathering.everybody()):
        gathering.people("author", list(_people(node, "creator", graph)))
    gathering.field("publisher", _name(node.get("publisher"), graph), ORIGIN)
    gathering.field("container_title", _container(node, graph), ORIGIN)
    gathering.language(text_of(node.get("inLanguage")) or _code(node.get("inLanguage")), ORIGIN)
    for name in ("identifier", "sameAs", "@id", "url"):
        for value in listed(node.get(name)):
            gathering.field("doi", doi_in(text_of(value)), ORIGIN)
    gathering.field("url", canonical_address(_own_address(node), base), ORIGIN)
    return str(node["articleBody"]) if isinstance(node.get("articleBody"), str) else ""


def _is_of_video(tree: Any) -> bool:
    """Whether a page may be about a video: it does not say that it is something else, with a video in it."""
    kinds = tree.xpath('//meta[@property="og:type"]/@content')
    return not kinds or kinds[0].strip().lower().startswith("video")


def _main_node(graph: Graph, base: str, is_of_video: bool) -> Node | None:
    """The node that names this page as its address, else the one of the likeliest type that comes first."""
    order, here = list(TYPES), canonical_address(base, "")
    known = [
        node for node in graph.nodes if _type_of(node) in TYPES and (text_of(node.get("headline")) or _name_of(node))
    ]
    ranked = sorted(known, key=lambda node: order.index(_type_of(node)))
    articles = [node for node in ranked if _type_of(node) not in PAGES]
    own = [node for node in ranked if here and canonical_address(_own_address(node), base) == here]
    own_articles = [node for node in own if node in articles]
    if not is_of_video:
        ranked = [node for node in ranked if _type_of(node) != "videoobject" or node in own]
    return next(iter(own_articles or articles or ranked), None)


def _type_of(node: Node) -> str:
    """The first known type of a node, in small letters and without the address of its vocabulary."""
    names = [text_of(value).rpartition("/")[2].lower() for value in listed(node.get("@type"))]
    return next((name for name in names if name in TYPES), "")


def _own_address(node: Node) -> str:
    page = node.get("mainEntityOfPage")
    return text_of(node.get("url")) or (text_of(page.get("@id")) if isinstance(page, dict) else text_of(page))


def _people(node: Node, role: str, graph: Graph) -> Iterator[Person]:
    wanted = "author" if role == "creator" else role
    sections = {text_of(value).casefold() for value in listed(node.get("articleSection"))}
    for value in listed(node.get(role)):
        whole = graph.whole(value)
        named = _named(whole) if isinstance(whole, dict) else several(whole) if isinstance(whole, str) else []
        found = (
            _person(one, wanted) if isinstance(one, dict) else person_of(one_line(one), wanted, ORIGIN) for one in named
        )
        yield from (one for one in found if one is not None and one.literal.casefold() not in sections)


def _named(node: Node) -> list[Any]:
    """The node itself, or the names in it where it holds several: in a list, or in one line."""
    names = [name for value in listed(node.get("name")) for name in several(text_of(value))]
    return names if len(names) > 1 and _is_person(node) and not node.get("familyName") else [node]


def _person(node: Node, role: str) -> Person | None:
    family, given = one_line(text_of(node.get("familyName"))), one_line(text_of(node.get("givenName")))
    name = one_line(_name_of(node))
    if family:
        return Person(role, family, given, origin=ORIGIN)
    if not _is_person(node):
        return Person(role, literal=name, origin=ORIGIN) if name else None
    return person_of(name, role, ORIGIN)


def _is_person(node: Node) -> bool:
    """What has no type may be one."""
    kinds = {text_of(value).rpartition("/")[2].lower() for value in listed(node.get("@type"))}
    return not kinds or bool(kinds & {"person", "thing"})


def _container(node: Node, graph: Graph) -> str:
    """What the article appeared in: its periodical, not the one issue or volume that lies between."""
    part = graph.whole(next(iter(listed(node.get("isPartOf"))), None))
    for _ in range(3):
        if not isinstance(part, dict):
            return ""
        kinds = {text_of(value).lower() for value in listed(part.get("@type"))}
        if _name_of(part) and not kinds & {"publicationissue", "publicationvolume", "webpage"}:
            return _name_of(part)
        part = graph.whole(next(iter(listed(part.get("isPartOf"))), None))
    return ""


def _name(value: Any, graph: Graph) -> str:
    whole = graph.whole(next(iter(listed(value)), None))
    return _name_of(whole) if isinstance(whole, dict) else text_of(whole)


def _name_of(node: Node) -> str:
    return text_of(node.get("name")) or text_of(node.get("legalName"))


def _code(value: Any) -> str:
    """The code of a language that is given as a node."""
    return text_of(value.get("alternateName")) if isinstance(value, dict) else ""
