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
# Each part takes single characters of one class, so the search is linear. Most words are of the third part, which is
# quicker than the last, and leaves to it what goes on with another letter, a mark or an apostrophe.
_WORD = re.compile(
    f"(?P<number>\\d{{1,3}}(?:[,.'\u2019\u00a0\u2009\u202f]\\d{{3}})+(?!\\d))"
    f"|[{_SINGLE}]"
    f"|[a-zA-Z0-9]+(?![^\\W_]|[{_MARKS}{_APOSTROPHES}])"
    f"|(?:{_LETTER})+(?P<joined>[{_APOSTROPHES}](?:{_LETTER})+)*"
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
        places = _without_elision(found[0], found.start()) if found.lastgroup == "joined" else [found.span()]
        for start, end in places:
            plain, key = _forms(text[start:end], found.lastgroup == "number")
            if plain:
                yield Word(start, end, plain, key)


@lru_cache(maxsize=65_536)
def _forms(shown: str, is_number: bool) -> tuple[str, str]:
    """The plain form of a word, and its key where it may be a name."""
    return fold_word(shown), "" if is_number or shown[0].islower() else name_key(shown)


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


def _without_elision(word: str, start: int) -> list[tuple[int, int]]:
    """Where the word, which has an apostrophe, stands; l’Ukraine is two words, and Лук’янаў is one."""
    place = min(found for found in map(word.find, _APOSTROPHES) if found > 0)
    if place > LONGEST_ELISION:
        return [(start, start + len(word))]
    return [(start, start + place), (start + place + 1, start + len(word))]
