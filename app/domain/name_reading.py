"""A name as names are compared: without titles and legal forms, its number apart, and what kind of name it is."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from app.domain.name_arabic import ARABIC_GIVEN
from app.domain.name_given import HOME_NAMES, SHORT_NAMES
from app.domain.name_tables import ALIKE, GENERIC, LEGAL_FORMS, LONGEST_FORM, OF_ORGANISATIONS, TITLES
from app.domain.name_words import Word, words_of

_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv"
ROMAN = {numeral: str(number) for number, numeral in enumerate(_ROMAN.split(), start=1)}
JUNIOR = frozenset({"jr", "junior", "fils"})
SENIOR = frozenset({"sr", "senior", "pere"})
BEGINNINGS = frozenset({"o", "mc", "mac"})
ARABIC_NAMES = frozenset(
    word.lower() for group in ("al el bin ibn ben bint as ash az ad ul", *ARABIC_GIVEN) for word in group.split()
)
ORDINAL_ENDS = frozenset(["e", "ga", "go", "ha", "i", "ia", "ii", "ma", "oi", "sha", "ta", "ti", "tia"])  # 93-я, 72-га
WITHOUT_DOTS = (("M/V", "MV"), ("M/T", "MT"), ("U.S.S.", "USS"), ("H.M.S.", "HMS"))  # before the names of ships
BENT = ("skaha", "skeha", "skava")  # of Kalinouski, in Belarusian, Polish and Russian
UNVOWELLED = (
    ("\u0590", "\u07ff"),
    ("\u1100", "\u11ff"),
    ("\uac00", "\ud7a3"),
    ("\ufb1d", "\ufdff"),
    ("\ufe70", "\ufefc"),
    ("\u3041", "\u30fa"),  # kana, which put vowels where other languages have none
)
KANA = UNVOWELLED[-1:]


class Reading(NamedTuple):
    """The words of a name that say whose it is, its number ("2" for II and for the 2nd, "jr"), and what it is."""

    words: tuple[Word, ...]
    number: str
    is_organisation: bool
    is_arabic: bool
    is_unvowelled: bool
    is_kana: bool
    letters: str


@lru_cache(maxsize=65_536)
def read_name(name: str) -> Reading:
    """A name as it is compared; a name of nothing but titles and forms keeps them."""
    for written, short in WITHOUT_DOTS:
        name = name.replace(written, short)
    words = _joined(words_of(name))
    kept = _without_forms(words)
    has_form = len(kept) < len(words)
    kept = [word for word in kept if word.plain not in TITLES] or kept
    number, kept = _take_number(kept, name)
    plain = {word.plain for word in kept}
    return Reading(
        words=tuple(kept),
        number=number,
        is_organisation=has_form or not plain.isdisjoint(OF_ORGANISATIONS) or (number.isdigit() and "&" in name),
        is_arabic=not plain.isdisjoint(ARABIC_NAMES),
        is_unvowelled=_is_written_in(UNVOWELLED, name),
        is_kana=_is_written_in(KANA, name),
        letters="".join(word.plain for word in kept),
    )


@lru_cache(maxsize=65_536)
def meaning(word: Word) -> str:
    """What stands for a word and for all that mean the same: another form of a given name, the same in short."""
    found = _MEANING.get(word.plain) or _MEANING.get(word.given_name)
    return found or (word.key[:-3] + "i" if word.key.endswith(BENT) else word.given_name)


def is_generic(word: Word) -> bool:
    """Whether a name can have the word or leave it out."""
    return word.is_particle or word.plain in GENERIC


def _is_written_in(ranges: Sequence[tuple[str, str]], name: str) -> bool:
    return not name.isascii() and any(first <= letter <= last for letter in name for first, last in ranges)


def _joined(words: Sequence[Word]) -> list[Word]:
    """O Brien is OBrien, Mac Donald MacDonald, Co-operation Cooperation, and 93-я 93."""
    joined: list[Word] = []
    for word in words:
        last = joined[-1].plain if joined else ""
        if (last in BEGINNINGS and len(word.plain) > 2) or (last == "co" and word.plain.startswith(("op", "ord"))):
            word = words_of(joined.pop().plain + word.plain)[0]
        elif last.isdigit() and word.plain in ORDINAL_ENDS and word.shown.islower():
            continue
        joined.append(word)
    return joined


def _without_forms(words: Sequence[Word]) -> list[Word]:
    """The words without the legal forms at their beginning and their end; one word at least stays."""
    first, last = 0, len(words)
    while size := _form_at(words, first, last, from_end=True):
        last -= size
    while size := _form_at(words, first, last, from_end=False):
        first += size
    return list(words[first:last])


def _form_at(words: Sequence[Word], first: int, last: int, *, from_end: bool) -> int:
    for size in range(min(LONGEST_FORM, last - first - 1), 0, -1):
        part = words[last - size : last] if from_end else words[first : first + size]
        if tuple(word.plain for word in part) in LEGAL_FORMS:
            return size
    return 0


def _take_number(words: list[Word], name: str) -> tuple[str, list[Word]]:
    """The number at the end of a name, or its first number anywhere, and the other words."""
    if len(words) > 1:
        end = words[-1].plain
        if end in JUNIOR or end in SENIOR:
            return ("jr" if end in JUNIOR else "sr"), words[:-1]
        is_numeral = words[-1].shown.isupper() and not name.rstrip().endswith(".")
        if end in ROMAN and is_numeral and not words[-2].is_initial:
            return ROMAN[end], words[:-1]
    for place, word in enumerate(words, start=1):
        digits = _ordinal(word.plain)
        if digits and (digits[0] == word.plain[0] or place < len(words)):  # Human Rights First has no number
            return digits, [other for other in words if other is not word]
    return "", words


def _ordinal(plain: str) -> str:
    digits = plain.rstrip("stndrhe")
    return digits if digits.isdigit() else _ORDINALS.get(plain, "")


def _meanings() -> dict[str, str]:
    """For words as they are written and, where no other word is written so, for their skeletons."""
    written: dict[str, str] = {}
    heard: dict[str, str] = {}
    for group in (*SHORT_NAMES, *ARABIC_GIVEN, *HOME_NAMES, *ALIKE):
        words = words_of(group)
        for word in words:
            written.setdefault(word.plain, words[0].given_name)
            heard.setdefault(word.given_name, words[0].given_name)
    return heard | written


_MEANING = _meanings()
_ORDINALS = {word: group.split()[2] for group in ALIKE if group[-1].isdigit() for word in group.split()[:1]}
