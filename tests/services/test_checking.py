"""Checking finds what does not agree, on both databases, and nothing in a sound one."""

import json
from pathlib import Path

import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.orm import Session

from app.domain.answer import Kind
from app.services.checking import count_records, find_problems
from app.storage import schema
from app.storage.base import Status
from app.storage.engine import Database
from app.storage.models import Claim, ClaimTerm, Question, Revision, Topic
from tests import factories


def fill(database: Database) -> str:
    """One record of every kind; returns the id of its claim."""
    with database.write() as session:
        factories.begin(session)
        claim = factories.make_claim(session)
        question = session.get_one(Question, claim.question_id)
        other = factories.make_claim(session, question=question)
        for kind in (Kind.DATE, Kind.YES_NO, Kind.TEXT):
            factories.make_claim(session, question=factories.make_question(session, answer_kind=kind))
        term = factories.make_term(session, session.get_one(Topic, question.topic_id))
        claim.terms = [ClaimTerm(term_id=term.id, facet=term.facet)]
        factories.make_derivation(session)
        factories.make_edition(session)
        factories.make_ruling(session, claims=(claim, other))
        factories.make_account(session, password_hash="hash")
        return claim.id


def spoil(database: Database, *statements: str) -> None:
    """Run statements that the product never runs, with the database's guards off."""
    is_sqlite = database.is_sqlite
    guards = ["PRAGMA foreign_keys = OFF"] if is_sqlite else ["SET session_replication_role = replica"]
    if is_sqlite:
        guards += [
            f"DROP TRIGGER {table}_refuse_{act}" for table in ("captures", "editions") for act in ("update", "delete")
        ]
    connection = database.engine.raw_connection()
    cursor = connection.cursor()
    for statement in (*guards, *statements):
        cursor.execute(statement)
    if not is_sqlite:
        connection.commit()
    connection.detach()
    connection.close()


def problems(database: Database) -> list[str]:
    """Every problem that is found, as it is printed."""
    with database.read() as session:
        return [str(problem) for problem in find_problems(session)]


def test_a_sound_database_has_no_problems(database: Database) -> None:
    # given
    fill(database)

    # when
    found = problems(database)

    # then
    assert found == []


def test_edits_withdrawals_and_parts_leave_no_problems(database: Database) -> None:
    # given
    claim_id = fill(database)
    with database.write() as session:
        factories.begin(session)
        claim = session.get_one(Claim, claim_id)
        claim.citations.append(factories.make_citation(factories.make_capture(session), "are fighting", position=1))
        session.flush()
        claim.status, claim.withdrawn_reason = Status.WITHDRAWN, "wrong"

    # when
    found = problems(database)

    # then
    assert found == []


def test_records_are_counted_by_kind(database: Database) -> None:
    # given
    fill(database)

    # when
    with database.read() as session:
        counts = count_records(session)

    # then
    assert counts["claims"] == 5
    assert counts["captures"] == 5
    assert counts["rulings"] == 1
    assert counts["accounts"] == 1


SPOILERS: dict[str, tuple[str, str]] = {
    "a reference to a row that is gone": (
        "DELETE FROM topics WHERE id = (SELECT min(topic_id) FROM questions)",
        "refers to a row of topics that is not there",
    ),
    "a composite reference to a row that is gone": (
        "UPDATE claims SET answer_kind = 'date', date = '2024' WHERE answer_kind = 'quantity'",
        "refers to a row of questions that is not there",
    ),
    "a history without its record": ("DELETE FROM comparisons", "has a history but is not there"),
    "a record without history": (
        "DELETE FROM revisions WHERE kind = 'comparison'",
        "its version 1 has no revision",
    ),
    "a record behind its history": (
        "UPDATE revisions SET version = 7 WHERE kind = 'comparison'",
        "its history is ahead of it",
    ),
    "a change that left no revision": (
        "UPDATE topics SET title = 'changed behind our back'",
        "its latest revision says otherwise about: title",
    ),
    "a change of a part that left no revision": (
        "UPDATE figures SET headline = NULL, unit = 'tanks'",
        "its latest revision says otherwise about: figure",
    ),
    "a lost citation": ("DELETE FROM citations", "its latest revision says otherwise about: citations"),
    "a form's record that is gone": (
        "INSERT INTO submissions (key, kind, record_id, at) VALUES ('k', 'topic', 'nowhere', '2024-01-01 00:00:00')",
        "topic nowhere: a form was answered with it, but it is not there",
    ),
    "a changed capture": (
        "UPDATE captures SET text = text || ' more'",
        "its text is not the one that its SHA-256 was made of",
    ),
    "a changed edition": (
        "UPDATE editions SET content = replace(content, 'Ada', 'Bea')",
        "its content is not the one that its SHA-256 was made of",
    ),
    "an edition under another number": ("UPDATE editions SET number = 7", "its content says otherwise about: number"),
    "a quotation at another place": (
        "UPDATE citations SET offset_start = offset_start + 1, offset_end = offset_end + 1",
        "its quotation does not stand at its place in the capture",
    ),
    "a quotation beyond the end": (
        "UPDATE citations SET offset_start = 90000, offset_end = 90010",
        "its quotation does not stand at its place in the capture",
    ),
    "a party without a preferred name": (
        "UPDATE party_names SET is_preferred = false",
        "needs exactly one preferred name",
    ),
    "a quantity without a figure": ("DELETE FROM figures", "a quantity needs a figure, and nothing else has one"),
    "a text with a figure": (
        "INSERT INTO figures (question_id, claim_id, low, high, low_included, high_included, qualifier, approximate) "
        "SELECT c.question_id, c.id, f.low, f.high, f.low_included, f.high_included, f.qualifier, f.approximate "
        "FROM claims c, figures f WHERE c.answer_kind = 'text' AND f.claim_id = (SELECT min(claim_id) FROM figures)",
        "a quantity needs a figure, and nothing else has one",
    ),
    "a term of another topic": (
        "UPDATE scope_terms SET topic_id = (SELECT max(id) FROM topics WHERE id <> topic_id)",
        "has a term of another topic than its question's",
    ),
}


@pytest.mark.parametrize(("statement", "expected"), SPOILERS.values(), ids=SPOILERS.keys())
def test_it_finds(database: Database, statement: str, expected: str) -> None:
    # given
    fill(database)
    spoil(database, statement)

    # when
    found = problems(database)

    # then
    assert any(expected in problem for problem in found), found


def test_a_column_that_a_later_migration_added_is_no_problem(database: Database) -> None:
    # given
    with database.write() as session:
        topic = factories.make_topic(factories.begin(session))
        revision = session.scalars(select(Revision).where(Revision.record_id == topic.id)).one()
        older = json.loads(revision.after)
        del older["description"]
    spoil(database, f"UPDATE revisions SET after = '{json.dumps(older)}'")

    # when
    found = problems(database)

    # then
    assert found == []


def test_another_schema_is_the_only_problem_named(empty_engine: Engine) -> None:
    # given
    schema.upgrade(empty_engine, "0002")

    # when
    with Session(empty_engine) as session:
        found = [str(problem) for problem in find_problems(session)]

    # then
    assert found == [f"database: its schema is 0002, and this version needs {schema.head()}"]


def test_a_damaged_file_is_found(sqlite_database: Database) -> None:
    # given
    fill(sqlite_database)
    path = Path(str(sqlite_database.engine.url.database))
    with sqlite_database.read() as session:
        page = session.scalars(text("SELECT rootpage FROM sqlite_schema WHERE name = 'comparisons'")).one()
    sqlite_database.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(bytes(4096))

    # when
    found = problems(sqlite_database)

    # then
    assert found
    assert all(problem.startswith("database: ") for problem in found)
