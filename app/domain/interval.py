"""Intervals and how two of them lie: open ends reach without limit, an end may be left out."""

from dataclasses import dataclass
from decimal import Context, Decimal, Inexact, InvalidOperation
from enum import StrEnum
from typing import Protocol

# Figures hold 38 digits on either side of the point: their sums and products, in any unit, stay exact.
EXACT = Context(prec=300, traps=[Inexact, InvalidOperation])
# Ratios and shares are for reading: worked out to 40 digits, kept to six.
ROUNDED = Context(prec=40)
SIX_DIGITS = Context(prec=6)


class Bounds(Protocol):
    """Anything with two ends; a Figure is one. None is an open end."""

    @property
    def low(self) -> Decimal | None: ...
    @property
    def high(self) -> Decimal | None: ...
    @property
    def low_included(self) -> bool: ...
    @property
    def high_included(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Interval:
    """Bounds without words, for figures in another unit and for dates as day numbers."""

    low: Decimal | None
    high: Decimal | None
    low_included: bool = True
    high_included: bool = True


class Relation(StrEnum):
    """How the first of two intervals lies to the second; the names say one thing each, in order of precedence."""

    EQUAL = "equal"
    BELOW = "below"
    ABOVE = "above"
    WITHIN = "within"
    CONTAINS = "contains"
    TOUCHES = "touches"
    OVERLAPS = "overlaps"


def relate(a: Bounds, b: Bounds) -> Relation:
    """How `a` lies to `b`; numbers are taken as continuous, so “more than 40” and “less than 41” overlap."""
    if is_equal(a, b):
        return Relation.EQUAL
    if is_below(a, b):
        return Relation.BELOW
    if is_below(b, a):
        return Relation.ABOVE
    if covers(b, a):
        return Relation.WITHIN
    if covers(a, b):
        return Relation.CONTAINS
    if (a.high is not None and a.high == b.low) or (b.high is not None and b.high == a.low):
        return Relation.TOUCHES
    return Relation.OVERLAPS


def is_equal(a: Bounds, b: Bounds) -> bool:
    """Both hold the same numbers."""
    return (
        a.low == b.low and a.high == b.high and a.low_included == b.low_included and a.high_included == b.high_included
    )


def is_below(a: Bounds, b: Bounds) -> bool:
    """Every number in `a` is smaller than every number in `b`."""
    if a.high is None or b.low is None:
        return False
    return a.high < b.low or (a.high == b.low and not (a.high_included and b.low_included))


def covers(a: Bounds, b: Bounds) -> bool:
    """Every number in `b` is also in `a`."""
    if a.low is not None:
        if b.low is None or b.low < a.low:
            return False
        if b.low == a.low and b.low_included and not a.low_included:
            return False
    if a.high is not None:
        if b.high is None or b.high > a.high:
            return False
        if b.high == a.high and b.high_included and not a.high_included:
            return False
    return True


def cover_everything(a: Bounds, b: Bounds) -> bool:
    """No number is outside both: one reaches down without limit, the other up, and nothing lies between them."""
    for lower, upper in ((a, b), (b, a)):
        if lower.low is None and upper.high is None:
            if lower.high is None or upper.low is None or upper.low < lower.high:
                return True
            return upper.low == lower.high and (lower.high_included or upper.low_included)
    return (a.low is None and a.high is None) or (b.low is None and b.high is None)


def is_closed(bounds: Bounds) -> bool:
    """Neither end is open."""
    return bounds.low is not None and bounds.high is not None


def intersection(a: Bounds, b: Bounds) -> Interval:
    """What both hold; meaningful only where they are not apart."""
    low, low_included = a.low, a.low_included
    if low is None or (b.low is not None and (b.low > low or (b.low == low and not b.low_included))):
        low, low_included = b.low, b.low_included
    high, high_included = a.high, a.high_included
    if high is None or (b.high is not None and (b.high < high or (b.high == high and not b.high_included))):
        high, high_included = b.high, b.high_included
    return Interval(low, high, low_included, high_included)


def gap(a: Bounds, b: Bounds) -> Decimal:
    """The distance of the nearest ends, 0 where the intervals are not apart."""
    for lower, upper in ((a, b), (b, a)):
        if lower.high is not None and upper.low is not None and is_below(lower, upper):
            return EXACT.subtract(upper.low, lower.high)
    return Decimal(0)


def gap_ratio(a: Bounds, b: Bounds) -> Decimal | None:
    """How many times the nearest ends of two intervals differ that are apart.

    None where they are not apart, or where a ratio says nothing: unless both ends are above zero, or both below.
    """
    for lower, upper in ((a, b), (b, a)):
        if lower.high is not None and upper.low is not None and is_below(lower, upper):
            ratio = ratio_of_ends((lower.high, lower.high), (upper.low, upper.low))
            return ratio[0] if ratio else None
    return None


def shared_part(a: Bounds, b: Bounds) -> Decimal | None:
    """The length that both share as a part (0 to 1) of the length from the lowest to the highest end.

    None where an end is open or both are the same single number, because a length is missing.
    """
    if a.low is None or a.high is None or b.low is None or b.high is None:
        return None
    whole = EXACT.subtract(max(a.high, b.high), min(a.low, b.low))
    if whole == 0:
        return None
    both = EXACT.subtract(min(a.high, b.high), max(a.low, b.low))
    return ROUNDED.divide(max(both, Decimal(0)), whole)


def ratio_of_ends(a: tuple[Decimal, Decimal], b: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal] | None:
    """How many times the ends of two ranges that do not overlap differ: nearest ends, furthest ends.

    None where they overlap or where a ratio says nothing: unless all ends are above zero, or all below.
    """
    (near_low, near_high), (far_low, far_high) = sorted((a, b))
    if near_high >= far_low:
        return None
    if near_low > 0:
        return ROUNDED.divide(far_low, near_high), ROUNDED.divide(far_high, near_low)
    if far_high < 0:
        return ROUNDED.divide(near_high, far_low), ROUNDED.divide(near_low, far_high)
    return None
