"""Conventions: a reading that rests on one says so."""

import pytest

from tests.domain.reading.bounds import read_one


@pytest.mark.parametrize(
    ("text", "convention"),
    [
        ("dozens of men", "“dozens” is read as at least 12."),
        ("Tens of thousands fled", "“Tens of thousands” is read as at least 10,000."),
        ("2-3 million people", "“2-3 million” is read with one magnitude for both ends."),
        ("$3 billion", "“$” is read as US dollars."),
        ("€3 billion", ""),
        ("at least 7 attacks", ""),
    ],
)
def test_conventions(text: str, convention: str) -> None:
    assert read_one(text).convention == convention
