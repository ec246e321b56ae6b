"""Zotero's CSV: one row for each item, the names of its columns those of Zotero's export."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import BinaryIO

from app.exchange.bibliographies.base import Format, Reading, Record, Refusal, counted_in_full, names_of
from app.exchange.bibliographies.extra import unsaid_by, with_lines
from app.exchange.bibliographies.gathering import Gathered
from app.exchange.bibliographies.markup import protected
from app.exchange.bibliographies.people import in_one, read_name
from app.exchange.bibliographies.types import TO_ZOTERO, from_zotero
from app.exchange.bibliographies.zotero_fields import ALSO, BOOKKEEPING, COLUMNS, PEOPLE
from app.exchange.csv_tables import RUN_AT_ONCE, guard

HEADER = ("Key", "Item Type", *PEOPLE, *COLUMNS, "Date", "Access Date", "Extra")
Row = Mapping[str, str]


def recognises(text: str) -> bool:
    """The first line names Zotero's columns."""
    first = text.partition("\n")[0]
    return "Item Type" in first and "Title" in first


def read(text: str) -> Reading:
    """The rows of the table; one that has more cells than the header is refused."""
    records, refusals, counted = [], [], 0
    for line, cells, header in _rows(text):
        counted += 1
        if len(cells) > len(header) and any(cells[len(header) :]):
            refusals.append(Refusal(line, "This row has more cells than the header has; a quotation mark is missing."))
            continue
        row = {name: _unguarded(cell) for name, cell in zip(header, cells, strict=False) if cell}
        record = _record(row, Gathered(line, ", ".join(cells)[:2_000]))
        if record is None:
            refusals.append(Refusal(line, "There is nothing in this row."))
        else:
            records.append(record)
    return counted_in_full(records, refusals, counted, "rows")


def _rows(text: str) -> Iterator[tuple[int, list[str], list[str]]]:
    """The line, the cells and the header of each row; a cell that is too long for a table ends the reading."""
    first = text.partition("\n")[0]
    rows = csv.reader(io.StringIO(text), delimiter=max(",;\t", key=first.count))
    header = [name.strip() for name in next(rows, [])]
    line = rows.line_num + 1
    for cells in _until_fault(rows, header):
        if any(cells):
            yield line, cells, header
        line = rows.line_num + 1


def _until_fault(rows: Iterator[list[str]], header: list[str]) -> Iterator[list[str]]:
    try:
        yield from rows
    except csv.Error:
        yield [*header, "a cell without its end"]  # more cells than the header has: it is refused and told


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell.lstrip("'")[:1] in RUN_AT_ONCE else cell


def _record(row: Row, gathered: Gathered) -> Record | None:
    gathered.type = from_zotero(row.get("Item Type", "document"))
    for name, cell in row.items():
        if name in PEOPLE:
            for person in cell.split(";"):
                gathered.person(read_name(PEOPLE[name], person))
        elif name in COLUMNS or name in ALSO:
            gathered.put(COLUMNS.get(name) or ALSO[name], cell, name)
        elif name == "Date" or (name == "Publication Year" and not row.get("Date")):
            gathered.date("issued", cell)
        elif name == "Access Date":
            gathered.date("accessed", cell)
        elif name in ("Extra", "Notes"):
            gathered.note(cell)
        elif name not in BOOKKEEPING and name != "Item Type":
            gathered.keep(name, cell)
    return gathered.record()


def _row(record: Record) -> Row:
    row = {"Item Type": TO_ZOTERO[record.item.type], "Date": record.item.issued, "Access Date": record.item.accessed}
    row |= {column: "; ".join(map(in_one, names_of(record, role))) for column, role in PEOPLE.items()}
    row |= {column: getattr(record.item, name) for column, name in COLUMNS.items()}
    return {name: protected(cell) for name, cell in row.items()} | {"Extra": protected(record.note)}


def _back(record: Record) -> Record:
    return _record({name: cell for name, cell in _row(record).items() if cell}, Gathered(0)) or record


def unsaid(record: Record) -> tuple[str, ...]:
    """The fields that become lines of Extra."""
    return unsaid_by(record, _back(replace(record, note="")))


def write(records: Sequence[Record], stream: BinaryIO) -> None:
    """UTF-8 with a byte order mark; a cell that a spreadsheet would run has an apostrophe in front."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(HEADER)
    for record in records:
        row = _row(with_lines(record, unsaid(record)))
        writer.writerow(guard(row.get(name, "")) for name in HEADER)
    text.flush()
    text.detach()


FORMAT = Format(
    name="zotero-csv",
    label="Zotero CSV",
    title="A table with the columns of Zotero’s own, for spreadsheets",
    suffix=".zotero.csv",
    media_type="text/csv",
    recognises=recognises,
    read=read,
    write=write,
    unsaid=unsaid,
)
