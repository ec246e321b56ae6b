"""Tests of app.exchange.documents.right_to_left."""

import pytest

from app.exchange.documents.right_to_left import in_reading_order


def ordered(letters: str, places: list[float]) -> str:
    numbered = [(letter, number) for number, letter in enumerate(letters)]
    return "".join(letter for letter, _ in in_reading_order(numbered, lambda number: places[number]))


@pytest.mark.parametrize(
    ("letters", "places", "words"),
    [
        ("forty", [1, 2, 3, 4, 5], "forty"),
        ("بسيط", [9, 8, 7, 6], "بسيط"),  # as it is read
        ("طيسب", [6, 7, 8, 9], "بسيط"),  # as it is drawn
        ("طيسب، 40 ما", [6, 7, 8, 9, 5, 4, 2, 3, 1, 0.5, 0], "بسيط، 40 ما"),  # only the word that was drawn so
        ("םוֹלש", [1, 2, 2, 3, 4], "שלוֹם"),  # with the mark after its letter
        ("ב", [1], "ב"),
    ],
)
def test_words_that_are_kept_as_they_are_drawn_are_turned_round(letters: str, places: list[float], words: str) -> None:
    assert ordered(letters, places) == words
