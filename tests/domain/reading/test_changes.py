"""Changes: two figures where the words say that a number became another, a range where they do not."""

import pytest

from tests.domain.reading.bounds import read_bounds


@pytest.mark.parametrize(
    ("text", "intervals"),
    [
        ("The toll rose from 20 to 45.", ["20..20", "45..45"]),
        ("Oil gained $1.16 to $103.60 a barrel.", ["1.16..1.16", "103.6..103.6"]),
        ("The index lost 0.7 percent to 137.63.", ["0.7..0.7", "137.63..137.63"]),
        ("The force grew by 5,000 to 160,000.", ["5000..5000", "160000..160000"]),
    ],
)
def test_a_change_is_two_figures(text: str, intervals: list[str]) -> None:
    assert read_bounds(text) == intervals


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("Prices range from 20 to 45 dollars.", "20..45"),
        ("The army lost 20 to 30 men.", "20..30"),
        ("Sales gained 5 to 10 percent.", "5..10"),
        ("It fell by 5% to 10%.", "5..10"),
    ],
)
def test_a_range_after_a_verb_of_change_stays_one(text: str, interval: str) -> None:
    assert read_bounds(text) == [interval]
