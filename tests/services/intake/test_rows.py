"""Tests of app.services.intake.rows: rows that repeat others."""

from app.exchange.sheets.records import RowRecords
from app.services.intake.refusals import Refusals
from app.services.intake.rows import each_once
from tests.sheets import column_map, read_rows, sheet


def rows(*lines: str, **changes: str) -> list[RowRecords]:
    return [row for row in read_rows(sheet(*lines), column_map(**changes)) if row]


def test_a_row_that_repeats_another_word_for_word_is_counted() -> None:
    refusals = Refusals()
    distinct, repeated = each_once(rows("x1,,,A,,1,1,AP", "x2,,,B,,1,1,", "x1,,,A,,1,1,AP"), refusals)

    assert ([row.place for row in distinct], repeated, refusals.lines) == (["line 2, x1", "line 3, x2"], 1, [])


def test_a_row_with_the_key_of_another_is_refused() -> None:
    refusals = Refusals()
    distinct, repeated = each_once(rows("x1,,,A,,1,1,AP", "x1,,,A,,1,2,AP"), refusals)

    assert (len(distinct), repeated) == (1, 0)
    assert refusals.lines[0].startswith("line 3, x1, “code”: The row of line 2, x1 has the same key and other values.")


def test_a_row_that_asks_a_question_otherwise_is_refused() -> None:
    refusals = Refusals()
    distinct, _ = each_once(rows("x1,,,A,,1,1,AP", "x1,,,B,,1,2,AP", claim_key='"Place"'), refusals)

    assert len(distinct) == 1
    assert "the same question with another title or definition" in refusals.lines[0]
