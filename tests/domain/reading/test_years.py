"""Years: a bare number of four digits names a year unless something shows that it counts."""

import pytest

from tests.domain.reading.bounds import read_bounds


@pytest.mark.parametrize(
    "text",
    [
        "in 2014",
        "The 2018 elections changed much.",
        "since the summer of 1999",
        "By late 2024 the front had frozen.",
        "the war of 2014–2015",
        "Between 2014 and 2022 little changed.",
        "the 2022-23 season",
        "data up to 2014",
        "around 2016",
        "circa 1850",
        "sales are down on 2009",
        "Voltaire left (1751).",
        "the 1990s",
        "in 988 AD",
        "its 2002 performance",
    ],
)
def test_years(text: str) -> None:
    assert read_bounds(text) == []


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("2,014 people", "2014..2014"),
        ("They killed 2000 soldiers.", "2000..2000"),
        ("attacked by 2000 soldiers", "2000..2000"),
        ("The toll rose to 1500.", "1500..1500"),
        ("losses of 1200 were reported", "1200..1200"),
        ("about 1500 men", "1500..1500"),
        ("more than 2000 people", "2000<.."),
        ("between 1500 and 2000 men", "1500..2000"),
    ],
)
def test_counts_of_four_digits(text: str, interval: str) -> None:
    assert read_bounds(text) == [interval]
