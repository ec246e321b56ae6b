"""Tests of app.services.loading: what a later edition of a table changes, and what it leaves as it is."""

from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.errors import BadFile
from app.exchange.sheets.column_map import ColumnMap
from app.services.checking import find_problems
from app.services.loading import SheetReport
from app.services.searching import Wanted, search
from app.storage.engine import Database
from app.storage.models import Claim, Question, Revision, Source
from tests.factories import begin
from tests.ledgers import export_of
from tests.sheets import column_map, load_text, sheet

FIRST = 'x1,2003-01-01,2003-01-02,"Arvane, market",gunfire,5,7,"AP 2 Jan, REU"'


def load(database: Database, *rows: str, chosen: ColumnMap | None = None) -> SheetReport:
    """Load rows as the whole table; the counts of rows add up."""
    with database.write() as session:
        report = load_text(session, sheet(*rows), chosen)
    assert report.loaded + report.updated + report.unchanged + report.left_out + report.refused == report.read
    return report


def claim_of(session: Session) -> Claim:
    return session.scalars(select(Claim)).one()


def told(session: Session, kind: str) -> list[tuple[int, str, str]]:
    """Version, act and actor of each revision of the kind."""
    columns = Revision.version, Revision.act, Revision.actor
    rows = session.execute(select(*columns).where(Revision.kind == kind).order_by(Revision.version))
    return [(row.version, row.act, row.actor) for row in rows]


def edit(database: Database, **figure: str) -> None:
    """Change the figure of the only claim by hand."""
    with database.write() as session:
        claim = claim_of(begin(session))
        assert claim.figure is not None
        for name, value in figure.items():
            setattr(claim.figure, name, Decimal(value))


def test_a_row_that_has_changed_is_an_update_with_a_revision(database: Database) -> None:
    load(database, FIRST)
    report = load(database, FIRST.replace("5,7", "6,9").replace("2003-01-02", "2003-01-03"))

    assert (report.loaded, report.updated, report.unchanged, report.kept) == (0, 1, 0, [])
    assert report.changes == [
        "line 2, x1: “Start” is “2003-01-01/2003-01-02” there and “2003-01-01/2003-01-03” in the file",
        "line 2, x1: “Min” is “5” there and “6” in the file; “Max” is “7” there and “9” in the file",
    ]
    with database.read() as session:
        claim = claim_of(session)
        assert claim.figure is not None
        assert (claim.figure.low, claim.figure.high, claim.words) == (6, 9, "Min 6, Max 9")
        assert (claim.as_of, str(claim.as_of_latest), claim.version) == ("2003-01-01/2003-01-03", "2003-01-03", 2)
        assert told(session, "claim") == [(1, "loaded", "tester"), (2, "loaded", "tester")]
        assert told(session, "question") == [(1, "loaded", "tester")]
        assert list(find_problems(session)) == []


def test_a_place_that_has_changed_is_asked_for_and_found(sqlite_database: Database) -> None:
    load(sqlite_database, FIRST)
    load(sqlite_database, FIRST.replace("Arvane, market", "Belcastle"))

    with sqlite_database.read() as session:
        assert session.scalars(select(Question.title)).all() == ["How many were killed: Belcastle, 2003-01-01?"]
        assert [len(search(session, words, Wanted(kind="question")).hits) for words in ("Belcastle", "Arvane")] == [
            1,
            0,
        ]


def test_sources_that_have_changed_are_cited_and_the_others_stay(database: Database) -> None:
    chosen = column_map(sources_dated="true")
    load(database, FIRST, chosen=chosen)
    report = load(database, FIRST.replace("REU", "AFP 3 Jan, REU"), chosen=chosen)

    assert report.updated == 1
    with database.read() as session:
        named = dict(session.execute(select(Source.id, Source.title)).all())
        cited = [(named[each.source_id], each.locator) for each in claim_of(session).citations]
        assert list(find_problems(session)) == []
    assert cited == [("AP", "2 Jan"), ("AFP", "3 Jan"), ("REU", "")]
    assert load(database, FIRST.replace("REU", "AFP 3 Jan, REU"), chosen=chosen).unchanged == 1


@pytest.mark.parametrize(
    ("given", "blank"),
    [
        ("5,7,", "5,,"),
        ("5,7,", "?,7,"),
        (',"AP 2 Jan, REU"', ","),
        ("gunfire", ""),
        ("Arvane, market", ""),
        ("2003-01-01", ""),
        ("2003-01-02", ""),
    ],
)
def test_a_blank_overwrites_nothing(sqlite_database: Database, given: str, blank: str) -> None:
    load(sqlite_database, FIRST)
    before = export_of(sqlite_database)
    report = load(sqlite_database, FIRST.replace(given, blank))

    assert (report.unchanged, report.changes, report.kept) == (1, [], [])
    assert export_of(sqlite_database) == before


def test_what_stands_beside_a_blank_is_taken_over(sqlite_database: Database) -> None:
    load(sqlite_database, FIRST.replace("5,7", "c. 5,7"))
    load(sqlite_database, FIRST.replace("5,7", ",9"))

    with sqlite_database.read() as session:
        claim = claim_of(session)
        assert claim.figure is not None
        assert (claim.words, claim.figure.approximate) == ("Min c. 5, Max 9", True)


def test_a_figure_that_a_person_changed_is_left_and_told(database: Database) -> None:
    load(database, FIRST)
    edit(database, high="8")

    for _ in range(2):
        report = load(database, FIRST.replace("5,7", "6,9").replace("gunfire", "mortar"))
        with database.read() as session:
            claim = claim_of(session)
            assert claim.figure is not None
            assert (claim.figure.low, claim.figure.high, claim.note) == (5, 8, "Weapons: mortar.")
        assert report.kept[0].startswith(
            "line 2, x1: “Min” is “5” there and “6” in the file; “Max” is “8” there and “9” in the file; "
            "tester changed it on 2"
        )
    assert (report.updated, report.unchanged) == (0, 1)


def test_what_the_file_has_as_the_person_left_it_is_no_difference(sqlite_database: Database) -> None:
    load(sqlite_database, FIRST)
    edit(sqlite_database, high="8")

    report = load(sqlite_database, FIRST.replace("5,7", "5,8"))

    assert [line.partition("; ")[0] for line in report.kept] == [
        "line 2, x1: “words” is “Min 5, Max 7” there and “Min 5, Max 8” in the file"
    ]


def test_a_claim_that_was_withdrawn_stays_as_it_is(sqlite_database: Database) -> None:
    load(sqlite_database, FIRST)
    with sqlite_database.write() as session:
        claim = claim_of(begin(session))
        claim.status, claim.withdrawn_reason = "withdrawn", "Counted twice."

    report = load(sqlite_database, FIRST.replace("5,7", "6,9"))

    assert report.unchanged == 1
    assert report.kept[0].endswith("it was withdrawn here, so it was left as it is.")


def test_two_rows_of_one_key_do_not_update_each_other(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.services.loading.RECORDS_AT_ONCE", 1)
    load(sqlite_database, FIRST)

    with pytest.raises(BadFile, match="line 3, x1, “code”: The row of line 2 has the same key and other values"):
        load(sqlite_database, FIRST.replace("5,7", "6,9"), FIRST)


def test_a_unit_that_the_map_changes_is_that_of_question_and_figure(sqlite_database: Database) -> None:
    load(sqlite_database, FIRST)
    load(sqlite_database, FIRST, chosen=column_map(question_unit='"civilians"'))

    with sqlite_database.read() as session:
        claim = claim_of(session)
        assert claim.figure is not None
        assert (claim.figure.unit, session.scalars(select(Question.unit)).all()) == ("civilians", ["civilians"])
