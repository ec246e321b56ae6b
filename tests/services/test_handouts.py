"""Tests of app.services.handouts on both databases."""

from dataclasses import replace
from datetime import UTC, date, datetime
from importlib.resources import files
from typing import Any

import pytest

from app.domain.anchoring import Match
from app.domain.errors import NotFound
from app.exchange.comparisons.base import Handout, Line
from app.services.answered import View
from app.services.captures import CaptureDraft, add_capture
from app.services.claims import place_quotations
from app.services.comparing import PAGE_LENGTH
from app.services.handouts import Taken, hand_out, whole_claims, whole_question
from app.services.loading import load
from app.storage.engine import Database
from app.storage.history import Actor
from app.storage.models import Citation
from app.storage.queries.answers import AnswerFilter
from tests.factories import begin, make_capture, make_citation, make_claim, make_figure, make_question, make_source

EXAMPLE = files("app") / "examples" / "belarusian-volunteers.json"
QUESTION = "0t88rksh1z2b"
TAKEN = Taken("https://v.example/questions/0t88rksh1z2b", "https://v.example", datetime(2026, 11, 27, tzinfo=UTC))


@pytest.fixture
def example(database: Database) -> Database:
    """The database with the example data."""
    with EXAMPLE.open("rb") as stream, database.write() as session:
        load(begin(session), stream, Actor("tester"))
    return database


def values(handout: Handout, line: Line) -> dict[str, Any]:
    """The values of an answer by the name of their heading."""
    return dict(zip((heading.name for heading in handout.headings), line.cells, strict=True))


def test_answers_leave_as_they_are_read_and_as_exact_numbers(example: Database) -> None:
    with example.read() as session:
        handout = hand_out(session, whole_question(session, QUESTION, View()), TAKEN)
    ceiling = values(handout, handout.lines[2])
    assert (ceiling["answer"], ceiling["read_as"]) == ("as many as 5,000", "≤ 5,000")
    assert (ceiling["low"], ceiling["high"], ceiling["qualifier"]) == (None, "5000", "up_to")
    assert (ceiling["as_of"], ceiling["as_of_words"]) == ("2024~", "about 2024")
    assert ceiling["relayed_by"] == "Alesia Rudnik"
    assert [pair.rung for pair in handout.pairs] == ["agrees", "other time", "other time"]
    assert handout.derived[0] == "Three answers from two sources by three claimants."
    assert [[note.number for note in line.notes] for line in handout.lines] == [[1], [1], [2]]
    assert handout.references[1].item.names[0].family == "Rudnik"
    assert handout.lines[0].url.startswith("https://v.example/claims/")


def test_no_finding_says_again_what_the_reason_says(example: Database) -> None:
    with example.read() as session:
        handout = hand_out(session, whole_question(session, QUESTION, View()), TAKEN)
    assert all(pair.reason not in pair.findings for pair in handout.pairs)


def test_all_pages_leave_as_one_with_their_sources_numbered_through(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session))
        captures = [make_capture(session, source=make_source(session, url=f"https://x.example/{n}")) for n in range(3)]
        for number in range(PAGE_LENGTH + 3):
            source = captures[0 if number < PAGE_LENGTH else number % 3]
            figure = make_figure(str(number), str(number + 10))
            make_claim(session, question=question, figure=figure, citations=[make_citation(source)])
    with database.read() as session:
        handout = hand_out(session, whole_question(session, question.id, View(group="source", page=2)), TAKEN)
    assert [line.number for line in handout.lines] == list(range(1, PAGE_LENGTH + 4))
    assert [reference.number for reference in handout.references] == [1, 2, 3]
    assert len(handout.pairs) == PAGE_LENGTH + 2
    for line in handout.lines:
        assert line.group == f"[{line.notes[0].number}] {handout.references[line.notes[0].number - 1].citation}"
    assert all(reference.url in reference.citation for reference in handout.references)


def test_claims_of_several_questions_say_which_they_answer(database: Database) -> None:
    with database.write() as session:
        questions = [make_question(begin(session)), make_question(session)]
        claims = [make_claim(session, question=question).id for question in questions]
    with database.read() as session:
        several = hand_out(session, whole_claims(session, claims, View()), TAKEN)
        one = hand_out(session, whole_claims(session, claims[:1], View()), TAKEN)
    assert several.title == "Claims side by side"
    assert [values(several, line)["question"] for line in several.lines] == [question.title for question in questions]
    assert one.title == questions[0].title
    assert "question" not in [heading.name for heading in one.headings]


def test_a_comparison_without_answers_is_a_whole_handout(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session), definition="Those who bear arms.")
    with database.read() as session:
        handout = hand_out(session, whole_question(session, question.id, View()), TAKEN)
        nothing = hand_out(session, whole_claims(session, [], View()), TAKEN)
    assert (handout.lines, handout.references, handout.description) == ([], [], "Those who bear arms.")
    assert nothing.title == "Claims side by side"


def test_a_withdrawn_answer_and_a_withdrawn_source_say_so(database: Database) -> None:
    with database.write() as session:
        source = make_source(begin(session), status="withdrawn", withdrawn_reason="Not theirs.")
        citation = make_citation(make_capture(session, source=source))
        claim = make_claim(session, citations=[citation], status="withdrawn", withdrawn_reason="Twice.")
    view = View(wanted=AnswerFilter(with_withdrawn=True))
    with database.read() as session:
        handout = hand_out(session, whole_claims(session, [claim.id], view), replace(TAKEN, chart="<svg/>"))
    assert values(handout, handout.lines[0])["withdrawn"] == "Twice."
    assert handout.references[0].citation.endswith("(withdrawn)")
    assert handout.chart == "<svg/>"


def test_quotations_leave_with_how_captures_have_them_today(database: Database) -> None:
    # given an answer that a later capture has in other words, and one whose words no capture has
    with database.write() as session:
        question = make_question(begin(session))
        source = make_source(session, url="https://courier.example/pier")
        capture = make_capture(session, "It is said that 500 people - or so - will go.", source=source)
        make_claim(session, question=question, citations=[make_citation(capture, "500 people - or so - will go")])
        add_capture(session, CaptureDraft(source.id, "It is said that 600 people - or so - will go."))
        place = {"capture_id": None, "offset_start": None, "offset_end": None, "found": Match.MISSING}
        lost = Citation(source_id=source.id, quotation="Nobody was hurt in the fire.", **place)
        place_quotations(session, make_claim(session, question=question, citations=[lost]))
    # when they are taken away
    with database.read() as session:
        handout = hand_out(session, whole_question(session, question.id, View()), TAKEN)
    # then each says so, in words and for programs
    first, second = (values(handout, line) for line in handout.lines)
    assert first["quotation_found"].endswith(": “600 people - or so - will go”")
    assert (first["quotation_status"], first["in_no_capture"]) == ("approximate", False)
    at_words = "https://courier.example/pier#:~:text=is%20said%20that-,600%20people%20%2D%20or%20so%20%2D%20will%20go"
    assert first["at_the_words"] == handout.lines[0].notes[0].at_words == at_words
    assert second["quotation_found"] == "in none of its captures"
    assert (second["quotation_status"], second["in_no_capture"], second["at_the_words"]) == ("missing", True, "")
    assert handout.cautions == ("The words of answer 2 stand in none of the captures of its sources.",)


def test_an_unknown_question_or_claim_is_refused(database: Database) -> None:
    with database.read() as session:
        with pytest.raises(NotFound):
            whole_question(session, "000000000000", View())
        with pytest.raises(NotFound):
            whole_claims(session, ["000000000000"], View())


def test_columns_that_the_view_hides_stay_behind_and_sources_never_do(example: Database) -> None:
    hiding = replace(TAKEN, hidden=("source", "verdict", "mode", "as-of"))
    with example.read() as session:
        handout = hand_out(session, whole_question(session, QUESTION, View()), hiding)
    names = [heading.name for heading in handout.headings]
    assert not {"mode", "as_of", "as_of_words"} & set(names)
    assert values(handout, handout.lines[2])["claimant"]
    assert handout.pairs == []
    assert all(line.notes for line in handout.lines)
    assert handout.references


def test_what_is_worked_out_over_all_answers_leaves_with_what_it_came_from(example: Database) -> None:
    with example.read() as session:
        handout = hand_out(session, whole_question(session, QUESTION, View(), date(2026, 11, 27)), TAKEN)
    assert any("independent origins. (Derived from answers 1–3.)" in sentence for sentence in handout.derived)
