"""Answers that are one statement, said again or reported by others."""

from hypothesis import given

from app.domain.answer import Answer
from app.domain.finding import Rung
from app.domain.logic import is_same_answer
from app.domain.occasion import is_same_statement
from app.domain.overall.gathering import gather
from app.domain.overall.repeated import Rulings, find_repeated
from tests.domain.answers import exactly, make_answer
from tests.domain.overall.many import many_answers


def repeated(*answers: Answer, rulings: Rulings | None = None) -> list[list[str]]:
    return [[each.claim_id for each in group] for group in find_repeated(answers, gather(answers), rulings or {})]


def said(number: int, claim_id: str, **changes: object) -> Answer:
    return make_answer(exactly(number), claim_id=claim_id, **{"claimant": "Ann", "as_of": "2022-06", **changes})


def test_reports_of_one_statement_in_several_sources_are_one_group() -> None:
    answers = [said(1500, "a"), said(1500, "b", source="t"), said(1500, "c", source="u"), said(300, "d")]
    assert repeated(*answers) == [["a", "b", "c"]]


def test_another_claimant_date_scope_or_figure_is_another_statement() -> None:
    for change in ({"claimant": "Ben"}, {"as_of": "2023"}, {"scope": "officers"}):
        assert repeated(said(1500, "a"), said(1500, "b", **change)) == []
    assert repeated(said(1500, "a"), said(1900, "b")) == []


def test_answers_without_a_date_are_one_statement_within_one_source_only() -> None:
    undated = [said(9, "a", as_of=None, source="s"), said(9, "b", as_of=None, source="s")]
    assert repeated(*undated, said(9, "c", as_of=None, source="t")) == [["a", "b"]]


def test_what_a_person_ruled_goes_first() -> None:
    answers = [said(1500, "a"), said(1500, "b"), said(1500, "c"), said(7, "d", as_of="2021")]
    assert repeated(*answers, rulings={("a", "c"): Rung.REVISED}) == []
    assert repeated(*answers, rulings={("a", "d"): Rung.SAME_STATEMENT}) == [["a", "b", "c", "d"]]
    assert repeated(*answers, rulings={("a", "elsewhere"): Rung.SAME_STATEMENT}) == [["a", "b", "c"]]


@given(many_answers())
def test_equal_answers_of_one_occasion_are_always_together_and_nothing_depends_on_the_order(
    answers: list[Answer],
) -> None:
    found = repeated(*answers)
    assert repeated(*answers[::-1]) == found
    group_of = {claim_id: place for place, group in enumerate(found) for claim_id in group}
    for place, one in enumerate(answers):
        for other in answers[:place]:
            if is_same_answer(one, other) and is_same_statement(one, other):
                assert group_of[one.claim_id] == group_of[other.claim_id]
    for group in found:
        assert len({answer.claimant_id for answer in answers if answer.claim_id in group}) == 1
