"""The consonants of a name, for scripts that write no vowels and for languages whose vowels each writer hears anew."""

import re
from collections.abc import Sequence

from app.domain.name_words import Word

ARTICLES = frozenset(["al", "el", "as", "ash", "ad", "az", "ar", "at", "an", "ul"])
ARABIC_ARTICLE = "\u0627\u0644"

# None of the patterns repeats a group, so each takes time in step with the word.
_SOUNDS = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (
        ("^abd[aeu]l", "abd"),
        ("kh|gh|g|q|ck|c(?!h)", "k"),
        ("sch|sh|ch", "s"),
        ("dh|th|d", "t"),
        ("zh|dj", "j"),
        ("z", "s"),
        ("ph|f|v|p", "b"),
        ("[aeiouyw]", ""),
        (r"(.)\1+", r"\1"),
    )
)


def consonants(words: Sequence[Word]) -> str:
    """The consonants of words, without articles; those that writers take for each other are one."""
    heard = "".join(map(_heard, words))
    return heard.rstrip("h") or heard


def _heard(word: Word) -> str:
    if word.plain in ARTICLES:
        return ""
    plain = word.plain[1:] if word.shown.startswith(ARABIC_ARTICLE) and len(word.plain) > 2 else word.plain
    for pattern, letter in _SOUNDS:
        plain = pattern.sub(letter, plain)
    return plain
