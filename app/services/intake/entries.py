"""Entries of a load: each record of a file read, by the layout of its table, into values of the database."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.domain.errors import InvalidValue
from app.exchange.base import Column, Entry, Layout
from app.exchange.json_stream import shown
from app.services.exporting import AS_TEXT
from app.services.intake.cells import Problems, read_cells, readers, refuse_unknown
from app.services.layouts import LAYOUTS

PARTS = {layout.name: [part for part in LAYOUTS if part.part_of == layout.name] for layout in LAYOUTS}
MOST_DIFFERENCES = 3

Values = dict[str, Any]


@dataclass(slots=True)
class Incoming:
    """One record of a file as values of the database; `parts` by field, each a list in order.

    `fields` is the record as it stands in the file, `place` where it stands, `problems` what is wrong with it. It
    `is_left_out` when it refers to a record that was refused. `columns` are those of a sheet that it was read from.
    """

    place: str
    fields: Mapping[str, Any]
    values: Values
    parts: dict[str, list[Values]] = field(default_factory=dict)
    problems: Problems = field(default_factory=list)
    is_left_out: bool = False
    columns: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The public id; empty when the file gives none that is one."""
        return self.values.get("id") or ""

    def named(self, path: str) -> str:
        """A field as the file calls it: by the column of a sheet, else by its path."""
        return self.columns.get(path) or self.columns.get(path.partition("[")[0].partition(".")[0]) or path

    def refuse(self, path: str, message: str) -> None:
        """Add a problem of one field."""
        self.problems.append(InvalidValue(path, message))


def read_entry(layout: Layout, entry: Entry) -> Incoming:
    """The record with its parts; what is wrong with its fields is in its problems."""
    problems: Problems = []
    refuse_unknown(_KNOWN[layout.name], entry.fields, "", problems)
    record = Incoming(entry.place, entry.fields, read_cells(_READERS[layout.name], entry.fields, "", problems))
    record.problems, record.columns = problems, entry.columns
    for part in PARTS[layout.name]:
        record.parts[part.field] = [
            _read_part(part, fields, path, record) for path, fields in _given_parts(part, entry.fields, record)
        ]
    return record


def references(layout: Layout, record: Incoming) -> Iterator[tuple[str, str, str]]:
    """(path, table, id) of every record that this one, or a part of it, refers to."""
    for column in _REFERRING[layout.name]:
        if record.values[column.name]:
            yield column.name, column.refers_to, record.values[column.name]
    for part in PARTS[layout.name]:
        for place, values in enumerate(record.parts[part.field]):
            for column in _REFERRING[part.name]:
                if values.get(column.name):
                    yield _path(part, place) + column.name, column.refers_to, values[column.name]


def differences(layout: Layout, record: Incoming, stored: Mapping[str, Any]) -> list[str]:
    """How the fields that the file gives differ from the stored record, in words; empty when they do not."""
    return [line for lines in differing_fields(layout, record, stored).values() for line in lines][:MOST_DIFFERENCES]


def differing_fields(layout: Layout, record: Incoming, stored: Mapping[str, Any]) -> dict[str, list[str]]:
    """The fields that the file gives otherwise than the stored record has them, each with how, in words."""
    found = _differing(record, layout.columns, record.fields, record.values, stored, "")
    for part in PARTS[layout.name]:
        if part.field in record.fields and (lines := _differing_parts(part, record, stored[part.field])):
            found[part.field] = lines
    return found


def _differing_parts(part: Layout, record: Incoming, stored: Any) -> list[str]:
    given, kept = _as_list(part, record.fields[part.field]), _as_list(part, stored)
    if len(given) != len(kept):
        return [f"“{record.named(part.field)}”: {len(kept)} there and {len(given)} in the file"]
    return [
        line
        for place, (fields, values) in enumerate(zip(given, record.parts[part.field], strict=True))
        for lines in _differing(record, part.nested_columns, fields, values, kept[place], _path(part, place)).values()
        for line in lines
    ]


def _as_list(part: Layout, value: Any) -> list[Any]:
    if part.is_list:
        return list(value)
    return [] if value is None else [value]


def _differing(
    record: Incoming,
    columns: Sequence[Column],
    fields: Mapping[str, Any],
    values: Values,
    stored: Mapping[str, Any],
    path: str,
) -> dict[str, list[str]]:
    found = {}
    for column in columns:
        if column.name in fields:
            here, there = plain_cell(column, values[column.name]), stored[column.name]
            if here != there:
                name = record.named(f"{path}{column.name}")
                found[column.name] = [f"“{name}” is “{shown(there)}” there and “{shown(here)}” in the file"]
    return found


def known_fields(layout: Layout, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that the layout has for a record and its parts; a snapshot may hold more."""
    kept: dict[str, Any] = _only(_KNOWN[layout.name], fields)
    for part in PARTS[layout.name]:
        given = kept.get(part.field)
        if isinstance(given, list):
            kept[part.field] = [_only(_KNOWN[part.name], each) for each in given]
        elif given is not None:
            kept[part.field] = _only(_KNOWN[part.name], given)
    return kept


def plain_cell(column: Column, value: Any) -> Any:
    """The value of a cell as an export has it."""
    return AS_TEXT[column.cell](value) if value is not None and column.cell in AS_TEXT else value


def _read_part(part: Layout, fields: Any, path: str, record: Incoming) -> Values:
    if not isinstance(fields, dict):
        record.refuse(path.rstrip("."), "This must be an object, from { to }.")
        fields = {}
    else:
        refuse_unknown(_KNOWN[part.name], fields, path, record.problems)
    return read_cells(_READERS[part.name], fields, path, record.problems)


def _given_parts(part: Layout, fields: Mapping[str, Any], record: Incoming) -> Iterator[tuple[str, Any]]:
    given = fields.get(part.field, [] if part.is_list else None)
    if part.is_list and not isinstance(given, list):
        record.refuse(part.field, "This must be a list, from [ to ].")
        return
    for place, each in enumerate(_as_list(part, given)):
        yield _path(part, place), each


def _path(part: Layout, place: int) -> str:
    return f"{part.field}[{place}]." if part.is_list else f"{part.field}."


def _only(known: Mapping[str, object], given: Any) -> Any:
    return {name: value for name, value in given.items() if name in known} if isinstance(given, Mapping) else given


def _known(layout: Layout) -> dict[str, None]:
    columns = layout.nested_columns
    return dict.fromkeys([*(column.name for column in columns), *(part.field for part in PARTS[layout.name])])


_KNOWN = {layout.name: _known(layout) for layout in LAYOUTS}
_READERS = {layout.name: readers(layout.nested_columns) for layout in LAYOUTS}
_REFERRING = {layout.name: [column for column in layout.nested_columns if column.refers_to] for layout in LAYOUTS}
