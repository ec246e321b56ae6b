"""Tests of app.services.intake.row_intake: what is kept of rows, and what is not kept of rows that cannot be."""

import pytest
from sqlalchemy.orm import Session

from app.domain.errors import BadFile
from app.exchange.sheets.records import RowRecords
from app.services.intake.refusals import Refusals
from app.services.intake.row_intake import RowIntake, RowsKept
from app.storage.engine import Database
from app.storage.models import Claim, Question, Source
from tests.factories import TESTER, begin
from tests.sheets import column_map, read_rows, reader_of, sheet


def rows(*lines: str, **changes: str) -> list[RowRecords]:
    return [row for row in read_rows(sheet(*lines), column_map(**changes)) if row]


def keep(session: Session, given: list[RowRecords], refusals: Refusals) -> RowsKept:
    return RowIntake(session, reader_of(sheet(), column_map()), TESTER).keep(given, refusals)


def count(session: Session, model: type[Claim] | type[Question] | type[Source]) -> int:
    return session.query(model).count()


def test_only_new_records_are_made(database: Database) -> None:
    with database.write() as session:
        begin(session)
        refusals = Refusals()
        first = keep(session, rows("x1,,,A,,1,1,AP"), refusals)
        second = keep(session, rows("x1,,,A,,1,1,AP", "x2,,,A,,1,1,AP"), refusals)

        assert (first.made["claims"], first.unchanged) == (1, 0)
        assert (+second.made, second.unchanged, second.updated) == ({"questions": 1, "claims": 1}, 1, 0)
        assert (count(session, Claim), count(session, Source), refusals.lines) == (2, 2, [])


def test_nothing_is_kept_of_a_row_that_is_refused(database: Database) -> None:
    with database.write() as session:
        begin(session)
        refusals = Refusals(endless=True)
        given = rows("x1,,,A,,1,1,AP", "x2,,,B,,9,1,REU", "x3,2003-02-01,2003-01-01,C,,1,1,AFP")
        kept = keep(session, given, refusals)

        made = kept.made
        assert (made["claims"], made["questions"], made["sources"], kept.unchanged) == (1, 1, 2, 0)
        assert (count(session, Claim), count(session, Question), count(session, Source)) == (1, 1, 2)
    assert refusals.lines == [
        "line 3, x2, “Min”: The low end 9 is above the high end 1; swap them.",
        "line 4, x3, “Start”: “2003-02-01/2003-01-01” ends before it begins. Swap the two dates.",
    ]


def test_what_is_wrong_with_the_map_and_not_with_a_row_is_raised(database: Database) -> None:
    given = rows("x1,,,A,,1,1,", dataset_url='"javascript:1"')

    with database.write() as session, pytest.raises(BadFile, match="the map, “\\[dataset\\] url”"):
        keep(begin(session), given, Refusals(endless=True))
