"""Tests of app.domain.canonical: one text for one content, which any library of RFC 8785 writes alike."""

import json
import unicodedata
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.canonical import canonical, read_canonical
from app.domain.errors import InvalidValue

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
VALUES = st.recursive(
    st.none() | st.booleans() | TEXTS | st.integers(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"b": 1, "a": [True, None, "x"]}, '{"a":[true,null,"x"],"b":"1"}'),
        ({"\ue000": "", "\U0001f600": "", "\r": ""}, '{"\\r":"","\U0001f600":"","\ue000":""}'),
        (Decimal("1E+3"), '"1000"'),
        (Decimal("-0.50"), '"-0.50"'),
        ("e\u0301", '"é"'),
        ('"\\/\b\t\n\f\r\x1f\x7f\u2028', '"\\"\\\\/\\b\\t\\n\\f\\r\\u001f\x7f\u2028"'),
        ((), "[]"),
    ],
)
def test_a_value_has_one_form(value: Any, text: str) -> None:
    assert canonical(value) == text


@given(VALUES)
def test_the_form_is_read_back_and_written_again_alike(value: Any) -> None:
    text = canonical(value)
    assert canonical(read_canonical(text)) == text
    assert text == unicodedata.normalize("NFC", text)
    assert not any(isinstance(found, float) for found in [json.loads(text)])


@pytest.mark.parametrize("value", [1.5, b"x", {1, 2}, object()])
def test_what_has_no_form_is_refused(value: Any) -> None:
    with pytest.raises(TypeError):
        canonical(value)


def test_half_a_character_is_refused() -> None:
    with pytest.raises(ValueError, match="surrogates"):
        canonical("\ud800")


@pytest.mark.parametrize(
    "text",
    [
        *('{"a": "b"}', '{"b":"","a":""}', '{"a":"","a":""}', "1", "1.5", "NaN", '"e\u0301"', '"\\u00e9"', "", "{"),
        *('"\\ud800"', "[" * 100_000, '{"a":""}\n', '"\\/"'),
    ],
)
def test_another_form_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue, match="not in the canonical form"):
        read_canonical(text)
