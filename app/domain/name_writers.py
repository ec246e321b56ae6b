"""Writers of other languages: the skeletons of a word as a French, a German or a Slavic reader would sound its letters.

Chevtchenko and Schewtschenko are Шевченко, and Zwetan and Cvetan are Цветан; what a scanner misreads is put right too.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from app.domain.name_words import Word, skeleton

# For each kind of writer, spellings of a sound and what an English writer has for them, one after the other. None of
# the patterns repeats a group, so each takes time in step with the word.
_FRENCH = (
    *(("tch", "C"), ("(?<!s)ch", "sh"), ("C", "tch"), ("ou", "u"), ("(?<!d)j", "zh"), ("dj", "dzh")),
    *(("gu(?=[eiy])", "g"), ("(?<=[iy])ne$", "n"), ("([oe])ff$", r"\1v")),
)
_GERMAN = (
    *(("tsch", "C"), ("dsch", "zh"), ("sch", "S"), ("ch", "kh"), ("C", "tch"), ("S", "sh"), ("tz|z", "ts")),
    *(("ae", "e"), ("oe", "o"), ("ue", "u")),
)
_SLAVIC = (("ch", "kh"), ("cz|(?<=i)c$", "C"), ("c", "ts"), ("C", "tch"), ("rz", "zh"))
_WITHOUT_MARKS = (("c(?![hkz])", "tch"), ("dz(?!h)", "dzh"))
_TURKISH = (("c(?!h)", "dzh"), ("j", "zh"))
_GREEK = (("oy", "u"), ("(?<=[ae])y(?![aeiou])", "v"), ("gg", "ng"), ("mp", "b"), ("^nt", "d"))
_SCANNER = (("rn", "m"), ("0", "o"), ("1", "l"), ("5", "s"), ("8", "b"))

# The rules of each writer behind one pattern that finds any of them, because most words have none.
_WRITERS = tuple(
    (
        re.compile("|".join(pattern for pattern, _ in sounds)),
        tuple((re.compile(pattern), sound) for pattern, sound in sounds),
    )
    for sounds in (_FRENCH, _GERMAN, _SLAVIC, _WITHOUT_MARKS, _TURKISH, _GREEK, _SCANNER)
)

_AFTER_HISS = re.compile("(?<=[csz])ev$")  # Khrushchev and Khrushchov

# A German s can be a voiced one; a word with a mark of another writer was not written by a German.
_IS_GERMAN = re.compile("sch|w|ch|tz|j|ss")
_IS_NO_GERMAN = re.compile("kh|zh|v|(?<!s)sh|ou")


class Heard(NamedTuple):
    """The skeletons that a word has to readers of several languages, and those without voice, if a German wrote it."""

    keys: frozenset[str]
    voiceless: frozenset[str]
    is_german: bool


@lru_cache(maxsize=65_536)
def hear(plain: str) -> Heard:
    """A word in lower-case ASCII as it is heard; a number as it stands."""
    spellings = {plain}
    if not plain.isdigit():
        spellings |= {_sounded(plain, sounds) for any_of_them, sounds in _WRITERS if any_of_them.search(plain)}
    keys = frozenset(_AFTER_HISS.sub("av", skeleton(spelling)) for spelling in spellings)
    is_german = bool(_IS_GERMAN.search(plain)) and not _IS_NO_GERMAN.search(plain)
    return Heard(keys, frozenset(key.replace("z", "s") for key in keys), is_german)


def are_heard_alike(a: Word, b: Word) -> bool:
    """Whether two words are one to readers of two languages."""
    one, other = hear(a.plain), hear(b.plain)
    if one.is_german or other.is_german:
        return not one.voiceless.isdisjoint(other.voiceless)
    return not one.keys.isdisjoint(other.keys)


def _sounded(plain: str, sounds: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, sound in sounds:
        plain = pattern.sub(sound, plain)
    return plain
