"""Spellings of one name across scripts: a search key, a likeness and a decision that a person confirms."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz import fuzz

SAME_FROM = 0.86
LONGEST = 300

# Letters of Belarusian, Russian and Ukrainian that ASCII transliteration would spell apart from their Latin spellings.
CYRILLIC = str.maketrans(
    {
        "ў": "u", "і": "i", "ї": "i", "й": "i", "ы": "i", "и": "i", "э": "e", "е": "e", "ё": "o", "є": "e",
        "г": "g", "ґ": "g", "х": "h", "ж": "sh", "ш": "sh", "щ": "sh", "ч": "ch", "ц": "c", "ю": "u", "я": "a",
        "ь": "", "ъ": "", "’": "", "'": "",
    }
)  # fmt: skip
# Latin spellings of one sound, longest first; the order matters.
SOUNDS = (
    ("schtsch", "sh"), ("shch", "sh"), ("szcz", "sh"), ("tsch", "ch"), ("sch", "sh"), ("sz", "sh"), ("zh", "sh"),
    ("cz", "ch"), ("tch", "ch"), ("kh", "h"), ("ck", "k"), ("ph", "f"), ("ts", "c"), ("tz", "c"), ("ks", "x"),
    ("dz", "z"), ("iy", "i"), ("yi", "i"), ("ii", "i"), ("ij", "i"), ("ia", "a"), ("ya", "a"), ("ja", "a"),
    ("iu", "u"), ("yu", "u"), ("ju", "u"), ("ie", "e"), ("ye", "e"), ("je", "e"), ("io", "o"), ("yo", "o"),
    ("jo", "o"), ("w", "u"), ("v", "u"), ("y", "i"), ("j", "i"),
)  # fmt: skip


@lru_cache(maxsize=8192)
def fold_name(name: str) -> str:
    """A search key: words of Latin letters in which spellings of one name across scripts are the same or near."""
    return " ".join(folded for folded in map(_fold_word, _words(name[:LONGEST])) if folded)


def similarity(a: str, b: str) -> float:
    """How alike two spellings are, 0 to 1, whatever the script and the order of their words."""
    folded_a, folded_b = fold_name(a), fold_name(b)
    if not folded_a or not folded_b:
        return 0.0
    return fuzz.token_sort_ratio(folded_a, folded_b) / 100


def same_name(a: str, b: str) -> tuple[bool, float, str]:
    """Whether two spellings can be one name, the likeness behind it, and the reason in words."""
    likeness = similarity(a, b)
    if fold_name(a) == fold_name(b) and fold_name(a):
        return True, 1.0, "the same letters once scripts and accents are folded"
    if likeness >= SAME_FROM:
        return True, likeness, "nearly the same letters once scripts and accents are folded"
    return False, likeness, "the letters differ too much"


def rank_names(query: str, names: Iterable[tuple[str, str]], limit: int = 10) -> list[tuple[str, float]]:
    """(id, likeness) of the names that are like the query or begin like it, nearest first."""
    wanted = fold_name(query)
    if not wanted:
        return []
    scored = [(name_id, _nearness(wanted, fold_name(name))) for name_id, name in names]
    near = [(name_id, score) for name_id, score in scored if score >= 0.6]
    return sorted(near, key=lambda found: (-found[1], found[0]))[:limit]


def _words(name: str) -> list[str]:
    lowered = unicodedata.normalize("NFC", name).casefold()
    return "".join(letter if letter.isalnum() or letter in "’'" else " " for letter in lowered).split()


def _fold_word(word: str) -> str:
    latin = anyascii(word.translate(CYRILLIC)).lower()
    letters = "".join(letter for letter in latin if letter.isalnum())
    for spelling, sound in SOUNDS:
        letters = letters.replace(spelling, sound)
    once = "".join(letter for place, letter in enumerate(letters) if not place or letter != letters[place - 1])
    return once[:-1] + "a" if len(once) > 3 and once.endswith("o") else once


def _nearness(wanted: str, name: str) -> float:
    """The likeness of the whole names, or of the query to the beginnings of the words it could go on to."""
    begins = all(any(word.startswith(part) for word in name.split()) for part in wanted.split())
    return 0.95 if begins else fuzz.token_sort_ratio(wanted, name) / 100
