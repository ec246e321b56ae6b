"""Runs: digits that touch letters, colons, strokes and each other are names, times, dates and telephone numbers."""

import pytest

from tests.domain.reading.bounds import read_bounds


@pytest.mark.parametrize(
    "text",
    [
        "Flight MH17 crashed.",
        "An Il-76 landed.",
        "COVID-19 spread.",
        "a pre-2014 map",
        "The hotline works 24/7.",
        "It starts at 23:00.",
        "on 24.02.2022",
        "on 2022-02-24",
        "Version 2.0.1 fixes it.",
        "Call +380 44 123 45 67.",
        "Ring 0800 555 111.",
        "Phone: (044) 279-12-34.",
        "Phone: +1 (202) 555-0175.",
        "the P5+1 powers",
        "the '90s",
        "hashtag #2020",
        "as shown before [12, 40]",
        "the 9M133 missile",
    ],
)
def test_names_times_dates_and_telephone_numbers(text: str) -> None:
    assert read_bounds(text) == []


@pytest.mark.parametrize(
    ("text", "intervals"),
    [
        ("US$5 and EUR50", ["5..5", "50..50"]),
        ("On 24.02.2022 40 soldiers died.", ["40..40"]),
        ("At 23:00 12 rockets hit the port.", ["12..12"]),
        ("In COVID-19 wards (MH17) 300 people lay.", ["300..300"]),
        ("35 Shahed-131/136 drones", ["35..35"]),
        ("3 million+ people", ["3000000.."]),
        ("the 300 men—40 of them wounded", ["300..300", "40..40"]),
    ],
)
def test_figures_that_only_look_like_that(text: str, intervals: list[str]) -> None:
    assert read_bounds(text) == intervals
