"""Tests of app.services.capture_pages: a text cut where quotations begin and end."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.anchoring import Match
from app.services.capture_pages import QuotationPlace, places_of_quotations, runs_of
from app.services.captures import CaptureDraft, add_capture
from app.storage.engine import Database
from tests.factories import begin, make_capture, make_citation, make_claim


def test_quotations_of_other_captures_are_found_again_or_called_missing(database: Database) -> None:
    with database.write() as session:
        excerpt = make_capture(begin(session), "some 300−500 […] two units")
        citations = [make_citation(excerpt, "some 300−500"), make_citation(excerpt, "two units", position=1)]
        make_claim(session, citations=citations)
        full = add_capture(session, CaptureDraft(excerpt.source_id, "There were some 300-500 of them."))
        places = places_of_quotations(session, full)
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
