"""Sketch: the shingles of many articles, and which two share so many that they are worth comparing.

A shingle is a run of four words (A. Broder, "On the resemblance and containment of documents", 1997). Of very large
sets only the shingles are kept whose hash is divisible by a number, which leaves containment as it is (the scaled
MinHash of L. Irber and others, 2022). A list of the articles that have a shingle finds those that share it; where many
do, each is paired with its neighbours in the list only, so that a hundred copies lead to hundreds of pairs and not to
thousands.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby

from app.domain.origins.article import FORMULA, PROSE, Words

SIZE = 4
MOST_SHINGLES = 4_000_000
LONGEST_LIST = 24
NEIGHBOURS = 4
QUOTED_PART = 0.25  # what words in quotation marks count: everyone who was there has them
HEEDED_FROM = 0.5
FEWEST_SHARED = 3

_FULL = (1 << 40) - 1
_SHIFT = 24  # bits for the place of the article


class Sketch:
    """The shingles of one article: in order, and as sets of those in its own words and of all that it has."""

    __slots__ = ("all", "in_order", "prose")

    def __init__(self, words: Words, every: int = 1) -> None:
        self.in_order = _shingles(words.keys)
        voices = words.voices
        is_mixed = voices.count(PROSE) < len(voices)
        places = list(range(len(self.in_order)))
        if FORMULA in voices:
            places = [place for place in places if FORMULA not in voices[place : place + SIZE]]
        if every > 1:
            places = [place for place in places if not self.in_order[place] % every]
        self.all = frozenset(self.in_order[place] for place in places)
        self.prose = self.all
        if is_mixed:
            self.prose = frozenset(self.in_order[place] for place in places if not any(voices[place : place + SIZE]))

    @property
    def size(self) -> float:
        """How much there is to be shared: the shingles of its own words, and a part of the others."""
        return len(self.prose) + QUOTED_PART * (len(self.all) - len(self.prose))

    def common(self, other: "Sketch") -> float:
        """How much of the size two articles share."""
        own = len(self.prose & other.prose)
        return own + QUOTED_PART * heeded(self, other, own) * (len(self.all & other.all) - own)


def heeded(a: Sketch, b: Sketch, own: int) -> float:
    """The part of what both quote that counts, given the shingles that both have in their own words.

    Two that were at one press conference have its sentences in common and nothing around them. So all of it counts only
    where half of the shorter one's own words are shared too, or where one has none.
    """
    prose = min(len(a.prose), len(b.prose))
    return min(own / (HEEDED_FROM * prose), 1.0) if prose else 1.0


def thinning(articles: Sequence[Words]) -> int:
    """By which number the hashes of the shingles must be divisible, so that there are not too many to keep."""
    return 1 + sum(map(len, articles)) // MOST_SHINGLES


def find_pairs(sketches: Sequence[Sketch]) -> Iterator[tuple[int, int]]:
    """The places of every two articles that are worth comparing, in order."""
    counts: Counter[int] = Counter()
    for places in _lists(sketches):
        counts.update(_pairs(places))
    for pair, count in sorted(counts.items()):
        if count >= FEWEST_SHARED:
            yield pair >> _SHIFT, pair & (1 << _SHIFT) - 1


def _lists(sketches: Sequence[Sketch]) -> Iterator[list[int]]:
    """For each shingle that several articles have, their places."""
    entries = sorted(shingle << _SHIFT | place for place, sketch in enumerate(sketches) for shingle in sketch.all)
    for _, group in groupby(entries, lambda entry: entry >> _SHIFT):
        places = [entry & (1 << _SHIFT) - 1 for entry in group]
        if len(places) > 1:
            yield places


def _pairs(places: list[int]) -> Iterable[int]:
    if len(places) <= LONGEST_LIST:
        return (a << _SHIFT | b for a, b in combinations(places, 2))
    steps = range(1, NEIGHBOURS + 1)
    return (a << _SHIFT | b for step in steps for a, b in zip(places, places[step:], strict=False))


def _shingles(keys: Sequence[int]) -> list[int]:
    """A number of 40 bits for every run of four words."""
    runs = zip(keys, keys[1:], keys[2:], keys[3:], strict=False)
    return [(((a * 0x9E3779B1 + b) * 0x85EBCA77 + c) * 0xC2B2AE3D + d) % 0xFFFFFFFFFB & _FULL for a, b, c, d in runs]
