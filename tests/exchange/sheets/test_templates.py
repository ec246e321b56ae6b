"""Tests of app.exchange.sheets.templates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.sheets.templates import Template, parse_template

CELLS = {"Place": "Arvane", "Day": "", "Braced": "{Place}"}


def filled(text: str, *, is_needed: bool = False) -> str:
    return parse_template(text).fill(CELLS.__getitem__, is_needed=is_needed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Killed", "Killed"),
        ("", ""),
        ("Killed in {Place}?", "Killed in Arvane?"),
        ("{ Place }", "Arvane"),
        ("{Place}, {Day}", "Arvane, not stated"),
        ("{Braced}", "{Place}"),
        ("{{Place}} {Place}", "{Place} Arvane"),
        ("On {Day}", ""),
    ],
)
def test_cells_are_put_in_and_what_none_states_is_left_out(text: str, expected: str) -> None:
    assert filled(text) == expected


def test_a_text_that_is_needed_says_what_is_not_stated() -> None:
    assert filled("On {Day}?", is_needed=True) == "On not stated?"


@pytest.mark.parametrize("text", ["{", "{Place", "Place}", "{}", "{ }", "{a{b}", "}{"])
def test_a_brace_without_a_partner_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="write"):
        parse_template(text)


@given(st.text())
def test_any_text_with_its_braces_doubled_says_itself(text: str) -> None:
    assert parse_template(text.replace("{", "{{").replace("}", "}}")) == Template((text,), ())


@pytest.mark.parametrize(
    ("template", "text", "cells"),
    [
        ("{A} in {B}.", "five in Arvane.", {"A": "five", "B": "Arvane"}),
        ("{A} in {B}.", "not stated in Arvane.", {"B": "Arvane"}),
        ("{A} in {B}.", "five in Arvane in May.", {}),
        ("{A} in {B}.", "five at Arvane.", {}),
        ("{A} in {B}.", "five in Arvane", {}),
        ("{A}{B}", "five", {}),
        ("None.", "None.", {}),
    ],
)
def test_cells_are_read_back_where_there_is_no_doubt(template: str, text: str, cells: dict[str, str]) -> None:
    assert parse_template(template).read(text) == cells


def test_cells_that_are_known_help_to_tell_the_others() -> None:
    part = parse_template("{A}, {B}: {A}").partly({"B": "May"})

    assert part == parse_template("{A}, May: {A}")
