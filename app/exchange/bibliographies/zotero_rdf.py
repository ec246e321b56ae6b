"""Zotero RDF: the export that Zotero reads back with its own types and fields."""

from app.exchange.bibliographies.base import Format
from app.exchange.bibliographies.zotero_rdf_reading import read, recognises
from app.exchange.bibliographies.zotero_rdf_writing import unsaid, write

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
