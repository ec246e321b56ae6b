"""Zotero RDF, read without entities, declarations or the network."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from lxml import etree

from app.domain.csl import Name
from app.exchange.bibliographies.allowance import Allowance
from app.exchange.bibliographies.base import Reading, Record, Refusal, counted_in_full
from app.exchange.bibliographies.gathering import Gathered
from app.exchange.bibliographies.people import in_one, literal
from app.exchange.bibliographies.types import from_zotero
from app.exchange.bibliographies.zotero_rdf_names import (
    ABOUT,
    BOOKKEEPING,
    CLASSES,
    FIELDS,
    ISSUE,
    LABELS,
    NO_ITEMS,
    PEOPLE,
    RESOURCE,
    SPACES,
    name_of,
    tag,
)

OURS = (SPACES["z"], SPACES["bib"])
PARSER = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False, "recover": True}


class Shared:
    """What stands beside the items, by its address, for items to refer to."""

    def __init__(self, root: Any, allowance: Allowance) -> None:
        self._nodes = {node.get(ABOUT): node for node in root if isinstance(node.tag, str) and node.get(ABOUT)}
        self._sizes: dict[str, int] = {}
        self._allowance = allowance

    def find(self, address: str) -> Any:
        """What has that address, or None; raises BadFile when items take over too much."""
        node = self._nodes.get(address)
        if node is not None:
            if address not in self._sizes:
                self._sizes[address] = sum(1 + len(each.text or "") for each in node.iter())
            self._allowance.spend(self._sizes[address])
        return node


def recognises(text: str) -> bool:
    """XML whose first element is of RDF, with the words of Zotero."""
    return text.lstrip()[:1] == "<" and "rdf-syntax-ns" in text[:3_000] and any(each in text[:3_000] for each in OURS)


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
    shared = Shared(root, Allowance(text))
    containers = {part.get(RESOURCE) for part in root.iter(tag("dcterms:isPartOf"))}
    records, refusals = [], []
    for node in root:
        if not isinstance(node.tag, str) or name_of(node) in NO_ITEMS or not _is_item(node, containers):
            continue
        gathered = Gathered(node.sourceline or 0)
        record = read_item(node, shared, gathered)
        if record is None:
            refusals.append(Refusal(gathered.line, "There is nothing in this item."))
        else:
            records.append(record)
    reading = counted_in_full(records, refusals, counted, "items")
    faults = [f"Line {error.line}: {error.message}" for error in list(parser.error_log)[:3]]
    return replace(reading, warnings=tuple(faults))


def _is_item(node: Any, containers: Collection[str | None]) -> bool:
    """It says which type it is of, or has a title and is not what another one is part of."""
    types = [child.text for child in node if name_of(child) == "z:itemType"]
    if types:
        return types != ["attachment"]
    return node.get(ABOUT) not in containers and any(name_of(child) == "dc:title" for child in node)


def read_item(node: Any, shared: Shared | None, gathered: Gathered) -> Record | None:
    """The record of an item, with what it refers to beside it, if anything; None when there is nothing in it."""
    gathered.type = CLASSES.get(name_of(node), "document")
    children = [(name_of(child), child) for child in node if isinstance(child.tag, str)]
    for name, child in children:
        if name == "z:itemType":
            gathered.type = from_zotero((child.text or "").strip())
    conference = ""
    for name, child in children:
        if name in PEOPLE:
            for person in child.iter(tag("foaf:Person")):
                gathered.person(_person(PEOPLE[name], person))
        elif name == "dc:publisher":
            _put_publisher(child, gathered)
        elif name == "dcterms:isPartOf":
            _put_container(child, shared, gathered)
        elif name == "dcterms:isReferencedBy":
            memo = shared.find(child.get(RESOURCE)) if shared else None
            gathered.note(_text_of(memo)) if memo is not None else None
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
        elif name == "z:citationKey":
            gathered.key = _text_of(child)
        elif name == "bib:presentedAt":
            conference = _text_of(child)
        elif name not in BOOKKEEPING:
            gathered.keep(LABELS.get(name) or _label(name), _people_in(child) or _text_of(child))
    if "container_title" in gathered.values:
        gathered.keep("Conference", conference)
    else:
        gathered.put("container_title", conference)
    return gathered.record()


def _label(name: str) -> str:
    """“z:numberOfVolumes” as “Number of volumes”."""
    local = name.partition(":")[2]
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in local).strip().capitalize()


def _people_in(child: Any) -> str:
    """Those who are named in a role that a source does not have, as one line."""
    people = [_person("author", person) for person in child.iter(tag("foaf:Person"))]
    return "; ".join(in_one(name) for name in people if name is not None)


def _put_container(child: Any, shared: Shared | None, gathered: Gathered) -> None:
    """The journal, book, site or series that holds it: beside its items, or inside them."""
    inner = shared.find(child.get(RESOURCE)) if shared and child.get(RESOURCE) else next(iter(child), None)
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
