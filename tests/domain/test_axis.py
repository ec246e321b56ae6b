"""Axes of numbers: round ticks that hold every end."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.axis import Scale, number_axis
from app.domain.figure import exact_decimal

NUMBERS = (
    st.integers(-(10**38) + 1, 10**38 - 1).map(Decimal)
    | st.integers(-50, 50).map(Decimal)
    | st.decimals(-1000, 1000, places=6).map(lambda number: exact_decimal(number, "low"))
)


def labels(*ends: int | str, room_low: bool = False, room_high: bool = False) -> tuple[str, ...]:
    return number_axis([Decimal(end) for end in ends], room_low, room_high).labels


def test_ticks_are_round_numbers() -> None:
    assert labels(200, 5000) == ("0", "1,000", "2,000", "3,000", "4,000", "5,000")
    assert labels(-5, 7) == ("−5", "0", "5", "10")
    assert labels("0.1", "0.25") == ("0.1", "0.15", "0.2", "0.25")


def test_whole_numbers_get_whole_ticks() -> None:
    assert labels(3, 4) == ("3", "4")


def test_one_number_stands_between_zero_and_its_double() -> None:
    assert labels(5000) == ("0", "2,000", "4,000", "6,000", "8,000", "10,000")
    assert labels(-3) == ("−6", "−4", "−2", "0")
    assert labels(0) == ("−1", "0", "1")


@pytest.mark.parametrize(
    ("ends", "scale"),
    [
        ((200, 5000), Scale.LINEAR),
        ((100, 4999), Scale.LINEAR),
        ((100, 5000), Scale.LOG),
        ((0, 5000), Scale.LINEAR),
        ((-1, 5000), Scale.LINEAR),
    ],
)
def test_the_scale_is_logarithmic_from_a_spread_of_fifty_above_zero(ends: tuple[int, int], scale: Scale) -> None:
    assert number_axis([Decimal(end) for end in ends], False, False).scale is scale


def test_a_short_logarithmic_axis_has_ones_twos_and_fives() -> None:
    assert labels(12, 700) == ("10", "20", "50", "100", "200", "500", "1,000")
    assert labels(10, 500) == ("10", "20", "50", "100", "200", "500")


def test_a_long_logarithmic_axis_has_powers_of_ten() -> None:
    assert labels(5, 3000000) == ("1", "10", "100", "1,000", "10,000", "100,000", "1 million", "10 million")
    assert labels("1e-12", "1e20")[:2] == ("10^-12", "10^-7")


def test_an_open_end_at_the_edge_gets_room_for_its_arrow() -> None:
    assert labels(1000, 5000, room_low=True) == ("0", "1,000", "2,000", "3,000", "4,000", "5,000")
    assert labels(200, 5000, room_low=True)[0] == "0"
    assert labels(200, 5000, room_high=True)[-1] == "6,000"
    assert labels(20, 1000, room_low=True, room_high=True) == ("10", *labels(20, 1000), "2,000")
    assert labels(100, 10**8, room_low=True, room_high=True) == ("10", *labels(100, 10**8), "1 billion")


@given(st.lists(NUMBERS, min_size=1, max_size=8), st.booleans(), st.booleans())
def test_every_axis_holds_its_ends_on_few_rising_ticks(ends: list[Decimal], room_low: bool, room_high: bool) -> None:
    axis = number_axis(ends, room_low, room_high)
    assert list(axis.ticks) == sorted(set(axis.ticks))
    assert 2 <= len(axis.ticks) <= 16
    assert axis.ticks[0] <= min(ends)
    assert max(ends) <= axis.ticks[-1]
    assert not room_low or axis.ticks[0] < min(ends)
    assert not room_high or max(ends) < axis.ticks[-1]
    assert len(axis.labels) == len(axis.ticks)
    assert (axis.place(axis.ticks[0]), axis.place(axis.ticks[-1])) == (0, 1)


@given(st.lists(NUMBERS, min_size=2, max_size=8))
def test_larger_numbers_never_stand_further_left(ends: list[Decimal]) -> None:
    axis = number_axis(ends, False, False)
    places = [axis.place(end) for end in sorted(ends)]
    assert places == sorted(places)
    assert all(0 <= place <= 1 for place in places)


def test_numbers_of_38_digits_are_told_apart() -> None:
    first, second = Decimal("12345678901234567890123456789012345678"), Decimal("12345678901234567890123456789012345679")
    axis = number_axis([first, second], False, False)
    assert (axis.place(first), axis.place(second)) == (0, 1)
