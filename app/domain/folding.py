"""Text folded for finding a quotation again, with a map of every folded character back to where it stood.

Folded are the differences that retyping, copying and reformatting make without changing a word: compatibility forms
(NFKC), every dash, every quotation mark, every run of white space, the digits of other scripts, what cannot be seen
(soft hyphens, zero-width characters, marks of direction, variation selectors), and what may be left out: Hebrew and
Arabic vowel points, the Arabic stroke that lengthens a word, stress marks that make no letter. Letter case is kept.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

_DASHES = "\u05be\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_SINGLE_QUOTES = "`\u00b4\u05f3\u02b9\u02bb\u02bc\u02bd\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a\uff07"
_DOUBLE_QUOTES = (
    "\u00ab\u00bb\u05f4\u201c\u201d\u201e\u201f\u2033\u2036\u300c\u300d\u300e\u300f\u301d\u301e\u301f\uff02"
)
_SPACES = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())
_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_DIGITS = {chr(zero + value): str(value) for zero in (0x0660, 0x06F0, 0x0966, 0x09E6) for value in range(10)}
_LONGEST_CLUSTER = 32

# One character for one character, so that places stay as they are.
_ALIKE = {
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_SINGLE_QUOTES, "'"),
    **dict.fromkeys(_DOUBLE_QUOTES, '"'),
    **dict.fromkeys(_SPACES.replace(" ", ""), " "),
    **_DIGITS,
}
_ALIKE_IN_ASCII = {character: plain for character, plain in _ALIKE.items() if character.isascii()}
_POINTS = frozenset(
    map(
        chr,
        (
            0x0300,
            0x0301,
            *range(0x0591, 0x05BE),
            0x05BF,
            0x05C1,
            0x05C2,
            0x05C7,
            0x0640,
            *range(0x064B, 0x0653),
            0x0670,
        ),
    )
)
_FOLDING = str.maketrans(_ALIKE | dict.fromkeys(_POINTS))
# What may need more: white space or unseen characters in a row, and letters beyond ASCII. Each alternative repeats one
# class only, so the search is linear.
_BLANKS = re.compile("(?P<blank>  +)")
_UNSEEN_ONES = re.compile(f"[{_UNSEEN}]")
_BLANK_OR_UNSEEN = re.compile(f"(?P<blank>[ {_UNSEEN}]{{2,}}|[{_UNSEEN}])")
_RUN = re.compile(f"{_BLANK_OR_UNSEEN.pattern}|[^\\x00-\\x7f{_UNSEEN}]+")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and the changes that were made, as four columns in order.

    Change k stands at `at[k]` of the folded text with `lengths[k]` characters (none where something unseen was
    dropped), and stood at `starts[k]` to `ends[k]` (exclusive) of the original. All else is one for one.
    """

    text: str
    at: Sequence[int]
    lengths: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where a folded stretch that is not empty stood, as start and end in code points of the original."""
        return self._place(start)[0], self._place(end - 1)[1]

    def folded(self, place: int) -> int:
        """Where a place of the original is found in the folded text."""
        change = bisect_right(self.starts, place) - 1
        if change < 0:
            return place
        if place < self.ends[change]:
            return self.at[change]
        return self.at[change] + self.lengths[change] + place - self.ends[change]

    def _place(self, place: int) -> tuple[int, int]:
        change = bisect_right(self.at, place) - 1
        if change < 0:
            return place, place + 1
        beyond = place - self.at[change] - self.lengths[change]
        if beyond < 0:
            return self.starts[change], self.ends[change]
        return self.ends[change] + beyond, self.ends[change] + beyond + 1


@lru_cache(maxsize=8)
def fold(text: str) -> Folded:
    """The folded text; the last few are kept, because the quotations of one capture are looked for one by one."""
    alike = _alike(text)
    pieces: list[str] = []
    at, lengths, starts, ends = array("Q"), array("Q"), array("Q"), array("Q")
    done = length = 0
    for start, end, piece in _changes(alike):
        pieces += (alike[done:start], piece)
        length += start - done
        for column, number in zip((at, lengths, starts, ends), (length, len(piece), start, end), strict=True):
            column.append(number)
        length += len(piece)
        done = end
    return Folded("".join([*pieces, alike[done:]]), at, lengths, starts, ends)


def _alike(text: str) -> str:
    """The text with one character for each that is another form of it: to look for each is quicker than translating."""
    for character, plain in (_ALIKE_IN_ASCII if text.isascii() else _ALIKE).items():
        if character in text:
            text = text.replace(character, plain)
    return text


def _changes(alike: str) -> Iterator[tuple[int, int, str]]:
    """Each stretch (start, end) that folds to another text than itself, and that text, in order.

    A search for less takes less, and most texts have little.
    """
    is_pointed = not alike.isascii() and any(point in alike for point in _POINTS)
    if is_pointed or not unicodedata.is_normalized("NFKC", alike):
        wanted = _RUN
    else:
        wanted = _BLANKS if alike.isascii() or not _UNSEEN_ONES.search(alike) else _BLANK_OR_UNSEEN
    for run in wanted.finditer(alike):
        if run["blank"]:
            yield *run.span(), " " if " " in run["blank"] else ""
            continue
        start, end = run.span()
        if start and "!" <= alike[start - 1] <= "~":  # a mark may join it
            start -= 1
        piece = alike[start:end]
        if not unicodedata.is_normalized("NFKC", piece) or (is_pointed and not _POINTS.isdisjoint(piece)):
            yield from _clusters(alike, start, end)


def _clusters(alike: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Each letter with the marks that join it, folded: only within one can NFKC change anything."""
    while start < end:
        stop = start + 1
        while stop < min(end, start + _LONGEST_CLUSTER) and _joins(alike[stop]):
            stop += 1
        yield start, stop, unicodedata.normalize("NFKC", alike[start:stop]).translate(_FOLDING)
        start = stop


def _joins(character: str) -> bool:
    """It may join what stands before it, or be left out: a mark, or a vowel or final consonant of Hangul."""
    return unicodedata.category(character).startswith("M") or "\u1160" <= character <= "\u11ff" or character == "\u0640"
