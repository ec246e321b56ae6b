"""Tests of app.services.quotations: what captures say of a quotation today, and the address at its words."""

import datetime

import pytest
from sqlalchemy.orm import Session

from app.domain.anchoring import Match
from app.services import placing, quotations
from app.services.quotations import Quoted
from app.storage.engine import Database
from app.storage.models import Citation
from tests.factories import begin, make_capture, make_citation, make_claim, make_source

URL = "https://courier.example/pier"
WORDS = "at least 500 people - will lose their work"
FIRST = f"The union says that {WORDS}."
AT_WORDS = f"{URL}#:~:text=at%20least%20500%20people%20%2D%20will%20lose%20their%20work"


def cited(session: Session, *later: tuple[str, str]) -> Citation:
    """A quotation of a capture of March, with captures (text, type) of the months after it."""
    source = make_source(session, url=URL)
    capture = make_capture(session, FIRST, source=source, captured_at=month(3))
    claim = make_claim(session, citations=[make_citation(capture, WORDS)])
    for number, (text, kind) in enumerate(later, start=4):
        make_capture(session, text, source=source, captured_at=month(number), type=kind)
    placing.place_all(session)
    return claim.citations[0]


def month(number: int) -> datetime.datetime:
    return datetime.datetime(2026, number, 4, tzinfo=datetime.UTC)


def told_of(session: Session, citation: Citation) -> Quoted:
    """What is told of a citation, the same however it is asked for."""
    told = quotations.told_among(session, [citation.id])
    assert told == quotations.told_in_source(session, citation.source_id)
    assert told == quotations.told_in_questions(session, [citation.question_id])
    return quotations.tell(citation, URL, told.get(citation.id))


@pytest.mark.parametrize(
    ("later", "quoted"),
    [
        ((), Quoted("exact", "✓", "found word for word", address=AT_WORDS)),
        (((f"Since then: {WORDS}. Also.", "full"),), Quoted("exact", "✓", "found word for word", address=AT_WORDS)),
        ((("An excerpt.", "excerpt"),), Quoted("exact", "✓", "found word for word", address=AT_WORDS)),
        (
            ((f"Now {WORDS.replace('-', '–')}, it says.", "full"),),
            Quoted(
                "normalised",
                "✓",
                "found, with other dashes, quotation marks or spaces",
                address=f"{AT_WORDS.replace('%2D', '%E2%80%93')},-%2C%20it%20says.",
            ),
        ),
        (
            ((FIRST.replace("500", "600"), "full"),),
            Quoted(
                "approximate",
                "≈",
                "word for word in March 2026, in other words since April 2026",
                reads=WORDS.replace("500", "600"),
                address=f"{URL}#:~:text=union%20says%20that-,{AT_WORDS.partition('text=')[2].replace('500', '600')}",
            ),
        ),
        (
            (("Nothing of the kind.", "full"),),
            Quoted("missing", "∅", "present in March 2026, absent in April 2026", address=URL),
        ),
    ],
    ids=["one capture", "again", "an excerpt without", "other dashes", "other words", "gone"],
)
def test_the_newest_capture_says_how_it_stands_and_by_which_words_a_link_finds_it(
    database: Database, later: tuple[tuple[str, str], ...], quoted: Quoted
) -> None:
    with database.write() as session:
        citation = cited(begin(session), *later)
        assert told_of(session, citation) == quoted


def test_a_quotation_from_before_the_first_capture_is_found_in_that_or_nowhere(database: Database) -> None:
    with database.write() as session:
        texts = FIRST, "Nothing of the kind."
        captures = [make_capture(begin(session), text, source=make_source(session, url=URL)) for text in texts]
        place = {"capture_id": None, "offset_start": None, "offset_end": None, "found": Match.MISSING}
        citations = [Citation(source_id=each.source_id, quotation=WORDS, **place) for each in captures]
        for citation in citations:
            make_claim(session, citations=[citation])
        before = told_of(session, citations[0])
        placing.place_all(session)
        found, lost = (told_of(session, citation) for citation in citations)
    assert before == Quoted(words="the source has no text yet", address=URL)
    assert found == Quoted("exact", "✓", "found word for word", address=AT_WORDS)
    assert lost == Quoted("missing", "∅", "in none of its captures", is_nowhere=True, address=URL)


def test_without_words_there_is_the_address_alone() -> None:
    assert quotations.tell(Citation(source_id="s0vrce000000", quotation=""), URL, None) == Quoted(address=URL)
