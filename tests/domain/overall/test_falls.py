"""A count that can only grow, stated lower later."""

import pytest
from hypothesis import given

from app.domain.answer import Answer
from app.domain.caseless import caseless
from app.domain.interval import is_below
from app.domain.overall.falls import Fall, find_falls, reads_as_count_to_date
from app.domain.overall.gathering import gather
from tests.domain.answers import about, at_least, between, exactly, less_than, make_answer, up_to
from tests.domain.overall.many import many_answers


def falls_of(*answers: Answer) -> tuple[Fall, ...]:
    return find_falls(answers, gather(answers))


def test_a_later_claim_below_an_earlier_one_is_a_fall() -> None:
    earlier = make_answer(at_least(500), as_of="2022", claim_id="a", claimant="Ann")
    later = make_answer(up_to(300), as_of="2024", claim_id="b", claimant="Ann")
    assert falls_of(later, earlier) == (Fall("a", "b", is_own=True),)
    assert falls_of(earlier, make_answer(up_to(300), as_of="2024", claim_id="b")) == (Fall("a", "b", is_own=False),)


def test_the_same_time_another_scope_or_room_for_both_is_none() -> None:
    earlier = make_answer(at_least(500), as_of="2022", claim_id="a")
    assert falls_of(earlier, make_answer(up_to(300), as_of="2022-05")) == ()
    assert falls_of(earlier, make_answer(up_to(300), as_of="2024", scope="officers")) == ()
    assert falls_of(earlier, make_answer(up_to(500), as_of="2024")) == ()
    assert falls_of(earlier, make_answer(up_to(300))) == ()


def test_an_end_that_is_left_out_counts() -> None:
    earlier = make_answer(at_least(500), as_of="2022", claim_id="a")
    assert falls_of(earlier, make_answer(less_than(500), as_of="2024", claim_id="b")) == (Fall("a", "b", False),)


def test_what_is_held_against_is_the_highest_that_came_before() -> None:
    answers = [
        make_answer(exactly(100), as_of="2020", claim_id="a"),
        make_answer(about(900), as_of="2021", claim_id="b"),
        make_answer(between(200, 300), as_of="2022", claim_id="c"),
        make_answer(exactly(1000), as_of="2023", claim_id="d"),
    ]
    assert falls_of(*answers) == (Fall("b", "c", False),)


@given(many_answers())
def test_it_is_what_holding_every_claim_against_every_other_gives(answers: list[Answer]) -> None:
    def comes_before(a: Answer, b: Answer) -> bool:
        if a.as_of is None or b.as_of is None or a.as_of.latest is None or b.as_of.earliest is None:
            return False
        return a.as_of.latest < b.as_of.earliest and caseless(a.scope) == caseless(b.scope)

    fallen = {
        b.claim_id
        for a in answers
        for b in answers
        if comes_before(a, b) and a.figure and b.figure and is_below(b.figure, a.figure)
    }
    assert {fall.later for fall in falls_of(*answers)} == fallen
    assert falls_of(*answers[::-1]) == falls_of(*answers)


@pytest.mark.parametrize(
    ("texts", "word"),
    [
        (("How many people were killed in the flood?", ""), "killed"),
        (("How many have come so far?", ""), "so far"),
        (("How many aid workers?", "All who died count, wherever."), "died"),
        (("How many Belarusians are fighting for Ukraine?", ""), ""),
        (("How many are killed per day?", ""), ""),
        (("How many are currently injured?", ""), ""),
    ],
)
def test_the_words_of_a_question_tell_a_count_to_date(texts: tuple[str, str], word: str) -> None:
    assert reads_as_count_to_date(texts) == word
