"""Numbers in digits: groups of thousands and decimals in the manner of each language."""

import pytest

from app.domain.figure import plain
from app.domain.reading.digits import read_digits
from app.domain.reading.lexicon import lexicon_of
from app.domain.reading.tokens import Tokens


def read(text: str, language: str = "en") -> str | None:
    """The number at the beginning of a text in plain notation."""
    found = read_digits(Tokens(text), 0, lexicon_of(language))
    return None if found is None else plain(found.value)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,200 men", "1200"),
        ("1 200 men", "1200"),
        ("1\u00a0200\u00a0000 men", "1200000"),
        ("48\u2009300 men", "48300"),
        ("4'500 men", "4500"),
        ("12’400 cows", "12400"),
        ("12,50,000 trees", "1250000"),
        ("1.200 metres", "1.200"),
        ("1.500.000 Einwohner", "1500000"),
        ("7.5 per cent", "7.5"),
        ("2½ hours", "2.5"),
        ("2 1/2 hours", "2.5"),
        ("45,031,513.80 euros", "45031513.80"),
        ("2014 300 men", "2014"),
    ],
)
def test_english_groups_and_decimals(text: str, number: str) -> None:
    assert read(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.200 Mann", "1200"),
        ("1,2 Mio.", "1.2"),
        ("1.200,50 Euro", "1200.50"),
        ("1.5 Mio.", "1.5"),
        ("12 500", "12500"),
    ],
)
def test_german_groups_and_decimals(text: str, number: str) -> None:
    assert read(text, "de") == number


@pytest.mark.parametrize("text", ["1,234,56", "1.2.3", "24.02.2022", "192.168.100.200", "007", "0800", "9" * 39])
def test_what_is_no_number_is_refused(text: str) -> None:
    assert read(text) is None


def test_thirty_eight_digits_are_kept_exactly() -> None:
    # given the longest number that a figure can hold
    longest = "1234567890" * 3 + "12345678"
    # when it is read
    # then no digit is lost
    assert read(longest) == longest
