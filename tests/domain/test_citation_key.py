"""Tests of app.domain.citation_key."""

import pytest

from app.domain.citation_key import is_key, make_key, numbered


@pytest.mark.parametrize(
    ("name", "year", "title", "key"),
    [
        ("Latushko", "2023", "The armed struggle", "latushko2023armed"),
        ("Латушка", "2023", "Пра вайну", "latushka2023pra"),
        ("World Bank", "", "A report", "worldreport"),
        ("O’Brien", "199X", "On it", "obrienit"),
        ("Rudnik", "2024", "Ukraine’s volunteers", "rudnik2024ukraine"),
        ("", "", "!", ""),
    ],
)
def test_a_key_is_made_of_author_year_and_title(name: str, year: str, title: str, key: str) -> None:
    assert make_key(name, year, title) == key


def test_a_key_that_is_taken_gets_a_number() -> None:
    assert numbered("a2020b", set()) == "a2020b"
    assert numbered("a2020b", {"a2020b", "a2020b-2"}) == "a2020b-3"


@pytest.mark.parametrize("text", ["smith2020x", "Smith:2020", "a", "DBLP:conf/x/Y20"])
def test_these_are_keys(text: str) -> None:
    assert is_key(text)


@pytest.mark.parametrize("text", ["", "12345", "a b", "http://zotero.org/1/items/A", "ключ", "a{b", "x" * 101, "a\n"])
def test_these_are_none(text: str) -> None:
    assert not is_key(text)
