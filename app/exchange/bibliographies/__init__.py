"""Bibliographies: the formats of reference managers, one file each; to add one, write its file and list it here."""

from app.exchange.bibliographies import bibtex, csl_json, ris, zotero_csv, zotero_rdf
from app.exchange.bibliographies.base import Format

FORMATS: tuple[Format, ...] = (ris.FORMAT, bibtex.FORMAT, csl_json.FORMAT, zotero_rdf.FORMAT, zotero_csv.FORMAT)
