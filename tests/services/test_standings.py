"""Tests of app.services.standings: what captures say of quotations, for lists and for one claim."""

import datetime

from sqlalchemy.orm import Session

from app.domain.anchoring import Match
from app.domain.text_changes import Fate
from app.services import placing, standings
from app.storage.engine import Database
from app.storage.models import Citation
from tests.factories import begin, make_capture, make_citation, make_claim, make_source

WORDS = "at least 500 people will lose their work"
FIRST = f"The union says that {WORDS}."


def month(number: int) -> datetime.datetime:
    return datetime.datetime(2026, number, 4, tzinfo=datetime.UTC)


def cited(session: Session, *later: tuple[str, str]) -> Citation:
    """A quotation of a capture of March, with captures (text, type) of the months after it."""
    source = make_source(session)
    capture = make_capture(session, FIRST, source=source, captured_at=month(3))
    claim = make_claim(session, citations=[make_citation(capture, WORDS)])
    for number, (text, kind) in enumerate(later, start=4):
        make_capture(session, text, source=source, captured_at=month(number), type=kind)
    placing.place_all(session)
    return claim.citations[0]


def test_a_quotation_that_stands_in_all_captures_is_not_noted(database: Database) -> None:
    with database.write() as session:
        citation = cited(begin(session), (f"{FIRST} Also.", "full"), ("An excerpt.", "excerpt"))
        traced = standings.trace(session, {citation.id: WORDS})[citation.id]
    assert [seen.words for seen in traced.seen] == ["word for word", "word for word", "not in this excerpt"]
    assert traced.words == "found word for word"


def test_a_quotation_that_is_gone_is_noted_with_its_months(database: Database) -> None:
    with database.write() as session:
        citation = cited(begin(session), ("Nothing of the kind.", "full"))
        traced = standings.trace(session, {citation.id: WORDS})[citation.id]
    assert traced.words == "present in March 2026, absent in April 2026"
    assert traced.is_noted
    assert not traced.is_nowhere


def test_other_words_are_shown_with_what_is_different(database: Database) -> None:
    with database.write() as session:
        citation = cited(begin(session), (FIRST.replace("500", "600"), "full"))
        traced = standings.trace(session, {citation.id: WORDS})[citation.id]
    assert traced.seen[-1].found is Match.APPROXIMATE
    assert [(each.fate, each.text) for each in traced.difference if each.fate is not Fate.SAME] == [
        (Fate.REMOVED, "500"),
        (Fate.ADDED, "600"),
    ]


def test_a_quotation_that_no_capture_holds_is_nowhere(database: Database) -> None:
    with database.write() as session:
        capture = make_capture(begin(session), "Nothing of the kind.")
        place = {"capture_id": None, "offset_start": None, "offset_end": None, "found": Match.MISSING}
        citation = Citation(source_id=capture.source_id, quotation=WORDS, **place)
        make_claim(session, citations=[citation])
        placing.place_all(session)
        assert standings.trace(session, {citation.id: WORDS})[citation.id].is_nowhere
