"""Units: the same thing under other names, exact conversions, and refusals with a reason."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.units import read_unit, why_not_convertible


@pytest.mark.parametrize(
    ("text", "base", "factor"),
    [
        ("people", "people", "1"),
        ("Persons", "people", "1"),
        ("thousand people", "people", "1000"),
        ("thousands of people", "people", "1000"),
        ("hundred thousand people", "people", "100000"),
        ("EUR million", "EUR", "1000000"),
        ("million euros", "EUR", "1000000"),
        ("€", "EUR", "1"),
        ("million", "", "1000000"),
        ("", "", "1"),
        ("km", "m", "1000"),
        ("miles", "m", "1609.344"),
        ("hectares", "m2", "10000"),
        ("km²", "m2", "1000000"),
        ("per cent", "percent", "1"),
        ("%", "percent", "1"),
        ("attacks", "attack", "1"),
        ("bodies", "body", "1"),
        ("losses", "loss", "1"),
        ("branches", "branch", "1"),
        ("class", "class", "1"),
        ("MW", "MW", "1"),
    ],
)
def test_a_unit_is_read_as_a_factor_of_its_base(text: str, base: str, factor: str) -> None:
    unit = read_unit(text)
    assert (unit.base, unit.factor) == (base, Decimal(factor))


@pytest.mark.parametrize(
    ("a", "b"), [("people", "person"), ("km", "miles"), ("", "people"), ("thousand", "EUR"), ("division", "Divisions")]
)
def test_these_units_convert(a: str, b: str) -> None:
    assert why_not_convertible(a, b) is None
    assert why_not_convertible(b, a) is None


def test_currencies_are_refused_because_a_rate_is_missing() -> None:
    refusal = why_not_convertible("USD", "million euros")
    assert refusal == "EUR and USD are different currencies; they do not convert without an exchange rate and its date."


@pytest.mark.parametrize(
    ("a", "b"), [("people", "units"), ("EUR", "people"), ("MW", "mW"), ("percent", "percentage points")]
)
def test_other_units_are_refused_by_name(a: str, b: str) -> None:
    refusal = why_not_convertible(a, b)
    assert refusal == why_not_convertible(b, a)
    assert refusal is not None
    assert a in refusal
    assert b in refusal


WORDS = st.lists(st.sampled_from(("dozen", "million", "of", "people")), max_size=200).map(" ".join)


@given(st.text(max_size=200) | WORDS)
def test_any_text_can_stand_as_a_unit(text: str) -> None:
    assert read_unit(text).factor > 0
    assert why_not_convertible(text, text) is None


@pytest.mark.parametrize(
    ("a", "b", "refusal"),
    [
        ("km", "kg", "“kg” is a mass and “km” a length; they cannot be converted into each other."),
        ("people", "hectares", "“hectares” is an area and “people” a number of people; they cannot be converted into"),
        (
            "people",
            "attacks",
            "The units “attacks” and “people” count different things: no factor between them is known.",
        ),
        ("EUR", "people", "The units “EUR” and “people” count different things: no factor between them is known."),
    ],
)
def test_a_refusal_says_why(a: str, b: str, refusal: str) -> None:
    assert (why_not_convertible(a, b) or "").startswith(refusal)
    assert why_not_convertible(a, b) == why_not_convertible(b, a)
