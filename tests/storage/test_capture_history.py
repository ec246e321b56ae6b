"""History of captures: the taking leaves a revision, and nothing changes a capture after it."""

import json
from typing import Any

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DBAPIError

from app.domain.errors import StillUsed
from app.storage.engine import Database
from app.storage.history import record_history
from app.storage.models import Capture, CapturePlace, Revision
from app.storage.models.revision import Act
from tests import factories
from tests.factories import begin


def test_taking_a_capture_leaves_a_revision(database: Database) -> None:
    # given a session that writes
    # when a capture is taken
    with database.write() as session:
        capture = factories.make_capture(begin(session))
    # then a revision tells of it
    with database.read() as session:
        revision = session.get_one(Revision, ("capture", capture.id, 1))
    assert (revision.act, revision.actor) == (Act.CREATED, "tester")
    assert json.loads(revision.after)["sha256"] == capture.sha256


def test_a_capture_refuses_another_place_afterwards(database: Database) -> None:
    # given a capture with a page
    with database.write() as session:
        page = CapturePlace(position=0, offset_start=0, kind="page", label="xii")
        capture = factories.make_capture(begin(session), places=[page])
    # when a page is added, or its label changed
    changes = (lambda places: places.append(CapturePlace()), lambda places: setattr(places[0], "label", "1"))
    for change in changes:
        with database.read() as session:
            record_history(session)
            kept = session.get_one(Capture, capture.id)
            change(kept.places)
            with pytest.raises(StillUsed, match="never changes"):
                session.flush()
    # then the history tells the one that was taken
    with database.read() as session:
        revision = session.get_one(Revision, ("capture", capture.id, 1))
    assert [place["label"] for place in json.loads(revision.after)["places"]] == ["xii"]


def test_a_capture_refuses_to_be_changed_by_a_session(database: Database) -> None:
    # given a capture
    with database.write() as session:
        capture = factories.make_capture(begin(session))

    def change() -> None:
        with database.write() as session:
            session.get_one(Capture, capture.id).text = "Other words."

    # when its text is changed
    # then the session refuses, in words, and the text stands
    with pytest.raises(StillUsed, match="never changes"):
        change()
    with database.read() as session:
        assert session.get_one(Capture, capture.id).text == capture.text


def test_a_capture_refuses_to_be_deleted_by_a_session(database: Database) -> None:
    # given a capture
    with database.write() as session:
        capture = factories.make_capture(begin(session))

    def remove() -> None:
        with database.write() as session:
            session.delete(session.get_one(Capture, capture.id))

    # when it is deleted
    # then the session refuses
    with pytest.raises(StillUsed, match="never changes"):
        remove()


@pytest.mark.parametrize("statement", [update(Capture).values(text="Other"), delete(Capture)], ids=["update", "delete"])
def test_a_capture_refuses_to_be_changed_past_the_session(database: Database, statement: Any) -> None:
    # given a capture
    with database.write() as session:
        factories.make_capture(begin(session))
    # when it is changed by a statement that no session watches
    # then the database refuses
    with database.engine.begin() as connection, pytest.raises(DBAPIError, match="a capture never changes"):
        connection.execute(statement)


def test_the_text_of_a_capture_is_not_kept_once_more_in_its_history(database: Database) -> None:
    with database.write() as session:
        capture = factories.make_capture(begin(session), "A whole book.")
        revision = session.scalars(select(Revision).where(Revision.record_id == capture.id)).one()
        told = json.loads(revision.after)
    assert "text" not in told
    assert told["sha256"] == capture.sha256
