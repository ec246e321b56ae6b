"""CSL-JSON, written: every field of a source by its own name.

What CSL has no variable for, the public id and a date that says more than CSL can, stands in `custom`, as CSL 1.0.2 has
it.
"""

import json
from collections.abc import Sequence
from typing import Any, BinaryIO

from app.domain.csl import Item, Name, csl_json
from app.exchange.bibliographies.base import Record
from app.exchange.bibliographies.csl_dates import read_csl_date
from app.exchange.bibliographies.markup import protected


def as_item(record: Record) -> dict[str, Any]:
    """One record as an item of CSL-JSON."""
    item = record.item
    shown: dict[str, Any] = {name: protected(getattr(item, name)) for name in Item.__slots__ if name != "names"}
    names = tuple(
        Name(name.role, protected(name.family), protected(name.given), protected(name.literal)) for name in item.names
    )
    fields = csl_json(Item(**shown, names=names))
    fields["id"] = record.key or item.id
    if item.publisher:
        fields["publisher"] = shown["publisher"]
    if record.key:
        fields["citation-key"] = record.key
    if record.note:
        fields["note"] = protected(record.note)
    dates = {"issued": item.issued, "accessed": item.accessed}
    custom = {name: edtf for name, edtf in dates.items() if edtf and read_csl_date(fields.get(name)) != (edtf, "")}
    if item.id:
        custom["variorum"] = item.id
    return fields | ({"custom": custom} if custom else {})


def unsaid(record: Record) -> tuple[str, ...]:
    """Nothing: it says all."""
    return ()


def write(records: Sequence[Record], stream: BinaryIO) -> None:
    """One array, an item to a line."""
    stream.write(b"[")
    for place, record in enumerate(records):
        stream.write((",\n" if place else "\n").encode())
        stream.write(json.dumps(as_item(record), ensure_ascii=False).encode())
    stream.write(b"\n]\n")
