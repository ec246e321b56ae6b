"""Clusters: many answers in groups, so that within each all leave room for one and the same number, scope and time.

First by what is asked apart from the number: the unit, whether it is a forecast or a denial, and the scope. Then by
time, then by range, each by one sweep: sorted by their high ends, the intervals are stabbed at the lowest high end, all
that hold that place are one group, and so on with the rest. That gives the fewest groups that can be had in one
dimension. Answers without a date are kept apart from those with one, and those without a scope from those with one.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from typing import TypeVar

from app.domain.answer import Answer, Kind, Mode
from app.domain.caseless import caseless
from app.domain.common_ground import NOTHING, day_bounds
from app.domain.interval import Bounds, Interval, intersection
from app.domain.overall.gathering import Gathered, gather
from app.domain.overall.majority import Origins
from app.domain.overall.sweep import begin_of, stop_of
from app.domain.phrases import is_denial
from app.domain.scope import say_scope, scope_key

Item = TypeVar("Item")
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Answers that can all hold at once: what they share, the days that all can be about, and who they come from.

    `shared` is None for answers in words and yes or no, which are then all the same, and for denials and other units,
    which are not brought together by range; `days` is None where no date is known. `spread` reaches from the lowest to
    the highest stated end.
    """

    kind: Kind
    unit: str
    mode: str
    scope: str
    days: Interval | None
    shared: Interval | None
    spread: Interval | None
    origins: tuple[str, ...]
    claim_ids: tuple[str, ...]
    derived: bool = True


def find_clusters(answers: Iterable[Answer], origins: Origins, about: Decimal = NOTHING) -> tuple[Cluster, ...]:
    """Every answer in exactly one cluster; those of most origins first, then of most answers, then in order of ids.

    n log n in the answers; the order in which they come changes nothing.
    """
    ordered = sorted(answers, key=lambda answer: answer.claim_id)
    gathered = gather(ordered, about)
    ranges: dict[str, Bounds] = {held.claim_id: held.bounds for held in gathered.held}
    found: list[Cluster] = []
    for alike in _grouped(ordered, lambda answer: _aside_from_range(answer, answer.claim_id in ranges)):
        for of_one_time in _by_time(alike):
            in_range = alike[0].claim_id in ranges
            groups = _stabbed(of_one_time, lambda answer: ranges[answer.claim_id]) if in_range else [of_one_time]
            found += [_cluster(group, gathered, ranges, origins) for group in groups]
    return tuple(sorted(found, key=lambda each: (-len(each.origins), -len(each.claim_ids), each.claim_ids)))


def _aside_from_range(answer: Answer, has_range: bool) -> tuple[str, ...]:
    """What tells answers apart before their ranges do; without a range, the answer itself."""
    said = "" if has_range else caseless(answer.text or "") or str(answer.affirmed)
    unit = "" if has_range or answer.figure is None else f"{answer.figure}"
    return answer.kind, _mode(answer), scope_key(answer), said, unit


def _mode(answer: Answer) -> str:
    """Forecasts and denials are about something else than the rest; an assertion and an estimate are not."""
    return answer.mode.value if answer.mode is Mode.FORECAST or is_denial(answer) else ""


def _by_time(answers: Sequence[Answer]) -> list[list[Answer]]:
    undated = [answer for answer in answers if answer.as_of is None]
    dated = [answer for answer in answers if answer.as_of is not None]
    return ([undated] if undated else []) + _stabbed(dated, _days)


def _days(answer: Answer) -> Bounds:
    assert answer.as_of is not None
    return day_bounds(answer.as_of)


def _stabbed(items: Sequence[Item], bounds_of: Callable[[Item], Bounds]) -> list[list[Item]]:
    """The fewest groups whose members all have a place in common."""
    spans = sorted(((stop_of(bounds_of(item)), begin_of(bounds_of(item)), place) for place, item in enumerate(items)))
    groups: list[list[Item]] = []
    stop = None
    for last, begin, place in spans:
        if stop is None or begin >= stop:
            groups.append([])
            stop = last
        groups[-1].append(items[place])
    return groups


def _grouped(items: Iterable[Item], key_of: Callable[[Item], Key]) -> list[list[Item]]:
    groups: dict[Key, list[Item]] = {}
    for item in items:
        groups.setdefault(key_of(item), []).append(item)
    return list(groups.values())


def _cluster(group: Sequence[Answer], gathered: Gathered, ranges: dict[str, Bounds], origins: Origins) -> Cluster:
    claim_ids = tuple(sorted(answer.claim_id for answer in group))
    bounds = [ranges[claim_id] for claim_id in claim_ids if claim_id in ranges]
    days = [_days(answer) for answer in group if answer.as_of]
    return Cluster(
        kind=gathered.kind if bounds else group[0].kind,
        unit=gathered.unit if bounds else "",
        mode=_mode(group[0]),
        scope=min(say_scope(answer) for answer in group),
        days=_common(days),
        shared=_common(bounds),
        spread=_spread(bounds),
        origins=tuple(sorted(frozenset[str]().union(*(origins[claim_id] for claim_id in claim_ids)))),
        claim_ids=claim_ids,
    )


def _common(bounds: Sequence[Bounds]) -> Interval | None:
    return reduce(intersection, bounds, Interval(None, None)) if bounds else None


def _spread(bounds: Sequence[Bounds]) -> Interval | None:
    if not bounds:
        return None
    lows, highs = [each.low for each in bounds], [each.high for each in bounds]
    low = None if None in lows else min(end for end in lows if end is not None)
    high = None if None in highs else max(end for end in highs if end is not None)
    return Interval(low, high, True, True)
