"""Tests of app.exchange.documents.bylines."""

import pytest

from app.exchange.documents.base import Person
from app.exchange.documents.bylines import person_of, several


@pytest.mark.parametrize(
    ("name", "family", "given", "literal"),
    [
        ("Ada Moor", "Moor", "Ada", ""),
        ("By Ada Moor", "Moor", "Ada", ""),
        ("Moor, Ada", "Moor", "Ada", ""),
        ("Moor, Ada B.", "Moor", "Ada B.", ""),
        ("Anne-Marie O’Neill", "O’Neill", "Anne-Marie", ""),
        ("Дзмітрый Бандарэнка", "Бандарэнка", "Дзмітрый", ""),
        ("Ada Maria Moor", "", "", "Ada Maria Moor"),  # which of three is the family name?
        ("van Gogh", "", "", "van Gogh"),
        ("Reuters Staff", "", "", "Reuters Staff"),
        ("News Desk", "", "", "News Desk"),
        ("BBC News", "", "", "BBC News"),
        ("ukrinform", "", "", "ukrinform"),
        ("Moor, Ada, and Lind, Ben", "", "", "Moor, Ada, and Lind, Ben"),
    ],
)
def test_a_name_is_taken_apart_only_where_that_is_safe(name: str, family: str, given: str, literal: str) -> None:
    assert person_of(name, "author", "meta") == Person("author", family, given, literal, "meta")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "  ",
        "https://facebook.com/ada",
        "@ada",
        "2024",
        "x" * 201,
        "ada@news.example",
        "news.example",
        "Admin",
        "user",
    ],
)
def test_what_is_no_name_names_nobody(name: str) -> None:
    assert person_of(name, "author", "meta") is None


@pytest.mark.parametrize(
    ("names", "listed"),
    [
        ("Ada Moor", ["Ada Moor"]),
        ("Ada Moor and Ben Lind", ["Ada Moor", "Ben Lind"]),
        ("Ada Moor, Ben Lind and Cy Ray", ["Ada Moor", "Ben Lind", "Cy Ray"]),
        ("Moor, Ada; Lind, Ben", ["Moor, Ada", "Lind, Ben"]),
        ("Moor, Ada", ["Moor, Ada"]),
        ("Sword and Shield", ["Sword and Shield"]),
        ("Ada Moor, Ben Lind, and Cy Ray", ["Ada Moor", "Ben Lind", "Cy Ray"]),
    ],
)
def test_several_names_in_one_line_are_told_apart(names: str, listed: list[str]) -> None:
    assert several(names) == listed
