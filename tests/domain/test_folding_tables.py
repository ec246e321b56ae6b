"""Folding tables: each character that is folded is looked for where it stands, and few are where none stands."""

import pytest

from app.domain.folding_tables import ALIKE, ASCII, POINTS, UNSEEN, pages_of


@pytest.mark.parametrize(
    ("kind", "characters"), [("alike", sorted(ALIKE)), ("points", sorted(POINTS)), ("unseen", sorted(UNSEEN))]
)
def test_every_character_is_looked_for_in_a_text_that_has_it(kind: str, characters: list[str]) -> None:
    for character in characters:
        assert any(character in getattr(page, kind) for page in pages_of(f"Жаба {character} 𝒜"))


def test_a_text_in_ascii_is_searched_for_ascii_only() -> None:
    assert pages_of("it's `plain`") == [ASCII]
    assert ASCII.alike.isascii()
    assert not ASCII.points + ASCII.unseen


def test_pages_of_which_a_text_has_nothing_are_left_out() -> None:
    [latin] = pages_of("Жаба ў балоце")
    assert "\u00a0" in latin.alike
    assert "\u2014" not in latin.alike


def test_a_lone_half_of_a_pair_is_no_obstacle() -> None:
    assert pages_of("a\ud800b \u2014")
