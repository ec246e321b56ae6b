"""BibTeX and biblatex, written: a source as an entry, and what that cannot say as lines of its note."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, BinaryIO

from app.domain.csl import Name
from app.exchange.bibliographies.base import Record, names_of
from app.exchange.bibliographies.bibtex_entries import read_entry
from app.exchange.bibliographies.bibtex_fields import ADDRESSES, PEOPLE, SUBTYPES, WRITTEN, WRITTEN_TYPES, Fields
from app.exchange.bibliographies.extra import unsaid_by, with_lines
from app.exchange.bibliographies.gathering import Gathered
from app.exchange.bibliographies.latex import to_latex
from app.exchange.bibliographies.markup import protected
from app.exchange.bibliographies.people import is_suffix


def _entry(record: Record) -> tuple[str, Fields]:
    """The record as an entry; what that cannot say is found out by reading it back."""
    item = record.item
    type_ = WRITTEN_TYPES.get(item.type, "misc")
    fields: Fields = []
    for role in PEOPLE:
        names = [_as_bibtex(name) for name in names_of(record, role)]
        fields += [(role, " and ".join(names))] if names else []
    subtype = next((name for name, ours in SUBTYPES.items() if ours == item.type), "")
    number = item.number if type_ != "article" else item.issue
    more = {
        "entrysubtype": subtype,
        "journal" if type_ in ("article", "misc", "online") else "booktitle": to_latex(protected(item.container_title)),
        {"techreport": "institution", "phdthesis": "school"}.get(type_, "publisher"): to_latex(
            protected(item.publisher)
        ),
        "number": to_latex(protected(number)),
        "issue": to_latex(protected(item.issue)) if number != item.issue else "",
        "pages": to_latex(protected(item.page)).replace("-", "--"),
        "urldate": item.accessed,
        "variorum": item.id,
    }
    year, *rest = item.issued.split("-")
    more |= {"year": year[:4]} if len(year) == 4 and year.isdigit() else {}
    if rest or (item.issued and "year" not in more):
        more["date"] = item.issued.replace("/..", "/")
    written = [(theirs, getattr(item, ours)) for ours, theirs in WRITTEN.items()]
    fields += [(name, _address(text) if name in ADDRESSES else to_latex(protected(text))) for name, text in written]
    fields += more.items()
    fields.append(("note", "\n".join(map(_kept_in, to_latex(protected(record.note)).split("\n")))))
    return type_, [(name, text) for name, text in fields if text]


def _kept_in(line: str) -> str:
    """A line of a note that would be taken for the start of an entry."""
    return line.replace("@", "{@}", 1) if line.lstrip().startswith("@") else line


def _address(text: str) -> str:
    return text.replace("\\", r"\textbackslash{}").replace("{", r"\{").replace("}", r"\}")


def _as_bibtex(name: Name) -> str:
    family, given = to_latex(protected(name.family)), to_latex(protected(name.given))
    if name.literal:
        return "others" if name.literal == "et al." else f"{{{to_latex(protected(name.literal))}}}"
    first, comma, suffix = given.rpartition(", ")
    if comma and is_suffix(suffix) and "," not in first:
        return f"{_whole(family)}, {suffix}, {_whole(first)}"
    return f"{_whole(family)}, {_whole(given)}"


def _whole(part: str) -> str:
    """A part of a name in braces where a comma or an “and” in it would split it."""
    return f"{{{part}}}" if "," in part or "and" in part.lower().split() else part


def _back(record: Record) -> Record:
    type_, fields = _entry(record)
    gathered = Gathered(0)
    gathered.key = record.key
    return read_entry(type_, fields, gathered) or record


def unsaid(record: Record) -> tuple[str, ...]:
    """The fields that become lines of the note."""
    return unsaid_by(record, _back(replace(record, note="")))


def write(records: Sequence[Record], stream: BinaryIO) -> None:
    """UTF-8, an entry for each record; one without a key gets a number."""
    for number, record in enumerate(records, start=1):
        type_, fields = _entry(with_lines(record, unsaid(record)))
        lines: list[Any] = [f"  {name} = {{{text}}}," for name, text in fields]
        key = record.key or record.item.id or f"source{number}"
        stream.write("\n".join([f"@{type_}{{{key},", *lines, "}", "", ""]).encode())
