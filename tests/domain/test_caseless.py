"""Words compared without case, kinds of dash, quotation marks and spacing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.caseless import caseless


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Battalion", "battalion"),
        ("300–500", "300−500"),
        ("the “Kalinouski” unit", 'the "Kalinouski" unit'),
        ("don’t", "don't"),
        ("a  b\n c", "a b c"),
        ("STRASSE", "straße"),
        ("ﬁve", "five"),
        ("a regiment.", "a regiment"),
    ],
)
def test_what_a_reader_would_call_the_same_words_is_the_same(a: str, b: str) -> None:
    assert caseless(a) == caseless(b)


@pytest.mark.parametrize(("a", "b"), [("resume", "résumé"), ("C", "C++"), ("300", "500"), ("-5", "5"), ("no", "on")])
def test_letters_digits_accents_and_signs_tell_words_apart(a: str, b: str) -> None:
    assert caseless(a) != caseless(b)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert caseless(caseless(text)) == caseless(text)
