"""Tests of app.exchange.sheets.answers."""

from decimal import Decimal

import pytest

from app.domain.errors import InvalidValue
from app.exchange.sheets.answers import make_figure, words_of
from app.exchange.sheets.numbers import CellNumber


def number(value: int | None, *, is_hedged: bool = False) -> CellNumber | None:
    return None if value is None else CellNumber(Decimal(value), is_hedged)


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "headline"),
    [
        (5, 7, "between", None),
        (5, 5, "exact", "5"),
        (0, 0, "exact", "0"),
        (5, None, "at_least", None),
        (None, 7, "at_most", None),
        (0, 7, "between", None),
    ],
)
def test_two_ends_make_a_figure(low: int | None, high: int | None, qualifier: str, headline: str | None) -> None:
    figure = make_figure(number(low), number(high), None)

    ends = tuple(None if end is None else str(end) for end in (low, high))
    assert (figure["low"], figure["high"], figure["qualifier"], figure["headline"]) == (*ends, qualifier, headline)
    assert figure["approximate"] is False


def test_a_hedge_of_either_end_is_one_of_the_figure() -> None:
    about = make_figure(number(5, is_hedged=True), number(5), None)
    between = make_figure(number(5), number(7, is_hedged=True), None)

    assert (about["qualifier"], about["approximate"]) == ("about", True)
    assert (between["qualifier"], between["approximate"]) == ("between", True)


def test_a_best_number_is_the_headline() -> None:
    assert make_figure(number(5), number(9), number(6))["headline"] == "6"


@pytest.mark.parametrize(("low", "high"), [(5, 9), (5, None), (None, 1)])
def test_a_best_number_outside_of_its_range_is_refused(low: int | None, high: int | None) -> None:
    with pytest.raises(InvalidValue, match="2 is not within") as caught:
        make_figure(number(low), number(high), number(2), "Best")

    assert caught.value.field == "Best"


def test_the_words_are_what_the_cells_say() -> None:
    assert words_of({"Minimum": "1,200", "Best": "", "Maximum": "c. 1,500"}) == "Minimum 1,200, Maximum c. 1,500"
