"""The consonants of a name, for scripts that write no vowels and for languages whose vowels each writer hears anew."""

import re
from collections.abc import Sequence
from functools import lru_cache

from app.domain.name_words import Word

ARTICLES = frozenset(["al", "el", "as", "ash", "ad", "az", "ar", "at", "an", "ul"])
ARABIC_ARTICLE = "\u0627\u0644"
VAV = "\u05d5"
WAW = "\u0648"
_IN_KANA = re.compile("m(?=[bp])")

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


def bare_letters(words: Sequence[Word]) -> str:
    """The letters of words without vowels, for two names in one script that writes none; Hangul and kana do."""
    vowels = "" if any(word.is_east_asian for word in words) else "aeiouy"
    return "".join(letter for word in words for letter in word.plain if letter not in vowels)


def ways_to_sound(words: Sequence[Word], *, as_kana: bool = False) -> set[str]:
    """The consonants of words in the ways in which they can be read.

    A Hebrew vav can be a vowel and a Persian one a v, an Egyptian g is a j elsewhere, and kana know no l, and no m
    before another consonant.
    """
    ways = {consonants(words)}
    if any(WAW in word.shown for word in words):
        ways.add(consonants([word._replace(plain=word.plain.replace("w", "v")) for word in words]))
    if any(VAV in word.shown for word in words):
        ways.add(consonants([word._replace(plain=word.plain[0] + word.plain[1:].replace("v", "")) for word in words]))
    if any("g" in word.plain for word in words):
        ways.add(consonants([word._replace(plain=word.plain.replace("g", "j")) for word in words]))
    return {_IN_KANA.sub("n", way.replace("l", "r")) for way in ways} if as_kana else ways


@lru_cache(maxsize=65_536)
def _heard(word: Word) -> str:
    if word.plain in ARTICLES:
        return ""
    plain = word.plain[1:] if word.shown.startswith(ARABIC_ARTICLE) and len(word.plain) > 2 else word.plain
    for pattern, letter in _SOUNDS:
        plain = pattern.sub(letter, plain)
    return plain
