"""JSON-LD in a page: the node that describes the page's own article, read without any context from elsewhere.

Pages write it with @graph or without, with lists or single values, with nested nodes or references to an @id, and not
always as valid JSON; a script that cannot be read is passed over.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from app.exchange.documents.base import Person
from app.exchange.documents.bylines import person_of, several
from app.exchange.documents.found_addresses import canonical_address, doi_in
from app.exchange.documents.gathering import Gathering, one_line

ORIGIN = "JSON-LD"
MOST_NODES = 5_000
DEEPEST = 20
Node = dict[str, Any]

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
    "article": "",
    "videoobject": "motion_picture",
    "creativework": "",
    "webpage": "",
}


@dataclass(frozen=True, slots=True)
class Graph:
    """All nodes of a page, and those that have an @id by it."""

    nodes: list[Node]
    by_id: dict[str, Node]

    def whole(self, value: Any) -> Any:
        """A node in place of a mere reference to it."""
        if isinstance(value, dict) and set(value) <= {"@id", "@type"} and isinstance(value.get("@id"), str):
            return self.by_id.get(value["@id"], value)
        return value


def gather_json_ld(tree: Any, base: str, gathering: Gathering) -> str:
    """Gather what the node of the page says; gives the text of the article if that is among it, else empty."""
    graph = _graph_of(tree)
    node = _main_node(graph, base)
    if node is None:
        return ""
    gathering.field("title", _text(node.get("headline")) or _text(node.get("name")), ORIGIN)
    gathering.field("type", TYPES[_type_of(node)], ORIGIN)
    gathering.day("issued", _text(node.get("datePublished")) or _text(node.get("uploadDate")), ORIGIN)
    for role in ("author", "editor", "translator"):
        gathering.people(role, list(_people(node, role, graph)))
    if not any(person.role == "author" for person in gathering.everybody()):
        gathering.people("author", list(_people(node, "creator", graph)))
    gathering.field("publisher", _name(node.get("publisher"), graph), ORIGIN)
    gathering.field("container_title", _container(node, graph), ORIGIN)
    gathering.language(_text(node.get("inLanguage")) or _code(node.get("inLanguage")), ORIGIN)
    for name in ("identifier", "sameAs", "@id", "url"):
        for value in _listed(node.get(name)):
            gathering.field("doi", doi_in(_text(value)), ORIGIN)
    gathering.field("url", canonical_address(_own_address(node), base), ORIGIN)
    return str(node["articleBody"]) if isinstance(node.get("articleBody"), str) else ""


def _graph_of(tree: Any) -> Graph:
    nodes: list[Node] = []
    for script in tree.xpath('//script[contains(@type, "ld+json")]'):
        try:
            document = json.loads(_bare(script.text or ""), strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _walk(document, 0):
            if len(nodes) >= MOST_NODES:
                break
            nodes.append(node)
    by_id: dict[str, Node] = {}
    for node in nodes:
        name = node.get("@id")
        if isinstance(name, str) and len(node) > len(by_id.get(name, {})):
            by_id[name] = node
    return Graph(nodes, by_id)


def _bare(script: str) -> str:
    """Without what some pages put around the JSON to hide it from old browsers."""
    plain = script.strip()
    for before in ("<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/"):
        plain = plain.removeprefix(before).strip()
    for after in ("-->", "//]]>", "]]>", "/*]]>*/", ";"):
        plain = plain.removesuffix(after).strip()
    return plain


def _walk(value: Any, depth: int) -> Iterator[Node]:
    """Every node, those further out first; not those of lists of other pages."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for each in value:
            yield from _walk(each, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name, each in value.items():
            if isinstance(each, dict | list) and name not in ("itemListElement", "mentions", "citation", "isBasedOn"):
                yield from _walk(each, depth + 1)


def _main_node(graph: Graph, base: str) -> Node | None:
    """The node that names this page as its address, else the one of the likeliest type that comes first."""
    order = list(TYPES)
    known = [
        node for node in graph.nodes if _type_of(node) in TYPES and (_text(node.get("headline")) or _name_of(node))
    ]
    ranked = sorted(known, key=lambda node: order.index(_type_of(node)))
    articles = [node for node in ranked if _type_of(node) not in ("creativework", "webpage", "videoobject")]
    here = canonical_address(base, "")
    own = [node for node in articles if here and canonical_address(_own_address(node), base) == here]
    return next(iter(own or articles or ranked), None)


def _type_of(node: Node) -> str:
    """The first known type of a node, in small letters and without the address of its vocabulary."""
    names = [_text(value).rpartition("/")[2].lower() for value in _listed(node.get("@type"))]
    return next((name for name in names if name in TYPES), "")


def _own_address(node: Node) -> str:
    page = node.get("mainEntityOfPage")
    return _text(node.get("url")) or (_text(page.get("@id")) if isinstance(page, dict) else _text(page))


def _people(node: Node, role: str, graph: Graph) -> Iterator[Person]:
    wanted = "author" if role == "creator" else role
    for value in _listed(node.get(role)):
        whole = graph.whole(value)
        person = _person(whole, wanted) if isinstance(whole, dict) else None
        if person is not None:
            yield person
        elif isinstance(whole, str):
            found = (person_of(one_line(name), wanted, ORIGIN) for name in several(whole))
            yield from (one for one in found if one is not None)


def _person(node: Node, role: str) -> Person | None:
    family, given = one_line(_text(node.get("familyName"))), one_line(_text(node.get("givenName")))
    kinds = {_text(value).rpartition("/")[2].lower() for value in _listed(node.get("@type"))}
    name = one_line(_name_of(node))
    if family:
        return Person(role, family, given, origin=ORIGIN)
    if kinds and not kinds & {"person", "thing"}:
        return Person(role, literal=name, origin=ORIGIN) if name else None
    return person_of(name, role, ORIGIN)


def _container(node: Node, graph: Graph) -> str:
    """What the article appeared in: its periodical, not the one issue or volume that lies between."""
    part = graph.whole(next(iter(_listed(node.get("isPartOf"))), None))
    for _ in range(3):
        if not isinstance(part, dict):
            return ""
        kinds = {_text(value).lower() for value in _listed(part.get("@type"))}
        if _name_of(part) and not kinds & {"publicationissue", "publicationvolume", "webpage"}:
            return _name_of(part)
        part = graph.whole(next(iter(_listed(part.get("isPartOf"))), None))
    return ""


def _name(value: Any, graph: Graph) -> str:
    whole = graph.whole(next(iter(_listed(value)), None))
    return _name_of(whole) if isinstance(whole, dict) else _text(whole)


def _name_of(node: Node) -> str:
    return _text(node.get("name")) or _text(node.get("legalName"))


def _code(value: Any) -> str:
    """The code of a language that is given as a node."""
    return _text(value.get("alternateName")) if isinstance(value, dict) else ""


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    """A text, also where it stands in a list or as a value with a language; empty for anything else."""
    first = next(iter(_listed(value)), None)
    if isinstance(first, dict):
        first = first.get("@value") or first.get("value")
    return first if isinstance(first, str) else ""
