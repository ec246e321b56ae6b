"""Outliers: the answers that exclude the majority range and stand far from the middle of what the origins state.

The rule, in full. Each independent origin takes part with one number, the middle of what its claims state, so that
reprints do not decide where the middle lies. Where all stated ends are above zero, distances are taken on a logarithmic
scale, as ratios. An answer is an outlier when all of these hold:

* it leaves no room for any range that most origins support;
* its nearest stated end has a modified z-score of more than 3.5: 0.6745 times its distance from the median of the
  origins, divided by the median of their own distances (B. Iglewicz and D. Hoaglin, “How to Detect and Handle
  Outliers”, ASQC Quality Press 1993; NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.5.17). Where half of
  the origins or more state the median itself, the mean of the distances takes that place;
* on the logarithmic scale, that end is at least a tenth from the median, as reports of one statement may be.

Below five origins nothing is called an outlier: too few to tell a middle from its edge.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from app.domain.answer import Kind
from app.domain.interval import Bounds, Interval, is_below
from app.domain.occasion import NEAR
from app.domain.overall.gathering import Gathered, Held
from app.domain.overall.majority import Majority, Origins
from app.domain.overall.sweep import Place, begin_of

FEWEST_ORIGINS = 5
GREATEST_SCORE = Decimal("3.5")
# Twenty digits serve a threshold: the logarithm of a number has no exact decimal.
_SCALE = Context(prec=20)
_MEDIAN_FACTOR, _MEAN_FACTOR = Decimal("1.4826"), Decimal("1.2533")
_HALF = Decimal("0.5")


class Outlier(NamedTuple):
    """An answer far from the others: its nearest stated end, on which side of the middle, and its score."""

    claim_id: str
    nearest: Decimal
    is_above: bool
    score: Decimal


@dataclass(frozen=True, slots=True)
class Outliers:
    """The outliers in order of their claim ids, and the middle that they are far from.

    `middle` is the median of the origins; `is_log` when distances are ratios; `is_told` is False below five origins.
    """

    kind: Kind
    found: tuple[Outlier, ...]
    middle: Decimal | None
    is_log: bool
    is_told: bool
    origin_count: int
    claim_ids: tuple[str, ...]
    left_out: tuple[str, ...]
    derived: bool = True


def find_outliers(gathered: Gathered, origins: Origins, majority: Majority) -> Outliers:
    """The answers outside the majority range and beyond the fence; n log n."""
    stated = {held.claim_id: held.stated for held in gathered.held if held.stated is not None}
    is_log = bool(stated) and gathered.kind is Kind.QUANTITY and all(low > 0 for low, _ in stated.values())
    numbers = _numbers_of_origins(stated, origins, is_log)
    is_told = len(numbers) >= FEWEST_ORIGINS
    found: tuple[Outlier, ...] = ()
    middle = None
    if numbers:
        centre = _median(numbers)
        middle = _SCALE.exp(centre) if is_log else centre
    if is_told:
        fence = _fence(numbers, centre)
        outside = _outside(gathered.held, majority)
        judged = [_judge(held, centre, fence, is_log) for held in outside]
        found = tuple(outlier for outlier in judged if outlier is not None)
    return Outliers(gathered.kind, found, middle, is_log, is_told, len(numbers), tuple(stated), gathered.left_out)


def _numbers_of_origins(stated: Mapping[str, tuple[Decimal, Decimal]], origins: Origins, is_log: bool) -> list[Decimal]:
    """One number for each origin, on the scale: the median of the middles of its claims."""
    by_origin: dict[str, list[Decimal]] = {}
    for claim_id, (low, high) in stated.items():
        middle = _SCALE.multiply(_HALF, _SCALE.add(_on_scale(low, is_log), _on_scale(high, is_log)))
        for origin in origins[claim_id]:
            by_origin.setdefault(origin, []).append(middle)
    return [_median(middles) for middles in by_origin.values()]


def _fence(numbers: Sequence[Decimal], centre: Decimal) -> Decimal:
    """The distance from the centre that belongs to a score of one; zero where all numbers are the same."""
    distances = [abs(number - centre) for number in numbers]
    usual = _median(distances)
    if usual:
        return _SCALE.multiply(_MEDIAN_FACTOR, usual)
    mean = _SCALE.divide(sum(distances, Decimal(0)), Decimal(len(distances)))
    return _SCALE.multiply(_MEAN_FACTOR, mean)


def _outside(held: Sequence[Held], majority: Majority) -> list[Held]:
    """The claims that leave no room for any range of the majority; those ranges are sorted and apart."""
    ranges = majority.all_bounds
    begins = [begin_of(bounds) for bounds in ranges]
    return [each for each in held if not _meets_any(each.bounds, ranges, begins)]


def _meets_any(bounds: Bounds, ranges: Sequence[Interval], begins: Sequence[Place]) -> bool:
    # Only the last range that begins no later than the claim, and the one after it, can be the first to meet it.
    place = bisect_right(begins, begin_of(bounds))
    near = ranges[max(0, place - 1) : place + 1]
    return any(not is_below(bounds, other) and not is_below(other, bounds) for other in near)


def _judge(held: Held, centre: Decimal, fence: Decimal, is_log: bool) -> Outlier | None:
    if held.stated is None or not fence:
        return None
    low, high = held.stated
    nearest, is_above = (low, True) if _on_scale(low, is_log) > centre else (high, False)
    distance = _SCALE.subtract(_on_scale(nearest, is_log), centre)
    if (distance > 0) != is_above or (is_log and abs(distance) < _on_scale(NEAR, True)):
        return None  # the middle lies between its ends, or next to them
    score = _SCALE.divide(abs(distance), fence)
    return Outlier(held.claim_id, nearest, is_above, score) if score > GREATEST_SCORE else None


def _median(numbers: Sequence[Decimal]) -> Decimal:
    ordered = sorted(numbers)
    half = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[half]
    return _SCALE.multiply(_HALF, _SCALE.add(ordered[half - 1], ordered[half]))


@lru_cache(maxsize=4096)
def _on_scale(number: Decimal, is_log: bool) -> Decimal:
    return _SCALE.ln(number) if is_log else number
