"""Excerpts show the words that were found, marked, and lose none of the text between their ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.excerpts import excerpt, hits_in, mark
from app.domain.search_query import parse_query


def shown(text: str, typed: str) -> str:
    """The excerpt with its hits in brackets."""
    stretches = excerpt(text, hits_in(text, parse_query(typed)))
    return "".join(f"[{stretch.text}]" if stretch.is_hit else stretch.text for stretch in stretches)


def test_a_short_text_is_shown_whole() -> None:
    assert shown("Between 200 and 500 are fighting.", "fight 200") == "Between [200] and 500 are fighting."
    assert shown("Between 200 and 500 are fighting.", "200 fight") == "Between [200] and 500 are [fighting]."


def test_a_phrase_is_one_hit() -> None:
    assert shown("As many as they are, many as they", '"as many as"') == "[As many as] they are, many as they"


def test_a_name_is_found_in_another_script() -> None:
    assert shown("Said Łukaszenka today", "лукашенко") == "Said [Łukaszenka] today"


def test_a_long_text_is_cut_around_its_hits() -> None:
    filler = "word " * 200

    found = shown(f"{filler}needle {filler}needle {filler}needle", "needle")

    assert found.startswith("… word")
    assert found.endswith("word …")
    assert found.count("[needle]") == 2
    assert len(found) < 600


def test_hits_that_stand_close_are_shown_in_one_passage() -> None:
    assert shown("a needle " * 3, "needle") == "a [needle] a [needle] a [needle] "


@pytest.mark.parametrize("typed", ["5", "5 5", '"5 5 5"', "5-5"])
def test_a_text_that_says_one_thing_over_and_over_is_not_shown_whole(typed: str) -> None:
    text = "5-5 " * 10_000

    stretches = excerpt(text, hits_in(text, parse_query(typed)))

    assert any(stretch.is_hit for stretch in stretches)
    assert sum(len(stretch.text) for stretch in stretches) < 2_000


def test_no_hit_gives_no_excerpt() -> None:
    assert shown("Nothing of the kind", "needle") == ""


@given(st.text(max_size=400), st.text(max_size=20))
def test_marking_loses_nothing(text: str, typed: str) -> None:
    stretches = mark(text, hits_in(text, parse_query(typed)))

    assert "".join(stretch.text for stretch in stretches) == text
    assert all(stretch.text for stretch in stretches)
