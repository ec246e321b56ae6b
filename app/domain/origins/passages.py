"""Passages: what two articles have in common, word for word but for small changes, and how much of them that is."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.attribution.span import Span
from app.domain.origins.article import FORMULA, PROSE, Words

SEED = 3  # words that must stand in both before a passage begins
REACH = 6  # words that may be put in, left out or changed within a passage
SHORTEST = 8  # words that must be the same
MOST_PLACES = 8  # at which one seed is looked for
LEAST_DENSE = 0.5


@dataclass(frozen=True, slots=True)
class Passage:
    """Places in the words of both articles, and how many words are the same: the articles' own, and quoted ones."""

    a: Span
    b: Span
    prose: int
    quoted: int

    @property
    def words(self) -> int:
        """How many words are the same."""
        return self.prose + self.quoted


class _Chain:
    """Stretches that are the same in both, in order in both: where each begins, and how many words it has."""

    __slots__ = ("after_a", "after_b", "stretches", "words")

    def __init__(self, a: int, b: int) -> None:
        self.stretches = [(a, b, SEED)]
        self.after_a, self.after_b, self.words = a + SEED, b + SEED, SEED

    def grow(self, a: int, b: int) -> None:
        """Add the seed at both places, but for the words of it that the chain has already."""
        known = max(self.after_a - a, self.after_b - b, 0)
        added = SEED - known
        first, second, words = self.stretches[-1]
        if first + words == a + known and second + words == b + known:
            self.stretches[-1] = (first, second, words + added)
        else:
            self.stretches.append((a + known, b + known, added))
        self.after_a, self.after_b, self.words = a + SEED, b + SEED, self.words + added

    def reaches(self, a: int, b: int) -> bool:
        """The seed at both places goes on from here."""
        return -SEED < a - self.after_a <= REACH and -SEED < b - self.after_b <= REACH


class Seeds:
    """The runs of three words of an article: in order, and where each begins; most stand at one place only."""

    __slots__ = ("_first", "_several", "in_order")

    def __init__(self, keys: Sequence[int]) -> None:
        runs = zip(keys, keys[1:], keys[2:], strict=False)
        self.in_order = [(a * 0x9E3779B1 + b) * 0x85EBCA77 + c for a, b, c in runs]
        self._first: dict[int, int] = {}
        self._several: dict[int, list[int]] = {}
        for place, seed in enumerate(self.in_order):
            first = self._first.setdefault(seed, place)
            if first != place:
                places = self._several.setdefault(seed, [first])
                if len(places) < MOST_PLACES:
                    places.append(place)

    def places(self, seed: int) -> Sequence[int]:
        """Where a run stands, in order, the first few places only."""
        first = self._first.get(seed)
        if first is None:
            return ()
        return self._several.get(seed) or (first,)


def find_passages(a: Words, b: Words, seeds_of_a: Seeds, seeds_of_b: Seeds) -> list[Passage]:
    """The passages that both have, in the order of the first; each word of either counts once."""
    chains: list[_Chain] = []
    near: list[_Chain] = []  # those that may still go on
    straight: dict[int, _Chain] = {}  # by how much further on they stand in the second article
    for place, seed in enumerate(seeds_of_a.in_order):
        for target in seeds_of_b.places(seed):
            chain = straight.get(target - place)
            if chain is None or chain.after_a < place or chain.after_a - chain.after_b != place - target:
                near = [each for each in near if place - each.after_a <= REACH]
                chain = max((each for each in near if each.reaches(place, target)), key=_words, default=None)
            if chain is None:
                chain = _Chain(place, target)
                chains.append(chain)
                near.append(chain)
            elif chain.reaches(place, target):
                chain.grow(place, target)
            straight[target - place] = chain
    return _chosen(chains, a, b)


def _words(chain: _Chain) -> int:
    return chain.words


def _chosen(chains: list[_Chain], a: Words, b: Words) -> list[Passage]:
    """The longest chains first, each without the words that a longer one has taken."""
    taken_a, taken_b = bytearray(len(a)), bytearray(len(b))
    passages = []
    for chain in sorted((each for each in chains if each.words >= SHORTEST), key=_length_and_place):
        steps = ((i, j, step) for i, j, words in chain.stretches for step in range(words))
        pairs = [(i + step, j + step) for i, j, step in steps if not taken_a[i + step] and not taken_b[j + step]]
        if len(pairs) >= SHORTEST and _is_dense(pairs):
            passages.append(_passage(pairs, a, b))
            for i, j in pairs:
                taken_a[i] = taken_b[j] = 1
    return sorted(passages, key=lambda passage: passage.a)


def _length_and_place(chain: _Chain) -> tuple[int, tuple[int, int, int]]:
    return -chain.words, chain.stretches[0]


def _is_dense(pairs: Sequence[tuple[int, int]]) -> bool:
    longer = max(pairs[-1][0] - pairs[0][0], pairs[-1][1] - pairs[0][1]) + 1
    return len(pairs) >= LEAST_DENSE * longer


def _passage(pairs: Sequence[tuple[int, int]], a: Words, b: Words) -> Passage:
    """The passage of words at the same places, without the furniture at its ends."""
    told = [(i, j) for i, j in pairs if FORMULA not in (a.voices[i], b.voices[j])]
    prose = sum(a.voices[i] == b.voices[j] == PROSE for i, j in told)
    (first_a, first_b), (last_a, last_b) = (told or pairs)[0], (told or pairs)[-1]
    return Passage(Span(first_a, last_a + 1), Span(first_b, last_b + 1), prose, len(told) - prose)
