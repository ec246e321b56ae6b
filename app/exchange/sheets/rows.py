"""The rows of a sheet below its header, which may stand under a title, notes and blank lines."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO, NoReturn

from app.domain.errors import BadFile
from app.domain.texts import clean
from app.exchange.json_stream import shown
from app.exchange.sheets.lines import Lines
from app.exchange.sheets.settings import DELIMITERS, TableSettings

MOST_LINES_ABOVE = 200
LONGEST_ABOVE = 1 << 20
LONGEST_ROW = 1 << 22
MOST_SHOWN = 30


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: the numbers of its first and its last line, from 1, and its cells as they stand."""

    line: int
    last_line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Header:
    """The row that names the columns, the mark between cells, and the place of each column by its plain name."""

    row: SheetRow
    delimiter: str
    places: dict[str, int]


class Sheet:
    """A stream of bytes with its header, which has all the `wanted` columns, and its rows, each read once."""

    def __init__(self, stream: BinaryIO, settings: TableSettings, wanted: Sequence[str]) -> None:
        self._lines = Lines(stream, settings.encoding)
        self._begun = begin(self._lines)
        self.header = find_header(self._begun, settings.delimiter, wanted)

    def rows(self) -> Iterator[SheetRow]:
        """Every row below the header with a cell that is not blank; raises BadFile."""
        above = self.header.row.last_line
        lines = chain(self._begun[above:], self._lines)
        return (row for row in parse(lines, self.header.delimiter, above) if any(map(str.strip, row.cells)))


def plain_name(title: str) -> str:
    """The title of a column without case, spaces and underscores: by it a map names a column."""
    return "".join(tidy(title).casefold().replace("_", " ").split())


def tidy(cell: str) -> str:
    """The text of a cell as one line, fit to be kept."""
    return cell.strip() if cell.isascii() and cell.isprintable() else clean(cell, multiline=False)


def begin(lines: Iterator[str]) -> list[str]:
    """The first lines, in which the header is looked for."""
    begun: list[str] = []
    size = 0
    for line in lines:
        begun.append(line)
        size += len(line)
        if len(begun) == MOST_LINES_ABOVE or size > LONGEST_ABOVE:
            break
    return begun


def parse(lines: Iterable[str], delimiter: str, above: int = 0) -> Iterator[SheetRow]:
    """The rows of the lines that follow the first `above` ones; raises BadFile, with the line, for what is no row."""
    measured = _Measured(lines)
    reader = csv.reader(measured, delimiter=delimiter)
    while True:
        first = above + reader.line_num + 1
        measured.size = 0
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise BadFile(
                f"Line {first:,}: the row that begins here cannot be read: {error}. Most often a quotation mark is not "
                "closed."
            ) from error
        if cells is None:
            return
        yield SheetRow(first, above + reader.line_num, cells)


def find_header(lines: Sequence[str], delimiter: str, wanted: Sequence[str]) -> Header:
    """The first row that names all wanted columns; raises BadFile that says what the nearest one lacks."""
    names = {plain_name(name): name for name in wanted}
    nearest = Header(SheetRow(0, 0, []), "", {})
    for each in [delimiter] if delimiter else DELIMITERS:
        for header in headers(lines, each):
            if len(names.keys() & header.places.keys()) > len(names.keys() & nearest.places.keys()):
                nearest = header
            if names.keys() <= nearest.places.keys():
                _refuse_doubles(nearest, names)
                return nearest
    _refuse(nearest, [name for plain, name in names.items() if plain not in nearest.places])


def headers(lines: Sequence[str], delimiter: str) -> Iterator[Header]:
    """Each of the rows as if it were the header, as far as they can be read."""
    for row in readable(lines, delimiter):
        yield Header(row, delimiter, {plain_name(cell): place for place, cell in enumerate(row.cells)})


def readable(lines: Sequence[str], delimiter: str) -> Iterator[SheetRow]:
    """The rows of the lines up to the first that cannot be read."""
    try:
        yield from parse(lines, delimiter)
    except BadFile:
        return


def _refuse_doubles(header: Header, names: Iterable[str]) -> None:
    counts = Counter(map(plain_name, header.row.cells))
    for name in names:
        if counts[name] > 1:
            title = header.row.cells[header.places[name]]
            raise BadFile(
                f"Line {header.row.line:,}: {counts[name]} columns are called “{shown(title)}”; give each its own name."
            )


def _refuse(nearest: Header, missing: Sequence[str]) -> NoReturn:
    asked = ", ".join(f"“{shown(name)}”" for name in missing)
    advice = "Write their names in the map as the header has them; --suggest-map prints a map to begin with."
    if not nearest.places:
        raise BadFile(
            f"None of the first {MOST_LINES_ABOVE} lines names any of the columns of the map: {asked}. {advice}"
        )
    there = [shown(cell) for cell in nearest.row.cells if cell.strip()]
    more = f" and {len(there) - MOST_SHOWN:,} more" if len(there) > MOST_SHOWN else ""
    raise BadFile(
        f"Line {nearest.row.line:,} comes nearest to a header, but has no column {asked}. It has "
        f"{', '.join(there[:MOST_SHOWN])}{more}. {advice}"
    )


class _Measured:
    """Lines handed on to the reader of rows, so that no row without an end fills the memory."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.size = 0
        self._lines = iter(lines)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.size += len(line)
        if self.size > LONGEST_ROW:
            raise csv.Error(f"it has over {LONGEST_ROW:,} characters")
        return line
