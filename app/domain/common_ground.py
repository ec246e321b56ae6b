"""Two answers brought to common ground: one unit, and dates as day numbers, so that their ends can be compared."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from app.domain.answer import Answer
from app.domain.asof import AsOf
from app.domain.figure import Figure
from app.domain.interval import EXACT, Bounds, Interval
from app.domain.units import read_unit, why_not_convertible

NOTHING = Decimal(0)
_ONE = Decimal(1)


def align(a: Answer, b: Answer, about: Decimal = NOTHING) -> tuple[Bounds, Bounds] | None:
    """Both answers as bounds on one scale, or None where they have none in common.

    `about` is the share (0.1 for 10%) by which hedged figures are widened at each end; dates are never widened.
    """
    if a.figure is not None and b.figure is not None:
        first, second = a.figure.unit, b.figure.unit
        if first == second and not about:
            return a.figure, b.figure
        if first == second:
            return bounds_of(a.figure, _ONE, about), bounds_of(b.figure, _ONE, about)
        if why_not_convertible(first, second):
            return None
        factors = factors_to_common((first, second))
        return bounds_of(a.figure, factors[first], about), bounds_of(b.figure, factors[second], about)
    if a.date is not None and b.date is not None:
        return day_bounds(a.date), day_bounds(b.date)
    return None


def factors_to_common(units: Iterable[str]) -> dict[str, Decimal]:
    """For each of some units that convert into each other, the factor that brings it to one and the same unit.

    One unit alone stays as it is; several meet in their base unit, because only that way is always exact.
    """
    distinct = set(units)
    return {unit: _ONE if len(distinct) == 1 else read_unit(unit).factor for unit in distinct}


def bounds_of(figure: Figure, factor: Decimal, about: Decimal = NOTHING) -> Bounds:
    """The figure's bounds times `factor`, a hedged one wider by the share `about` at each end."""
    reach = about if about and figure.is_hedged else NOTHING
    if factor == 1 and not reach:
        return figure
    low, high = (None if end is None else EXACT.multiply(end, factor) for end in (figure.low, figure.high))
    if low is not None and reach:
        low = EXACT.subtract(low, EXACT.multiply(low.copy_abs(), reach))
    if high is not None and reach:
        high = EXACT.add(high, EXACT.multiply(high.copy_abs(), reach))
    return Interval(low, high, figure.low_included, figure.high_included)


def stated_ends(a: Answer, b: Answer) -> tuple[tuple[Decimal, Decimal], tuple[Decimal, Decimal]] | None:
    """The smallest and largest number each answer shows a reader, in one unit; None unless both are quantities."""
    if a.figure is None or b.figure is None or why_not_convertible(a.figure.unit, b.figure.unit):
        return None
    factors = factors_to_common((a.figure.unit, b.figure.unit))
    return scaled_ends(a.figure, factors[a.figure.unit]), scaled_ends(b.figure, factors[b.figure.unit])


def scaled_ends(figure: Figure, factor: Decimal) -> tuple[Decimal, Decimal]:
    """The smallest and largest number that the figure shows a reader, times `factor`."""
    low, high = figure.stated_ends
    if factor == 1:
        return low, high
    return EXACT.multiply(low, factor), EXACT.multiply(high, factor)


def day_bounds(when: AsOf) -> Interval:
    """The earliest and latest day as day numbers (proleptic Gregorian ordinals), both included."""
    return Interval(_day(when.earliest), _day(when.latest))


def _day(day: date | None) -> Decimal | None:
    return None if day is None else Decimal(day.toordinal())
