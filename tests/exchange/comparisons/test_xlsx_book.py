"""Tests of app.exchange.comparisons.xlsx_book."""

import io
import zipfile
from decimal import Decimal

import pytest

from app.domain.errors import InvalidValue
from app.exchange.comparisons.base import Line, Note
from app.exchange.comparisons.xlsx_book import FORMAT, LONGEST_TEXT, MOST_ROWS, as_number
from tests.exchange.comparisons.handouts import make_handout, written
from tests.exchange.comparisons.readers import read_sheets


@pytest.mark.parametrize(
    "text", ["0", "-5", "200", "0.1", "999999999999999", "1200000000000000000000", "0.000000000001"]
)
def test_a_number_that_the_digits_of_a_spreadsheet_hold_is_a_number(text: str) -> None:
    number = as_number(text)
    assert number is not None
    assert Decimal(repr(number)) == Decimal(text)


@pytest.mark.parametrize("text", ["9999999999999999", "1234567890123456", "0.1234567890123456", "1000000000000001"])
def test_a_number_of_more_digits_stays_text(text: str) -> None:
    assert as_number(text) is None


def test_answers_verdicts_sources_and_origin_have_a_sheet_each() -> None:
    answers, verdicts, sources, about = read_sheets(written(FORMAT, make_handout()))
    assert answers[0][:3] == ["Number", "Answer", "Read as"]
    assert answers[3][:3] == ["3", "−5", "−5"]
    assert "-5" in answers[3]
    assert verdicts[2][:4] == ["1", "3", "conflicts", "Nothing satisfies both."]
    assert sources[1][2] == "https://gazette.example/side-by-side"
    assert ["Derived: stands in no source", "The first two agree."] in about


def test_numbers_are_numbers_and_nothing_is_a_formula_or_a_link() -> None:
    lines = (
        Line(1, ("=1+1", "https://x.example", "x", "-5", "2022", None), (Note(1),)),
        Line(2, ("{=1}", "x", "x", "12345678901234567890", "2022-01-01", None), (Note(1),)),
    )
    with zipfile.ZipFile(io.BytesIO(written(FORMAT, make_handout(lines=lines, pairs=())))) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "<hyperlink" not in sheet
    assert "<v>-5</v>" in sheet
    assert "<t>12345678901234567890</t>" in sheet
    assert "<t>2022-01-01</t>" in sheet


def test_a_text_that_no_cell_holds_is_cut_and_the_cut_is_told() -> None:
    lines = (Line(1, ("x" * (LONGEST_TEXT + 1), "", "", None, "", None)),)
    answers, *_, about = read_sheets(written(FORMAT, make_handout(lines=lines, pairs=())))
    assert len(answers[1][1]) == LONGEST_TEXT
    assert about[-1] == ["Cut", "Texts longer than the 32,767 characters of a cell, cut there: 1."]


def test_more_answers_than_a_sheet_has_rows_are_refused() -> None:
    with pytest.raises(InvalidValue, match="take CSV or JSON"):
        written(FORMAT, make_handout(lines=(make_handout().lines[0],) * MOST_ROWS))
