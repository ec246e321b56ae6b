"""Slips of the pen: whether two words differ by a letter added, dropped, swapped, or taken for another."""

from typing import NamedTuple

from rapidfuzz.distance import OSA, Levenshtein

from app.domain.name_words import Word

CONSONANTS = "bcdfghjklmnpqrstvwxz"
SLIP_FROM = 5  # letters
TWO_SLIPS_FROM = 9
MOST_SLIPS = 2
BEGIN_ALIKE = ("ckhgq", "vwb")  # first letters that writers of different languages take for each other

# Letters that are taken for each other: by ear in the skeletons of words, by eye or by the finger as they are written.
BY_EAR = ("ae", "ei", "ao", "eo", "iy", "bp", "dt", "ckhgqx", "szc", "fvwb", "mn", "lr", "jyi")
BY_EYE = ("l1i", "ijt", "ft", "hnb", "uvn", "vy", "eu", "ce")
BY_HAND = ("qw", "we", "er", "rt", "ty", "op", "as", "sd", "df", "fg", "gh", "hj", "jk", "kl", "zx", "xc", "cv", "vb")

# Endings that family names of a language share: they say little, so the letters before them have to say it.
_ENDINGS = """
aglu aki akis av ava avic avica cuk dze en enka ev eva evic ez ian ici idis in ina pulas ska skai ski svili uk vic
zada zade
"""
ENDINGS = sorted(_ENDINGS.split(), key=len, reverse=True)


class Letters(NamedTuple):
    """How alike two words are in their letters, from 0 to 1, and whether a slip of the pen explains the rest."""

    likeness: float
    is_slip: bool


def compare_letters(a: Word, b: Word) -> Letters:
    """Two words by their skeletons and, where both are in Latin letters, also as they are written."""
    by_key = _compare(a.key, b.key, BY_EAR, may_change_second=_onset(a.plain) == _onset(b.plain))
    if not by_key.is_slip and a.shown.isascii() and b.shown.isascii():
        by_plain = _compare(a.plain, b.plain, (*BY_EAR, *BY_EYE, *BY_HAND))
        is_slip = by_plain.is_slip and not _differ_before_ending(a.key, b.key)
        return Letters(max(by_key.likeness, by_plain.likeness), is_slip)
    return by_key


def _compare(a: str, b: str, alike: tuple[str, ...], *, may_change_second: bool = False) -> Letters:
    slips = OSA.distance(a, b)
    likeness = 1 - slips / max(len(a), len(b))
    if not 0 < slips <= MOST_SLIPS:
        return Letters(likeness, slips == 0)
    ending = _shared_ending(a, b)
    shorter = min(len(a), len(b)) - len(ending) + (2 if ending else 0)
    is_slip = (
        slips <= (shorter >= SLIP_FROM) + (shorter >= TWO_SLIPS_FROM)
        and _begin_alike(a, b)
        and not (slips > 1 and (a.startswith(b) or b.startswith(a)))
        and not _differ_before_ending(a, b)
        and _can_be_confused(a, b, slips, alike, 1 if may_change_second else 2)
    )
    return Letters(likeness, is_slip)


def _can_be_confused(a: str, b: str, slips: int, alike: tuple[str, ...], first: int) -> bool:
    """Whether each letter that stands for another, from that place on, can be taken for it; swapped letters can."""
    edits = Levenshtein.editops(a, b)
    if len(edits) > slips:
        return True
    for edit in edits:
        if edit.tag == "replace":
            one, other = a[edit.src_pos], b[edit.dest_pos]
            if 0 < edit.src_pos < first or not any(one in letters and other in letters for letters in alike):
                return False
    return True


def _onset(plain: str) -> str:
    """The consonants that a word begins with: Savchenko and Shevchenko have not the same."""
    return plain[: len(plain) - len(plain.lstrip(CONSONANTS))]


def _shared_ending(a: str, b: str) -> str:
    return next((ending for ending in ENDINGS if a.endswith(ending) and b.endswith(ending)), "")


def _differ_before_ending(a: str, b: str) -> bool:
    """Petkov and Petrov, Nosov and Noskov: what stands before the ending tells families apart."""
    ending = _shared_ending(a, b)
    if not ending:
        return False
    one, other = a[: -len(ending)], b[: -len(ending)]
    return one != other and one[-1:] != other[-1:] and sorted(one[-2:]) != sorted(other[-2:])


def _begin_alike(a: str, b: str) -> bool:
    return a[0] == b[0] or any(a[0] in letters and b[0] in letters for letters in BEGIN_ALIKE)
