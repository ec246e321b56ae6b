"""Same unit, a conversion, or why there is none."""

import pytest

from app.domain.measures.units import compare_units
from tests.domain.answers import exactly, make_answer


@pytest.mark.parametrize(
    ("a", "b", "words", "value"),
    [
        ("people", "people", "Both have the unit people.", None),
        ("people", "persons", "“people” and “persons” are the same unit.", None),
        ("thousand people", "people", "“thousand people” is converted: one is 1000 of “people”.", "1000"),
        ("mile", "km", "“mile” is converted: one is 1.60934 of “km”.", "1.60934"),
        ("people", "", "One states no unit; it is taken to be people.", None),
        (
            "USD",
            "EUR",
            "EUR and USD are different currencies; they do not convert without an exchange rate and its date.",
            None,
        ),
    ],
)
def test_each_case_has_its_sentence(a: str, b: str, words: str, value: str | None) -> None:
    finding = compare_units(make_answer(exactly(1, a)), make_answer(exactly(1, b)))
    assert finding is not None
    assert (finding.words, finding.value) == (words, value)


def test_it_is_silent_without_units() -> None:
    assert compare_units(make_answer(exactly(1, "")), make_answer(exactly(1, ""))) is None
    assert compare_units(make_answer(True), make_answer(True)) is None
