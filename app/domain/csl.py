"""A source with the names and variables of CSL 1.0.2, for citations in any style and for templates of other sites."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """Someone named on a source: `family` with `given`, or `literal` for a body; `role` is a name variable of CSL."""

    role: str
    family: str = ""
    given: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One source; what is not known is empty. `type` is an item type of CSL; `issued` and `accessed` are EDTF."""

    id: str
    type: str
    title: str
    names: tuple[Name, ...] = ()
    title_short: str = ""
    container_title: str = ""
    publisher: str = ""
    publisher_place: str = ""
    issued: str = ""
    accessed: str = ""
    url: str = ""
    doi: str = ""
    isbn: str = ""
    issn: str = ""
    volume: str = ""
    issue: str = ""
    number: str = ""
    page: str = ""
    edition: str = ""
    section: str = ""
    genre: str = ""
    medium: str = ""
    language: str = ""
    archive: str = ""
    archive_location: str = ""
