"""Bare text: words that line ends cut are the same words, and numbers are not."""

import pytest

from app.domain.bare_text import bare, find_bare


def found(text: str, quotation: str) -> list[str]:
    return [text[start:end] for start, end in find_bare(text, quotation)]


@pytest.mark.parametrize(
    ("text", "quotation", "stretch"),
    [
        ("so for exam- ple here", "for example", "for exam- ple"),
        ("the well- known café", "well-known", "well- known"),
        ('il dit " oui " hier', '"oui"', '" oui "'),
        ('il dit "oui" hier', '" oui "', '"oui"'),
        ("from 300 - 500 men", "300-500 men", "300 - 500 men"),
        ("some 4 200 tonnes", "4200 tonnes", "4 200 tonnes"),
    ],
)
def test_blanks_hyphens_and_quotation_marks_make_no_other_words(text: str, quotation: str, stretch: str) -> None:
    assert found(text, quotation) == [stretch]


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("some 300500 men", "300-500 men"),
        ("at -5 degrees", "at 5 degrees"),
        ("at 5 degrees", "at -5 degrees"),
        ("nothing", "something"),
        ("words", " -'"),
    ],
)
def test_other_numbers_and_other_words_are_not_found(text: str, quotation: str) -> None:
    assert found(text, quotation) == []


def test_each_place_is_found() -> None:
    assert found("a re-do and a re do", "redo") == ["re-do", "re do"]
    assert bare("a re-do") == "aredo"
