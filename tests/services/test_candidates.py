"""Tests of app.services.candidates and app.services.captured_figures."""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from app.domain.errors import NotFound
from app.services.candidates import CandidateList, State, dismiss, list_candidates, undo_dismissal
from app.services.capture_pages import read_capture
from app.services.captured_figures import MOST_CANDIDATES, MOST_CHARACTERS
from app.storage.engine import Database
from app.storage.models import Account, Capture, Revision
from tests.factories import (
    begin,
    make_account,
    make_capture,
    make_citation,
    make_claim,
    make_figure,
    make_question,
    make_source,
    make_topic,
)

TEXT = "At least 18 volunteers came, and between 200 and 500 volunteers were needed. Later 40 tents stood there."
SENTENCE = "At least 18 volunteers came, and between 200 and 500 volunteers were needed."


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    """A session that writes, on SQLite and on PostgreSQL."""
    with database.write() as opened:
        yield begin(opened)


@pytest.fixture
def capture(session: Session) -> Capture:
    """A capture with three figures, two of them in one sentence."""
    return make_capture(session, TEXT)


@pytest.fixture
def account(session: Session) -> Account:
    """Who works through it."""
    return make_account(session)


def listed(session: Session, capture: Capture) -> CandidateList:
    """The candidates of a capture."""
    return list_candidates(session, read_capture(session, capture.id))


def states(session: Session, capture: Capture) -> list[State]:
    """What became of each."""
    return [line.state for line in listed(session, capture).lines]


def test_every_figure_is_a_candidate_with_its_words_and_a_quotation(session: Session, capture: Capture) -> None:
    # given a capture
    # when its candidates are listed
    lines = listed(session, capture).lines
    # then each has its words with what they count, its bounds, and a quotation that stands in the text
    assert [(line.words, line.bounds) for line in lines] == [
        ("At least 18 volunteers", "≥ 18"),
        ("between 200 and 500 volunteers", "200–500"),
        ("40 tents", "40"),
    ]
    assert all(line.words in line.quotation and line.quotation in TEXT for line in lines)
    assert [line.state for line in lines] == [State.OPEN] * 3


def test_a_claim_accepts_the_figure_that_it_states(session: Session, capture: Capture) -> None:
    # given a claim that quotes a sentence of two figures and states the second
    figure = make_figure("200", "500")
    claim = make_claim(session, words="200 to 500", figure=figure, citations=[make_citation(capture, SENTENCE)])
    # when the candidates are listed
    lines = listed(session, capture).lines
    # then that one is accepted, with the claim
    assert [line.state for line in lines] == [State.OPEN, State.ACCEPTED, State.OPEN]
    assert [(one.claim_id, one.words) for one in lines[1].claims] == [(claim.id, "200 to 500")]


def test_a_claim_that_states_neither_figure_of_its_sentence_accepts_both(session: Session, capture: Capture) -> None:
    # given a claim that quotes a sentence of two figures and was corrected to something else
    make_claim(
        session, words="a few hundred", figure=make_figure("300", "900"), citations=[make_citation(capture, SENTENCE)]
    )
    # when the candidates are listed
    # then both figures of the sentence are done
    assert states(session, capture) == [State.ACCEPTED, State.ACCEPTED, State.OPEN]


def test_a_dismissal_is_kept_once_and_undone_and_leaves_no_revision(
    session: Session, capture: Capture, account: Account
) -> None:
    # given a candidate
    line = listed(session, capture).lines[0]
    revisions = session.query(Revision).count()
    # when it is dismissed twice
    for _ in range(2):
        dismiss(session, capture.id, line.start, line.end, account.id)
    # then it is dismissed, and the next one comes up
    assert states(session, capture) == [State.DISMISSED, State.OPEN, State.OPEN]
    following = listed(session, capture).next_after(line.start)
    assert following is not None
    assert following.number == 2
    # and when that is undone
    undo_dismissal(session, capture.id, line.start, line.end)
    # then it is open, and the history knows nothing of either
    assert states(session, capture) == [State.OPEN] * 3
    assert session.query(Revision).count() == revisions


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 5), (9, 4), (0, len(TEXT) + 1)])
def test_a_place_outside_the_text_is_refused(
    session: Session, capture: Capture, account: Account, start: int, end: int
) -> None:
    # given a place that the text does not have
    # when it is dismissed
    # then there is no such candidate
    with pytest.raises(NotFound):
        dismiss(session, capture.id, start, end, account.id)


def test_after_the_last_figure_the_first_open_one_comes_next(session: Session, capture: Capture) -> None:
    # given a capture whose figures are all open
    # when the next one after its end is sought
    following = listed(session, capture).next_after(len(TEXT))
    # then it is the first
    assert following is not None
    assert following.number == 1


def test_a_question_is_suggested_from_the_topics_that_cite_the_source(session: Session, capture: Capture) -> None:
    # given two topics with a fitting question, the older of which cites the source already
    [older, newer] = (make_topic(session) for _ in range(2))
    near = make_question(session, topic=older, title="How many volunteers came?", unit="volunteers")
    far = make_question(session, topic=newer, title="How many volunteers came?", unit="volunteers")
    far.created_at = near.created_at.replace(year=near.created_at.year + 1)
    session.flush()
    before = listed(session, capture).lines[0].question
    make_claim(session, question=near, words="40 tents", citations=[make_citation(capture, "Later 40 tents")])
    # when the candidates are listed before and after the source was cited
    after = listed(session, capture).lines[0].question
    # then it is the newest at first, and then the one of that topic
    assert before is not None
    assert after is not None
    assert (before.id, after.id) == (far.id, near.id)


def test_the_same_text_of_a_source_with_a_date_is_read_with_that_date(session: Session, capture: Capture) -> None:
    # given candidates that were read
    first = listed(session, capture).lines
    # when the same text is captured from a source with a date
    source = make_source(session, issued="2024-05")
    same_text = make_capture(session, TEXT, source=source)
    # then the date of the source counts, although the text is the same
    assert [line.as_of for line in first] == [""] * 3
    assert [line.as_of for line in listed(session, same_text).lines] == ["2024-05"] * 3


def test_of_a_long_text_the_first_part_is_read_and_the_list_says_so(session: Session) -> None:
    # given a text of many figures, longer than is read
    text = "40 men came. " * 20_000
    capture = make_capture(session, text)
    # when its candidates are listed
    found = listed(session, capture)
    # then they are as many as a page can hold, and it says how far it was read
    assert len(found.lines) == MOST_CANDIDATES
    assert (found.read_to, found.characters) == (MOST_CHARACTERS, len(text))


def test_a_quotation_of_a_text_without_sentences_is_cut_at_words(session: Session) -> None:
    # given a text without an end
    text = f"{'word ' * 300}at least 18 men {'word ' * 300}".strip()
    capture = make_capture(session, text)
    # when its candidate is listed
    [line] = listed(session, capture).lines
    # then the quotation is short, stands in the text and begins and ends with whole words
    assert len(line.quotation) < 450
    assert f" {line.quotation} " in text
