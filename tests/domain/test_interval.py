"""How two intervals lie to each other, checked against plain sets of points."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.figure import Figure
from app.domain.interval import (
    Interval,
    Relation,
    cover_everything,
    covers,
    gap,
    gap_ratio,
    intersection,
    is_below,
    is_equal,
    ratio_of_ends,
    relate,
    shared_part,
)
from tests.domain.answers import (
    HIGHEST,
    LOWEST,
    POINTS,
    at_least,
    between,
    exactly,
    figures,
    less_than,
    more_than,
    points_in,
    up_to,
)

MIRRORED = {
    Relation.BELOW: Relation.ABOVE,
    Relation.ABOVE: Relation.BELOW,
    Relation.WITHIN: Relation.CONTAINS,
    Relation.CONTAINS: Relation.WITHIN,
}


def relation_of_points(first: set[Decimal], second: set[Decimal]) -> Relation:
    if first == second:
        return Relation.EQUAL
    if not first & second:
        return Relation.BELOW if max(first) < min(second) else Relation.ABOVE
    if first < second:
        return Relation.WITHIN
    if first > second:
        return Relation.CONTAINS
    return Relation.TOUCHES if len(first & second) == 1 else Relation.OVERLAPS


@given(figures(), figures())
def test_the_relation_is_the_one_of_the_sets_of_points(a: Figure, b: Figure) -> None:
    assert relate(a, b) is relation_of_points(points_in(a), points_in(b))


@given(figures(), figures())
def test_the_relation_the_other_way_round_is_its_mirror(a: Figure, b: Figure) -> None:
    relation = relate(a, b)
    assert relate(b, a) is MIRRORED.get(relation, relation)


@given(figures(), figures())
def test_the_tests_of_intervals_agree_with_sets_of_points(a: Figure, b: Figure) -> None:
    first, second = points_in(a), points_in(b)
    assert is_equal(a, b) == (first == second)
    assert is_below(a, b) == (max(first) < min(second))
    assert covers(a, b) == (first >= second)
    assert cover_everything(a, b) == (first | second == set(POINTS))


@given(figures(), figures())
def test_the_intersection_holds_the_points_that_both_hold(a: Figure, b: Figure) -> None:
    assert points_in(intersection(a, b)) == points_in(a) & points_in(b)


@given(figures(), figures())
def test_the_gap_is_the_same_both_ways_and_zero_only_without_one(a: Figure, b: Figure) -> None:
    assert gap(a, b) == gap(b, a) >= 0
    if points_in(a) & points_in(b):
        assert gap(a, b) == 0


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (between(300, 500), between(200, 500), Relation.WITHIN),
        (between(200, 500), up_to(5000), Relation.WITHIN),
        (between(200, 500), between(500, 800), Relation.TOUCHES),
        (less_than(500), between(500, 800), Relation.BELOW),
        (more_than(40), exactly(40), Relation.ABOVE),
        (more_than(40), less_than(41), Relation.OVERLAPS),
        (at_least(12), up_to(12), Relation.TOUCHES),
        (up_to(500), up_to(5000), Relation.WITHIN),
    ],
)
def test_open_and_exclusive_ends_relate_as_their_words_say(a: Figure, b: Figure, relation: Relation) -> None:
    assert relate(a, b) is relation


def test_an_interval_without_ends_covers_everything_alone() -> None:
    assert cover_everything(Interval(None, None), exactly(3))
    assert cover_everything(exactly(3), Interval(None, None))


def test_the_gap_of_38_digit_numbers_is_exact() -> None:
    low, high = Decimal("9" * 38), Decimal("-0." + "0" * 37 + "1")
    assert gap(Interval(low, low), Interval(high, high)) == Decimal("9" * 38 + "." + "0" * 37 + "1")


def test_the_shared_part_is_a_share_of_the_span_from_end_to_end() -> None:
    assert shared_part(between(0, 8), between(6, 10)) == Decimal("0.2")
    assert shared_part(between(0, 4), between(6, 10)) == 0
    assert shared_part(between(0, 4), up_to(3)) is None
    assert shared_part(exactly(4), exactly(4)) is None


@pytest.mark.parametrize(
    ("a", "b", "ratio"),
    [
        ((200, 500), (5000, 5000), (10, 25)),
        ((5000, 5000), (200, 500), (10, 25)),
        ((-500, -200), (-100, -50), (2, 10)),
        ((0, 2), (3, 4), None),
        ((-1, 2), (3, 4), None),
        ((1, 3), (3, 4), None),
    ],
)
def test_ends_have_a_ratio_only_on_one_side_of_zero(
    a: tuple[int, int], b: tuple[int, int], ratio: tuple[int, int] | None
) -> None:
    first, second = ((Decimal(low), Decimal(high)) for low, high in (a, b))
    assert ratio_of_ends(first, second) == ratio


# Every whole number from one below every end to one above; intervals whose ends are included differ on these.
WHOLE = range(LOWEST - 1, HIGHEST + 2)


@st.composite
def whole_intervals(draw: st.DrawFn) -> tuple[Interval, set[int]]:
    """An interval with whole ends that are included, either of them open at times, and the whole numbers in it."""
    low, high = sorted(draw(st.integers(LOWEST, HIGHEST)) for _ in range(2))
    opened = draw(st.sampled_from(("", "", "low", "high", "both")))
    first = None if opened in ("low", "both") else low
    last = None if opened in ("high", "both") else high
    held = {number for number in WHOLE if (first is None or number >= first) and (last is None or number <= last)}
    return Interval(None if first is None else Decimal(first), None if last is None else Decimal(last)), held


Whole = tuple[Interval, set[int]]


@given(whole_intervals(), whole_intervals())
def test_relations_agree_with_brute_force_over_whole_numbers(first: Whole, second: Whole) -> None:
    (a, held), (b, other) = first, second
    assert is_equal(a, b) == (held == other)
    assert covers(a, b) == (held >= other)
    assert is_below(a, b) == (max(held) < min(other))
    assert (relate(a, b) in (Relation.BELOW, Relation.ABOVE)) == (not held & other)
    if relate(a, b) is Relation.TOUCHES:
        assert len(held & other) == 1


@given(whole_intervals(), whole_intervals())
def test_the_gap_and_its_ratio_agree_with_brute_force_over_whole_numbers(first: Whole, second: Whole) -> None:
    (a, held), (b, other) = first, second
    nearest = min((abs(one - two), one, two) for one in held for two in other)
    assert gap(a, b) == (0 if held & other else nearest[0])
    ends = sorted(nearest[1:])
    says_something = not held & other and (ends[0] > 0 or ends[1] < 0)
    ratio = gap_ratio(a, b)
    assert (ratio is not None) == says_something
    if ratio is not None:
        larger, smaller = (ends[1], ends[0]) if ends[0] > 0 else (ends[0], ends[1])
        assert abs(ratio * smaller - larger) < Decimal("1e-30")


@given(whole_intervals(), whole_intervals())
def test_the_shared_part_agrees_with_brute_force_over_steps_of_one(first: Whole, second: Whole) -> None:
    (a, held), (b, other) = first, second
    part = shared_part(a, b)
    assert part == shared_part(b, a)
    if part is not None:
        steps = {number for number in held if number + 1 in held}, {number for number in other if number + 1 in other}
        span = max(held | other) - min(held | other)
        assert abs(part * span - len(steps[0] & steps[1])) < Decimal("1e-30")


@given(figures(), figures(), figures())
def test_order_and_cover_are_transitive_and_equality_is_an_equivalence(a: Figure, b: Figure, c: Figure) -> None:
    if is_below(a, b) and is_below(b, c):
        assert is_below(a, c)
    if covers(a, b) and covers(b, c):
        assert covers(a, c)
    if is_equal(a, b) and is_equal(b, c):
        assert is_equal(a, c)
    if is_below(a, b) and covers(b, c):
        assert is_below(a, c)
    assert is_equal(a, a)
    assert is_equal(a, b) == is_equal(b, a) == (covers(a, b) and covers(b, a))


@given(st.lists(st.integers(), min_size=6, max_size=6, unique=True))
def test_what_lies_below_something_below_is_further_away(ends: list[int]) -> None:
    first, second, third, fourth, fifth, sixth = map(Decimal, sorted(ends))
    a, b, c = Interval(first, second), Interval(third, fourth), Interval(fifth, sixth)
    assert gap(a, c) >= gap(a, b) + gap(b, c)


@given(figures(), figures(), figures())
def test_intersections_can_be_taken_in_any_order(a: Figure, b: Figure, c: Figure) -> None:
    assert is_equal(intersection(a, b), intersection(b, a))
    assert is_equal(intersection(intersection(a, b), c), intersection(a, intersection(b, c)))


@given(figures(), figures())
def test_touching_and_overlapping_are_not_transitive_but_symmetric(a: Figure, b: Figure) -> None:
    for relation in (Relation.TOUCHES, Relation.OVERLAPS, Relation.EQUAL):
        assert (relate(a, b) is relation) == (relate(b, a) is relation)
    first, middle, last = between(0, 2), between(1, 4), between(3, 5)
    assert relate(first, middle) is relate(middle, last) is Relation.OVERLAPS
    assert relate(first, last) is Relation.BELOW
