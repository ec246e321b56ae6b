"""Tests of app.services.captures."""

import datetime

import pytest

from app.domain.errors import InvalidRecord, NotFound, Withdrawn
from app.services import captures, records
from app.services.captures import CaptureDraft, add_capture, place_of
from app.storage.engine import Database
from app.storage.models import CapturePlace, Source
from app.storage.models.capture import CaptureType
from app.storage.types import utc_now
from tests.factories import begin, make_source


def test_a_capture_keeps_the_text_with_the_hash_of_its_bytes(database: Database) -> None:
    with database.write() as session:
        source = make_source(begin(session))
        capture = add_capture(session, CaptureDraft(source.id, "Ŭ 300−500"))
    assert capture.sha256 == captures.sha256_of("Ŭ 300−500")
    assert len(capture.sha256) == 64


def test_the_same_text_again_is_the_same_capture_unless_it_is_of_another_kind(database: Database) -> None:
    with database.write() as session:
        source = make_source(begin(session))
        first = add_capture(session, CaptureDraft(source.id, "words"))
        again = add_capture(session, CaptureDraft(source.id, "words"))
        excerpt = add_capture(session, CaptureDraft(source.id, "words", type=CaptureType.EXCERPT))
    assert again.id == first.id
    assert excerpt.id != first.id


def test_empty_texts_unknown_sources_withdrawn_sources_and_the_future_are_refused(database: Database) -> None:
    with database.write() as session:
        source = make_source(begin(session))
        tomorrow = utc_now() + datetime.timedelta(days=3)
        with pytest.raises(InvalidRecord, match="Paste the text"):
            add_capture(session, CaptureDraft(source.id, ""))
        with pytest.raises(InvalidRecord, match="future"):
            add_capture(session, CaptureDraft(source.id, "words", captured_at=tomorrow))
        with pytest.raises(NotFound):
            add_capture(session, CaptureDraft("000000000000", "words"))
        records.withdraw(session, Source, source.id, 1, "Twice.")
        with pytest.raises(Withdrawn):
            add_capture(session, CaptureDraft(source.id, "words"))


@pytest.mark.parametrize(("offset", "cited"), [(0, ""), (5, "Preface"), (9, "00:01:05"), (12, "p. 1"), (99, "p. 2")])
def test_what_stands_at_a_place_is_cited_by_page_before_time_before_chapter(offset: int, cited: str) -> None:
    rows = [(5, "chapter", "Preface"), (9, "time", "00:01:05"), (12, "page", "1"), (20, "page", "2")]
    places = [CapturePlace(offset_start=start, kind=kind, label=label) for start, kind, label in rows]

    assert place_of(places, offset) == cited
