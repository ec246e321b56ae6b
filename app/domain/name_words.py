"""Words of a name: split, in plain Latin letters, and as the skeleton that their spellings share."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

from app.domain.name_letters import GIVEN_NAMES, LETTERS, PARTICLES, SOUNDS

LONGEST_NAME = 200
MOST_WORDS = 12

# Letters of Cyrillic as an initial in Latin has them.
INITIALS = frozenset(["ch", "ia", "iu", "ja", "ju", "kh", "sh", "shch", "ts", "ya", "ye", "yo", "yu", "zh"])

_SPLIT = re.compile(r"[\s\-\u2010-\u2015.,;:/|_+&()\[\]\"“”„«»·・]+")
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


class Word(NamedTuple):
    """A word of a name: as it is shown, in lower-case ASCII, and as its skeleton."""

    shown: str
    plain: str
    key: str

    @property
    def is_initial(self) -> bool:
        return len(self.plain) == 1

    @property
    def is_particle(self) -> bool:
        return self.plain in PARTICLES

    @property
    def is_east_asian(self) -> bool:
        """Written in Chinese characters, kana or Hangul, which are not misread letter by letter."""
        return "\u2e80" <= self.shown[0] <= "\ud7ff"

    @property
    def given_name(self) -> str:
        """The skeleton of the given name that this is a form of, or its own."""
        return _GIVEN.get(self.key, self.key)


@lru_cache(maxsize=65_536)
def words_of(name: str) -> tuple[Word, ...]:
    """The words of a name that have a letter or digit, up to 200 characters and 12 words."""
    name = unicodedata.normalize("NFC", name[:LONGEST_NAME])
    words = ((shown, _in_ascii(shown)) for shown in _SPLIT.split(name))
    return tuple(_word(shown, plain, name) for shown, plain in words if plain)[:MOST_WORDS]


@lru_cache(maxsize=65_536)
def together(name: str) -> str:
    """The skeleton of a name with its words written together."""
    return skeleton("".join(word.plain for word in words_of(name)))


@lru_cache(maxsize=65_536)
def skeleton(plain: str) -> str:
    """A word in lower-case ASCII, brought to the letters that all spellings of its sounds share."""
    for needed, pattern, letter in SOUNDS:
        if needed in plain:
            plain = pattern.sub(letter, plain)
    return plain


def _word(shown: str, plain: str, name: str) -> Word:
    """Ю. and Yu. are initials, as Y. is: of more letters than one only in plain Latin."""
    key = skeleton(plain)
    is_initial = _is_cyrillic(shown) or (plain in INITIALS and f"{shown}." in name)
    return Word(shown, key[0], key[0]) if is_initial and key else Word(shown, plain, key)


def _is_cyrillic(letter: str) -> bool:
    return len(letter) == 1 and "\u0400" <= letter <= "\u04ff"


def _in_ascii(word: str) -> str:
    word = unicodedata.normalize("NFC", word.casefold()).replace("ьо", "ё").translate(LETTERS)
    return _NOT_PLAIN.sub("", anyascii(word).lower())


def _given_names() -> Iterator[tuple[str, str]]:
    for group in GIVEN_NAMES:
        first = skeleton(_in_ascii(group[0]))
        for name in group:
            yield skeleton(_in_ascii(name)), first


_GIVEN = dict(_given_names())
