"""Dates as intervals: their ends, their plain words, and how far apart two of them are."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.asof import AsOf, days_apart, describe, overlaps, parse_as_of
from app.domain.errors import InvalidDate

YEARS = st.integers(1, 9999).map("{:04}".format)
DAYS = st.dates().map(date.isoformat)
EDGES = st.one_of(YEARS, DAYS)


def _ordered(pair: tuple[AsOf, AsOf]) -> bool:
    start, end = pair
    assert start.earliest is not None
    assert end.latest is not None
    return start.earliest <= end.latest


CLOSED = (
    st.tuples(EDGES.map(parse_as_of), EDGES.map(parse_as_of))
    .filter(_ordered)
    .map(lambda pair: parse_as_of(f"{pair[0].text}/{pair[1].text}"))
)
HALF = st.one_of(
    EDGES.map("{}/..".format), EDGES.map("../{}".format), EDGES.map("{}/".format), EDGES.map("/{}".format)
).map(parse_as_of)
ANY = st.one_of(EDGES.map(parse_as_of), CLOSED, HALF)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022~", AsOf("2022~", date(2022, 1, 1), date(2022, 12, 31), True, False)),
        ("2023-01-18", AsOf("2023-01-18", date(2023, 1, 18), date(2023, 1, 18), False, False)),
        (" 2014 / 2022 ", AsOf("2014/2022", date(2014, 1, 1), date(2022, 12, 31), False, False)),
        ("2022-02-24/..", AsOf("2022-02-24/..", date(2022, 2, 24), None, False, False)),
        ("../2022", AsOf("../2022", None, date(2022, 12, 31), False, False)),
        ("/2022", AsOf("/2022", None, date(2022, 12, 31), False, False)),
        ("2022/", AsOf("2022/", date(2022, 1, 1), None, False, False)),
        ("201x", AsOf("201X", date(2010, 1, 1), date(2019, 12, 31), False, False)),
        ("2022%", AsOf("2022%", date(2022, 1, 1), date(2022, 12, 31), True, True)),
        ("2014?/2022~", AsOf("2014?/2022~", date(2014, 1, 1), date(2022, 12, 31), True, True)),
    ],
)
def test_a_date_is_kept_as_its_text_and_its_first_and_last_day(text: str, expected: AsOf) -> None:
    assert parse_as_of(text) == expected


@given(ANY)
def test_the_kept_text_reads_back_as_the_same_date(as_of: AsOf) -> None:
    assert parse_as_of(as_of.text) == as_of


def test_a_refusal_names_the_field_it_belongs_to() -> None:
    with pytest.raises(InvalidDate) as caught:
        parse_as_of("2023-02-30", field="published")
    assert caught.value.field == "published"
    assert str(caught.value) == "“2023-02-30” has no day 30: February 2023 has days 01 to 28."


def test_a_refusal_of_a_plain_wording_suggests_its_date() -> None:
    with pytest.raises(InvalidDate, match=r"Did you mean 2023-01-18\?$") as caught:
        parse_as_of("18 January 2023")
    assert caught.value.field == "as_of"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2022~", "about 2022: 1 January to 31 December 2022, approximately"),
        ("2022?", "perhaps 2022: 1 January to 31 December 2022, uncertain"),
        ("2022%", "perhaps about 2022: 1 January to 31 December 2022, approximately, uncertain"),
        ("2023-01-18", "18 January 2023, that day"),
        ("2023-01-18~", "about 18 January 2023: that day, approximately"),
        ("2023-01-18T14:30:00Z", "18 January 2023 at 14:30:00, that day"),
        ("2023-01", "January 2023: 1 to 31 January 2023"),
        ("2023-01-XX", "some day of January 2023: 1 to 31 January 2023"),
        ("2023-XX", "some month of 2023: 1 January to 31 December 2023"),
        ("2023-XX-XX", "some day of 2023: 1 January to 31 December 2023"),
        ("201X", "some year from 2010 to 2019: 1 January 2010 to 31 December 2019"),
        ("2022-24", "winter 2022 in the north: 1 December 2022 to 28 February 2023"),
        ("2014/2022", "from 2014 to 2022: 1 January 2014 to 31 December 2022"),
        ("2022~/2023", "from about 2022 to 2023: 1 January 2022 to 31 December 2023, approximately"),
        ("2022/2023?", "from 2022 to perhaps 2023: 1 January 2022 to 31 December 2023, uncertain"),
        ("2022-02-24/2022-03-01", "from 24 February 2022 to 1 March 2022"),
        ("2022-02-24/..", "from 24 February 2022, with no end"),
        ("2022-02-24/", "from 24 February 2022, end unknown"),
        ("2022/..", "from 2022, with no end: 1 January 2022 onwards"),
        ("../2022", "until 2022, with no start: up to 31 December 2022"),
        ("/2022-03-01", "until 1 March 2022, start unknown"),
    ],
)
def test_a_date_is_described_in_plain_words(text: str, words: str) -> None:
    assert describe(parse_as_of(text)) == words


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        ("2022", "2022-05-01", 0),
        ("2022", "2023", 1),
        ("2022~", "2024~", 366),
        ("2023-01-18", "2023-01-20", 2),
        ("2014/2022", "2022-12-31", 0),
        ("2022-02-24/..", "2025", 0),
        ("2022-02-24/..", "2022-02-20", 4),
        ("../2019", "2020/..", 1),
        ("2020/", "2025", None),
        ("2020/", "2020-06", 0),
        ("2020/", "2019", 1),
        ("/2022", "2010", None),
        ("/2022", "2022-06", 0),
        ("/2022", "2025", 732),
        ("2020/", "/2022", None),
    ],
)
def test_days_apart_are_counted_between_the_nearest_ends(first: str, second: str, days: int | None) -> None:
    a, b = parse_as_of(first), parse_as_of(second)
    assert days_apart(a, b) == days
    assert overlaps(a, b) is (days == 0 or days is None)


@given(ANY, ANY)
def test_apart_and_overlapping_are_the_same_from_both_sides(a: AsOf, b: AsOf) -> None:
    assert overlaps(a, b) == overlaps(b, a)
    assert days_apart(a, b) == days_apart(b, a)


@given(ANY, ANY)
def test_two_dates_overlap_just_when_one_day_lies_within_both(a: AsOf, b: AsOf) -> None:
    first = max(a.earliest or date.min, b.earliest or date.min)
    last = min(a.latest or date.max, b.latest or date.max)
    assert overlaps(a, b) is (first <= last)


@given(ANY, ANY)
def test_days_apart_are_positive_just_when_two_dates_do_not_overlap(a: AsOf, b: AsOf) -> None:
    apart = days_apart(a, b)
    assert (apart is None or apart == 0) is overlaps(a, b)


@given(ANY)
def test_a_date_is_no_days_apart_from_itself(as_of: AsOf) -> None:
    assert days_apart(as_of, as_of) == 0
