"""Facts: the figures and the names of a text in their order, the same in every language and script.

A figure is its number, a name the beginning of the skeleton of each of its words (`app/domain/name_words.py`), so that
endings of cases do not matter. Small and round numbers and years stand in too many texts to tell anything.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from app.domain.name_words import words_of
from app.domain.reading.reading import read_figures
from app.domain.reading.tokens import Sort, Tokens

SMALLEST = 13
FIRST_YEAR, LAST_YEAR = 1900, 2100
SHORTEST_NAME = 4
KEPT = 5  # letters of the skeleton of a word
DECIMAL_COMMA = frozenset(["fr", "es", "it", "pt", "nl", "ro", "cs", "bg", "sr", "lt", "lv", "tr", "sv", "fi", "hu"])


class Fact(NamedTuple):
    """Where a figure or a name stands, in code points, and the key that other languages share."""

    start: int
    end: int
    key: str


def read_facts(tokens: Tokens, tongue: str) -> list[Fact]:
    """Every figure and name in the order of the text, each key once."""
    first: dict[str, Fact] = {}
    for fact in sorted([*_figures(tokens, tongue), *_names(tokens)]):
        first.setdefault(fact.key, fact)
    return list(first.values())


def _figures(tokens: Tokens, tongue: str) -> Iterator[Fact]:
    language = "de" if tongue in DECIMAL_COMMA else tongue or "en"
    for reading in read_figures(tokens.text, language):
        figure = reading.figure
        numbers = {number for number in (figure.low, figure.high, figure.headline) if number is not None}
        is_bare = tokens.text[reading.core_start : reading.core_end].isdecimal()  # “2,000” is no year
        for number in sorted(numbers):
            if number >= SMALLEST and not (is_bare and _is_year(number)):
                yield Fact(reading.core_start, reading.core_end, f"{number.normalize():f}")


def _is_year(number: Decimal) -> bool:
    return number == number.to_integral_value() and FIRST_YEAR <= number <= LAST_YEAR


def _names(tokens: Tokens) -> Iterator[Fact]:
    """Words with a capital that does not come from the beginning of a sentence."""
    for index, token in enumerate(tokens.all):
        if token.sort is not Sort.WORD or not token.is_capitalised or len(token.text) < SHORTEST_NAME:
            continue
        before = tokens[index - 1]
        if not token.starts_line and (before.is_word or before.is_digits or before.text == ","):
            key = _name_key(token.text)
            if len(key) >= SHORTEST_NAME:
                yield Fact(token.start, token.end, key)


@lru_cache(maxsize=65_536)
def _name_key(word: str) -> str:
    words = words_of(word)
    return words[0].key[:KEPT] if words else ""
