"""What two answers leave possible, checked against plain sets of points."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import Answer, Mode
from app.domain.figure import Figure
from app.domain.interval import is_closed
from app.domain.logic import agree, is_same_answer, leave_room
from tests.domain.answers import POINTS, about, between, exactly, figures, make_answer, pairs, points_in, up_to

MODES = st.sampled_from((Mode.ASSERTED, Mode.ESTIMATED, Mode.DENIED))


@given(figures(), MODES, figures(), MODES)
def test_figures_and_their_denials_leave_room_for_what_sets_of_points_share(
    a: Figure, mode_a: Mode, b: Figure, mode_b: Mode
) -> None:
    possible = [
        set(POINTS) - points_in(figure) if mode is Mode.DENIED else points_in(figure)
        for figure, mode in ((a, mode_a), (b, mode_b))
    ]
    first, second = make_answer(a, mode=mode_a), make_answer(b, mode=mode_b)
    assert leave_room(first, second) == bool(possible[0] & possible[1])
    deny_alike = (mode_a is Mode.DENIED) == (mode_b is Mode.DENIED)
    assert is_same_answer(first, second) == (deny_alike and possible[0] == possible[1])


@given(figures(), figures())
def test_figures_agree_when_equal_or_when_one_closed_set_holds_the_other(a: Figure, b: Figure) -> None:
    first, second = points_in(a), points_in(b)
    nested = is_closed(a) and is_closed(b) and (first <= second or second <= first)
    assert agree(make_answer(a), make_answer(b)) == (first == second or nested)


@given(pairs())
def test_nothing_depends_on_which_answer_comes_first(pair: tuple[Answer, Answer]) -> None:
    a, b = pair
    for test in (is_same_answer, agree, leave_room):
        assert test(a, b) == test(b, a)


@given(pairs())
def test_what_agrees_leaves_room(pair: tuple[Answer, Answer]) -> None:
    if agree(*pair):
        assert leave_room(*pair)


@given(figures(), figures(), st.sampled_from((Decimal("0.05"), Decimal("0.5"))))
def test_widening_what_is_hedged_never_takes_room_or_agreement_away(a: Figure, b: Figure, reach: Decimal) -> None:
    first, second = make_answer(a), make_answer(b)
    assert leave_room(first, second, reach) >= leave_room(first, second)
    assert agree(first, second, reach) >= agree(first, second)


def test_about_reaches_as_far_as_the_setting_says() -> None:
    first, second = make_answer(about(300)), make_answer(exactly(310))
    assert not leave_room(first, second)
    assert not leave_room(first, second, Decimal("0.03"))
    assert agree(first, second, Decimal("0.04"))


def test_an_open_end_leaves_room_but_does_not_agree() -> None:
    first, second = make_answer(between(200, 500)), make_answer(up_to(5000))
    assert leave_room(first, second)
    assert not agree(first, second)


def test_the_same_number_in_other_units_is_the_same_answer() -> None:
    assert is_same_answer(make_answer(exactly(3, "thousand people")), make_answer(exactly(3000)))


@pytest.mark.parametrize(
    ("a", "b", "mode", "room"),
    [
        ("battalion", "Battalion", Mode.ASSERTED, True),
        ("battalion", "regiment", Mode.ASSERTED, False),
        ("battalion", "battalion", Mode.DENIED, False),
        ("battalion", "regiment", Mode.DENIED, True),
    ],
)
def test_texts_are_their_words_and_a_denial_leaves_all_others(a: str, b: str, mode: Mode, room: bool) -> None:
    assert leave_room(make_answer(a), make_answer(b, mode=mode)) == room


def test_two_denials_of_texts_leave_room_and_agree_only_on_the_same_words() -> None:
    first, second = (make_answer(text, mode=Mode.DENIED) for text in ("battalion", "regiment"))
    assert leave_room(first, second)
    assert not agree(first, second)
    assert agree(first, first)


def test_a_no_recorded_as_a_denial_is_a_plain_no() -> None:
    yes, no, denied = make_answer(True), make_answer(False), make_answer(False, mode=Mode.DENIED)
    assert agree(no, denied)
    assert not leave_room(yes, denied)


@pytest.mark.parametrize(
    ("a", "b", "room", "agreed"),
    [
        ("2022", "2022-03", True, True),
        ("2022-03", "2022-03-31/..", True, False),
        ("2022-03", "2022-04", False, False),
        ("2022/..", "2022/..", True, True),
    ],
)
def test_dates_leave_room_where_some_day_can_be_meant_by_both(a: str, b: str, room: bool, agreed: bool) -> None:
    first, second = make_answer(date=a), make_answer(date=b)
    assert leave_room(first, second) == room
    assert agree(first, second) == agreed
