"""Tests of app.services.intake.history."""

import json
from typing import Any

import pytest
from sqlalchemy import select

from app.domain.errors import BadFile
from app.services import topics
from app.services.checking import find_problems
from app.services.intake import history
from app.services.topics import TopicDraft
from app.storage.engine import Database
from app.storage.models import Revision
from tests.factories import begin
from tests.ledgers import Ledger, export_of, load_ledger, small_ledger

TOPIC = "t0p1c0000000"


def topic_ledger(version: int, *revisions: dict[str, Any]) -> Ledger:
    """One topic at a version, and these revisions of it."""
    topic = {"id": TOPIC, "title": "Volunteers", "version": version}
    return {"variorum": {"format": 1}, "topics": [topic], "revisions": list(revisions)}


def revision(version: int, title: str = "Volunteers", **changes: Any) -> dict[str, Any]:
    made = {"kind": "topic", "record_id": TOPIC, "version": version, "at": "2024-03-01T00:00:00Z", "act": "edited"}
    return {**made, "actor": "Ada", "after": {"id": TOPIC, "title": title, "version": version}, **changes}


def told(database: Database) -> list[tuple[int, str, str, str | None]]:
    """Version, act, actor and former title of each revision of the topic."""
    with database.read() as session:
        rows = session.scalars(select(Revision).where(Revision.record_id == TOPIC).order_by(Revision.version)).all()
    return [(row.version, row.act, row.actor, row.before and json.loads(row.before)["title"]) for row in rows]


def refusal(database: Database, ledger: Ledger | bytes) -> str:
    with pytest.raises(BadFile) as caught, database.write() as session:
        load_ledger(session, ledger)
    return str(caught.value)


def test_a_history_that_the_file_tells_is_kept_and_what_stood_before_is_put_in(database: Database) -> None:
    ledger = topic_ledger(3, revision(3), revision(2, "Men"), revision(1, "People", act="created"))
    with database.write() as session:
        load_ledger(session, ledger)

    assert told(database) == [
        (1, "created", "Ada", None),
        (2, "edited", "Ada", "People"),
        (3, "edited", "Ada", "Men"),
    ]


def test_a_record_whose_history_stops_short_gets_a_revision_that_says_it_was_loaded(database: Database) -> None:
    with database.write() as session:
        load_ledger(session, topic_ledger(3, revision(2, "Men")))

    assert told(database) == [(2, "edited", "Ada", None), (3, "loaded", "tester", "Men")]
    with database.read() as session:
        assert list(find_problems(session)) == []


def test_a_history_goes_on_after_it_was_loaded(database: Database) -> None:
    with database.write() as session:
        load_ledger(session, topic_ledger(1))
    with database.write() as session:
        topics.edit_topic(begin(session), TOPIC, 1, TopicDraft("Volunteers abroad"))

    assert told(database) == [(1, "loaded", "tester", None), (2, "edited", "tester", "Volunteers")]


def test_revisions_that_are_there_already_are_left_alone(database: Database) -> None:
    with database.write() as session:
        load_ledger(session, topic_ledger(2, revision(1), revision(2)))
    with database.write() as session:
        report = load_ledger(session, export_of(database))

    assert (report.made["revisions"], report.unchanged["revisions"]) == (0, 2)


def test_many_records_without_a_history_are_told_of_batch_by_batch(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "RECORDS_AT_ONCE", 2)
    ledger = {"variorum": {"format": 1}, "topics": [{"id": f"{place:012}", "title": "x"} for place in range(7)]}
    with database.write() as session:
        load_ledger(session, ledger)
    with database.read() as session:
        assert len(session.scalars(select(Revision.record_id)).unique().all()) == 7


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"record_id": "0ther0000000", "after": {"id": "0ther0000000"}}, "record_id", "There is no topic 0ther0000000"),
        ({"version": 2, "after": {"id": TOPIC}}, "version", "is at version 1"),
        ({"version": 0, "after": {"id": TOPIC}}, "version", "is at version 1"),
        ({"after": {"id": "0ther0000000"}}, "after", "with its id and version"),
        ({"after": {"id": TOPIC, "version": 2}}, "after", "with its id and version"),
        ({"after": {"id": TOPIC, "title": "Men"}}, "after", "differs from it in title"),
        ({"after": {"id": TOPIC, "share": 0.5}}, "after", "a number with a point"),
        ({"after": {"id": TOPIC, "note": "\ud800"}}, "after", "half a character"),
        ({"after": "as it was"}, "after", "must be an object"),
        ({"act": "guessed"}, "act", "none of created"),
        ({"kind": "account"}, "kind", "none of topic"),
    ],
)
def test_a_history_that_cannot_be_is_refused(
    sqlite_database: Database, changes: dict[str, Any], field: str, words: str
) -> None:
    ledger = topic_ledger(1, {**revision(1), **changes})

    message = refusal(sqlite_database, json.dumps(ledger).encode())

    assert f"revisions, record 1, line 1, “{field}”" in message
    assert words in message


def test_a_history_that_differs_from_the_one_there_is_refused(database: Database) -> None:
    with database.write() as session:
        load_ledger(session, topic_ledger(1, revision(1)))

    message = refusal(database, topic_ledger(1, revision(1, actor="Bob")))

    assert "tells the history of the topic t0p1c0000000, version 1, otherwise" in message


def test_the_history_of_a_refused_record_is_not_blamed(sqlite_database: Database) -> None:
    ledger = topic_ledger(1, revision(1))
    ledger["topics"][0]["title"] = ""

    assert len(refusal(sqlite_database, ledger).splitlines()) == 2


def test_captures_have_a_history_too(database: Database) -> None:
    with database.write() as session:
        load_ledger(session, small_ledger())
    data = json.loads(export_of(database))
    (found,) = [each for each in data["revisions"] if each["kind"] == "capture"]

    assert found["after"]["sha256"] == data["captures"][0]["sha256"]
    assert "version" not in found["after"]


@pytest.mark.parametrize(
    ("after", "field", "words"),
    [
        ({"title": ""}, "after.title", "empty"),
        ({"title": "a\u0000"}, "after.title", "U+0000"),
        ({"status": "gone"}, "after.status", "none of active"),
        ({"more": [[[["deep"]]]]}, "after", "nested deeper"),
    ],
)
def test_what_no_record_can_have_held_is_in_no_history(
    sqlite_database: Database, after: dict[str, Any], field: str, words: str
) -> None:
    earlier = revision(1, after={"id": TOPIC, "title": "Men", "version": 1, **after})

    message = refusal(sqlite_database, topic_ledger(2, earlier, revision(2)))

    assert f"revisions, record 1, line 1, “{field}”" in message
    assert words in message


def test_a_history_may_tell_of_fields_that_there_are_no_longer(database: Database) -> None:
    earlier = revision(1, after={"id": TOPIC, "version": 1, "colour": "red"})
    with database.write() as session:
        load_ledger(session, topic_ledger(2, earlier, revision(2)))
    with database.read() as session:
        kept = session.scalars(select(Revision.after).where(Revision.version == 1)).one()

    assert json.loads(kept)["colour"] == "red"
