"""How two intervals lie to each other, checked against plain sets of points."""

from decimal import Decimal

import pytest
from hypothesis import given

from app.domain.figure import Figure
from app.domain.interval import (
    Interval,
    Relation,
    cover_everything,
    covers,
    gap,
    intersection,
    is_below,
    is_equal,
    ratio_of_ends,
    relate,
    shared_part,
)
from tests.domain.answers import POINTS, at_least, between, exactly, figures, less_than, more_than, points_in, up_to

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
