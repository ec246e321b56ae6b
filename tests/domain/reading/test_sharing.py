"""Sharing: the two numbers of a range share what is said but once."""

import pytest

from tests.domain.reading.bounds import read_bounds, read_one


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("2-3 million refugees", "2000000..3000000"),
        ("$1.2–1.5bn", "1200000000..1500000000"),
        ("8-10,000 tickets", "8000..10000"),
        ("1-10,000 tickets", "1..10000"),
        ("800,000 to 1.2 million barrels", "800000..1200000"),
    ],
)
def test_a_magnitude_is_shared_when_the_first_number_has_none(text: str, interval: str) -> None:
    assert read_bounds(text) == [interval]


def test_a_currency_before_the_first_number_holds_for_the_second() -> None:
    assert read_one("They paid $3 to 5 million.").figure.unit == "USD"


def test_two_currencies_make_no_range() -> None:
    assert read_bounds("It cost $5 to €10.") == ["5..5", "10..10"]
