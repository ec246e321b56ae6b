"""Tests of app.services.claims."""

from decimal import Decimal

import pytest

from app.domain.answer import Kind
from app.domain.errors import InvalidRecord, NotFound, QuotationNotFound, Withdrawn
from app.domain.figure import Figure, Qualifier
from app.services import claims, records
from app.services.checking import find_problems
from app.services.claims import CitationDraft, ClaimDraft
from app.storage.engine import Database
from app.storage.models import Claim, Party, Question
from tests.factories import begin, make_capture, make_claim, make_party, make_question, make_source

TEXT = "He said that some 300−500 fighters had come, “more than ever”."
RANGE = Figure(low=Decimal(300), high=Decimal(500), qualifier=Qualifier.BETWEEN, approximate=True)


def problems_of(error: pytest.ExceptionInfo[InvalidRecord]) -> dict[str, str]:
    """Field to message."""
    return {problem.field: problem.message for problem in error.value.problems}


def test_a_claim_is_recorded_with_its_figure_and_the_place_of_its_words(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session), unit="people")
        claimant = make_party(session, "RND")
        capture = make_capture(session, TEXT)
        draft = ClaimDraft(
            question.id,
            claimant.id,
            words="some 300−500",
            figure=RANGE,
            as_of="2022~",
            citations=(CitationDraft(capture.source_id, capture.id, "some 300-500 fighters"),),
        )
        claim = claims.create_claim(session, draft)
    with database.read() as session:
        found = records.fetch(session, Claim, claim.id)
        citation = found.citations[0]
        assert found.figure is not None
        assert found.figure.value.unit == "people"
        assert (found.as_of_earliest, found.as_of_latest) == (claim.as_of_earliest, claim.as_of_latest)
        assert TEXT[citation.offset_start : citation.offset_end] == "some 300−500 fighters"
        assert citation.found == "normalised"
        assert citation.prefix.endswith("said that ")


def test_a_quotation_that_does_not_stand_in_the_capture_is_refused_with_the_nearest_passage(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session))
        claimant = make_party(session)
        capture = make_capture(session, TEXT)
        citation = CitationDraft(capture.source_id, capture.id, "some 300−600 fighters had come")
        draft = ClaimDraft(question.id, claimant.id, figure=RANGE, citations=(citation,))
        with pytest.raises(InvalidRecord) as caught:
            claims.create_claim(session, draft)
    problem = caught.value.problems[0]
    assert isinstance(problem, QuotationNotFound)
    assert "300−500 fighters had come" in problem.nearest


def test_an_answer_must_be_of_the_kind_that_the_question_asks_for(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session), answer_kind=Kind.YES_NO)
        claimant = make_party(session)
        source = make_source(session)
        cited = (CitationDraft(source.id),)
        other_kind = ClaimDraft(question.id, claimant.id, figure=RANGE, citations=cited)
        two_answers = ClaimDraft(question.id, claimant.id, affirmed=True, text="yes", citations=cited)
        with pytest.raises(InvalidRecord) as missing:
            claims.create_claim(session, other_kind)
        with pytest.raises(InvalidRecord) as too_much:
            claims.create_claim(session, two_answers)
    assert "asks for a yes-no answer; give one" in problems_of(missing)["affirmed"]
    assert "take the other answers out" in problems_of(too_much)["affirmed"]


def test_all_that_is_wrong_is_told_at_once(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session))
        with pytest.raises(InvalidRecord) as caught:
            claims.create_claim(session, ClaimDraft(question.id, "", as_of="yesterday", scope="x" * 3000))
    assert set(problems_of(caught)) == {"claimant", "figure", "as_of", "scope", "source"}


def test_a_capture_of_another_source_is_refused(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session))
        claimant = make_party(session)
        capture = make_capture(session, TEXT)
        citation = CitationDraft(make_source(session).id, capture.id)
        with pytest.raises(InvalidRecord, match="another source"):
            claims.create_claim(session, ClaimDraft(question.id, claimant.id, figure=RANGE, citations=(citation,)))


def test_withdrawn_records_are_not_built_upon(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session))
        claimant = make_party(session)
        cited = (CitationDraft(make_source(session).id),)
        draft = ClaimDraft(question.id, claimant.id, figure=RANGE, citations=cited)
        records.withdraw(session, Party, claimant.id, 1, "Twice.")
        with pytest.raises(Withdrawn, match="party"):
            claims.create_claim(session, draft)
        records.restore(session, Party, claimant.id, 2)
        records.withdraw(session, Question, question.id, 1, "Twice.")
        with pytest.raises(Withdrawn, match="question"):
            claims.create_claim(session, draft)


def test_editing_changes_figure_and_citations_in_one_version(database: Database) -> None:
    with database.write() as session:
        claim = make_claim(begin(session))
        other = make_question(session)
        kept = claim.citations[0]
        draft = ClaimDraft(
            other.id,
            claim.claimant_id,
            figure=Figure(low=None, high=Decimal(24), qualifier=Qualifier.UP_TO),
            citations=(
                CitationDraft(kept.source_id, kept.capture_id, kept.quotation, id=kept.id),
                CitationDraft(make_source(session).id, locator="p. 3"),
            ),
        )
        edited = claims.edit_claim(session, claim.id, 1, draft)
        assert edited.version == 2
    with database.read() as session:
        found = records.fetch(session, Claim, claim.id)
        assert found.question_id == other.id
        assert found.figure is not None
        assert (found.figure.low, found.figure.high) == (None, Decimal(24))
        assert [citation.locator for citation in found.citations] == ["", "p. 3"]
        assert found.citations[0].id == kept.id


def test_an_unknown_question_is_not_found(database: Database) -> None:
    with database.read() as session, pytest.raises(NotFound, match="question"):
        claims.create_claim(session, ClaimDraft("0" * 12, "0" * 12))


def test_a_claim_that_moves_to_a_question_of_another_kind_leaves_its_figure_behind(database: Database) -> None:
    with database.write() as session:
        claim = make_claim(begin(session))
        cited = claim.citations[0]
        kept = CitationDraft(cited.source_id, cited.capture_id, cited.quotation, id=cited.id)
        other = make_question(session, answer_kind=Kind.DATE)
    with database.write() as session:
        draft = ClaimDraft(other.id, claim.claimant_id, date="2024-03", citations=(kept,))
        claims.edit_claim(begin(session), claim.id, 1, draft)
    with database.read() as session:
        found = session.get_one(Claim, claim.id)
        assert (found.question_id, found.date, found.figure, found.version) == (other.id, "2024-03", None, 2)
        assert list(find_problems(session)) == []
