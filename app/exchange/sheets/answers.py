"""The answer of a row: its two numbers as a figure, its two dates as one, and the words that they are taken from."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from app.domain.errors import InvalidValue
from app.domain.figure import Qualifier, plain
from app.exchange.sheets.dates import read_date
from app.exchange.sheets.numbers import CellNumber, read_number
from app.exchange.sheets.reading import RowReading
from app.exchange.sheets.settings import ClaimSettings, TableSettings

Figure = dict[str, Any]


def read_answer(row: RowReading, claim: ClaimSettings, decimal: str) -> dict[str, Any] | None:
    """The words and the figure of a row that states a number; None for one that states none, or where it is wrong."""
    cells = row.cells((claim.low, claim.high, claim.headline))
    numbers = {
        column: row.attempt(partial(read_number, cell, decimal, column)) for column, cell in cells.items() if cell
    }
    low, high, headline = (numbers.get(column) for column in (claim.low, claim.high, claim.headline))
    if row.problems or (low is None and high is None):
        return None
    figure = row.attempt(lambda: make_figure(low, high, headline, claim.headline))
    return {"words": words_of(cells), "figure": figure} if figure else None


def make_figure(
    low: CellNumber | None, high: CellNumber | None, headline: CellNumber | None, headline_column: str = ""
) -> Figure:
    """The figure that the numbers of a row make; at least one end is given.

    Both ends alike are one number, exact unless a word hedges it; different ones are a range, and a single end leaves
    the other one open. Raises InvalidValue for a headline outside of its range. That the ends are in order is a rule
    of every figure, checked where it is kept.
    """
    is_hedged = any(end is not None and end.is_hedged for end in (low, high))
    is_point = low is not None and high is not None and low.number == high.number
    if is_point:
        qualifier = Qualifier.ABOUT if is_hedged else Qualifier.EXACT
    elif low is not None and high is not None:
        qualifier = Qualifier.BETWEEN
    else:
        qualifier = Qualifier.AT_MOST if low is None else Qualifier.AT_LEAST
    _check_headline(headline_column, low, high, headline)
    shown = headline or (low if is_point else None)
    return {
        "low": low and plain(low.number),
        "high": high and plain(high.number),
        "qualifier": qualifier.value,
        "headline": shown and plain(shown.number),
        "approximate": is_hedged,
    }


def words_of(cells: Mapping[str, str]) -> str:
    """What the cells of the numbers say, each after its column: “Minimum 5, Maximum 7”."""
    return ", ".join(f"{column} {cell}" for column, cell in cells.items() if cell)


def read_as_of(row: RowReading, claim: ClaimSettings, table: TableSettings) -> str:
    """The EDTF of the time from the start to the end that a row states; empty when it states neither."""
    start, end = (_day(row, column, table) for column in (claim.start, claim.end))
    return f"{start}/{end}" if end and end != start else start


def _day(row: RowReading, column: str, table: TableSettings) -> str:
    cell = row.cell(column)
    if not cell:
        return ""
    return row.stated(row.attempt(lambda: read_date(cell, table.dates, table.two_digit_years_from, column)) or "")


def _check_headline(column: str, low: CellNumber | None, high: CellNumber | None, headline: CellNumber | None) -> None:
    if headline is None:
        return
    if (low and headline.number < low.number) or (high and headline.number > high.number):
        ends = f"{plain(low.number) if low else '…'} to {plain(high.number) if high else '…'}"
        raise InvalidValue(column, f"{plain(headline.number)} is not within {ends}, the range of the row.")
