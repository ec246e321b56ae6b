"""The words of two names side by side: which answer which, how alike they are, and why they are not the same."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import product, starmap
from typing import NamedTuple

from rapidfuzz.distance import OSA

from app.domain.name_reading import meaning
from app.domain.name_tables import COMMON_GIVEN
from app.domain.name_words import Word

INITIAL = 0.9
MAN_AND_WOMAN = 0.5
LEAST_ALIKE = 0.5
SLIP_FROM = 5  # letters
TWO_SLIPS_FROM = 9
BEGIN_ALIKE = ("ckhgq", "sz", "vwb")  # first letters that writers of different languages take for each other


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


class _Spelling(NamedTuple):
    """How alike two words are in their letters, and whether a slip of the pen explains the rest."""

    likeness: float
    is_slip: bool


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


@lru_cache(maxsize=65_536)
def _compare(a: Word, b: Word) -> Pair:
    if a.plain == b.plain:
        return Pair(a, b, 1.0)
    if a.is_initial or b.is_initial:
        return Pair(a, b, INITIAL if a.plain[0] == b.plain[0] or a.key[0] == b.key[0] else 0.0)
    if meaning(a) == meaning(b) and not are_two_given_names(a, b):
        return Pair(a, b, 1.0)
    if _are_man_and_woman(a, b) or _are_man_and_woman(b, a):
        reason = f"“{a.shown}” and “{b.shown}” are the forms of one family name for a man and a woman."
        return Pair(a, b, MAN_AND_WOMAN, reason)
    by_key, by_plain = _spelt(a.key, b.key), _spelt(a.plain, b.plain)
    likeness = max(by_key.likeness, by_plain.likeness)
    if (by_key.is_slip or by_plain.is_slip) and not are_two_given_names(a, b):
        return Pair(a, b, likeness)
    return Pair(a, b, likeness, f"“{a.shown}” and “{b.shown}” differ by too many letters.")


def are_two_given_names(a: Word, b: Word) -> bool:
    """Whether both are common given names, and no forms of one: Maria and Marina, and Maria and Mario too."""
    if a.plain not in COMMON_GIVEN or b.plain not in COMMON_GIVEN:
        return False
    is_short = a.key != b.key and meaning(a) == meaning(b)
    return not is_short and (meaning(a) != meaning(b) or a.plain[-1] != b.plain[-1])


def _spelt(a: str, b: str) -> _Spelling:
    """A slip is a letter added, dropped, changed or swapped after the first; two of them in a long word."""
    shorter, longer = sorted((len(a), len(b)))
    slips = OSA.distance(a, b)
    is_slip = _begin_alike(a, b) and slips <= (shorter >= SLIP_FROM) + (shorter >= TWO_SLIPS_FROM)
    return _Spelling(1 - slips / longer, slips == 0 or is_slip)


def _begin_alike(a: str, b: str) -> bool:
    return a[0] == b[0] or any(a[0] in letters and b[0] in letters for letters in BEGIN_ALIKE)


def _are_man_and_woman(man: Word, woman: Word) -> bool:
    """Tsikhanouski and Tsikhanouskaya, Petrov and Petrova, Navalny and Navalnaya are two people of one family."""
    if not woman.plain.endswith("a"):
        return False
    stem = woman.key[:-1]
    return len(stem) >= 4 and man.key in {stem, stem + "i"}
