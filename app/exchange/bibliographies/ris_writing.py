"""RIS, written: a source as tags, and what they cannot say as lines of its note."""

from collections.abc import Sequence
from dataclasses import replace
from typing import BinaryIO

from app.exchange.bibliographies.base import Record, names_of
from app.exchange.bibliographies.extra import unsaid_by, with_lines
from app.exchange.bibliographies.gathering import Gathered
from app.exchange.bibliographies.markup import protected
from app.exchange.bibliographies.people import in_one
from app.exchange.bibliographies.ris_reading import LOOSE_TAG, START, read_tags
from app.exchange.bibliographies.ris_tags import FROM_OURS, WRITTEN, Tags


def _tags(record: Record, unsaid: Sequence[str] = ()) -> Tags:
    """The record as tags, but for numbers that are `unsaid` because SN would say them of something else.

    What tags cannot say is found out by reading them back.
    """
    item = record.item
    tags: Tags = [("TY", FROM_OURS[item.type]), ("TI", item.title)]
    for tag, role in (("AU", "author"), ("A2", "editor"), ("A4", "translator")):
        tags += [(tag, in_one(name)) for name in names_of(record, role)]
    if item.issued:
        year, month, day = (*item.issued.split("-"), "", "")[:3]
        is_plain = (year + month + day).isdigit() and month < "13"
        tags += [("PY", year[:4])] if year[:4].isdigit() else []
        tags += [("DA", "/".join((year, month, day, "")))] if is_plain else []
    if item.accessed:
        tags.append(("Y2", item.accessed))
    start, _, end = item.page.partition("-")
    tags += [("SP", start), *([("EP", end)] if end else [])] if item.page else []
    tags += [
        (tag, value) for tag, name in WRITTEN if (value := getattr(item, name)) and not (tag == "SN" and name in unsaid)
    ]
    tags = [(tag, protected(value).strip()) for tag, value in tags]
    if record.note:
        tags.append(("N1", "\n".join(map(_kept_apart, protected(record.note).split("\n")))))
    marks = (("ID", record.key), ("U5", f"variorum:{item.id}" if item.id else ""))
    return tags + [(tag, value) for tag, value in marks if value]


def _kept_apart(line: str) -> str:
    """A line of a note that would be taken for a tag or the start of a record stands further in than those can."""
    return f"     {line.lstrip()}" if LOOSE_TAG.match(line) or START.match(line) else line


def _back(record: Record) -> Record:
    return read_tags(_tags(record), Gathered(0)) or record


def unsaid(record: Record) -> tuple[str, ...]:
    """The fields that become lines of the note."""
    return unsaid_by(record, _back(replace(record, note="")))


def write(records: Sequence[Record], stream: BinaryIO) -> None:
    """UTF-8 with CRLF, each record with all that it says."""
    for record in records:
        names = unsaid(record)
        lines = [f"{tag}  - {value}" for tag, value in _tags(with_lines(record, names), names)]
        text = "\n".join([*lines, "ER  - ", "", ""])
        stream.write(text.replace("\n", "\r\n").encode())
