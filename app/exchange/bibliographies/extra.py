"""Extra lines: “variable: value” in a note, as Zotero keeps in its field Extra what it has no other place for.

What a format has no place for is written so, in lower case; such a line counts more than the field that it is about.
Lines in another case (“DOI: 10.1/x”, as people type them) fill a field that is empty, and stay a note otherwise.
"""

from dataclasses import replace
from typing import Any

from app.domain.csl import VARIABLES, Item, Name
from app.exchange.bibliographies.addresses import is_web, plain_doi
from app.exchange.bibliographies.base import ROLES, Record, differing, names_of
from app.exchange.bibliographies.dates import read_date
from app.exchange.bibliographies.types import TYPES

FIELDS = {variable.lower(): name for name, variable in VARIABLES.items()} | {
    "title": "title",
    "type": "type",
    "issued": "issued",
    "accessed": "accessed",
    "variorum": "id",
}
VARIABLE_OF = {name: variable for variable, name in FIELDS.items()}
KEY = "citation key"
DATES = ("issued", "accessed")


def with_lines(record: Record, unsaid: tuple[str, ...]) -> Record:
    """The record with lines in its note for the fields that a format has no place for."""
    lines = [line for name in unsaid if name != "note" for line in _lines_of(record, name)]
    return replace(record, note="\n".join(filter(None, [record.note, *lines])))


def without_lines(record: Record) -> Record:
    """The record with its fields as the lines of its note say, and those lines taken out."""
    if ":" not in record.note:
        return record
    values: dict[str, Any] = {}
    names: dict[str, list[Name]] = {}
    key, kept = record.key, []
    for line in record.note.split("\n"):
        label, _, value = (part.strip() for part in line.partition(":"))
        name = FIELDS.get(label.lower())
        is_ours = label == label.lower()
        if value and label.lower() == KEY and (is_ours or not key):
            key = value
        elif is_ours and label in ROLES and value:
            names.setdefault(label, []).extend(filter(None, [_name(label, value)]))
        elif name and value and (is_ours or not getattr(record.item, name)) and name not in values:
            read = _value(name, value, is_ours=is_ours)
            values |= {name: read} if read else {}
            kept += [] if read else [line]
        else:
            kept.append(line)
    others = [name for name in record.item.names if name.role not in names]
    people = tuple(others + [name for role in names.values() for name in role])
    item = replace(record.item, **values, names=people if names else record.item.names)
    return replace(record, item=item, key=key, note="\n".join(kept).strip())


def unsaid_by(record: Record, back: Record) -> tuple[str, ...]:
    """The fields that a record lost on its way through a format; those that it gained were to be empty."""
    return tuple(name for name in differing(record, back) if name != "note")


def _lines_of(record: Record, name: str) -> list[str]:
    if name == "key":
        return [f"{KEY}: {record.key}"]
    if name in ROLES:
        return [f"{name}: {_shown(person)}" for person in names_of(record, name)]
    value = getattr(record.item, name)
    return [f"{VARIABLE_OF[name]}: {value}"] if value else []


def _shown(name: Name) -> str:
    return name.literal or f"{name.family} || {name.given}".strip()


def _name(role: str, text: str) -> Name | None:
    family, bars, given = (part.strip() for part in text.partition("||"))
    if bars and family:
        return Name(role, family, given)
    return Name(role, literal=text.strip()) if text.strip() else None


def _value(name: str, text: str, *, is_ours: bool) -> str:
    if name == "type":
        return text if text in TYPES else ""
    if name in DATES:
        edtf, is_whole = read_date(text)
        return edtf if is_whole else ""
    if name == "url":
        return text if is_web(text) else ""
    if name == "doi" and not is_ours:
        return plain_doi(text)
    return text


def empty_item() -> Item:
    """An item of which nothing is known."""
    return Item("", "document", "")
