"""Moved figures: numbers are paired by the words around them."""

from app.domain.moved_figures import MovedFigure, moved_figures
from app.domain.text_changes import compare_texts

BEFORE = "The union says at least 500 people will go, and the owners say 900 people.\nThe pier is 40 metres long."
AFTER = "The union says at least 600 people will go, and the owners say 900 people.\nThe pier is 45 metres long."


def moved(before: str, after: str) -> list[MovedFigure]:
    return moved_figures(compare_texts(before, after).changes)


def test_a_figure_that_changed_is_told_with_its_words_before_and_after() -> None:
    first, second = moved(BEFORE, AFTER)
    assert (first.before, first.after, first.unit) == ("at least 500", "at least 600", "people")
    assert first.passage == AFTER.split("\n")[0]
    assert ("40" in second.before, "45" in second.after) == (True, True)


def test_figures_that_stay_and_figures_of_other_words_have_not_moved() -> None:
    assert moved("At least 500 people came to see.", "At least 500 people came to see it.") == []
    assert moved("In all 500 people were hurt badly.", "A new bridge of 600 metres opened elsewhere.") == []
    assert moved("", "At least 500 people came.") == []
