"""Dates suggested for English wordings: right, or none at all."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.edtf import MONTHS, read
from app.domain.edtf_words import LONGEST_WORDS, suggest_edtf

DAYS = st.dates(date(1000, 1, 1), date(9999, 12, 31))


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2023", "2023"),
        ("2022~", "2022~"),
        ("2022-02-24/..", "2022-02-24/.."),
        ("201x", "201X"),
        ("Jan 2023", "2023-01"),
        ("Sept. 2023", "2023-09"),
        ("in January 2024", "2024-01"),
        ("18 January 2023", "2023-01-18"),
        ("18th of January 2023", "2023-01-18"),
        ("18 January, 2023", "2023-01-18"),
        ("January 18, 2023", "2023-01-18"),
        ("May 1st 2023", "2023-05-01"),
        ("Wednesday, 18 January 2023", "2023-01-18"),
        ("18.01.2023", "2023-01-18"),
        ("5.4.2023", "2023-04-05"),
        ("18/01/2023", "2023-01-18"),
        ("01/18/2023", "2023-01-18"),
        ("05/05/2023", "2023-05-05"),
        ("2023-1-18", "2023-01-18"),
        ("2023/01/18", "2023-01-18"),
        ("mid-January 2023", "2023-01~"),
        ("late March 2024", "2024-03~"),
        ("spring 2022", "2022-21"),
        ("the summer of 2022", "2022-22"),
        ("fall 2022", "2022-23"),
        ("the 1990s", "199X"),
        ("about 2022", "2022~"),
        ("c. 1863", "1863~"),
        ("circa March 1863", "1863-03~"),
        ("perhaps 2022", "2022?"),
        ("since 2014", "2014/.."),
        ("from 24 February 2022 onwards", "2022-02-24/.."),
        ("2014 onwards", "2014/.."),
        ("until March 2022", "../2022-03"),
        ("2014–2022", "2014/2022"),
        ("2014 to 2022", "2014/2022"),
        ("from about 2014 to 2022", "2014~/2022"),
        ("between 2014 and 2022", "2014/2022"),
        ("2014 to the present", "2014/.."),
        ("18–20 January 2023", "2023-01-18/2023-01-20"),
        ("January – March 2023", "2023-01/2023-03"),
        ("3 January to 5 March 2023", "2023-01-03/2023-03-05"),
    ],
)
def test_a_plain_wording_has_its_suggestion(words: str, edtf: str) -> None:
    assert suggest_edtf(words) == edtf


@pytest.mark.parametrize(
    "words",
    [
        *("", "-", "to", "since", "about", "until", "from to 2022", "onwards", "soon", "the day before"),
        *("04/05/2023", "18 January", "18 January 23", "January", "12023", "²022", "18.01.23"),
        *("winter 2022", "early 2022", "mid-2022", "the 1900s", "the 2000s", "19th century"),
        *("before 2022", "after 2014", "by 2022", "at least 2022"),
        *("30 February 2022", "32.01.2023", "13/13/2023", "Tuesday, 18 January 2023", "Tuesday 2023"),
        *("2022 to 2014", "2014-18", "18 to January 2023"),
    ],
)
def test_a_wording_that_could_mean_another_date_has_no_suggestion(words: str) -> None:
    assert suggest_edtf(words) is None


@given(DAYS)
def test_every_day_written_in_full_is_suggested_as_that_day(day: date) -> None:
    month = MONTHS[day.month - 1]
    for words in (f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}", f"{day:%d.%m.}{day.year}"):
        assert suggest_edtf(words) == day.isoformat()


@given(DAYS)
def test_a_weekday_must_be_the_right_one(day: date) -> None:
    words = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    assert suggest_edtf(f"{day:%A}, {words}") == day.isoformat()
    assert suggest_edtf(f"{date.fromordinal(day.toordinal() - 1):%A}, {words}") is None


WORDS = st.sampled_from(
    [
        *("18", "3", "2014", "2022", "january", "may", "mid-", "about", "of", ","),
        *("since", "from", "to", "between", "and", "-", "until", "onwards"),
    ]
)


@given(st.one_of(st.text(max_size=100), st.lists(WORDS, max_size=8).map(" ".join)))
def test_whatever_is_suggested_can_be_read(words: str) -> None:
    suggestion = suggest_edtf(words)
    assert suggestion is None or read(suggestion, "as_of")


def test_a_text_that_is_too_long_to_be_a_date_has_no_suggestion() -> None:
    assert suggest_edtf("2023".rjust(LONGEST_WORDS)) == "2023"
    assert suggest_edtf("2023".rjust(LONGEST_WORDS + 1)) is None
