"""Tests of app.services.captures."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.anchoring import Match
from app.domain.errors import InvalidRecord, NotFound, Withdrawn
from app.services import captures, records
from app.services.captures import CaptureDraft, QuotationPlace, add_capture, place_of, runs_of
from app.storage.engine import Database
from app.storage.models import CapturePlace, Source
from app.storage.models.capture import CaptureType
from app.storage.types import utc_now
from tests.factories import begin, make_capture, make_citation, make_claim, make_source


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


def test_quotations_of_other_captures_are_found_again_or_called_missing(database: Database) -> None:
    with database.write() as session:
        excerpt = make_capture(begin(session), "some 300−500 […] two units")
        citations = [make_citation(excerpt, "some 300−500"), make_citation(excerpt, "two units", position=1)]
        make_claim(session, citations=citations)
        full = add_capture(session, CaptureDraft(excerpt.source_id, "There were some 300-500 of them."))
        places = captures.places_of_quotations(session, full)
    assert [(place.quotation, place.match) for place in places] == [
        ("some 300−500", Match.NORMALISED),
        ("two units", Match.MISSING),
    ]
    assert full.text[places[0].start : places[0].end] == "some 300-500"


@given(st.text(min_size=1, max_size=40), st.lists(st.tuples(st.integers(0, 39), st.integers(1, 40)), max_size=5))
def test_runs_give_the_whole_text_and_mark_just_what_is_quoted(text: str, spans: list[tuple[int, int]]) -> None:
    places = [
        QuotationPlace("c", str(number), "q", Match.EXACT, start, end)
        for number, (start, end) in enumerate(sorted(spans))
        if start < end <= len(text)
    ]
    runs = runs_of(text, places)
    assert "".join(run.text for run in runs) == text
    at = 0
    for run in runs:
        covering = {
            n for n, place in enumerate(places, start=1) if place.start <= at and at + len(run.text) <= place.end
        }
        assert set(run.marks) == covering
        at += len(run.text)
    opened = [mark for run in runs for mark in run.opens]
    assert sorted(opened) == sorted(mark for run in runs for mark in run.closes) == list(range(1, len(places) + 1))


@pytest.mark.parametrize(("offset", "cited"), [(0, ""), (5, "Preface"), (9, "00:01:05"), (12, "p. 1"), (99, "p. 2")])
def test_what_stands_at_a_place_is_cited_by_page_before_time_before_chapter(offset: int, cited: str) -> None:
    rows = [(5, "chapter", "Preface"), (9, "time", "00:01:05"), (12, "page", "1"), (20, "page", "2")]
    places = [CapturePlace(offset_start=start, kind=kind, label=label) for start, kind, label in rows]

    assert place_of(places, offset) == cited
