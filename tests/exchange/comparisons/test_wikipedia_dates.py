"""Tests of app.exchange.comparisons.wikipedia_dates."""

import pytest

from app.exchange.comparisons.wikipedia_dates import say_for_template


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("", ""),
        ("2023-01-18", "18 January 2023"),
        ("2023-01-18T14:30:00Z", "18 January 2023"),
        ("2023-01", "January 2023"),
        ("2023", "2023"),
        ("2022~", "c. 2022"),
        ("2023-01-18?", "c. 2023"),
        ("2022-21", "Spring 2022"),
        ("2022-24", "Winter 2022"),
        ("201X", "2010–2019"),
        ("2022-XX", "2022"),
        ("2022-03-XX", "March 2022"),
        ("2014/2022", "2014–2022"),
        ("2014/..", "2014–present"),
        ("2014/", "c. 2014"),
        ("../2022", "c. 2022"),
        ("2023-01-02/2023-01-05", "2–5 January 2023"),
        ("2023-01-30/2023-02-02", "30 January – 2 February 2023"),
        ("2022-12-30/2023-01-02", "30 December 2022 – 2 January 2023"),
        ("2022-03/2022-05", "March–May 2022"),
        ("2022-11/2023-02", "November 2022 – February 2023"),
        ("2014~/2022", "c. 2014–2022"),
        ("2022-03/2022-05-04", "2022"),
        ("no date", "n.d."),
    ],
)
def test_a_date_is_said_as_the_templates_take_it_and_never_more_exactly(edtf: str, expected: str) -> None:
    assert say_for_template(edtf) == expected
