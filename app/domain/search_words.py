"""Words as the search has them: each with its place, in plain letters of any script, and as a spelling of a name.

Two forms of each word are kept. The plain one is the word in ASCII without case and accents (Łukaszenka is
"lukaszenka", ещё and еще are "eshche", 5,000 is "5000"). A word that does not begin with a small letter may be a name,
and has the key that all its spellings share (see app/domain/names.py) as well.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

from app.domain.names import fold_name

LONGEST_WORD = 64
LEAST_KEY = 3
LONGEST_ELISION = 2

# Scripts that write words without spaces: each of their characters is a word, and several in a row are a phrase.
_SINGLE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
# Marks that stand within words and are no letters to the `re` module, and blocks whose vowels are such marks.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u109f\u1780-\u17ff"
)
_APOSTROPHES = "'\u2019\u02bc"
_LETTER = f"(?![_{_SINGLE}])[\\w{_MARKS}]"
# Every part takes single characters of one class, so the search is linear.
_WORD = re.compile(
    f"(?P<number>\\d{{1,3}}(?:[,.'\u2019\u00a0\u2009\u202f]\\d{{3}})+(?!\\d))"
    f"|[{_SINGLE}]"
    f"|(?:{_LETTER})+(?:[{_APOSTROPHES}](?:{_LETTER})+)*"
)
_NOT_PLAIN = re.compile("[^a-z0-9]+")


class Word(NamedTuple):
    """One word of a text: from `start` to `end` in code points, in plain letters, and its key as a name or empty."""

    start: int
    end: int
    plain: str
    key: str


def words_in(text: str) -> Iterator[Word]:
    """The words of a text in their order, each when it is asked for."""
    for found in _WORD.finditer(text):
        for start, end in _without_elision(found[0], found.start()):
            shown = text[start:end]
            plain = fold_word(shown)
            if plain:
                yield Word(start, end, plain, "" if found["number"] or shown[0].islower() else name_key(shown))


@lru_cache(maxsize=65_536)
def fold_word(word: str) -> str:
    """A word in lower-case ASCII letters and digits, up to 64 of them; empty when it has none."""
    if not word.isascii():
        bare = unicodedata.normalize("NFKD", word.casefold())
        word = anyascii("".join(letter for letter in bare if not unicodedata.combining(letter)))
    return _NOT_PLAIN.sub("", word.lower())[:LONGEST_WORD]


@lru_cache(maxsize=65_536)
def name_key(word: str) -> str:
    """What the spellings of a name share; empty for a word too short to tell names apart, or a number."""
    key = fold_name(word).replace(" ", "")[:LONGEST_WORD]
    return key if len(key) >= LEAST_KEY and not key.isdigit() else ""


def _without_elision(word: str, start: int) -> Iterator[tuple[int, int]]:
    """Where the word stands; l’Ukraine is two words, and Лук’янаў is one."""
    place = next((place for place, letter in enumerate(word) if letter in _APOSTROPHES), 0)
    if 0 < place <= LONGEST_ELISION and place + 1 < len(word):
        yield start, start + place
        yield start + place + 1, start + len(word)
    else:
        yield start, start + len(word)
