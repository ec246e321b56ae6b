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

from app.domain.folding_tables import ALIKE, FOLDING, POINTS, RAISED, UNSEEN, Page, pages_of

_UNSEEN_ONES = re.escape(UNSEEN)
_LONGEST_CLUSTER = 32

# What may need more: white space or unseen characters in a row, and letters beyond ASCII. Each alternative repeats one
# class only, so the search is linear.
_BLANK_OR_UNSEEN = re.compile(f"(?P<blank>[ {_UNSEEN_ONES}]{{2,}}|[{_UNSEEN_ONES}])")
_RUN = re.compile(f"{_BLANK_OR_UNSEEN.pattern}|[^\\x00-\\x7f{_UNSEEN_ONES}]+")


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
    pages = pages_of(text)
    alike = _alike(text, pages)
    pieces: list[str] = []
    at, lengths, starts, ends = list[int](), list[int](), list[int](), list[int]()
    done = fewer = 0
    for start, end, piece in _changes(alike, pages):
        pieces += (alike[done:start], piece)
        at.append(start - fewer)
        lengths.append(len(piece))
        starts.append(start)
        ends.append(end)
        fewer += end - start - len(piece)
        done = end
    columns = (array("Q", column) for column in (at, lengths, starts, ends))
    return Folded("".join([*pieces, alike[done:]]), *columns)


def _alike(text: str, pages: Sequence[Page]) -> str:
    """The text with one character for each that is another form of it: to look for each is quicker than translating."""
    for page in pages:
        for character in page.alike:
            if character in text:
                text = text.replace(character, ALIKE[character])
    return text


def _changes(alike: str, pages: Sequence[Page]) -> Iterator[tuple[int, int, str]]:
    """Each stretch (start, end) that folds to another text than itself, and that text, in order.

    A search for less takes less, and most texts have little.
    """
    is_pointed = any(point in alike for page in pages for point in page.points)
    if not is_pointed and unicodedata.is_normalized("NFKC", alike):
        if not any(unseen in alike for page in pages for unseen in page.unseen):
            yield from _blanks(alike)
            return
        wanted = _BLANK_OR_UNSEEN
    else:
        wanted = _RUN
    for run in wanted.finditer(alike):
        if run["blank"]:
            yield *run.span(), " " if " " in run["blank"] else ""
            continue
        start, end = run.span()
        if start and "!" <= alike[start - 1] <= "~":  # a mark may join it
            start -= 1
        piece = alike[start:end]
        if not unicodedata.is_normalized("NFKC", piece) or (is_pointed and not POINTS.isdisjoint(piece)):
            yield from _clusters(alike, start, end)


def _blanks(alike: str) -> Iterator[tuple[int, int, str]]:
    start = alike.find("  ")
    while start >= 0:
        end = start + 2
        while alike.startswith(" ", end):
            end += 1
        yield start, end, " "
        start = alike.find("  ", end)


def _clusters(alike: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Each letter with the marks that join it, folded: only within one can NFKC change anything.

    A raised digit after a number stays: 500¹ with its note is not 5001, nor 10⁵ men 105.
    """
    follows_number = False
    while start < end:
        stop = start + 1
        while stop < min(end, start + _LONGEST_CLUSTER) and _joins(alike[stop]):
            stop += 1
        is_kept = follows_number and alike[start] in RAISED
        if not is_kept:
            yield start, stop, unicodedata.normalize("NFKC", alike[start:stop]).translate(FOLDING)
        follows_number = is_kept or alike[start].isdecimal()
        start = stop


def _joins(character: str) -> bool:
    """It may join what stands before it, or be left out: a mark, or a vowel or final consonant of Hangul."""
    return unicodedata.category(character).startswith("M") or "\u1160" <= character <= "\u11ff" or character == "\u0640"
