"""One source that contradicts itself."""

from hypothesis import given

from app.domain.answer import Answer
from app.domain.caseless import caseless
from app.domain.logic import leave_room
from app.domain.overall.contradictions import Contradiction, own_contradictions
from app.domain.overall.gathering import gather
from tests.domain.answers import between, exactly, make_answer
from tests.domain.overall.many import many_answers


def contradictions_of(*answers: Answer) -> tuple[Contradiction, ...]:
    return own_contradictions(answers, gather(answers))


def said(number: int, claim_id: str, **changes: object) -> Answer:
    return make_answer(exactly(number), claim_id=claim_id, **{"source": "s", "claimant": "Ann", **changes})


def test_two_answers_of_one_claimant_in_one_source_that_exclude_each_other_are_named() -> None:
    answers = [said(100, "a"), said(300, "b"), make_answer(between(50, 400), source="s", claimant="Ann")]
    assert contradictions_of(*answers) == (Contradiction("s", "a", "b"),)


def test_another_claimant_source_date_or_scope_makes_it_none() -> None:
    first = said(100, "a", as_of="2022", scope="fighters")
    for change in ({"claimant": "Ben"}, {"source": "t"}, {"as_of": "2023"}, {"scope": "all"}):
        assert contradictions_of(first, said(300, "b", **{"as_of": "2022", "scope": "fighters", **change})) == ()


def test_reports_of_one_statement_that_differ_a_little_are_none() -> None:
    assert contradictions_of(said(1500, "a"), said(1490, "b")) == ()


def test_yes_and_no_in_one_source_contradict() -> None:
    yes = make_answer(True, claim_id="y", source="s", claimant="Ann")
    no = make_answer(False, claim_id="n", source="s", claimant="Ann")
    assert contradictions_of(yes, no) == (Contradiction("s", "n", "y"),)


@given(many_answers())
def test_a_contradiction_is_named_only_and_always_where_two_leave_no_room(answers: list[Answer]) -> None:
    by_id = {answer.claim_id: answer for answer in answers}
    found = contradictions_of(*answers)
    assert contradictions_of(*answers[::-1]) == found
    for source_id, first, second in found:
        a, b = by_id[first], by_id[second]
        assert not leave_room(a, b)
        assert source_id in a.source_ids & b.source_ids
        assert (a.claimant_id, caseless(a.scope), a.as_of) == (b.claimant_id, caseless(b.scope), b.as_of)
