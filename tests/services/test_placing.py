"""Tests of app.services.placing: every quotation meets every capture of its source, once."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.services import captures, citations, claims, placing
from app.services.captures import CaptureDraft
from app.services.citations import drafts_of
from app.services.claims import CitationDraft, ClaimDraft
from app.storage.engine import Database
from app.storage.models import Claim, Placement, Question
from tests.factories import begin, make_capture, make_citation, make_claim, make_party, make_question, make_source

FIRST = "The union says that at least 500 people will lose their work."
SECOND = "The union says that at least 600 people will lose their work."
OTHER = "The pier stays open until the end of the winter."
WORDS = "at least 500 people will lose their work"


def placed(session: Session) -> list[tuple[str, str, int | None]]:
    """(words of the citation found in, how, where) of all placements, by how they were found."""
    rows = session.scalars(select(Placement).order_by(Placement.found, Placement.capture_id)).all()
    return [(row.capture_id, row.found, row.offset_start) for row in rows]


def draft(session: Session, *cited: CitationDraft, question: Question | None = None) -> ClaimDraft:
    """A claim in words, with these citations."""
    asked = question or make_question(session, answer_kind="text")
    return ClaimDraft(asked.id, make_party(session).id, text="people", citations=cited)


def test_a_claim_is_looked_for_in_every_capture_of_its_source(database: Database) -> None:
    with database.write() as session:
        source = make_source(begin(session))
        texts = FIRST, SECOND, OTHER
        first, second, third = (captures.add_capture(session, CaptureDraft(source.id, text)) for text in texts)
        claims.create_claim(session, draft(session, CitationDraft(source.id, first.id, WORDS)))
        found = placed(session)
    start = FIRST.index(WORDS)
    assert found == [(second.id, "approximate", start), (first.id, "exact", start), (third.id, "missing", None)]


def test_a_new_capture_is_searched_for_the_quotations_that_are_there(database: Database) -> None:
    with database.write() as session:
        source = make_source(begin(session))
        first = captures.add_capture(session, CaptureDraft(source.id, FIRST))
        claims.create_claim(session, draft(session, CitationDraft(source.id, first.id, WORDS)))
        second = captures.add_capture(session, CaptureDraft(source.id, f"Today: {FIRST}"))
        found = placed(session)
    start = FIRST.index(WORDS)
    assert sorted(found) == sorted([(first.id, "exact", start), (second.id, "exact", start + 7)])


def test_an_edited_quotation_is_looked_for_again_and_one_that_goes_is_forgotten(database: Database) -> None:
    with database.write() as session:
        source = make_source(begin(session))
        first = captures.add_capture(session, CaptureDraft(source.id, FIRST))
        two = CitationDraft(source.id, first.id, WORDS), CitationDraft(source.id, first.id, "The union says")
        claim = claims.create_claim(session, draft(session, *two))
    with database.write() as session:
        claim = begin(session).get_one(Claim, claim.id)
        changed = next(each for each in drafts_of(claim) if each.quotation == WORDS)
        other = CitationDraft(source.id, first.id, "people will lose", id=changed.id)
        citations.save_citation(session, claim.id, claim.version, other)
        after_change = placed(session)
        gone = next(each.id for each in claim.citations if each.quotation == "The union says")
        citations.remove_citation(session, claim.id, claim.version, gone)
        session.flush()
        after_removal = placed(session)
    assert sorted(place for _, _, place in after_change if place is not None) == [0, FIRST.index("people")]
    assert [place for _, _, place in after_removal] == [FIRST.index("people")]


def test_what_is_missing_is_filled_in_and_all_can_be_looked_for_again(database: Database) -> None:
    with database.write() as session:
        source = make_source(begin(session))
        capture = make_capture(session, FIRST, source=source)
        make_claim(session, citations=[make_citation(capture, WORDS)])
        make_capture(session, SECOND, source=source)
        assert placing.place_all(session) == 2
        assert placing.place_all(session) == 0
        assert placing.place_all(session, again=True) == 2
        assert [found for _, found, _ in placed(session)] == ["approximate", "exact"]


def test_in_very_long_texts_changed_words_are_told_by_the_pieces_that_are_left(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placing, "MOST_LIKENED", 0)
    with database.write() as session:
        source = make_source(begin(session))
        capture = make_capture(session, FIRST, source=source)
        make_claim(session, citations=[make_citation(capture, FIRST), make_citation(capture, "500 people", position=1)])
        make_capture(session, SECOND, source=source)
        placing.place_all(session)
        found = [match for _, match, _ in placed(session)]
    assert found == ["approximate", "exact", "exact", "missing"]
