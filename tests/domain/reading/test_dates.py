"""Days and times of day are no figures, and the figures beside them are found."""

import pytest

from tests.domain.reading.bounds import read_bounds


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("born on 14 March 1975", "en"),
        ("open from nine till five", "en"),
        ("on March 14", "en"),
        ("from 12 to 19 October", "en"),
        ("between 3 and 5 March", "en"),
        ("on 5, 6 and 7 May", "en"),
        ("the 24th of May", "en"),
        ("Sept. 5", "en"),
        ("at 11 p.m.", "en"),
        ("from 10pm to 5am", "en"),
        ("between 9 and 10 a.m.", "en"),
        ("eight o'clock", "en"),
        ("half past nine", "en"),
        ("am 24. Februar 2022", "de"),
        ("um 11 Uhr", "de"),
        ("24 февраля 2022 года", "ru"),
        ("24 лютого 2022 року", "uk"),
        ("24 лютага 2022 года", "be"),
        ("24 lutego 2022 roku", "pl"),
    ],
)
def test_dates_and_times(text: str, language: str) -> None:
    assert read_bounds(text, language) == []


@pytest.mark.parametrize(
    ("text", "intervals"),
    [
        ("On 3 March 2014 about 150 gunmen came.", ["150..150"]),
        ("At 5:30 a.m. three rockets hit.", ["3..3"]),
        ("On 3 July two bombs hit.", ["2..2"]),
        ("In May 12 people died.", ["12..12"]),
        ("the first two or three weeks of January", ["2..3"]),
    ],
)
def test_figures_beside_them(text: str, intervals: list[str]) -> None:
    assert read_bounds(text) == intervals
