"""The grammar of EDTF: what each shape means in days, what is refused and in which words, and a second opinion."""

import warnings
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.edtf import LONGEST, End, Stated, read
from app.domain.errors import InvalidDate

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # the library's own grammar warns when it is built
    from edtf import parse_edtf

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
PLAIN_DATES = st.one_of(
    DAYS.map(lambda day: f"{day:%Y-%m-%d}".zfill(10)),
    DAYS.map(lambda day: f"{day.year:04}-{day.month:02}"),
    DAYS.map(lambda day: f"{day.year:04}"),
)
MARKED_DATES = st.builds("{}{}".format, PLAIN_DATES, st.sampled_from(["", "~", "?"]))
UNSPECIFIED = st.one_of(
    st.integers(1, 999).map("{:03}X".format),
    st.integers(1, 99).map("{:02}XX".format),
    DAYS.map(lambda day: f"{day.year:04}-XX"),
    DAYS.map(lambda day: f"{day.year:04}-XX-XX"),
    DAYS.map(lambda day: f"{day.year:04}-{day.month:02}-XX"),
)
SEASONS = st.builds("{:04}-{}".format, st.integers(1, 9999), st.integers(21, 23))
ENDS = st.one_of(MARKED_DATES, SEASONS)


def one(text: str) -> Stated:
    (stated,) = read(text, "as_of")
    assert isinstance(stated, Stated)
    return stated


def days(text: str) -> tuple[date, date]:
    stated = one(text)
    return stated.first, stated.last


def refusal(text: str) -> str:
    with pytest.raises(InvalidDate) as caught:
        read(text, "as_of")
    assert caught.value.field == "as_of"
    return caught.value.message


@settings(deadline=None)
@given(st.one_of(MARKED_DATES, UNSPECIFIED, SEASONS))
def test_one_date_means_the_same_days_to_an_independent_reader(text: str) -> None:
    stated, oracle = one(text), parse_edtf(text)
    assert (*stated.first.timetuple()[:3],) == (*oracle.lower_strict()[:3],)
    assert (*stated.last.timetuple()[:3],) == (*oracle.upper_strict()[:3],)
    assert (stated.approximate, stated.uncertain) == (oracle.is_approximate, oracle.is_uncertain)


@settings(deadline=None)
@given(ENDS, ENDS)
def test_a_closed_interval_means_the_same_days_to_an_independent_reader(start: str, end: str) -> None:
    text = f"{start}/{end}"
    oracle = parse_edtf(text)
    lower, upper = (*oracle.lower_strict()[:3],), (*oracle.upper_strict()[:3],)
    if lower > upper:
        assert "ends before it begins" in refusal(text)
    else:
        first, last = read(text, "as_of")
        assert isinstance(first, Stated)
        assert isinstance(last, Stated)
        assert (first.first.timetuple()[:3], last.last.timetuple()[:3]) == (lower, upper)


@given(st.one_of(MARKED_DATES, UNSPECIFIED, SEASONS), st.sampled_from([End.OPEN, End.UNKNOWN]))
def test_an_open_or_unknown_end_is_kept_apart_from_the_date(text: str, end: End) -> None:
    assert read(f"{text}/{end.value}", "as_of") == (one(text), end)
    assert read(f"{end.value}/{text}", "as_of") == (end, one(text))


@given(DAYS)
def test_every_day_of_the_calendar_is_that_day_and_the_day_after_february_ends_is_refused(day: date) -> None:
    assert days(day.isoformat()) == (day, day)
    month_end = one(f"{day.year:04}-{day.month:02}").last
    assert month_end == date.max or (month_end + timedelta(days=1)).day == 1
    assert f"has no day {month_end.day + 1}" in refusal(f"{day.year:04}-{day.month:02}-{month_end.day + 1}")


@given(st.one_of(st.text(max_size=80), st.text(alphabet="0129-/.X~?%TZ:", max_size=24)))
def test_any_text_is_read_or_refused_with_a_sentence(text: str) -> None:
    read_or_refusal: tuple[object, ...] | str
    try:
        read_or_refusal = read(text, "as_of")
    except InvalidDate as error:
        read_or_refusal = error.message
    if isinstance(read_or_refusal, str):
        assert read_or_refusal.endswith(".")
    else:
        assert any(isinstance(end, Stated) for end in read_or_refusal)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-21", date(2022, 3, 1), date(2022, 5, 31)),
        ("2022-22", date(2022, 6, 1), date(2022, 8, 31)),
        ("2022-23", date(2022, 9, 1), date(2022, 11, 30)),
        ("2022-24", date(2022, 12, 1), date(2023, 2, 28)),
        ("2023-24", date(2023, 12, 1), date(2024, 2, 29)),
        ("9999-24", date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_seasons_are_those_of_the_north_and_winter_ends_in_the_next_year(text: str, first: date, last: date) -> None:
    assert days(text) == (first, last)


@pytest.mark.parametrize("zone", ["", "Z", "+03", "-04", "+03:00", "-04:30"])
def test_a_time_of_day_counts_as_its_day_in_its_own_zone(zone: str) -> None:
    assert days(f"2023-01-18T23:59:59{zone}") == (date(2023, 1, 18), date(2023, 1, 18))


def test_a_percent_sign_is_both_approximate_and_uncertain() -> None:
    assert (one("2022%").approximate, one("2022%").uncertain) == (True, True)


def test_small_letters_and_spaces_at_the_edges_are_put_right() -> None:
    start, end = read(" 201x / 2022-xx~ ", "as_of")
    assert isinstance(start, Stated)
    assert isinstance(end, Stated)
    assert (start.text, end.text) == ("201X", "2022-XX~")


@pytest.mark.parametrize("text", ["0000", "0000-01", "000X", "00XX", "-0044", "-0044/0010", "-201X"])
def test_years_before_1_are_refused(text: str) -> None:
    assert "before the year 1" in refusal(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "The date is empty"),
        (" \n", "The date is empty"),
        ("2023-00", "has no month 00"),
        ("2023-13", "has no month 13. Months are 01 to 12, seasons 21 to 24"),
        ("2023-25", "has no month 25"),
        ("2023-02-29", "has no day 29: February 2023 has days 01 to 28"),
        ("1900-02-29", "February 1900 has days 01 to 28"),
        ("2024-02-30", "February 2024 has days 01 to 29"),
        ("2023-21-01", "has no month 21"),
        ("2023-13-XX", "has no month 13"),
        ("2023-01-18T24:00:00", "no such time of day"),
        ("2023-01-18T10:60:00Z", "no such time of day"),
        ("2022/2014", "ends before it begins. Swap the two dates"),
        ("2022-07/2022-06", "ends before it begins"),
        ("2020/2021/2022", "more than one slash"),
        ("/", "names no date"),
        ("../..", "names no date"),
        ("/..", "names no date"),
        ("Y-170000002", "more than four digits"),
        ("2022~-01", "mark inside"),
        ("?2022", "mark inside"),
        ("2022~?", "mark inside"),
        ("XXXX-12", "X out of place"),
        ("2022-1X", "X out of place"),
        ("2022-XX-05", "X out of place"),
        ("2023-1-18", "Write 2023, 2023-01 or 2023-01-18"),
        ("20230118", "Write 2023, 2023-01 or 2023-01-18"),
        ("[2022,2023]", "Write 2023, 2023-01 or 2023-01-18"),
        ("２０２２", "Write 2023, 2023-01 or 2023-01-18"),
    ],
)
def test_a_refusal_says_what_is_wrong_and_how_to_mend_it(text: str, words: str) -> None:
    assert words in refusal(text)


def test_a_refusal_in_an_interval_points_at_the_end_that_is_wrong() -> None:
    assert refusal("2022-02-30/..").startswith("“2022-02-30” in “2022-02-30/..” has no day 30")
    assert refusal("2014/soon").startswith("“soon” in “2014/soon” is not a date")


def test_a_text_that_is_far_too_long_is_refused_without_being_printed_whole() -> None:
    assert len(refusal("9" * 1_000_000)) < 3 * LONGEST
