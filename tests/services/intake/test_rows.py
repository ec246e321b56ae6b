"""Tests of app.services.intake.rows: rows that repeat others, and what is kept of rows that cannot be."""

import pytest
from sqlalchemy.orm import Session

from app.domain.errors import BadFile
from app.exchange.sheets.records import RowRecords
from app.services.intake.quotations import CaptureTexts
from app.services.intake.refusals import Refusals
from app.services.intake.rows import each_once, load_rows
from app.storage.engine import Database
from app.storage.models import Claim, Question, Source
from tests.factories import begin
from tests.sheets import column_map, read_rows, sheet


def rows(*lines: str, **changes: str) -> list[RowRecords]:
    return [row for row in read_rows(sheet(*lines), column_map(**changes)) if row]


def count(session: Session, model: type[Claim] | type[Question] | type[Source]) -> int:
    return session.query(model).count()


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


def test_only_new_records_are_made(database: Database) -> None:
    with database.write() as session:
        begin(session)
        captures, refusals = CaptureTexts(session), Refusals()
        first = load_rows(session, rows("x1,,,A,,1,1,AP"), captures, refusals)
        second = load_rows(session, rows("x1,,,A,,1,1,AP", "x2,,,A,,1,1,AP"), captures, refusals)

        assert (first[0]["claims"], first[1]) == (1, 0)
        assert (+second[0], second[1]) == ({"questions": 1, "claims": 1}, 1)
        assert (count(session, Claim), count(session, Source), refusals.lines) == (2, 2, [])


def test_nothing_is_kept_of_a_row_that_is_refused(database: Database) -> None:
    with database.write() as session:
        begin(session)
        refusals = Refusals(endless=True)
        given = rows("x1,,,A,,1,1,AP", "x2,,,B,,9,1,REU", "x3,2003-02-01,2003-01-01,C,,1,1,AFP")
        made, unchanged = load_rows(session, given, CaptureTexts(session), refusals)

        assert (made["claims"], made["questions"], made["sources"], unchanged) == (1, 1, 2, 0)
        assert (count(session, Claim), count(session, Question), count(session, Source)) == (1, 1, 2)
    assert refusals.lines == [
        "line 3, x2, “Min”: The low end 9 is above the high end 1; swap them.",
        "line 4, x3, “Start”: “2003-02-01/2003-01-01” ends before it begins. Swap the two dates.",
    ]


def test_what_is_wrong_with_the_map_and_not_with_a_row_is_raised(database: Database) -> None:
    given = rows("x1,,,A,,1,1,", dataset_url='"javascript:1"')

    with database.write() as session, pytest.raises(BadFile, match="the map, “\\[dataset\\] url”"):
        load_rows(begin(session), given, CaptureTexts(session), Refusals(endless=True))
