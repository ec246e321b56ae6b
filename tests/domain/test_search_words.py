"""Words of a search: one plain form for all scripts and accents, and one key for the spellings of a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.search_words import LONGEST_WORD, fold_word, name_key, words_in

ALPHABET = {*"abcdefghijklmnopqrstuvwxyz0123456789"}


def plain(text: str) -> list[str]:
    """The plain forms of the words of a text."""
    return [word.plain for word in words_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some say, others don’t.", ["some", "say", "others", "dont"]),
        ("Łukaszenka Kalinoŭski", ["lukaszenka", "kalinouski"]),
        ("Ещё и еще", ["eshche", "i", "eshche"]),
        ("Лук’янаў l’Ukraine", ["lukyanau", "l", "ukraine"]),
        ("5,000 or 5.000 or 5\u202f000 or 5000", ["5000", "or", "5000", "or", "5000", "or", "5000"]),
        ("1.5 and 12,34", ["1", "5", "and", "12", "34"]),
        ("non-fiction_title", ["non", "fiction", "title"]),
        ("北京 is one city", ["bei", "jing", "is", "one", "city"]),
        ("e\u0301tude", ["etude"]),
        ("\U0001f600 ☃ — …", []),
        ("", []),
    ],
)
def test_words_are_plain_letters_and_digits(text: str, expected: list[str]) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    "spellings",
    [
        ["Łukaszenka", "Lukashenka", "Lukashenko", "Лукашэнка", "Лукашенко"],
        ["Kalinowski", "Kalinouski", "Kalinoŭski", "Каліноўскі"],
    ],
)
def test_spellings_of_a_name_share_a_key(spellings: list[str]) -> None:
    assert len({next(words_in(spelling)).key for spelling in spellings}) == 1


def test_what_begins_with_a_small_letter_and_what_is_a_number_has_no_key() -> None:
    assert [word.key for word in words_in("volunteers 5,000 Ada")] == ["", "", name_key("Ada")]


@given(st.text(max_size=200))
def test_words_stand_where_they_say_in_order_and_hold_ascii_only(text: str) -> None:
    end = 0
    for word in words_in(text):
        assert end <= word.start < word.end <= len(text)
        assert word.plain == fold_word(word.plain)
        assert set(word.plain + word.key) <= ALPHABET
        assert 0 < len(word.plain) <= LONGEST_WORD
        end = word.end
