"""What is typed into the search box, as terms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.search_query import MOST_TERMS, parse_query


def told(typed: str) -> list[str]:
    """Each term as its words, with a star where the last of them may go on."""
    return [" ".join(term.plain) + "*" * term.is_begun for term in parse_query(typed)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Belarusian volun", ["belarusian", "volun*"]),
        ("to", ["to"]),
        ("at least 500", ["at", "least", "500"]),
        ("volunteers.", ["volunteers"]),
        ('"as many as" 5,000', ["as many as", "5000"]),
        ("“as many as”", ["as many as"]),
        ('5,000 "as many', ["5000", "as", "many*"]),
        ("self-taught", ["self taught*"]),
        ("AND OR NOT", ["and", "or", "not*"]),
        ("a a a", ["a"]),
        ('"', []),
        ("( * : ^ -", []),
        ("", []),
    ],
)
def test_words_and_phrases_are_terms_and_the_last_word_may_go_on(typed: str, expected: list[str]) -> None:
    assert told(typed) == expected


def test_names_are_told_by_their_keys_however_they_are_typed() -> None:
    small, large = parse_query("łukaszenka"), parse_query("Лукашэнка")

    assert small[0].keys == large[0].keys != ()


@given(st.text(max_size=300))
def test_any_text_gives_few_terms(typed: str) -> None:
    terms = parse_query(typed)

    assert len(terms) <= MOST_TERMS
    assert all(term.plain and all(term.plain) for term in terms)
