"""Sweeping: the ends of intervals as places that sort, so that open and exclusive ends need no cases of their own.

Each number has two places: the number itself, and right after it. An interval reaches from the place where it begins up
to, and without, the place where it stops; an end that is left out begins or stops one place later or sooner.
"""

from decimal import Decimal

from app.domain.interval import Bounds, Interval

Place = tuple[Decimal, bool]

LOWEST: Place = (Decimal("-Infinity"), False)
HIGHEST: Place = (Decimal("Infinity"), True)


def begin_of(bounds: Bounds) -> Place:
    """The first place within."""
    return LOWEST if bounds.low is None else (bounds.low, not bounds.low_included)


def stop_of(bounds: Bounds) -> Place:
    """The first place beyond."""
    return HIGHEST if bounds.high is None else (bounds.high, bounds.high_included)


def between_places(begin: Place, stop: Place) -> Interval:
    """The interval from the first place within to the first place beyond."""
    low = None if begin == LOWEST else begin[0]
    high = None if stop == HIGHEST else stop[0]
    return Interval(low, high, not begin[1], stop[1])
