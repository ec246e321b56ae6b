"""Variorum's own JSON: the whole ledger with its history, one record per line, which `variorum load` reads back.

Nothing in it depends on the database or on the time of export, so that two exports of the same ledger are the same
bytes. The schema is in `variorum.schema.json` beside this file.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO

from app.domain.errors import BadFile, DatabaseNotReady
from app.exchange.base import Cell, Dataset, Entry, Format, Layout, Row, Table
from app.exchange.json_stream import read_members

VERSION = 1
HEADER = "variorum"

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def write(dataset: Dataset, stream: BinaryIO) -> None:
    """One object: the header, then a list per table of records, each record on a line of its own with its parts."""
    stream.write(f'{{"{HEADER}":{_encode({"format": VERSION})}'.encode())
    for table in dataset.tables:
        if not table.layout.part_of:
            parts = [part for part in dataset.tables if part.layout.part_of == table.layout.name]
            stream.write(f',\n"{table.layout.name}":['.encode())
            separator = "\n"
            for line in _lines(table, parts):
                stream.write(f"{separator}{line}".encode())
                separator = ",\n"
            stream.write(b"]")
    stream.write(b"\n}\n")


def read(stream: BinaryIO, names: Sequence[str]) -> Iterator[Entry]:
    """The records of a file, in any layout that JSON allows, as long as the lists come in the order of `names`."""
    is_headed = False
    numbers = dict.fromkeys(names, 0)
    for member in read_members(stream, (HEADER, *names)):
        if member.name == HEADER:
            _check_header(member.fields)
            is_headed = True
            continue
        if not is_headed:
            break
        numbers[member.name] += 1
        place = f"{member.name}, record {numbers[member.name]:,}, line {member.line:,}"
        yield Entry(member.name, place, member.size, member.fields)
    if not is_headed:
        raise BadFile(f'This is not a file of Variorum: it must begin with {{"{HEADER}": {{"format": {VERSION}}}.')


def _check_header(fields: dict[str, Any]) -> None:
    version = fields.get("format")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1 or len(fields) > 1:
        raise BadFile(f'The header must be {{"{HEADER}": {{"format": {VERSION}}}.')
    if version > VERSION:
        raise BadFile(
            f"The file has format {version}, and this version reads {VERSION}; use the Variorum that wrote it."
        )


def _lines(table: Table, parts: Sequence[Table]) -> Iterator[str]:
    nested = [_Nested(part) for part in parts]
    names = [column.name for column in table.layout.columns]
    documents = [column.name for column in table.layout.columns if column.cell is Cell.DOCUMENT]
    for row in table.rows:
        record: dict[str, Any] = dict(zip(names, row, strict=True))
        for part in nested:
            record[part.layout.field] = part.take(row[0])
        yield _encode(record) if not documents else _with_documents(record, documents)
    for part in nested:
        part.check_taken()


def _with_documents(record: dict[str, Any], documents: Sequence[str]) -> str:
    """The record with its documents put in as they stand: they are JSON already."""
    members = (f"{_encode(name)}:{value if name in documents else _encode(value)}" for name, value in record.items())
    return "{" + ",".join(members) + "}"


class _Nested:
    """The rows of a part, taken record by record along with the records, which come in the same order."""

    def __init__(self, table: Table) -> None:
        self.layout: Layout = table.layout
        self._names = [column.name for column in table.layout.nested_columns]
        self._rows = iter(table.rows)
        self._next: Row | None = next(self._rows, None)

    def take(self, owner: Any) -> Any:
        """The parts of the record with this id: a list, or an object or None."""
        taken = list(self._objects(owner))
        if self.layout.is_list:
            return taken
        return taken[0] if taken else None

    def check_taken(self) -> None:
        """Raises DatabaseNotReady when rows are left, because they would be lost."""
        if self._next is not None:
            raise DatabaseNotReady(f"The database is damaged: {self.layout.name} has rows that belong to no record.")

    def _objects(self, owner: Any) -> Iterable[dict[str, Any]]:
        while self._next is not None and self._next[0] == owner:
            yield dict(zip(self._names, self._next[self.layout.key_length :], strict=True))
            self._next = next(self._rows, None)


FORMAT = Format(
    name="json",
    title="Everything, with its history, in one documented file that can be loaded again",
    suffix=".json",
    media_type="application/json",
    write=write,
    read=read,
)
