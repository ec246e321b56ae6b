import datetime
from typing import Any

import pytest

from app.web.wording import as_words, counted, day, moment


def test_a_moment_is_told_in_utc_with_the_exact_time_for_machines() -> None:
    when = datetime.datetime(2026, 11, 22, 4, 5, 6, 789, datetime.timezone(datetime.timedelta(hours=2)))

    assert moment(when) == '<time datetime="2026-11-22T02:05:06+00:00">22 November 2026, 02:05 UTC</time>'


def test_a_day_is_told_without_a_leading_zero() -> None:
    assert day(datetime.date(2022, 6, 4)) == "4 June 2022"


@pytest.mark.parametrize(
    ("count", "words"), [(0, "no parties"), (1, "one party"), (2, "two parties"), (1200, "1,200 parties")]
)
def test_a_count_agrees_with_its_noun(count: int, words: str) -> None:
    assert counted(count, "party", "parties") == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "(empty)"),
        ("", "(empty)"),
        ([], "(empty)"),
        ({}, "(empty)"),
        (False, "no"),
        (True, "yes"),
        (0, "0"),
        ("Ada", "Ada"),
        (["Ada", None], "Ada\n(empty)"),
        ({"is_preferred": True, "spelling": "Ada"}, "is preferred: yes; spelling: Ada"),
    ],
)
def test_a_value_of_a_revision_is_told_in_words(value: Any, words: str) -> None:
    assert as_words(value) == words
