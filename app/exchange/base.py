"""What all formats share: columns, layouts and tables of plain values, and what a format is."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, BinaryIO

Value = str | int | bool | None
Row = tuple[Value, ...]


class Cell(StrEnum):
    """What the cells of a column hold, and how it is written.

    Numbers are text in plain notation, so that no digit is lost on the way; days are 2023-01-18; dates are EDTF;
    moments are UTC, 2023-01-18T14:30:00Z; documents are JSON.
    """

    ID = "id"
    TEXT = "text"
    NUMBER = "number"
    COUNT = "count"
    FLAG = "flag"
    DAY = "day"
    DATE = "date"
    MOMENT = "moment"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `choices` closes its list of texts; `refers_to` names the table whose ids it holds.

    What holds for files that are read: a column that `is_needed` must be given and not be empty, another one is
    `default` when it is left out, and only one that `is_open` may be null.
    """

    name: str
    cell: Cell = Cell.TEXT
    choices: tuple[str, ...] = ()
    refers_to: str = ""
    is_needed: bool = False
    is_open: bool = False
    default: Value = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of one table; the first `key_length` of them tell its rows apart.

    The rows of a part belong to the record whose id is in their first column, and are nested in it as its `field`: a
    list when their position is the second column of the key, else one object or null.
    """

    name: str
    columns: tuple[Column, ...]
    key_length: int = 1
    part_of: str = ""
    field: str = ""

    @property
    def is_list(self) -> bool:
        """A record has any number of such parts, in order."""
        return bool(self.part_of) and self.key_length > 1

    @property
    def nested_columns(self) -> tuple[Column, ...]:
        """The columns that stand in a record or part where it is nested: those of a part without its place."""
        return self.columns[self.key_length :] if self.part_of else self.columns


@dataclass(frozen=True, slots=True)
class Table:
    """A layout with its rows, which are read once, in the order of its key."""

    layout: Layout
    rows: Iterable[Row]


@dataclass(frozen=True, slots=True)
class Dataset:
    """A whole ledger as it is taken away: its tables, and one flat table of all claims with their citations.

    `quotations`, worked out from what is recorded, say how captures have each quotation on the day of the export.
    """

    tables: tuple[Table, ...]
    flat_claims: Table
    quotations: Table | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One record as it stands in a file: the table it is for, where it stands, in words, its size and its fields.

    `columns` are the columns of a sheet that its fields were read from, by field; empty where there is no sheet.
    """

    table: str
    place: str
    size: int
    fields: dict[str, Any]
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, what it is good for in one line, and how it is written and, where it can be, read.

    `write` puts a dataset on a stream of bytes, row by row. `read` takes such a stream and the names of the tables of
    records, in order, and gives the records back one by one; it raises BadFile.
    """

    name: str
    title: str
    suffix: str
    media_type: str
    write: Callable[[Dataset, BinaryIO], None]
    read: Callable[[BinaryIO, Sequence[str]], Iterator[Entry]] | None = None

    @property
    def can_read(self) -> bool:
        """Files of this format can be loaded."""
        return self.read is not None
