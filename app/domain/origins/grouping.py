"""Grouping: which articles of a set come from one origin, joined two by two from the surest pair to the least sure.

First come copies: texts that share half of the shorter one's own words, or long runs of them. Then come texts that
share less, but more than the articles of this set share anyway: a phrase counts the less the more groups have it, so
that the official statement and the formula that everyone prints join nobody. Two groups are joined only when their
members are alike on the average (average linkage), because one article that is put together from two others must not
join those.

What is not shared words only moves what is asked for: articles that credit the same agency, or one of which says that
the publisher of the other reported, need less in common; those that credit different agencies, or that one publisher
wrote in its own manner, need more. A credit or a mention alone joins nobody. Of one publisher's articles the longest
passage that two share is not counted as long as one does not nearly hold the other: it is the background of both.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from heapq import heapify, heappop, heappush
from itertools import product

from app.domain.origins.groups import Groups
from app.domain.origins.texts import Pair, Texts

COPIED = 0.5  # share from which two texts are one whatever else the set holds
WHOLE = 0.75  # share from which two of one publisher are one
COPIED_BESIDE = 0.25  # share beside their longest passage from which they are one too
SPOILT = 0.2  # share from which long runs are looked for, word for word but for every sixth or seventh
RUNS_COPIED = 0.4  # share of long runs from which they are one, also where scanning or editing spoilt every line
RUN = 8  # words that a run must have before the rest of it counts
FEWEST_COPIED, FEWEST_SHARED = 12, 8  # shingles; less is a sentence that two can have by chance
LEAST_RUNS_SIZE = 20  # words
ALIKE = 0.25  # average share of two groups of copies
ALIKE_PART = 0.7  # average share of two groups, as a part of what their closest pair needs

LEAST, MOST = 0.15, 0.2  # bounds of the share that is asked for once copies are joined
ABOVE_USUAL = 2.0  # that share as a multiple of what all but a hundredth of the pairs stay below
USUAL = 0.01
FEWEST_GROUPS = 20  # below, the set is too small to tell what is usual
IN_SMALL_SET = 0.3
SAME_CREDIT, OTHER_CREDIT, MENTIONED, SAME_PUBLISHER = 0.7, 2.0, 0.7, 2.0
ROUNDS = 3
MOST_SAMPLED = 5

Share = Callable[[int, int], float]


class Grouping:
    """The groups of a set of texts so far, and the pairs that joined them."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts
        self.groups: Groups[int] = Groups(range(len(texts)))
        self.joins: list[Pair] = []

    def join_copies(self) -> None:
        """Join what is one text for the most part."""
        pairs = self.texts.pairs
        whole = [pair for pair, share in pairs.items() if share >= COPIED and self._is_copied(*pair)]
        self._join(whole, self.texts.likeness, ALIKE)
        apart = [pair for pair, share in pairs.items() if share >= SPOILT and not self.groups.are_joined(*pair)]
        self._join((pair for pair in apart if self._runs_share(*pair) >= RUNS_COPIED), self.texts.likeness, ALIKE)

    def join_likely(self) -> None:
        """Join what shares more than is usual in the set, and again as long as the larger groups change the measure.

        What shares more still was refused as a copy, because the groups of the two are not alike.
        """
        for _ in range(ROUNDS):
            counts = self.texts.count_groups(self.groups.all())
            shares = {
                pair: self.texts.rare_share(*pair, counts)
                for pair, share in self.texts.pairs.items()
                if COPIED > share >= LEAST and not self.groups.are_joined(*pair)
            }
            least = self._least(shares)
            pairs = [pair for pair, share in shares.items() if self._is_likely(pair, share, least)]
            if not self._join(pairs, partial(self.texts.rare_share, counts=counts), least * ALIKE_PART):
                break

    def join_pairs(self, pairs: Iterable[Pair]) -> None:
        """Join what something other than shared words ties together."""
        for a, b in pairs:
            if self.groups.join(a, b):
                self.joins.append((a, b))

    def _is_copied(self, a: int, b: int) -> bool:
        """Enough in words, and of one publisher either nearly all or more than one passage."""
        if self.texts.common(a, b) < FEWEST_COPIED:
            return False
        if not self._is_of_one_publisher(a, b) or self.texts.share(a, b) >= WHOLE:
            return True
        return sum(self._passages(a, b)) >= COPIED_BESIDE * self._shorter(a, b)

    def _runs_share(self, a: int, b: int) -> float:
        """How much of the shorter one's own words stands in runs that both have, short runs not counted."""
        return sum(max(words - RUN, 0) for words in self._passages(a, b)) / self._shorter(a, b)

    def _passages(self, a: int, b: int) -> list[int]:
        """The own words of what both have; of one publisher without the longest passage, which is its background."""
        words = sorted(passage.prose for passage in self.texts.passages(a, b))
        return words[:-1] if self._is_of_one_publisher(a, b) else words

    def _shorter(self, a: int, b: int) -> int:
        return max(min(self.texts.words[a].prose, self.texts.words[b].prose), LEAST_RUNS_SIZE)

    def _is_of_one_publisher(self, a: int, b: int) -> bool:
        return bool(self.texts.publishers[a]) and self.texts.publishers[a] == self.texts.publishers[b]

    def _least(self, shares: Mapping[Pair, float]) -> float:
        """The share that is asked for: well above what two groups of this set have in common anyway."""
        groups = len(self.groups.all())
        if groups < FEWEST_GROUPS:
            return MOST + IN_SMALL_SET / (groups + 5)
        apart = _pairs_of(len(self.texts)) - sum(_pairs_of(len(group)) for group in self.groups.all())
        above = sorted(shares.values(), reverse=True)
        place = int(apart * USUAL)
        usual = above[place] if place < len(above) else 0.0
        return min(max(ABOVE_USUAL * usual, LEAST), MOST)

    def _is_likely(self, pair: Pair, share: float, least: float) -> bool:
        return share >= max(least * self._needed(*pair), LEAST) and share * self.texts.size(*pair) >= FEWEST_SHARED

    def _needed(self, a: int, b: int) -> float:
        """By what credits, mentions and publishers multiply the share that is asked for."""
        first, second = self.texts.credits[a], self.texts.credits[b]
        needed = 1.0
        if first.keys() & second.keys():
            needed *= SAME_CREDIT
        elif first and second:
            needed *= OTHER_CREDIT
        if self.texts.mentions_of(a, b) or self.texts.mentions_of(b, a):
            needed *= MENTIONED
        return needed * SAME_PUBLISHER if self._is_of_one_publisher(a, b) else needed

    def _join(self, pairs: Iterable[Pair], share: Share, alike: float) -> bool:
        """Join the groups of the pairs, those with the highest average share first; False when none was joined.

        A pair is put back with the average of the groups that its articles belong to by then, as long as that is high
        enough; for two groups of a size it is worked out once.
        """
        heap = [(-share(a, b), a, b, 2) for a, b in pairs]
        heapify(heap)
        seen: set[tuple[int, int, int]] = set()
        joins = len(self.joins)
        while heap:
            _, a, b, size = heappop(heap)
            if self.groups.are_joined(a, b):
                continue
            first, second = self.groups.members(a), self.groups.members(b)
            members = len(first) + len(second)
            if members == size:
                self.join_pairs([(a, b)])
                continue
            low, high = sorted((self.groups.head(a), self.groups.head(b)))
            state = low, high, members
            if state not in seen:
                seen.add(state)
                average = _average(first, second, share)
                if average >= alike:
                    heappush(heap, (-average, a, b, members))
        return len(self.joins) > joins


def _average(first: Sequence[int], second: Sequence[int], share: Share) -> float:
    pairs = list(product(_sample(first), _sample(second)))
    return sum(share(a, b) for a, b in pairs) / len(pairs)


def _sample(members: Sequence[int]) -> Sequence[int]:
    """At most five, evenly spread."""
    return sorted(members)[:: -(-len(members) // MOST_SAMPLED)]


def _pairs_of(number: int) -> int:
    return number * (number - 1) // 2
