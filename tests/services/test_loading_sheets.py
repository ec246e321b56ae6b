"""Tests of app.services.loading: what a table makes of a database, and why one is refused."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.errors import BadFile
from app.domain.finding import Rung
from app.exchange.sheets.column_map import ColumnMap
from app.services import loading
from app.services.checking import find_problems
from app.services.comparing import View, compare_question
from app.services.intake import refusals
from app.services.loading import SheetReport
from app.storage.engine import Database
from app.storage.models import Claim, Party, Question, Revision, Source, Topic
from tests.ledgers import export_of
from tests.sheets import ROWS, column_map, load_text, sheet


def load(database: Database, text: str, chosen: ColumnMap | None = None, *, skip_refused: bool = False) -> SheetReport:
    with database.write() as session:
        return load_text(session, text, chosen, skip_refused=skip_refused)


def refusal(database: Database, text: str, chosen: ColumnMap | None = None) -> str:
    """What loading says of the table; the database is as it was before."""
    before = export_of(database)
    with pytest.raises(BadFile) as caught:
        load(database, text, chosen)
    assert export_of(database) == before
    return str(caught.value)


def counts(report: SheetReport) -> tuple[int, int, int, int, int]:
    """Rows read, loaded, there already, left out and refused; the last four make up the first, for none is updated."""
    parts = (report.loaded, report.unchanged, report.left_out, report.refused)
    assert sum(parts) == report.read
    return (report.read, *parts)


def claim_of(session: Session, title: str) -> Claim:
    return session.scalars(select(Claim).join(Question).where(Question.title == title)).one()


def test_each_row_is_a_question_with_its_answer(database: Database) -> None:
    report = load(database, sheet())

    assert counts(report) == (3, 3, 0, 0, 0)
    assert report.made == {"topics": 1, "questions": 3, "parties": 1, "sources": 3, "claims": 3}
    with database.read() as session:
        claim = claim_of(session, "How many were killed: Arvane, market, 2003-01-01?")
        assert claim.figure is not None
        assert (claim.figure.low, claim.figure.high, claim.figure.qualifier, claim.figure.unit) == (
            5,
            7,
            "between",
            "people",
        )
        assert (str(claim.as_of_earliest), str(claim.as_of_latest)) == ("2003-01-01", "2003-01-02")
        sources = [session.get_one(Source, citation.source_id).title for citation in claim.citations]
        assert sources == ["AP", "REU"]
        assert session.scalars(select(Topic.title)).all() == ["Killed in a war that was not fought"]
        assert list(find_problems(session)) == []


def test_every_record_has_a_revision_that_says_it_was_loaded(database: Database) -> None:
    load(database, sheet())

    with database.read() as session:
        told = session.execute(select(Revision.kind, Revision.act, Revision.actor)).all()
    assert sorted(kind for kind, _, _ in told) == ["claim"] * 3 + ["party"] + ["question"] * 3 + ["source"] * 3 + [
        "topic"
    ]
    assert {(act, actor) for _, act, actor in told} == {("loaded", "tester")}


def test_the_question_of_a_row_is_compared_like_any_other(database: Database) -> None:
    rows = ("x1,,,Army,,40,40,AP", "x1,,,Rebels,,90,120,AP")
    chosen = column_map(question_title='"How many at {Code}?"', claim_key='"Place"', claim_claimant='"{Place}"')
    load(database, sheet(*rows), chosen)

    with database.read() as session:
        question_id = session.scalars(select(Question.id)).one()
        _, _, compared = compare_question(session, question_id, View())
    assert [verdict.rung for verdict in compared.verdicts] == [Rung.CONFLICTS]


def test_a_table_that_is_loaded_again_makes_nothing_new(database: Database) -> None:
    load(database, sheet())
    before = export_of(database)

    report = load(database, sheet(*ROWS, "x4,,,,,1,1,AP"))
    again = load(database, sheet())

    assert counts(report) == (4, 1, 3, 0, 0)
    assert counts(again) == (3, 0, 3, 0, 0)
    assert len(export_of(database)) > len(before)


def test_what_people_made_of_topic_party_and_sources_is_left_as_it_is(database: Database) -> None:
    load(database, sheet())
    with database.write() as session:
        session.scalars(select(Source).where(Source.title == "AP")).one().title = "Associated Press"
        session.scalars(select(Topic)).one().title = "The war"
        session.scalars(select(Party)).one().description = "They count."

    assert counts(load(database, sheet())) == (3, 0, 3, 0, 0)
    with database.read() as session:
        assert session.scalars(select(Topic.title)).all() == ["The war"]
        assert "Associated Press" in session.scalars(select(Source.title)).all()


def test_nothing_is_loaded_when_a_row_is_wrong_and_every_problem_is_told(database: Database) -> None:
    message = refusal(database, sheet("x1,,,,,5,7,AP", "x2,31 Feb 2003,,,,9,c. 3,", "x3,,,,,9,3,", ",,,,,1,1,", "x5,,"))

    assert "has 4 problems" in message
    assert "line 3, x2, “Start”: “31 Feb 2003” is no date" in message
    assert "line 4, x3, “Min”: The low end 9 is above the high end 3; swap them." in message
    assert "line 5, “code”: This is empty" in message
    assert "line 6, x5: The row has 3 cells and the header 8" in message


def test_refused_rows_are_left_aside_where_that_is_asked_for(database: Database) -> None:
    load(database, sheet("x0,,,,,1,1,AP"))
    given = (
        "x0,,,,,1,1,AP",
        "x1,,,,,5,7,AP",
        "x2,,,,,9,3,REU",
        "x3,?,,,,?,,",
        "x4,,,,,x,,",
        "x1,,,,,5,8,AP",
        "x5,,,A,,2,,AP",
    )
    report = load(database, sheet(*given), column_map(claim_blank='"leave out"'), skip_refused=True)

    assert counts(report) == (7, 2, 1, 1, 3)
    assert len(report.refusals) == 3
    with database.read() as session:
        assert len(session.scalars(select(Question)).all()) == len(session.scalars(select(Claim)).all()) == 3
        assert "REU" not in session.scalars(select(Source.title)).all()
        assert list(find_problems(session)) == []


def test_of_very_many_refused_rows_the_first_are_told(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refusals, "MOST_TOLD", 5)
    rows = [f"x{number},,,,,{'x' if number % 2 else '9,1'}," for number in range(0, 300)]
    rows = [row if row.count(",") == 7 else f"{row}," for row in rows]
    report = load(sqlite_database, sheet(*rows), skip_refused=True)

    assert counts(report) == (300, 0, 0, 0, 300)
    assert len(report.refusals) == 5


def test_too_many_problems_end_the_search(sqlite_database: Database) -> None:
    message = refusal(sqlite_database, sheet(*(f"x{number},,,,,x,," for number in range(1_000))))

    assert "has 50 problems. These are the first; there may be more." in message


def test_rows_far_apart_with_one_key_are_held_against_each_other(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "RECORDS_AT_ONCE", 2)
    rows = [f"x{number},,,,,1,1,AP" for number in range(5)]

    assert counts(load(database, sheet(*rows, rows[0]))) == (6, 5, 1, 0, 0)
    message = refusal(database, sheet("y1,,,,,1,1,", "y2,,,,,1,1,", "y3,,,,,1,1,", "y1,,,,,1,2,"))
    assert "line 5, y1, “code”: The row of line 2 has the same key and other values" in message
    assert "“Max” is “1” there and “2” in the file" in message


def test_a_second_table_keeps_its_records_to_itself_but_not_its_claimant(database: Database) -> None:
    load(database, sheet())
    load(database, sheet(), column_map(dataset_title='"Another set"'))

    with database.read() as session:
        assert len(session.scalars(select(Claim)).all()) == 6
        assert len(session.scalars(select(Party)).all()) == 1


def test_a_kind_of_source_that_is_not_known_is_refused_by_its_setting(database: Database) -> None:
    message = refusal(database, sheet(), column_map(sources_type='"agency"'))

    assert "the source AP, “[sources] type”: “agency” is none of" in message


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_what_a_spreadsheet_saves_is_read(database: Database, encoding: str) -> None:
    text = sheet("x1;1/2/2003;;Größe;;1.200;1.500,5;AP,REU", header="CODE;start;END;PLACE;Weapons;MIN;MAX;SOURCES")
    with database.write() as session:
        data = text.replace("\n", "\r\n").encode(encoding)
        report = load_text(session, data, column_map(table_decimal='","'))

    assert counts(report) == (1, 1, 0, 0, 0)
    with database.read() as session:
        claim = claim_of(session, "How many were killed: Größe, 1/2/2003?")
        assert claim.figure is not None
        assert (claim.as_of, str(claim.figure.high)) == ("2003-02-01", "1500.5")


def test_cells_that_no_database_can_hold_are_put_right(database: Database) -> None:
    load(database, sheet("x\0001,,,A\0\x07\x0bB,,1,1,AP\ufffe"))

    with database.read() as session:
        assert claim_of(session, "How many were killed: A B, not stated?").id
        assert "AP\N{REPLACEMENT CHARACTER}" in session.scalars(select(Source.title)).all()
