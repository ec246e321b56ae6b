"""Majority: the range that most independent origins leave room for, found by one sweep over all ends."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from app.domain.answer import Answer, Kind
from app.domain.interval import Bounds, Interval, is_below, is_closed
from app.domain.overall.gathering import Gathered
from app.domain.overall.sweep import Place, begin_of, between_places, stop_of

# For each claim the origins that it goes back to, each by any label; never none.
Origins = Mapping[str, frozenset[str]]

# As many ranges are named with those who support them, where several have equally many origins.
MOST_RANGES = 3


class Supported(NamedTuple):
    """A range, and who supports it: the origins, which are the same at each of its numbers, and their claims.

    `by_open_end` are the claims that leave room for it only because they leave an end open.
    """

    bounds: Interval
    origins: tuple[str, ...]
    claim_ids: tuple[str, ...]
    by_open_end: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Majority:
    """The ranges that most origins support, lowest first: several where equally many origins support each.

    `ranges` are the first three and `others` the rest, bare. Worked out from the claims in `claim_ids`, which go back
    to `origin_count` origins; `left_out` are the claims of another unit, kind or mode.
    """

    kind: Kind
    ranges: tuple[Supported, ...]
    others: tuple[Interval, ...]
    support: int
    origin_count: int
    unit: str
    claim_ids: tuple[str, ...]
    left_out: tuple[str, ...]
    derived: bool = True

    @property
    def all_bounds(self) -> tuple[Interval, ...]:
        """Every range that has the most origins, lowest first."""
        return (*(supported.bounds for supported in self.ranges), *self.others)


def own_origins(answers: Iterable[Answer]) -> Origins:
    """Each source as an origin of its own; a claim without a source is one, too."""
    return {answer.claim_id: answer.source_ids or frozenset([answer.claim_id]) for answer in answers}


def majority_range(gathered: Gathered, origins: Origins) -> Majority | None:
    """What most origins leave room for; None when nothing is gathered. n log n in claims and their origins.

    An origin supports a number when any of its claims leaves room for it, however many of them do: ten reprints of one
    report count once.
    """
    if not gathered.held:
        return None
    support, found = _sweep(gathered, origins)
    named = tuple(_supported(bounds, gathered, origins) for bounds in found[:MOST_RANGES])
    return Majority(
        kind=gathered.kind,
        ranges=named,
        others=tuple(found[MOST_RANGES:]),
        support=support,
        origin_count=len(frozenset[str]().union(*(origins[held.claim_id] for held in gathered.held))),
        unit=gathered.unit,
        claim_ids=gathered.claim_ids,
        left_out=gathered.left_out,
    )


def _sweep(gathered: Gathered, origins: Origins) -> tuple[int, list[Interval]]:
    """The greatest number of origins that support one number, and where that many do."""
    events: list[tuple[Place, int, str]] = []
    for held in gathered.held:
        begin, stop = begin_of(held.bounds), stop_of(held.bounds)
        for origin in origins[held.claim_id]:
            events += [(begin, 1, origin), (stop, -1, origin)]
    events.sort()
    active: Counter[str] = Counter()
    support = 0
    segments: list[tuple[Place, int]] = []
    for place, ends in groupby(events, key=lambda event: event[0]):
        before: dict[str, bool] = {}
        for _, step, origin in ends:
            before.setdefault(origin, active[origin] > 0)
            active[origin] += step
        changes = [(active[origin] > 0) - was for origin, was in before.items()]
        if any(changes):  # otherwise the same origins go on, by other claims
            support += sum(changes)
            segments.append((place, support))
    most = max(count for _, count in segments)
    return most, [between_places(here, there) for (here, count), (there, _) in pairwise(segments) if count == most]


def _supported(bounds: Interval, gathered: Gathered, origins: Origins) -> Supported:
    claims = [held for held in gathered.held if _meet(held.bounds, bounds)]
    return Supported(
        bounds=bounds,
        origins=tuple(sorted(frozenset[str]().union(*(origins[held.claim_id] for held in claims)))),
        claim_ids=tuple(held.claim_id for held in claims),
        by_open_end=tuple(held.claim_id for held in claims if _is_open_towards(held.bounds, bounds)),
    )


def _meet(a: Bounds, b: Bounds) -> bool:
    return not is_below(a, b) and not is_below(b, a)


def _is_open_towards(bounds: Bounds, supported: Interval) -> bool:
    """The range holds no end that the claim states: only its open end reaches there."""
    if is_closed(bounds):
        return False
    stated = bounds.high if bounds.low is None else bounds.low
    return stated is None or not _meet(Interval(stated, stated), supported)
