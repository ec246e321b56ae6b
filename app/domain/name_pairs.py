"""The words of two names side by side: which answer which, how alike they are, and why they are not the same."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import product, starmap
from typing import NamedTuple

from app.domain.name_given import COMMON_GIVEN
from app.domain.name_reading import is_generic, meaning
from app.domain.name_slips import compare_letters
from app.domain.name_syllables import is_syllable
from app.domain.name_words import Word
from app.domain.name_writers import are_heard_alike

INITIAL = 0.9
EXTRA_WORD = 0.25
EXTRA_OF_TWO = 0.75
MAN_AND_WOMAN = 0.5
LEAST_ALIKE = 0.5
LEAST_HEARD = 0.3  # words that share fewer letters are none in another language either, and need not be read in each


class Pair(NamedTuple):
    """A word of each name that answer each other, how alike they are, and why they are not the same, if so."""

    a: Word
    b: Word
    likeness: float
    difference: str | None = None

    @property
    def has_initial(self) -> bool:
        """Whether one of the two is a single letter."""
        return self.a.is_initial or self.b.is_initial


class Pairing(NamedTuple):
    """The words of two names side by side, and those of each that nothing in the other answers."""

    pairs: Sequence[Pair]
    only_a: Sequence[Word]
    only_b: Sequence[Word]


def pair_words(words_a: Sequence[Word], words_b: Sequence[Word]) -> Pairing:
    """Each word beside the most alike of the other name that is still free; the same from both sides."""
    only_a, only_b = list(words_a), list(words_b)
    candidates = [pair for pair in starmap(_compare, product(only_a, only_b)) if pair.likeness >= LEAST_ALIKE]
    candidates.sort(key=lambda pair: (-pair.likeness, sorted((pair.a.plain, pair.b.plain))))
    pairs = []
    for pair in candidates:
        if pair.a in only_a and pair.b in only_b:
            only_a.remove(pair.a)
            only_b.remove(pair.b)
            pairs.append(pair)
    return Pairing(pairs, only_a, only_b)


def likeness_of(pairing: Pairing, *, extra_of_two: float = EXTRA_OF_TWO) -> float:
    """How alike two names are, from 0 to 1: a long word says more, and a word that only one has is held against them.

    Where all that they share is one word, which may be a family's, that weighs `extra_of_two` as much.
    """
    alike = sum(pair.likeness * _weight(pair.a, pair.b) for pair in pairing.pairs)
    whole = sum(_weight(pair.a, pair.b) for pair in pairing.pairs)
    shared = sum(not (pair.has_initial or pair.a.is_particle) for pair in pairing.pairs)
    less, more = sorted(sum(map(_weight, words)) for words in (pairing.only_a, pairing.only_b))
    lone = more if less else more * (EXTRA_WORD if shared > 1 else extra_of_two)
    return alike / (whole + lone) if alike else 0.0


def _weight(*words: Word) -> int:
    return max(1 if is_generic(word) else len(word.key) for word in words)


@lru_cache(maxsize=65_536)
def _compare(a: Word, b: Word) -> Pair:
    if a.plain == b.plain:
        return Pair(a, b, 1.0)
    if a.is_east_asian or b.is_east_asian:
        return Pair(a, b, 0.0)  # they are compared by their syllables and consonants
    if a.is_initial or b.is_initial:
        return Pair(a, b, INITIAL if a.plain[0] == b.plain[0] or a.key[0] == b.key[0] else 0.0)
    if meaning(a) == meaning(b) and not are_two_given_names(a, b):
        return Pair(a, b, 1.0)
    likeness, is_slip = compare_letters(a, b)
    can_be_heard = likeness >= LEAST_HEARD and not (is_syllable(a.plain) and is_syllable(b.plain))
    if can_be_heard and are_heard_alike(a, b) and not are_two_given_names(a, b):
        return Pair(a, b, 1.0)
    if _are_man_and_woman(a, b) or _are_man_and_woman(b, a):
        reason = f"“{a.shown}” and “{b.shown}” are the forms of one family name for a man and a woman."
        return Pair(a, b, MAN_AND_WOMAN, reason)
    if is_slip and not are_two_given_names(a, b):
        return Pair(a, b, likeness)
    return Pair(a, b, likeness, f"“{a.shown}” and “{b.shown}” differ by too many letters.")


def are_two_given_names(a: Word, b: Word) -> bool:
    """Whether both are common given names, and no forms of one: Maria and Marina, and Maria and Mario too."""
    if a.plain not in COMMON_GIVEN or b.plain not in COMMON_GIVEN:
        return False
    is_short = a.key != b.key and meaning(a) == meaning(b)
    return not is_short and (meaning(a) != meaning(b) or a.plain[-1] != b.plain[-1])


def _are_man_and_woman(man: Word, woman: Word) -> bool:
    """Tsikhanouski and Tsikhanouskaya, Petrov and Petrova, Navalny and Navalnaya are two people of one family."""
    if not woman.plain.endswith("a"):
        return False
    stem = woman.key[:-1]
    return len(stem) >= 4 and man.key in {stem, stem + "i"}
