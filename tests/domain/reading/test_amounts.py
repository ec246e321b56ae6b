"""Amounts: sign, currency, unit and compound around a number."""

import pytest

from app.domain.reading.kind import Kind
from tests.domain.reading.bounds import bounds, read_bounds, read_one


@pytest.mark.parametrize(
    ("text", "interval", "unit", "kind"),
    [
        ("$3 billion", "3000000000..3000000000", "USD", Kind.MONEY),
        ("US$2.4 billion", "2400000000..2400000000", "USD", Kind.MONEY),
        ("€5 m", "5000000..5000000", "EUR", Kind.MONEY),
        ("EUR50m", "50000000..50000000", "EUR", Kind.MONEY),
        ("250,000 CHF", "250000..250000", "CHF", Kind.MONEY),
        ("A$11.19", "11.19..11.19", "AUD", Kind.MONEY),
        ("a $3-million bribe", "3000000..3000000", "USD", Kind.MONEY),
        ("1.3 mln rubles", "1300000..1300000", "RUB", Kind.MONEY),
        ("millions of euros", "1000000..", "EUR", Kind.MONEY),
        ("62 cents a share", "62..62", "cents", Kind.MONEY),
        ("7.5%", "7.5..7.5", "percent", Kind.PERCENT),
        ("15 per cent", "15..15", "percent", Kind.PERCENT),
        ("0.75 percentage points", "0.75..0.75", "percentage points", Kind.PERCENT),
        ("−15 °C", "-15..-15", "°C", Kind.MEASURE),
        ("minus 20 degrees", "-20..-20", "degrees", Kind.MEASURE),
        ("plus or minus 3.1 percentage points", "3.1..3.1", "percentage points", Kind.PERCENT),
        ("a 100m euro deal", "100000000..100000000", "EUR", Kind.MONEY),
        ("The wall is 3 m high.", "3..3", "m", Kind.MEASURE),
        ("30 square kilometres", "30..30", "square kilometres", Kind.MEASURE),
        ("500 sq. metres", "500..500", "sq. metres", Kind.MEASURE),
        ("a 40-mile convoy", "40..40", "mile", Kind.MEASURE),
        ("64GB", "64..64", "GB", Kind.MEASURE),
        ("28 years", "28..28", "years", Kind.DURATION),
        ("a six-week truce", "6..6", "week", Kind.DURATION),
        ("a 300-man detachment", "300..300", "man", Kind.COUNT),
    ],
)
def test_units(text: str, interval: str, unit: str, kind: Kind) -> None:
    # given an amount
    # when it is read
    reading = read_one(text)
    # then it has its number, its unit and its kind
    assert (bounds(reading.figure), reading.figure.unit, reading.kind) == (interval, unit, kind)


@pytest.mark.parametrize(
    ("text", "interval"),
    [("a 30m drop", "30..30"), ("2m high", "2..2"), ("5m people", "5000000..5000000"), ("€30m", "30000000..30000000")],
)
def test_an_m_is_metres_or_millions_by_the_words_around_it(text: str, interval: str) -> None:
    assert read_bounds(text) == [interval]


def test_the_euro_zone_is_no_money() -> None:
    assert read_one("the 12 Euro zone countries").kind is Kind.COUNT


def test_a_sign_between_two_numbers_belongs_to_the_second() -> None:
    # given two sums, each with its sign before it
    # when they are read
    # then neither takes the sign of the other
    assert read_bounds("Bids of £2m–£3m") == ["2000000..3000000"]
    assert read_one("fewer than 12 $").figure.unit == "USD"
