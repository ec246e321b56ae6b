"""Text folded for finding a quotation again, with a map of every folded character back to where it stood.

Folded are the differences that retyping, copying and reformatting make without changing a word: compatibility forms
(NFKC), every dash, every quotation mark, every run of white space, and what cannot be seen (soft hyphens, zero-width
characters, marks of direction, variation selectors). Letter case is kept.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_SINGLE_QUOTES = "`\u00b4\u02b9\u02bb\u02bc\u02bd\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a\uff07"
_DOUBLE_QUOTES = "\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033\u2036\u301d\u301e\u301f\uff02"
_SPACES = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())
_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_LONGEST_CLUSTER = 32

# One character for one character, so that places stay as they are.
_ALIKE = str.maketrans(
    {
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_SINGLE_QUOTES, "'"),
        **dict.fromkeys(_DOUBLE_QUOTES, '"'),
        **dict.fromkeys(_SPACES, " "),
    }
)
# What may need more: white space or unseen characters in a row, and letters beyond ASCII with the one before them,
# which a mark may join. Each alternative repeats one class only, so the search is linear.
_RUN = re.compile(f"(?P<blank>[ {_UNSEEN}]{{2,}}|[{_UNSEEN}])|[!-~]?[^\\x00-\\x7f{_UNSEEN}]+")


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
    alike = text.translate(_ALIKE)
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


def _changes(alike: str) -> Iterator[tuple[int, int, str]]:
    """Each stretch (start, end) that folds to another text than itself, and that text, in order."""
    for run in _RUN.finditer(alike):
        if run["blank"]:
            yield *run.span(), " " if " " in run["blank"] else ""
        elif not unicodedata.is_normalized("NFKC", run[0]):
            yield from _clusters(alike, *run.span())


def _clusters(alike: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Each letter with the marks that join it, folded: only within one can NFKC change anything."""
    while start < end:
        stop = start + 1
        while stop < min(end, start + _LONGEST_CLUSTER) and _joins(alike[stop]):
            stop += 1
        yield start, stop, unicodedata.normalize("NFKC", alike[start:stop]).translate(_ALIKE)
        start = stop


def _joins(character: str) -> bool:
    """It may be composed with what stands before it: a mark, or a vowel or final consonant of Hangul."""
    return unicodedata.category(character).startswith("M") or "\u1160" <= character <= "\u11ff"
