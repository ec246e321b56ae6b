"""The range that most independent origins leave room for."""

from decimal import Decimal
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import Answer
from app.domain.overall.gathering import gather
from app.domain.overall.majority import Majority, Origins, majority_range, own_origins
from tests.domain.answers import (
    POINTS,
    about,
    at_least,
    between,
    exactly,
    friedman,
    holds,
    less_than,
    make_answer,
    more_than,
    points_in,
    regiment,
    rnd,
    up_to,
)
from tests.domain.overall.many import with_origins


def majority_of(*answers: Answer, origins: Origins | None = None) -> Majority:
    found = majority_range(gather(answers), origins or own_origins(answers))
    assert found is not None
    return found


def test_both_origins_of_the_three_answers_leave_room_for_what_the_article_says() -> None:
    majority = majority_of(rnd(), friedman(), regiment())
    [supported] = majority.ranges
    assert (supported.bounds.low, supported.bounds.high) == (200, 500)
    assert (majority.support, majority.origin_count, majority.derived) == (2, 2, True)
    assert supported.claim_ids == ("friedman", "regiment", "rnd")
    assert supported.by_open_end == ("regiment",)


def test_ten_reprints_count_once() -> None:
    reprints = [make_answer(exactly(5000), claim_id=f"r{number}") for number in range(10)]
    others = [make_answer(between(200, 500), claim_id="a"), make_answer(exactly(300), claim_id="b")]
    origins = own_origins(others) | {answer.claim_id: frozenset({"wire"}) for answer in reprints}
    majority = majority_of(*reprints, *others, origins=origins)
    assert [(each.bounds.low, each.bounds.high, each.claim_ids) for each in majority.ranges] == [(300, 300, ("a", "b"))]
    assert majority.origin_count == 3


def test_ranges_with_equally_many_origins_are_all_given_the_lowest_first() -> None:
    majority = majority_of(*(make_answer(exactly(number)) for number in (40, 10, 30, 20)))
    assert majority.support == 1
    assert [each.bounds.low for each in majority.ranges] == [10, 20, 30]
    assert [bounds.low for bounds in majority.others] == [40]
    assert [bounds.low for bounds in majority.all_bounds] == [10, 20, 30, 40]


def test_ends_that_are_left_out_leave_no_common_number() -> None:
    apart = majority_of(make_answer(more_than(40)), make_answer(up_to(40)))
    assert apart.support == 1
    assert [(each.bounds.low, each.bounds.high) for each in apart.ranges] == [(None, 40), (40, None)]
    meeting = majority_of(make_answer(at_least(40)), make_answer(up_to(40)))
    assert [(each.bounds.low, each.bounds.high) for each in meeting.ranges] == [(40, 40)]


def test_one_origin_whose_claims_meet_supports_one_range() -> None:
    answers = [make_answer(less_than(40), claim_id="a"), make_answer(at_least(40), claim_id="b")]
    majority = majority_of(*answers, origins={"a": frozenset({"o"}), "b": frozenset({"o"})})
    assert [(each.bounds.low, each.bounds.high, each.claim_ids) for each in majority.ranges] == [
        (None, None, ("a", "b"))
    ]


def test_about_widens_what_is_supported() -> None:
    answers = [make_answer(about(300)), make_answer(exactly(310))]
    wide = majority_range(gather(answers, Decimal("0.1")), own_origins(answers))
    assert wide is not None
    assert (wide.support, wide.ranges[0].bounds.low) == (2, 310)


def test_a_claim_without_a_source_is_an_origin_of_its_own() -> None:
    answers = [make_answer(exactly(5), claim_id="a", source=""), make_answer(exactly(5), claim_id="b", source="")]
    assert majority_of(*answers).support == 2


def test_without_figures_there_is_no_majority() -> None:
    assert majority_range(gather([make_answer(True)]), {}) is None


@given(with_origins())
def test_it_is_what_counting_the_origins_of_every_number_gives(given: tuple[list[Answer], Origins]) -> None:
    answers, origins = given
    majority = majority_of(*answers, origins=origins)
    supporters = {
        point: {
            origin
            for answer in answers
            if answer.figure and holds(answer.figure, point)
            for origin in origins[answer.claim_id]
        }
        for point in POINTS
    }
    most = max(map(len, supporters.values()))
    assert majority.support == most
    found = [points_in(bounds) for bounds in majority.all_bounds]
    assert set().union(*found) == {point for point, origin in supporters.items() if len(origin) == most}
    for supported in majority.ranges:
        for point in points_in(supported.bounds):
            assert supporters[point] == set(supported.origins)
        reaching = {a.claim_id for a in answers if a.figure and points_in(a.figure) & points_in(supported.bounds)}
        assert set(supported.claim_ids) == reaching


@given(with_origins(), st.randoms())
def test_the_order_of_the_answers_changes_nothing(given: tuple[list[Answer], Origins], chance: Random) -> None:
    answers, origins = given
    shuffled = answers[:]
    chance.shuffle(shuffled)
    assert majority_of(*shuffled, origins=origins) == majority_of(*answers, origins=origins)
