"""Letters: one letter after a number is a magnitude or a measure."""

import pytest

from tests.domain.reading.bounds import bounds, read_one


@pytest.mark.parametrize(
    ("text", "interval", "unit"),
    [
        ("€5 m was paid.", "5000000..5000000", "EUR"),
        ("30m people live there.", "30000000..30000000", "people"),
        ("a 30m tower", "30..30", "m"),
        ("The 500m runway is shut.", "500..500", "m"),
        ("It is 30m high.", "30..30", "m"),
        ("a 100m euro deal", "100000000..100000000", "EUR"),
        ("5t of coal", "5..5", "t"),
    ],
)
def test_the_words_around_tell_millions_from_metres(text: str, interval: str, unit: str) -> None:
    # given a number with a letter
    # when it is read
    figure = read_one(text).figure
    # then it is what its neighbours make of it
    assert (bounds(figure), figure.unit) == (interval, unit)
