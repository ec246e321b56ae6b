"""Paragraphs begin at blank lines, and at single breaks unless the lines are wrapped."""

from tests.domain.attribution.parts import cut, words_of

WRAPPED = (
    "The council of the small town on the river met for the third time that\n"
    "week to discuss the flood, which had taken eleven houses and a bridge and\n"
    "left the northern half of the town without power, water and heating for\n"
    "a fortnight, as the mayor told those who had come.\n"
)


def test_a_blank_line_begins_a_paragraph() -> None:
    assert len(cut("One.\n\nTwo.\n \nThree.").paragraphs) == 3


def test_a_single_break_begins_one_too() -> None:
    article = cut("Storm kills 26\nThe storm came at night.")
    assert [words_of(article.tokens, span) for span in article.paragraphs] == [
        "Storm kills 26",
        "The storm came at night.",
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    assert len(cut(WRAPPED).paragraphs) == 1
    assert len(cut(f"{WRAPPED}\n{WRAPPED}").paragraphs) == 2


def test_a_dash_at_the_beginning_of_a_line_begins_one_even_among_wrapped_lines() -> None:
    assert len(cut(f"{WRAPPED}– And then?\n{WRAPPED}").paragraphs) == 2


def test_no_text_has_no_paragraph() -> None:
    assert cut("").paragraphs == []
