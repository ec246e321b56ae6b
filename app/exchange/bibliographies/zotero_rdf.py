"""Zotero RDF: the export that Zotero reads back, read without entities, declarations or the network."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, BinaryIO

from lxml import etree

from app.domain.csl import Name
from app.domain.texts import clean
from app.exchange.bibliographies.allowance import Allowance
from app.exchange.bibliographies.base import Format, Reading, Record, Refusal, counted_in_full, names_of
from app.exchange.bibliographies.extra import unsaid_by, with_lines
from app.exchange.bibliographies.gathering import Gathered
from app.exchange.bibliographies.markup import protected
from app.exchange.bibliographies.people import literal
from app.exchange.bibliographies.types import TO_ZOTERO, from_zotero

SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "z": "http://www.zotero.org/namespaces/export#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "bib": "http://purl.org/net/biblio#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://nwalsh.com/rdf/vCard#",
    "prism": "http://prismstandard.org/namespaces/1.2/basic/",
    "link": "http://purl.org/rss/1.0/modules/link/",
}
PREFIX = {address: prefix for prefix, address in SPACES.items()}
ABOUT, RESOURCE = (f"{{{SPACES['rdf']}}}{name}" for name in ("about", "resource"))
PEOPLE = {
    "bib:authors": "author",
    "bib:editors": "editor",
    "z:translators": "translator",
    "z:interviewers": "interviewer",
    "z:directors": "director",
    "z:recipients": "recipient",
    "z:presenters": "author",
    "z:inventors": "author",
    "z:artists": "author",
    "z:programmers": "author",
}
FIELDS = {
    "dc:title": "title",
    "z:shortTitle": "title_short",
    "prism:volume": "volume",
    "prism:number": "number",
    "prism:edition": "edition",
    "bib:pages": "page",
    "z:language": "language",
    "z:type": "genre",
    "z:medium": "medium",
    "prism:section": "section",
    "z:section": "section",
    "z:archive": "archive",
    "dc:coverage": "archive_location",
}
ISSUE = "z:issue"
LABELS = {"dcterms:abstract": "Abstract", "z:libraryCatalog": "Library catalogue", "dc:rights": "Rights"}
BOOKKEEPING = frozenset({"link:link", "z:itemType", "z:citationKey"})
NO_ITEMS = frozenset({"z:Attachment", "bib:Memo", "z:Collection", "z:UserItem", "foaf:Person", "bib:Journal"}) | {
    "bib:Series"
}
PARSER = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False, "recover": True}


class _Shared:
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
    shared = _Shared(root, Allowance(text))
    records, refusals = [], []
    for node in root:
        if not isinstance(node.tag, str) or _name_of(node) in NO_ITEMS or not _is_item(node):
            continue
        gathered = Gathered(node.sourceline or 0)
        record = _record(node, shared, gathered)
        if record is None:
            refusals.append(Refusal(gathered.line, "There is nothing in this item."))
        else:
            records.append(record)
    reading = counted_in_full(records, refusals, counted, "items")
    faults = [f"Line {error.line}: {error.message}" for error in list(parser.error_log)[:3]]
    return replace(reading, warnings=tuple(faults))


def _is_item(node: Any) -> bool:
    types = [child.text for child in node if _name_of(child) == "z:itemType"]
    return types != ["attachment"] and (bool(types) or any(_name_of(child) == "dc:title" for child in node))


def _record(node: Any, shared: "_Shared | None", gathered: Gathered) -> Record | None:
    gathered.type = "document"
    children = [(_name_of(child), child) for child in node if isinstance(child.tag, str)]
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
            _put_container(child, shared, gathered)
        elif name == "dcterms:isReferencedBy":
            memo = shared.find(child.get(RESOURCE)) if shared else None
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


def _put_container(child: Any, shared: "_Shared | None", gathered: Gathered) -> None:
    """The journal, book, site or series that holds it: beside its items, or inside them."""
    inner = shared.find(child.get(RESOURCE)) if shared and child.get(RESOURCE) else next(iter(child), None)
    if inner is None:
        return
    is_series = _name_of(inner) == "bib:Series"
    for each in inner:
        name = _name_of(each)
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
        if _name_of(node) == "foaf:name":
            gathered.put("publisher", node.text or "", "Publisher")
        elif _name_of(node) == "vcard:locality":
            gathered.put("publisher_place", node.text or "", "Place")


def _person(role: str, person: Any) -> Name | None:
    parts = {_name_of(each): " ".join((each.text or "").split()) for each in person}
    family = parts.get("foaf:surname", "")
    given = parts.get("foaf:givenName") or parts.get("foaf:givenname") or ""
    return Name(role, family, given) if family and given else literal(role, family or given)


def _name_of(node: Any) -> str:
    if not isinstance(node.tag, str):
        return ""
    space, _, name = node.tag.removeprefix("{").rpartition("}")
    return f"{PREFIX.get(space, '')}:{name}"


def _text_of(node: Any) -> str:
    return "".join(node.itertext()).strip()


def _plain(text: str) -> str:
    """The HTML of a note as lines; `readable` takes the other tags out."""
    for tag in ("</p>", "<br>", "<br/>", "<br />", "</li>", "</div>"):
        text = text.replace(tag, "\n")
    for tag in ("<p>", "<div>", "<ul>", "<ol>", "<li>", "</ul>", "</ol>"):
        text = text.replace(tag, "")
    return text.strip()


def _element(record: Record) -> Any:
    item = record.item
    root = etree.Element(_tag("rdf:RDF"), nsmap=SPACES)
    node = etree.SubElement(root, _tag("bib:Document"), {ABOUT: f"#{record.key or item.id or 'item'}"})
    _add(node, "z:itemType", TO_ZOTERO[item.type])
    for element, role in list(PEOPLE.items())[:6]:
        _add_people(node, element, names_of(record, role))
    if item.publisher or item.publisher_place:
        body = etree.SubElement(etree.SubElement(node, _tag("dc:publisher")), _tag("foaf:Organization"))
        if item.publisher_place:
            address = etree.SubElement(etree.SubElement(body, _tag("vcard:adr")), _tag("vcard:Address"))
            _add(address, "vcard:locality", item.publisher_place)
        _add(body, "foaf:name", item.publisher)
    if item.container_title:
        inner = etree.SubElement(etree.SubElement(node, _tag("dcterms:isPartOf")), _tag("bib:Journal"))
        _add(inner, "dc:title", item.container_title)
    for kind in ("doi", "isbn", "issn"):
        _add(node, "dc:identifier", f"{kind.upper()} {getattr(item, kind)}" if getattr(item, kind) else "")
    if item.url:
        uri = etree.SubElement(etree.SubElement(node, _tag("dc:identifier")), _tag("dcterms:URI"))
        _add(uri, "rdf:value", item.url)
    for element, field in FIELDS.items():
        if element != "z:section":
            _add(node, element, getattr(item, field))
    _add(node, ISSUE, item.issue)
    _add(node, "dc:date", item.issued)
    _add(node, "dcterms:dateSubmitted", item.accessed)
    _add(node, "z:citationKey", record.key)
    _add(node, "dc:description", record.note)
    return node


def _add(parent: Any, name: str, text: str) -> None:
    if text:
        etree.SubElement(parent, _tag(name)).text = clean(protected(text), multiline=True)


def _add_people(node: Any, element: str, names: Sequence[Name]) -> None:
    if not names:
        return
    listed = etree.SubElement(etree.SubElement(node, _tag(element)), _tag("rdf:Seq"))
    for name in names:
        person = etree.SubElement(etree.SubElement(listed, _tag("rdf:li")), _tag("foaf:Person"))
        _add(person, "foaf:surname", name.literal or name.family)
        _add(person, "foaf:givenName", name.given)


def _tag(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{SPACES[prefix]}}}{local}"


def _back(record: Record) -> Record:
    return _record(_element(record), None, Gathered(0)) or record


def unsaid(record: Record) -> tuple[str, ...]:
    """The fields that become lines of Extra."""
    return unsaid_by(record, _back(replace(record, note="")))


def write(records: Sequence[Record], stream: BinaryIO) -> None:
    """UTF-8, an element for each record."""
    spaces = "".join(f' xmlns:{prefix}="{address}"' for prefix, address in SPACES.items())
    stream.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{spaces}>\n'.encode())
    for record in records:
        node: Iterator[Any] = _element(with_lines(record, unsaid(record)))
        stream.write(etree.tostring(node, encoding="unicode").replace(spaces, "", 1).encode() + b"\n")
    stream.write(b"</rdf:RDF>\n")


FORMAT = Format(
    name="zotero-rdf",
    label="Zotero RDF",
    title="For Zotero, which reads it back with its own types and fields",
    suffix=".zotero.rdf",
    media_type="application/rdf+xml",
    recognises=recognises,
    read=read,
    write=write,
    unsaid=unsaid,
)
