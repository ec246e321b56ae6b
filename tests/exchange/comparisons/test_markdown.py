"""Tests of app.exchange.comparisons.markdown."""

import re

import pytest

from app.exchange.comparisons.base import Line, Note, Reference
from app.exchange.comparisons.markdown import FORMAT, escape, link
from tests.exchange.comparisons.handouts import ITEMS, make_handout, written


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a|b", r"a\|b"),
        ("*a* [b](c)", r"\*a\* \[b\](c)"),
        ("a\n\nb", "a b"),
        ("- a", r"\- a"),
        ("# a", r"\# a"),
        ("1. a", r"1\. a"),
        ("12) a", r"12\) a"),
        ("1.5 million", r"1\.5 million"),
        ("a 1. b", "a 1. b"),
        ("<i>&amp;", r"\<i\>\&amp;"),
    ],
)
def test_what_would_be_markup_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_rows_have_as_many_cells_as_the_head_whatever_they_hold() -> None:
    lines = (Line(1, ("a|b", "c\\|d", "e\n|f", "1", "`|`", True), (Note(1, "|"),)),)
    text = written(FORMAT, make_handout(lines=lines, pairs=())).decode()
    table = [line for line in text.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", line.replace("\\\\", ""))) for line in table} == {8}


def test_sources_are_footnotes_with_their_address_as_a_link() -> None:
    text = written(FORMAT, make_handout()).decode()
    assert "| [^1] [^2] p. 4 |" in text
    assert "[^1]: Friedman, Max. “Side by side”. Gazette, 2023-01-18. <https://gazette.example/side-by-side>." in text


def test_an_address_cannot_end_its_link() -> None:
    assert link("https://x.example/a b>c|d") == "<https://x.example/a%20b%3Ec%7Cd>"
    reference = Reference(1, "See https://x.example/_a_.", "https://x.example/_a_", ITEMS[0])
    assert "See <https://x.example/_a_>." in written(FORMAT, make_handout(references=(reference,))).decode()
