"""Translations: groups of different languages that have the same figures and names in the same order.

Two reports of one event share its names and its main figures; a translation has nearly all of them, the rare ones too,
and keeps their order. So three things are multiplied: how many of the facts of the one with fewer the other has,
counted plainly and by rarity; how many of these stand in the same order; and whether there are enough to tell.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from app.domain.origins.facts import Fact
from app.domain.origins.texts import Pair, Texts, weight
from app.domain.origins.tongues import UNKNOWN

FEWEST = 8  # facts that both have
PLENTY = 10
FEWEST_FIGURES = 2
TRANSLATED = 0.62  # for two groups that are each other's best match
SURELY_TRANSLATED = 0.7  # for any two
LEAST_WEIGHT = 0.5
HALF_WEIGHT = 3  # groups beside two that have a fact, at which it counts half


class Match(NamedTuple):
    """Two articles of different languages, and how surely one is a translation of the other."""

    pair: Pair
    score: float


def find_translations(texts: Texts, groups: Sequence[Sequence[int]], least: float = TRANSLATED) -> list[Match]:
    """The pairs of groups that match for sure, or are each other's best match in the other's language, best first.

    Each group speaks through the article of it that has most facts, one for each of its languages.
    """
    if len(set(texts.tongues) - {UNKNOWN}) < 2:
        return []
    speakers = _speakers(texts, groups)
    counts = Counter(key for group in groups for key in {fact.key for place in group for fact in texts.facts[place]})
    matches = [match for match in _matches(texts, speakers, counts) if match.score >= least]
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (a, b), score in matches:
        for side in ((a, texts.tongues[b]), (b, texts.tongues[a])):
            best[side] = max(best[side], score)
    chosen = [
        Match((a, b), score)
        for (a, b), score in matches
        if score >= min(SURELY_TRANSLATED, max(best[a, texts.tongues[b]], best[b, texts.tongues[a]]))
    ]
    return sorted(chosen, key=lambda match: (-match.score, match.pair))


def shared_facts(a: Sequence[Fact], b: Sequence[Fact]) -> list[tuple[Fact, Fact]]:
    """The facts that both have, in the order of the first."""
    others = {fact.key: fact for fact in b}
    return [(fact, others[fact.key]) for fact in a if fact.key in others]


def _speakers(texts: Texts, groups: Iterable[Sequence[int]]) -> list[int]:
    found = []
    for group in groups:
        best: dict[str, int] = {}
        for place in sorted(group):
            tongue = texts.tongues[place]
            if tongue != UNKNOWN and len(texts.facts[place]) > len(texts.facts[best.get(tongue, place)]):
                best[tongue] = place
            best.setdefault(tongue, place)
        found += [place for tongue, place in best.items() if tongue != UNKNOWN]
    return sorted(found)


def _matches(texts: Texts, speakers: Sequence[int], counts: Counter[str]) -> Iterable[Match]:
    """The score of every two that share enough facts, found by lists of those that have each."""
    having: dict[str, list[int]] = defaultdict(list)
    for place in speakers:
        shared: Counter[int] = Counter()
        for fact in texts.facts[place]:
            shared.update(having[fact.key])
            having[fact.key].append(place)
        for other, number in shared.items():
            if number >= FEWEST and texts.tongues[other] != texts.tongues[place]:
                yield Match((other, place), _score(texts.facts[other], texts.facts[place], counts))


def _score(a: Sequence[Fact], b: Sequence[Fact], counts: Counter[str]) -> float:
    common = shared_facts(a, b)
    if sum(fact.key[0].isdigit() for fact, _ in common) < FEWEST_FIGURES:
        return 0.0
    plain = len(common) / min(len(a), len(b))
    whole = min(sum(weight(counts[fact.key], HALF_WEIGHT) for fact in facts) for facts in (a, b))
    rare = sum(weight(counts[fact.key], HALF_WEIGHT) for fact, _ in common) / max(whole, LEAST_WEIGHT)
    places = [other.start for _, other in common]
    in_order = LCSseq.similarity(places, sorted(places)) / len(common)
    return (plain + rare) / 2 * in_order * min(len(common) / PLENTY, 1)
