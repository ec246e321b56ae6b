"""Zotero RDF, read without entities, declarations or the network."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from lxml import etree

from app.domain.csl import Name
from app.exchange.bibliographies.base import Reading, Record, Refusal, counted_in_full
from app.exchange.bibliographies.gathering import Gathered
from app.exchange.bibliographies.people import literal
from app.exchange.bibliographies.types import from_zotero
from app.exchange.bibliographies.zotero_rdf_names import (
    ABOUT,
    BOOKKEEPING,
    FIELDS,
    ISSUE,
    LABELS,
    NO_ITEMS,
    PEOPLE,
    RESOURCE,
    SPACES,
    name_of,
)

PARSER = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False, "recover": True}


def recognises(text: str) -> bool:
    """XML whose first element is of RDF."""
    return text.lstrip()[:1] == "<" and "rdf-syntax-ns" in text[:3_000]


def read(text: str) -> Reading:
    """The items of the file; what stands after a fault of its XML is refused, and counted by its item types."""
    counted = text.count("<z:itemType>") - text.count("<z:itemType>attachment<")
    text = text if not text.lstrip().startswith("<?xml") else text.partition("?>")[2]
    parser = etree.XMLParser(**PARSER)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        return counted_in_full((), [Refusal(1, "This is not XML.")], counted, "items")
    nodes = {node.get(ABOUT): node for node in root if isinstance(node.tag, str) and node.get(ABOUT)}
    records, refusals = [], []
    for node in root:
        if not isinstance(node.tag, str) or name_of(node) in NO_ITEMS or not _is_item(node):
            continue
        gathered = Gathered(node.sourceline or 0)
        record = read_item(node, nodes, gathered)
        if record is None:
            refusals.append(Refusal(gathered.line, "There is nothing in this item."))
        else:
            records.append(record)
    reading = counted_in_full(records, refusals, counted, "items")
    faults = [f"Line {error.line}: {error.message}" for error in list(parser.error_log)[:3]]
    return replace(reading, warnings=tuple(faults))


def _is_item(node: Any) -> bool:
    types = [child.text for child in node if name_of(child) == "z:itemType"]
    return types != ["attachment"] and (bool(types) or any(name_of(child) == "dc:title" for child in node))


def read_item(node: Any, nodes: Mapping[str, Any], gathered: Gathered) -> Record | None:
    """The record of an item, with what the nodes that it points to say; None when there is nothing in it."""
    gathered.type = "document"
    children = [(name_of(child), child) for child in node if isinstance(child.tag, str)]
    for name, child in children:
        if name == "z:itemType":
            gathered.type = from_zotero((child.text or "").strip())
    for name, child in children:
        if name in PEOPLE:
            for person in child.iter(f"{{{SPACES['foaf']}}}Person"):
                gathered.person(_person(PEOPLE[name], person))
        elif name == "dc:publisher":
            _put_publisher(child, gathered)
        elif name == "dcterms:isPartOf":
            _put_container(child, nodes, gathered)
        elif name == "dcterms:isReferencedBy":
            memo = nodes.get(child.get(RESOURCE))
            gathered.note(_plain(_text_of(memo))) if memo is not None else None
        elif name == "dc:identifier":
            _put_identifier(_text_of(child), child, gathered)
        elif name == "dc:date":
            gathered.date("issued", _text_of(child))
        elif name == "dcterms:dateSubmitted":
            gathered.date("accessed", _text_of(child))
        elif name == "dc:description":
            gathered.note(_text_of(child))
        elif name in FIELDS or name == ISSUE:
            gathered.put("issue" if name == ISSUE else FIELDS[name], _text_of(child), name.partition(":")[2])
        elif name == "dc:subject":
            gathered.keep("Tag", _text_of(child))
        elif name not in BOOKKEEPING:
            gathered.keep(LABELS.get(name, name.partition(":")[2].capitalize()), _text_of(child))
        if name == "z:citationKey":
            gathered.key = _text_of(child)
    return gathered.record()


def _put_container(child: Any, nodes: Mapping[str, Any], gathered: Gathered) -> None:
    """The journal, book, site or series that holds it: beside its items, or inside them."""
    inner = nodes.get(child.get(RESOURCE)) if child.get(RESOURCE) else next(iter(child), None)
    if inner is None:
        return
    is_series = name_of(inner) == "bib:Series"
    for each in inner:
        name = name_of(each)
        if name == "dc:title" and is_series:
            gathered.keep("Series", _text_of(each))
        elif name == "dc:title":
            gathered.put("container_title", _text_of(each), "Container")
        elif name == "prism:number":
            gathered.put("issue", _text_of(each), "Issue")
        elif name == "prism:volume":
            gathered.put("volume", _text_of(each), "Volume")
        elif name == "dc:identifier":
            _put_identifier(_text_of(each), each, gathered)
        elif name == "dcterms:alternative":
            gathered.keep("Abbreviation", _text_of(each))


def _put_identifier(text: str, node: Any, gathered: Gathered) -> None:
    kind, _, value = text.partition(" ")
    if kind in ("DOI", "ISBN", "ISSN"):
        gathered.put(kind.lower(), value, kind)
    else:
        gathered.put("url", text, "URL")


def _put_publisher(child: Any, gathered: Gathered) -> None:
    for node in child.iter():
        if name_of(node) == "foaf:name":
            gathered.put("publisher", node.text or "", "Publisher")
        elif name_of(node) == "vcard:locality":
            gathered.put("publisher_place", node.text or "", "Place")


def _person(role: str, person: Any) -> Name | None:
    parts = {name_of(each): " ".join((each.text or "").split()) for each in person}
    family = parts.get("foaf:surname", "")
    given = parts.get("foaf:givenName") or parts.get("foaf:givenname") or ""
    return Name(role, family, given) if family and given else literal(role, family or given)


def _text_of(node: Any) -> str:
    return "".join(node.itertext()).strip()


def _plain(text: str) -> str:
    """The HTML of a note as lines; `readable` takes the other tags out."""
    for tag in ("</p>", "<br>", "<br/>", "<br />", "</li>", "</div>"):
        text = text.replace(tag, "\n")
    for tag in ("<p>", "<div>", "<ul>", "<ol>", "<li>", "</ul>", "</ol>"):
        text = text.replace(tag, "")
    return text.strip()
