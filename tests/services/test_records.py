"""Tests of app.services.records."""

import threading

import pytest
from sqlalchemy import func, select

from app.domain.errors import EditConflict, InvalidValue, NotFound, Withdrawn
from app.services import records, topics
from app.services.topics import TopicDraft
from app.storage.engine import Database
from app.storage.models import Revision, Topic
from tests.factories import begin, make_topic


def test_an_unknown_id_is_not_found(database: Database) -> None:
    with database.read() as session, pytest.raises(NotFound, match="no topic with the id"):
        records.fetch(session, Topic, "0" * 12)


def test_withdrawing_keeps_the_record_with_its_reason(database: Database) -> None:
    with database.write() as session:
        topic = make_topic(begin(session))
        records.withdraw(session, Topic, topic.id, 1, "Recorded twice.")
    with database.read() as session:
        found = records.fetch(session, Topic, topic.id)
        assert (found.status, found.withdrawn_reason, found.version) == ("withdrawn", "Recorded twice.", 2)


def test_withdrawing_needs_a_reason(database: Database) -> None:
    with database.write() as session:
        topic = make_topic(begin(session))
        with pytest.raises(InvalidValue, match="Say why"):
            records.withdraw(session, Topic, topic.id, 1, "")


def test_a_withdrawn_record_is_not_edited_until_it_is_restored(database: Database) -> None:
    with database.write() as session:
        topic = make_topic(begin(session))
        records.withdraw(session, Topic, topic.id, 1, "Wrong.")
        with pytest.raises(Withdrawn, match="Wrong"):
            topics.edit_topic(session, topic.id, 2, TopicDraft("New"))
        records.restore(session, Topic, topic.id, 2)
        assert topics.edit_topic(session, topic.id, 3, TopicDraft("New")).title == "New"


def test_the_second_of_two_editors_is_told_what_the_first_saved(database: Database) -> None:
    with database.write() as session:
        topic = make_topic(begin(session), title="Old")
        topics.edit_topic(session, topic.id, 1, TopicDraft("First"))
    with database.write() as session, pytest.raises(EditConflict) as caught:
        topics.edit_topic(begin(session), topic.id, 1, TopicDraft("Second"))
    assert (caught.value.current_version, caught.value.current["title"]) == (2, "First")


def test_the_same_form_sent_twice_makes_one_record(database: Database) -> None:
    with database.write() as session:
        first = topics.create_topic(begin(session), TopicDraft("Once"), form_key="key-1")
    with database.write() as session:
        second = topics.create_topic(begin(session), TopicDraft("Once"), form_key="key-1")
    with database.read() as session:
        assert second.id == first.id
        assert session.scalar(select(func.count()).select_from(Topic)) == 1
        assert session.scalar(select(func.count()).select_from(Revision)) == 1


def test_the_same_form_sent_at_the_same_moment_makes_one_record(database: Database) -> None:
    barrier = threading.Barrier(4)
    made: list[str] = []

    def send() -> None:
        barrier.wait()
        with database.write() as session:
            made.append(topics.create_topic(begin(session), TopicDraft("Once"), form_key="key-1").id)

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 4
    assert len(set(made)) == 1


def test_a_refused_record_leaves_its_form_key_free(database: Database) -> None:
    def make_and_refuse() -> None:
        with database.write() as session:
            topics.create_topic(begin(session), TopicDraft("Once"), form_key="key-1")
            raise InvalidValue("title", "refused later")

    with pytest.raises(InvalidValue, match="refused later"):
        make_and_refuse()
    with database.write() as session:
        topics.create_topic(begin(session), TopicDraft("Once"), form_key="key-1")
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(Topic)) == 1
