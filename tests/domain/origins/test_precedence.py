"""Precedence: a later date tells, and a date that is missing, shared or vague does not."""

import pytest

from app.domain.origins.precedence import Publication, tell_precedence


@pytest.mark.parametrize(
    ("first", "second", "first_is_later"),
    [
        ("2024-05-14", "2024-05-13", True),
        ("2024-05", "2024-06-01", False),
        ("2023", "2024-01", False),
        ("2024-05-14", "2024-05-14", None),
        ("2024-05", "2024-05-14", None),
        ("2024-05-14", "", None),
        ("", "", None),
        ("2025~", "2024-05-14", None),
        ("2025?", "2024-05-14", None),
        ("2025/..", "2024", True),
        ("../2025", "2024", None),
        ("yesterday", "2024", None),
    ],
)
def test_only_dates_that_lie_apart_tell_which_was_later(first: str, second: str, first_is_later: bool | None) -> None:
    told = tell_precedence(Publication("A", first), Publication("B", second))
    turned = tell_precedence(Publication("B", second), Publication("A", first))
    assert told.first_is_later is first_is_later
    assert turned.first_is_later is (None if first_is_later is None else not first_is_later)


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (
            "2024-05-13",
            "2024-05-14",
            "“B” is of 14 May 2024, “A” of 13 May 2024: if one comes from the other, it is the later one.",
        ),
        (
            "2024-05-14",
            "2024-05-14",
            "Which text was first is not known: the dates of publication (14 May 2024) do not tell.",
        ),
        (
            "2024-05",
            "2024-05-14",
            "Which text was first is not known: the dates of publication (May 2024 and 14 May 2024) do not tell.",
        ),
        ("2024", "", "Which text was first is not known: there is no certain date of publication of “B”."),
        ("2024~", "", "Which text was first is not known: there is no certain date of publication of “A” and “B”."),
    ],
    ids=["later", "one day", "one month", "undated", "vague"],
)
def test_it_is_said_in_a_sentence(first: str, second: str, why: str) -> None:
    assert tell_precedence(Publication("A", first), Publication("B", second)).why == why
