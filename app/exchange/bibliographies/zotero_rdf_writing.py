"""Zotero RDF, written: an element for each source, for Zotero to read back."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, BinaryIO

from lxml import etree

from app.domain.csl import Name
from app.domain.texts import clean
from app.exchange.bibliographies.base import Record, names_of
from app.exchange.bibliographies.extra import unsaid_by, with_lines
from app.exchange.bibliographies.gathering import Gathered
from app.exchange.bibliographies.markup import protected
from app.exchange.bibliographies.types import TO_ZOTERO
from app.exchange.bibliographies.zotero_rdf_names import ABOUT, FIELDS, ISSUE, PEOPLE, SPACES, tag
from app.exchange.bibliographies.zotero_rdf_reading import read_item


def _element(record: Record) -> Any:
    item = record.item
    root = etree.Element(tag("rdf:RDF"), nsmap=SPACES)
    node = etree.SubElement(root, tag("bib:Document"), {ABOUT: f"#{record.key or item.id or 'item'}"})
    _add(node, "z:itemType", TO_ZOTERO[item.type])
    for element, role in list(PEOPLE.items())[:6]:
        _add_people(node, element, names_of(record, role))
    if item.publisher or item.publisher_place:
        body = etree.SubElement(etree.SubElement(node, tag("dc:publisher")), tag("foaf:Organization"))
        if item.publisher_place:
            address = etree.SubElement(etree.SubElement(body, tag("vcard:adr")), tag("vcard:Address"))
            _add(address, "vcard:locality", item.publisher_place)
        _add(body, "foaf:name", item.publisher)
    if item.container_title:
        inner = etree.SubElement(etree.SubElement(node, tag("dcterms:isPartOf")), tag("bib:Journal"))
        _add(inner, "dc:title", item.container_title)
    for kind in ("doi", "isbn", "issn"):
        _add(node, "dc:identifier", f"{kind.upper()} {getattr(item, kind)}" if getattr(item, kind) else "")
    if item.url:
        uri = etree.SubElement(etree.SubElement(node, tag("dc:identifier")), tag("dcterms:URI"))
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
        etree.SubElement(parent, tag(name)).text = clean(protected(text), multiline=True)


def _add_people(node: Any, element: str, names: Sequence[Name]) -> None:
    if not names:
        return
    listed = etree.SubElement(etree.SubElement(node, tag(element)), tag("rdf:Seq"))
    for name in names:
        person = etree.SubElement(etree.SubElement(listed, tag("rdf:li")), tag("foaf:Person"))
        _add(person, "foaf:surname", name.literal or name.family)
        _add(person, "foaf:givenName", name.given)


def _back(record: Record) -> Record:
    return read_item(_element(record), None, Gathered(0)) or record


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
