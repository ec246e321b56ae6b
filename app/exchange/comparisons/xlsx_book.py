"""XLSX: a workbook with the answers, the verdicts, the sources, and where it was taken from.

Rows are written as they come and not kept (XlsxWriter's constant memory). Text is never run as a formula or turned into
a link. A number is a number where the 15 digits of a spreadsheet hold it exactly, and else its text; dates are text,
for most of them are no single day. A text beyond the 32,767 characters of a cell is cut, and the last sheet says so.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC
from decimal import Decimal
from typing import BinaryIO

import xlsxwriter
from xlsxwriter.format import Format as Style
from xlsxwriter.worksheet import Worksheet

from app.domain.errors import InvalidValue
from app.exchange.base import Cell, Value
from app.exchange.comparisons.base import Format, Handout
from app.exchange.comparisons.words import NOTES, say_findings, say_notes, write_moment

MOST_DIGITS = 15
LONGEST_TEXT = 32_767
MOST_ROWS = 1_048_576
OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NARROW, WIDE = 14, 42

Titled = tuple[tuple[str, Cell], ...]


def write(handout: Handout, stream: BinaryIO) -> None:
    """The workbook; raises InvalidValue for more answers or verdicts than a sheet has rows."""
    if max(len(handout.lines), len(handout.pairs)) >= MOST_ROWS:
        raise InvalidValue("format", "A spreadsheet does not hold so many rows; take CSV or JSON, or filter first.")
    with xlsxwriter.Workbook(stream, OPTIONS) as workbook:
        taken = handout.taken.astimezone(UTC).replace(tzinfo=None)
        workbook.set_properties({"title": handout.title[:255], "created": taken})
        book = _Book(workbook)
        book.add("Answers", _answer_columns(handout), _answers(handout))
        book.add("Verdicts", VERDICT_COLUMNS, _verdicts(handout))
        book.add("Sources", SOURCE_COLUMNS, _sources(handout))
        book.add("About", ABOUT_COLUMNS, _about(handout, book))


VERDICT_COLUMNS: Titled = (
    *(("Answer", Cell.COUNT), ("and answer", Cell.COUNT)),
    *((title, Cell.TEXT) for title in ("Verdict", "Reason", "Findings")),
)
SOURCE_COLUMNS: Titled = (("Number", Cell.COUNT), ("Citation", Cell.TEXT), ("Address", Cell.TEXT), ("Type", Cell.TEXT))
ABOUT_COLUMNS: Titled = (("What", Cell.TEXT), ("Words", Cell.TEXT))


def as_number(text: str) -> float | None:
    """The number of a plain notation where the 15 digits of a spreadsheet hold it exactly, else None."""
    exact = Decimal(text)
    number = float(exact)
    digits = exact.normalize().as_tuple().digits
    return number if len(digits) <= MOST_DIGITS and Decimal(repr(number)) == exact else None


class _Book:
    """A workbook with the look of its sheets; `cut` counts the texts that were too long."""

    def __init__(self, workbook: xlsxwriter.Workbook) -> None:
        self.cut = 0
        self._workbook = workbook
        self._head = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self._body = workbook.add_format({"text_wrap": True, "valign": "top"})

    def add(self, name: str, columns: Titled, rows: Iterable[tuple[Value, ...]]) -> None:
        """A sheet with a row of headings that stays in sight."""
        sheet = self._workbook.add_worksheet(name)
        for place, (title, cell) in enumerate(columns):
            sheet.set_column(place, place, WIDE if cell is Cell.TEXT else NARROW)
            self._write(sheet, 0, place, title, Cell.TEXT, self._head)
        sheet.freeze_panes(1, 0)
        last = 0
        for last, row in enumerate(rows, start=1):
            for place, (value, (_, cell)) in enumerate(zip(row, columns, strict=True)):
                self._write(sheet, last, place, value, cell, self._body)
        if last:
            sheet.autofilter(0, 0, last, len(columns) - 1)

    def _write(self, sheet: Worksheet, row: int, place: int, value: Value, cell: Cell, style: Style) -> None:
        if value is None or value == "":
            return
        if isinstance(value, bool):
            sheet.write_boolean(row, place, value, style)
        elif isinstance(value, int):
            sheet.write_number(row, place, value, style)
        elif cell is Cell.NUMBER and (number := as_number(value)) is not None:
            sheet.write_number(row, place, number, style)
        else:
            self.cut += len(value) > LONGEST_TEXT
            sheet.write_string(row, place, value[:LONGEST_TEXT], style)


def _answer_columns(handout: Handout) -> Titled:
    columns = [(heading.title, heading.cell) for heading in handout.headings]
    return (("Number", Cell.COUNT), *columns, ("Sources", Cell.TEXT), ("Page", Cell.TEXT), ("Group", Cell.TEXT))


def _answers(handout: Handout) -> Iterator[tuple[Value, ...]]:
    return ((line.number, *line.cells, say_notes(line), line.url, line.group) for line in handout.lines)


def _verdicts(handout: Handout) -> Iterator[tuple[Value, ...]]:
    return ((pair.a, pair.b, pair.rung, pair.reason, " ".join(say_findings(pair))) for pair in handout.pairs)


def _sources(handout: Handout) -> Iterator[tuple[Value, ...]]:
    return ((each.number, each.citation, each.url, each.item.type) for each in handout.references)


def _about(handout: Handout, book: _Book) -> Iterator[tuple[Value, ...]]:
    yield "Title", handout.title
    yield "Definition", handout.description
    yield "Permalink", handout.permalink
    yield "Taken", write_moment(handout.taken)
    yield from (("Derived: stands in no source", sentence) for sentence in handout.derived)
    yield from (("Caution", sentence) for sentence in handout.cautions)
    yield from ((NOTES, note) for note in handout.footnotes)
    if book.cut:
        yield "Cut", f"Texts longer than the {LONGEST_TEXT:,} characters of a cell, cut there: {book.cut}."


FORMAT = Format(
    name="xlsx",
    label="Excel",
    title="A workbook: answers, verdicts and sources on a sheet each",
    suffix=".xlsx",
    media_type=MEDIA_TYPE,
    write=write,
)
