"""Tests of app.exchange.sheets.numbers."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidValue
from app.domain.figure import plain
from app.exchange.sheets.numbers import read_number

SPACE, NARROW = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("text", "decimal", "expected"),
    [
        ("5", "", "5"),
        ("007", "", "7"),
        ("-5", "", "-5"),
        ("−5", "", "-5"),
        (" 12.0 ", "", "12"),
        ("12.5", "", "12.5"),
        ("12,5", "", "12.5"),
        ("0.125", "", "0.125"),
        ("1,200", ".", "1200"),
        ("1,200", ",", "1.2"),
        ("1.200", ",", "1200"),
        ("0,125", ",", "0.125"),
        ("1,200,300", "", "1200300"),
        ("1.200.300,5", "", "1200300.5"),
        ("1,200,300.50", "", "1200300.5"),
        ("1 200", "", "1200"),
        (f"1{SPACE}200{NARROW}300", "", "1200300"),
        ("1’200", "", "1200"),
    ],
)
def test_a_number_is_read_however_a_spreadsheet_writes_it(text: str, decimal: str, expected: str) -> None:
    found = read_number(text, decimal, "Min")

    assert (plain(found.number), found.is_hedged) == (expected, False)


@pytest.mark.parametrize("text", ["c. 40", "ca. 40", "circa 40", "about 40", "~40", "≈ 40", "Approx. 40"])
def test_a_word_that_hedges_is_told(text: str) -> None:
    found = read_number(text, "", "Min")

    assert (found.number, found.is_hedged) == (Decimal(40), True)


@pytest.mark.parametrize("text", ["1,200", "1.200", "12,345", "-1.200"])
def test_a_number_that_is_a_thousand_times_larger_by_another_custom_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue, match="two ways; write decimal"):
        read_number(text, "", "Min")


@pytest.mark.parametrize(
    "text",
    [
        *("?", "-", "x", "=1+1", "'5", "1e5", "40+", "<10", "10-15", "5 people", "50%", "0x10", "NaN", "inf", "1_000"),
        *("1,20,300", "1,2345", "12.", ".5", "1..5", "--5", "1 20", "0 125", "１２", "١٢", "c.", "about", "1" * 101),
    ],
)
def test_what_is_no_number_is_refused_with_its_column(text: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        read_number(text, ".", "Min")

    assert caught.value.field == "Min"
    assert "is no number; write it like 1200" in str(caught.value)


def test_more_digits_than_can_be_kept_are_refused() -> None:
    with pytest.raises(InvalidValue, match="38 digits"):
        read_number("1" * 39, "", "Min")


@given(st.decimals(-(10**20), 10**20, places=4), st.sampled_from(".,"), st.sampled_from(["", " ", SPACE, "'", "other"]))
def test_a_written_number_is_read_back(number: Decimal, decimal: str, group: str) -> None:
    mark = {"other": "." if decimal == "," else ","}.get(group, group)
    written = f"{number:,f}".replace(",", "\0").replace(".", decimal).replace("\0", mark)

    assert read_number(written, decimal, "Min").number == number


@given(st.text(), st.sampled_from(["", ".", ","]))
def test_any_text_is_read_or_refused(text: str, decimal: str) -> None:
    with suppress(InvalidValue):
        assert read_number(text, decimal, "Min").number.is_finite()
