"""Dates are those of the words, and of the source only where it makes them certain."""

import pytest

from app.domain.attribution.dates import find_dates, read_issue
from tests.domain.attribution.parts import whole

NONE: frozenset[int] = frozenset()


def dates(sentence: str, issued: str = "2024-05-14") -> list[str]:
    """The dates of a sentence in a source of a Tuesday in May."""
    return [stated.edtf for stated in find_dates(*whole(sentence), read_issue(issued), NONE)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Since 2014, many left.", ["2014/.."]),
        ("Between 2015 and 2018 many left.", ["2015/2018"]),
        ("From January to April 2023 many left.", ["2023-01/2023-04"]),
        ("On 3 May 2022, many left.", ["2022-05-03"]),
        ("On February 9, 2020, many left.", ["2020-02-09"]),
        ("In early 2022 many left.", ["2022"]),
        ("Many left in mid-January 2023.", ["2023-01~"]),
        ("Many left by 2030.", ["2030"]),
        ("On 2024-02-29 many left.", ["2024-02-29"]),
        ("On 18.01.2023 many left.", ["2023-01-18"]),
        ("Many left until 2022.", ["../2022"]),
        ("The treaty of 1991 and the 2018 elections", []),
        ("The age rose from 27 to 30.", []),
    ],
)
def test_the_words_give_a_date(sentence: str, expected: list[str]) -> None:
    assert dates(sentence, issued="") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Currently many stay.", ["2024-05-14"]),
        ("So far many stay.", ["2024-05-14"]),
        ("Yesterday many left.", ["2024-05-13"]),
        ("Last night many left.", ["2024-05-13"]),
        ("On Monday many left.", ["2024-05-13"]),
        ("On Tuesday many left.", ["2024-05-14"]),
        ("Last month many left.", ["2024-04"]),
        ("Last year many left.", ["2023"]),
        ("Next year many will leave.", ["2025"]),
        ("In March many left.", ["2024-03"]),
        ("Since December many left.", ["2023-12/.."]),
        ("On 3 May many left.", ["2024-05-03"]),
        ("Last week many left.", []),
        ("By spring many will leave.", []),
        ("Last Monday many left.", []),
        ("May they march on.", []),
    ],
)
def test_the_date_of_the_source_makes_others_certain(sentence: str, expected: list[str]) -> None:
    assert dates(sentence) == expected


@pytest.mark.parametrize("issued", ["", "2024~", "2024?", "2024/2025", "no date", "2024-05-14?"])
def test_a_source_whose_day_is_not_certain_gives_no_day(issued: str) -> None:
    assert dates("Yesterday and on Monday many left.", issued) == []
    assert dates("In March many left.", issued) == []
    assert dates("Last year many left.", issued) == []


def test_a_source_known_to_the_month_gives_months() -> None:
    assert dates("Last month and yesterday many left.", "2024-01") == ["2023-12"]


@pytest.mark.parametrize("issued", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_do_not_raise(issued: str) -> None:
    # given a source on the first or the last day that there is
    words = "Yesterday, on Monday, last month, next month, last year and next year"
    # when the days around it are asked for
    found = dates(words, issued)
    # then those that there are are given
    assert all(edtf[:4] in ("0001", "0002", "9998", "9999") for edtf in found)


def test_the_tokens_of_a_figure_belong_to_no_date() -> None:
    tokens, span = whole("On 3 May 18 shells fell.")
    counted = frozenset({3, 4})
    assert [each.edtf for each in find_dates(tokens, span, read_issue("2024-05-14"), counted)] == ["2024-05-03"]
