"""Shares of a whole, and parts of a magnitude, which are plain numbers."""

import pytest

from app.domain.reading.kind import Kind
from tests.domain.reading.bounds import read_bounds, read_one


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Half of the fleet", "0.5"),
        ("every fifth household", "0.2"),
        ("a fifth of the harvest", "0.2"),
        ("Three-quarters of the wells", "0.75"),
        ("one in five conscripts", "0.2"),
        ("nine out of ten bridges", "0.9"),
        ("1 in 13 pupils", "0.0769"),
        ("one of every four men", "0.25"),
        ("1/4 of the fleet", "0.25"),
        ("¾ of the men", "0.75"),
        ("It was cut by half.", "0.5"),
    ],
)
def test_shares(text: str, share: str) -> None:
    # given a share in words
    # when it is read
    reading = read_one(text)
    # then it is a ratio
    assert reading.kind is Kind.RATIO
    assert reading.figure.low is not None
    assert float(reading.figure.low) == pytest.approx(float(share), abs=1e-4)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("half a million people", "500000..500000"),
        ("a quarter of a million pounds", "250000..250000"),
        ("half a dozen boats", "6..6"),
        ("half an hour", "0.5..0.5"),
        ("half a percentage point", "0.5..0.5"),
    ],
)
def test_parts_of_a_magnitude_or_unit_are_numbers(text: str, bounds: str) -> None:
    assert read_bounds(text) == [bounds]


@pytest.mark.parametrize(
    "text",
    ["The second half was dull.", "A third man waited.", "half past nine", "a half-hearted try", "the first quarter"],
)
def test_halves_and_thirds_that_are_no_shares(text: str) -> None:
    assert read_bounds(text) == []


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("They killed three in two days.", ["3..3", "2..2"]),
        ("12 out of 40 houses", ["12..12", "40..40"]),
        ("12 of the 40 houses", ["12..12", "40..40"]),
    ],
)
def test_two_counts_are_no_ratio(text: str, bounds: list[str]) -> None:
    assert read_bounds(text) == bounds
