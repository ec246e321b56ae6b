"""Spellings of one name across scripts: a search key, a likeness and a decision that a person confirms."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii
from rapidfuzz.distance import OSA

from app.domain.name_letters import GIVEN_NAMES, LETTERS, PARTICLES, SOUNDS

LONGEST_NAME = 200
MOST_WORDS = 12
INITIAL = 0.9
OTHER_GENDER = 0.5
LEAST_ALIKE = 0.5
EXTRA_WORD = 0.25
LEAST_RANKED = 0.6
PREFIX = 0.8

_SPLIT = re.compile(r"[\s\-\u2010-\u2015.,;:/|_+&()\[\]\"“”„«»·・]+")
_PLAIN = re.compile(r"[^a-z0-9]+")

class _Word(NamedTuple):
    """A word of a name: as shown, in plain Latin letters, and as its skeleton."""

    shown: str
    plain: str
    key: str


class _Pair(NamedTuple):
    """A word of each name that answer each other, how alike they are, and whether that is enough."""

    a: _Word
    b: _Word
    likeness: float
    is_same: bool


def fold_name(name: str) -> str:
    """A search key: the skeletons of the words in their order, equal or close for the spellings of one name.

    Latushko, Латушка and Latuschka are all "latuska". A name is read up to 200 characters and 12 words.
    """
    return " ".join(word.key for word in _words(name))


def similarity(a: str, b: str) -> float:
    """How alike two names are, from 0 to 1, whatever their order; a word that only one has counts for a quarter."""
    pairs, only_a, only_b = _paired(a, b)
    if _written_together(a, b):
        return 1.0
    alike = sum(pair.likeness * _weight(pair.a, pair.b) for pair in pairs)
    whole = sum(_weight(pair.a, pair.b) for pair in pairs)
    left = sorted((sum(map(_weight, only_a)), sum(map(_weight, only_b))))
    whole += left[1] if left[0] else EXTRA_WORD * left[1]
    return alike / whole if pairs else 0.0


def same_name(a: str, b: str) -> tuple[bool, float, str]:
    """Whether two names can be one person's or organisation's, how alike they are, and why, in a sentence."""
    reason = _difference(a, b)
    return reason is None, similarity(a, b), reason or _agreement(a, b)


def rank_names(query: str, names: Iterable[tuple[str, str]], limit: int = 10) -> list[tuple[str, float]]:
    """The names that a query, which may still be being typed, can mean: (id, score), best first.

    `names` are pairs of id and name; an id may come with many names, and is ranked once, by the best of them.
    """
    best: dict[str, float] = {}
    for identity, name in names:
        score = max(_begun(query, name), similarity(query, name))
        if score >= LEAST_RANKED and score > best.get(identity, 0.0):
            best[identity] = score
    return sorted(best.items(), key=lambda ranked: -ranked[1])[:limit]


@lru_cache(maxsize=65_536)
def _words(name: str) -> tuple[_Word, ...]:
    cut = unicodedata.normalize("NFC", name[:LONGEST_NAME])
    words = ((shown, _PLAIN.sub("", _latin(shown))) for shown in _SPLIT.split(cut))
    return tuple(_Word(shown, plain, _skeleton(plain)) for shown, plain in words if plain)[:MOST_WORDS]


def _latin(word: str) -> str:
    return anyascii(unicodedata.normalize("NFC", word.casefold()).translate(LETTERS)).lower()


def _skeleton(plain: str) -> str:
    for pattern, letter in SOUNDS:
        plain = pattern.sub(letter, plain)
    return plain


def _given_names() -> Iterator[tuple[str, str]]:
    for group in GIVEN_NAMES:
        for name in group:
            yield fold_name(name), fold_name(group[0])


_GIVEN = dict(_given_names())


def _paired(a: str, b: str) -> tuple[list[_Pair], list[_Word], list[_Word]]:
    """The words of two names, each beside the most alike of the other that is free, and those that have no other."""
    words_a, words_b = list(_words(a)), list(_words(b))
    candidates = sorted(
        (pair for pair in starmap(_compare, product(words_a, words_b)) if pair.likeness >= LEAST_ALIKE),
        key=lambda pair: -pair.likeness,
    )
    pairs = []
    for pair in candidates:
        if pair.a in words_a and pair.b in words_b:
            words_a.remove(pair.a)
            words_b.remove(pair.b)
            pairs.append(pair)
    return pairs, words_a, words_b


def _compare(a: _Word, b: _Word) -> _Pair:
    if _GIVEN.get(a.key, a.key) == _GIVEN.get(b.key, b.key):
        return _Pair(a, b, 1.0, True)
    if _is_initial(a, b):
        begins = a.plain[0] == b.plain[0] or a.key[0] == b.key[0]
        return _Pair(a, b, INITIAL if begins else 0.0, begins)
    if _are_man_and_woman(a, b) or _are_man_and_woman(b, a):
        return _Pair(a, b, OTHER_GENDER, False)
    by_key, by_letter = OSA.distance(a.key, b.key), OSA.distance(a.plain, b.plain)
    likeness = max(OSA.normalized_similarity(a.key, b.key), OSA.normalized_similarity(a.plain, b.plain))
    is_same = by_key <= _slips(a.key, b.key) or by_letter <= _slips(a.plain, b.plain)
    return _Pair(a, b, likeness, is_same)


def _slips(a: str, b: str) -> int:
    """How many letters may be added, dropped, changed or swapped in a word: none below four, two from eight on."""
    length = min(len(a), len(b))
    return (length >= 4) + (length >= 8)


def _is_initial(a: _Word, b: _Word) -> bool:
    return min(len(a.plain), len(b.plain)) == 1


def _are_man_and_woman(man: _Word, woman: _Word) -> bool:
    """Tsikhanouski and Tsikhanouskaya, Petrov and Petrova, Navalny and Navalnaya: two people of one family."""
    stem = woman.key[:-1]
    return woman.plain.endswith("a") and len(stem) >= 4 and man.key in {stem, stem + "i"}


def _weight(*words: _Word) -> int:
    return max(1 if word.plain in PARTICLES else len(word.key) for word in words)


def _written_together(a: str, b: str) -> bool:
    """The same letters but for the spaces: AlisherUsmanov."""
    together = ["".join(word.plain for word in _words(name)) for name in (a, b)]
    return together[0] != "" and _skeleton(together[0]) == _skeleton(together[1])


def _difference(a: str, b: str) -> str | None:
    """Why two names cannot be one, or None."""
    pairs, only_a, only_b = _paired(a, b)
    if _written_together(a, b):
        return None
    for pair in pairs:
        if pair.likeness == OTHER_GENDER: ...
