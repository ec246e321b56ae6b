"""Tests of app.services.loading: what a file of Variorum makes of a database, once and again."""

import io
from typing import Any

import pytest
from sqlalchemy import func, select

from app.services import loading, topics
from app.services.checking import find_problems
from app.services.topics import TopicDraft
from app.storage.engine import Database
from app.storage.models import (
    Question,
    Revision,
)
from tests.factories import TESTER, begin
from tests.ledgers import export_of, load_ledger, small_ledger
from tests.services.loaded import changed, count_rows, refusal


def test_the_database_is_whole_afterwards(loaded: Database) -> None:
    with loaded.read() as session:
        assert list(find_problems(session)) == []


def test_every_record_has_a_revision_that_says_who_loaded_it(loaded: Database) -> None:
    with loaded.read() as session:
        revisions = session.scalars(select(Revision)).all()
        without = ("variorum", "editions")  # an edition tells itself who made it and when
        records = sum(len(records) for name, records in small_ledger().items() if name not in without)

    assert len(revisions) == records
    assert {(each.act, each.actor, each.account_id, each.before) for each in revisions} == {
        ("loaded", TESTER.name, None, None)
    }


def test_the_report_counts_what_was_made_and_what_was_there(database: Database) -> None:
    with database.write() as session:
        first = load_ledger(session, small_ledger())
    with database.write() as session:
        again = load_ledger(session, small_ledger())

    assert (first.made["claims"], first.unchanged["claims"]) == (2, 0)
    assert (again.made["claims"], again.unchanged["claims"]) == (0, 2)
    assert again.made.total() == 0


def test_loading_again_changes_nothing(loaded: Database) -> None:
    before = export_of(loaded)
    with loaded.write() as session:
        load_ledger(session, small_ledger())
    with loaded.write() as session:
        load_ledger(session, before)

    assert export_of(loaded) == before


def test_more_is_added_beside_what_is_there(loaded: Database) -> None:
    more = {
        "variorum": {"format": 1},
        "questions": [{"id": "0ther0000000", "topic_id": "t0p1c0000000", "title": "Who?"}],
    }
    with loaded.write() as session:
        report = load_ledger(session, more)

    assert report.made.total() == 1


def test_a_record_that_differs_from_the_one_there_is_refused_with_both_named(loaded: Database) -> None:
    message = refusal(loaded, changed("topics.0.title", "Others"))

    assert "topics, record 1, line 1, “id”: t0p1c0000000 is already in the database" in message
    assert "“title” is “Volunteers” there and “Others” in the file" in message


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("claims.0.figure.low", "201", "“figure.low” is “200” there and “201” in the file"),
        ("claims.0.citations.0.locator", "p. 1", "“citations[0].locator” is “” there and “p. 1” in the file"),
        ("parties.0.names", [{"spelling": "Pavel Latushka"}], "“names”: 2 there and 1 in the file"),
        ("claims.1.created_at", "2020-01-01T00:00:00Z", "“created_at” is “"),
    ],
)
def test_parts_that_differ_are_refused_as_well(loaded: Database, path: str, value: Any, words: str) -> None:
    assert words in refusal(loaded, changed(path, value))


def test_a_record_that_stands_twice_is_held_against_the_first(database: Database) -> None:
    ledger = small_ledger()
    ledger["topics"] *= 2
    with database.write() as session:
        report = load_ledger(session, ledger)
    assert (report.made["topics"], report.unchanged["topics"]) == (1, 1)

    ledger["topics"] = [*ledger["topics"], {"id": "t0p1c0000000", "title": "Others"}]
    assert "topics, record 3" in refusal(database, ledger)


def test_many_batches_make_one_ledger(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "RECORDS_AT_ONCE", 2)
    monkeypatch.setattr(loading, "CHARACTERS_AT_ONCE", 100)
    with database.write() as session:
        report = load_ledger(session, small_ledger())
    with database.read() as session:
        assert count_rows(session)["claims"] == 2

    assert report.made["questions"] == 4


def test_what_changed_in_the_database_since_is_not_overwritten(loaded: Database) -> None:
    with loaded.write() as session:
        topics.edit_topic(begin(session), "t0p1c0000000", 1, TopicDraft("Volunteers abroad"))

    assert "“title” is “Volunteers abroad” there and “Volunteers” in the file" in refusal(loaded, small_ledger())


def test_a_file_may_hold_questions_alone(sqlite_database: Database) -> None:
    ledger = {name: small_ledger()[name] for name in ("variorum", "topics", "questions")}
    with sqlite_database.write() as session:
        load_ledger(session, ledger)
    with sqlite_database.read() as session:
        assert session.scalars(select(func.count(Question.id))).one() == 4


def test_an_empty_file_of_variorum_loads_nothing(sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        report = loading.load(session, io.BytesIO(b'{"variorum": {"format": 1}}'), TESTER)

    assert report.made.total() == 0
