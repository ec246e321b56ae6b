"""Tests of app.exchange.sheets.reading."""

import pytest

from app.domain.errors import InvalidRecord, InvalidValue
from app.exchange.sheets.reading import LONGEST_TEXT, RowReading
from app.exchange.sheets.rows import SheetRow
from app.exchange.sheets.templates import parse_template

PLACES = {"Code": 0, "Place": 2}


def reading(*cells: str) -> RowReading:
    return RowReading(SheetRow(2, 2, list(cells)), 3, PLACES, frozenset({"", "n/a"}))


def problems(row: RowReading) -> list[tuple[str, str]]:
    with pytest.raises(InvalidRecord) as caught:
        row.check()
    return [(problem.field, problem.message) for problem in caught.value.problems]


def test_cells_are_tidied_and_what_stands_for_nothing_is_nothing() -> None:
    row = reading(" x1 ", "a", "N/A", "", " ")

    assert (row.cell("Code"), row.cell("Place"), row.cell("")) == ("x1", "", "")
    assert row.cells(("Code", "", "Place")) == {"Code": "x1", "Place": ""}
    row.check()


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        (["x1", "a"], "The row has 2 cells and the header 3: “Place” cut off. Complete the row."),
        (["x1", "a", "b", "c"], "The row has 4 cells and the header 3; put a cell that holds the mark between cells"),
    ],
)
def test_a_row_of_another_length_is_refused_whole(cells: list[str], words: str) -> None:
    with pytest.raises(InvalidRecord, match="The row has") as caught:
        reading(*cells)

    assert words in str(caught.value)


def test_a_short_row_that_has_all_that_is_named_is_read() -> None:
    row = RowReading(SheetRow(2, 2, ["x1", "a"]), 3, {"Code": 0}, frozenset())

    assert row.cell("Code") == "x1"


def test_an_empty_key_is_a_problem() -> None:
    row = reading("x1", "", "")

    assert row.key(("Code", "Place")) == ["x1", ""]
    assert problems(row) == [("Place", "This is empty, but tells the rows apart; write it.")]


def test_a_text_that_is_too_long_is_a_problem_of_its_setting() -> None:
    row = reading("x" * (LONGEST_TEXT + 1), "", "b")
    row.text("[claim] note", parse_template("{Place}"))
    row.text("[claim] scope", parse_template("{Code}"))

    assert [field for field, _ in problems(row)] == ["[claim] scope"]


def test_what_fails_is_kept_and_the_reading_goes_on() -> None:
    def fail() -> int:
        raise InvalidValue("Code", "No.")

    row = reading("x1", "", "")

    assert (row.attempt(fail), row.attempt(lambda: 5)) == (None, 5)
    assert problems(row) == [("Code", "No.")]
