"""What every record shares: its id, version, moments and status; and parts that name their record."""

import pytest

from app.storage.base import Part, Status
from app.storage.engine import Database
from app.storage.models import RECORDS, Citation, Contributor, FigureRow, PartyName, Topic
from app.storage.types import ID_LENGTH, utc_now
from tests.factories import begin, make_claim, make_party, make_source, make_topic


def test_a_new_record_stands_in_its_first_version(database: Database) -> None:
    # given a session that writes
    began = utc_now()
    # when a topic is made
    with database.write() as session:
        topic_id = make_topic(begin(session)).id
    # then it has an id, a version, its moments, and it stands
    with database.read() as session:
        topic = session.get_one(Topic, topic_id)
    assert len(topic.id) == ID_LENGTH
    assert (topic.version, topic.status, topic.withdrawn_reason) == (1, Status.ACTIVE, None)
    assert began <= topic.created_at <= topic.updated_at <= utc_now()
    assert not topic.is_withdrawn


def test_a_withdrawn_record_knows_it() -> None:
    # given a topic that was withdrawn
    topic = Topic(title="Volunteers", status=Status.WITHDRAWN, withdrawn_reason="Twice.")
    # when it is asked
    # then it says so
    assert topic.is_withdrawn


def test_every_kind_of_record_has_its_word_and_its_parts() -> None:
    # given all records
    # when their words are read
    words = [record.kind for record in RECORDS]
    # then no two are alike, and each part that is named is a relationship
    assert len(set(words)) == len(words)
    assert [name for record in RECORDS for name in record.part_names if not hasattr(record, name)] == []


def test_every_part_names_its_record(sqlite_database: Database) -> None:
    # given records with parts
    with sqlite_database.write() as session:
        claim, party, source = make_claim(begin(session)), make_party(session), make_source(session)
    # when a part is asked for its record
    # then it names it
    parts: dict[type[Part], Part | None] = {
        FigureRow: claim.figure,
        Citation: claim.citations[0],
        PartyName: party.names[0],
        Contributor: source.contributors[0],
    }
    owners = {kind: part.record for kind, part in parts.items() if part is not None}
    assert owners == {FigureRow: claim, Citation: claim, PartyName: party, Contributor: source}


def test_a_part_that_names_no_record_is_a_fault_of_ours() -> None:
    # given a kind of part that forgot to name its record
    class Stray(Part):
        """A part of nothing."""

    # when it is asked
    # then it says so by its own name
    with pytest.raises(AttributeError, match="Stray names no record"):
        _ = Stray().record
