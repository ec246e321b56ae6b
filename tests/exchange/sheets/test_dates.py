"""Tests of app.exchange.sheets.dates."""

import datetime
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.asof import parse_as_of
from app.domain.errors import InvalidDate
from app.exchange.sheets.dates import DAY_FIRST, MONTH_FIRST, NO_YEAR, ORDERS, read_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2003-01-18", "2003-01-18"),
        ("2003/1/18", "2003-01-18"),
        ("18 Jan 2003", "2003-01-18"),
        ("18 January 2003", "2003-01-18"),
        ("Jan 18, 2003", "2003-01-18"),
        ("18-Jan-2003", "2003-01-18"),
        ("18/Jan/2003", "2003-01-18"),
        ("18/1/2003", "2003-01-18"),
        ("1/18/2003", "2003-01-18"),
        ("1/1/2003", "2003-01-01"),
        ("3.4.2003", "2003-04-03"),
        ("2003-01-18 00:00:00", "2003-01-18"),
        ("2003-01-18T10:00:00Z", "2003-01-18"),
        ("1/18/2003 10:00 PM", "2003-01-18"),
        ("Jan 2003", "2003-01"),
        ("2003", "2003"),
        ("2003-01~", "2003-01~"),
        ("about 2003", "2003~"),
    ],
)
def test_a_date_is_read_however_a_spreadsheet_writes_it(text: str, expected: str) -> None:
    assert read_date(text, "", NO_YEAR, "Start") == expected


@pytest.mark.parametrize(
    ("text", "order", "expected"),
    [
        ("1/2/2003", DAY_FIRST, "2003-02-01"),
        ("1/2/2003", MONTH_FIRST, "2003-01-02"),
        ("1.2.2003", MONTH_FIRST, "2003-01-02"),
        ("18-1-2003", DAY_FIRST, "2003-01-18"),
        ("18 Jan 2003", MONTH_FIRST, "2003-01-18"),
        ("2003-02-01", MONTH_FIRST, "2003-02-01"),
    ],
)
def test_the_order_that_the_map_names_is_kept_to(text: str, order: str, expected: str) -> None:
    assert read_date(text, order, NO_YEAR, "Start") == expected


@pytest.mark.parametrize(
    ("text", "order", "words"),
    [
        ("1/2/2003", "", "two ways; write in the map"),
        ("18/1/2003", MONTH_FIRST, "no date, read with the month first"),
        ("1/18/2003", DAY_FIRST, "no date, read with the day first"),
        ("18-Jan-03", "", "two_digit_years_from"),
        ("18/01/03", DAY_FIRST, "two_digit_years_from"),
        ("31 Feb 2003", "", "is no date; write it like"),
        ("37622", "", "is no date"),
        ("=A1", "", "is no date"),
        ("Jan-03", "", "is no date"),
        ("", "", "is no date"),
        ("0/0/2003", DAY_FIRST, "is no date"),
        ("１/２/2003", DAY_FIRST, "is no date"),
    ],
)
def test_what_is_no_one_date_is_refused_with_its_column(text: str, order: str, words: str) -> None:
    with pytest.raises(InvalidDate) as caught:
        read_date(text, order, NO_YEAR, "Start")

    assert caught.value.field == "Start"
    assert words in str(caught.value)


@pytest.mark.parametrize(("text", "expected"), [("18-Jan-03", "2003-01-18"), ("18/1/51", "1951-01-18")])
def test_years_of_two_digits_are_of_the_hundred_that_the_map_names(text: str, expected: str) -> None:
    assert read_date(text, DAY_FIRST, 1950, "Start") == expected


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)), st.sampled_from(ORDERS))
def test_a_written_day_is_read_back(day: datetime.date, order: str) -> None:
    ends = (day.day, day.month) if order == DAY_FIRST else (day.month, day.day)
    written = (f"{ends[0]}/{ends[1]}/{day.year}", f"{day:%d %b %Y}", f"{day:%d-%B-%Y}", day.isoformat(), f"{day} 12:00")

    assert {read_date(each, order, NO_YEAR, "Start") for each in written} == {day.isoformat()}


@given(st.text(), st.sampled_from(["", *ORDERS]), st.sampled_from([NO_YEAR, 1950, 9900]))
def test_any_text_is_a_date_or_is_refused(text: str, order: str, years_from: int) -> None:
    with suppress(InvalidDate):
        assert parse_as_of(read_date(text, order, years_from, "Start"))
