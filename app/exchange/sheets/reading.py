"""One row while it is read: the texts of its mapped cells, and all that is found wrong with them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from app.domain.errors import InvalidRecord, InvalidValue
from app.exchange.json_stream import shown
from app.exchange.sheets.rows import SheetRow, tidy
from app.exchange.sheets.templates import Template

LONGEST_TEXT = 2_000  # what a form takes in one line

NOTHING: Mapping[str, str] = {}

Value = TypeVar("Value")


class RowReading:
    """The mapped cells of a row by column, empty where one says that nothing is stated; problems name columns.

    Empty cells that are `recalled` from an earlier edition are read so; `given` are those that are not empty.
    """

    def __init__(
        self,
        row: SheetRow,
        width: int,
        places: Mapping[str, int],
        missing: frozenset[str],
        recalled: Mapping[str, str] = NOTHING,
    ) -> None:
        self.problems: list[InvalidValue] = []
        self._missing = missing
        _check_width(row, width, places)
        cells = {column: self.stated(tidy(row.cells[place])) for column, place in places.items()}
        self.given = {column: text for column, text in cells.items() if text}
        self._cells = {**cells, **recalled, **self.given}

    def stated(self, text: str) -> str:
        """The text, or nothing where it is one of those that stand for a missing value."""
        return "" if text.casefold() in self._missing else text

    def cell(self, column: str) -> str:
        """The text of a column; empty where the map names none."""
        return self._cells[column] if column else ""

    def cells(self, columns: Iterable[str]) -> dict[str, str]:
        """The texts of the columns that the map names, by column."""
        return {column: self._cells[column] for column in columns if column}

    def key(self, columns: Sequence[str]) -> list[str]:
        """The texts that tell rows apart; an empty one is a problem."""
        for column in columns:
            if not self._cells[column]:
                self.refuse(column, "This is empty, but tells the rows apart; write it.")
        return [self._cells[column] for column in columns]

    def text(self, setting: str, template: Template, *, is_needed: bool = False) -> str:
        """What a setting of the map makes of the row; a text that is too long is a problem."""
        text = template.fill(self.cell, is_needed=is_needed)
        if len(text) > LONGEST_TEXT:
            self.refuse(setting, f"It has {len(text):,} characters, and {LONGEST_TEXT:,} are room enough; shorten it.")
        return text

    def attempt(self, read: Callable[[], Value]) -> Value | None:
        """What `read` gives; None, and a problem more, when it raises InvalidValue."""
        try:
            return read()
        except InvalidValue as error:
            self.problems.append(error)
            return None

    def refuse(self, column: str, message: str) -> None:
        """Add a problem of one column."""
        self.problems.append(InvalidValue(column, message))

    def check(self) -> None:
        """Raises InvalidRecord when there are problems."""
        if self.problems:
            raise InvalidRecord(self.problems)


def _check_width(row: SheetRow, width: int, places: Mapping[str, int]) -> None:
    """A row that is too long or cut off is no row to be read: its cells may stand under other columns."""
    found = len(row.cells)
    if any(map(str.strip, row.cells[width:])):
        advice = "put a cell that holds the mark between cells into quotation marks"
        raise _row_problem(f"The row has {found:,} cells and the header {width:,}; {advice}.")
    cut_off = [column for column, place in places.items() if place >= found]
    if cut_off:
        names = ", ".join(f"“{shown(column)}”" for column in cut_off)
        raise _row_problem(f"The row has {found:,} cells and the header {width:,}: {names} cut off. Complete the row.")


def _row_problem(message: str) -> InvalidRecord:
    return InvalidRecord([InvalidValue("", message)])
