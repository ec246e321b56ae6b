"""The axis of time: ticks on days, on the first of a month or on the first of a year, as the span asks."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import count

from app.domain.axis import Axis, Scale
from app.domain.edtf import MONTHS

_INTERVALS = 5
_DAY_STEPS = (1, 2, 7, 14)
_DAYS_IN_MONTH = 30.44
# Months, then round numbers of years: the last spans all years that a date can have.
_MONTH_STEPS = (1, 3, 6, *(12 * digit * 10**zeros for zeros in range(4) for digit in (1, 2, 5)))
_FIRST_MONTH, _LAST_MONTH = 12, 9999 * 12 + 11


def date_axis(days: Sequence[date], room_low: bool, room_high: bool) -> Axis:
    """An axis that holds all `days`, at least one; with room before or after them for the arrow of an open end."""
    low, high = min(days).toordinal(), max(days).toordinal()
    if low == high:
        low, high = low - 1, high + 1
    step = next((step for step in _DAY_STEPS if high - low <= step * _INTERVALS), None)
    if step is not None:
        ticks = list(range(low - room_low * step, high + room_high * step + step, step))
        ticks = sorted({min(max(tick, 1), date.max.toordinal()) for tick in ticks})
        return Axis(Scale.TIME, tuple(map(Decimal, ticks)), tuple(_day_label(tick) for tick in ticks))
    return _month_axis(low, high, room_low, room_high)


def _month_axis(low: int, high: int, room_low: bool, room_high: bool) -> Axis:
    step = next(step for step in _MONTH_STEPS if high - low <= step * _DAYS_IN_MONTH * _INTERVALS)
    first = _month_of(low) // step * step
    if room_low and _first_day(first) == low:
        first -= step
    last = next(month for month in count(first, step) if _first_day(month) >= high or month > _LAST_MONTH)
    if room_high and _first_day(last) == high:
        last += step
    months = sorted({min(max(month, _FIRST_MONTH), _LAST_MONTH + 1) for month in range(first, last + 1, step)})
    ticks = tuple(Decimal(_first_day(month)) for month in months)
    return Axis(Scale.TIME, ticks, tuple(_month_label(month, step) for month in months))


def _month_of(day: int) -> int:
    when = date.fromordinal(day)
    return when.year * 12 + when.month - 1


def _first_day(month: int) -> int:
    """The day number of the first of a month; the last day there is for any month after the year 9999."""
    if month > _LAST_MONTH:
        return date.max.toordinal()
    month = max(month, _FIRST_MONTH)
    return date(month // 12, month % 12 + 1, 1).toordinal()


def _day_label(day: int) -> str:
    when = date.fromordinal(day)
    return f"{when.day} {MONTHS[when.month - 1][:3]} {when.year}"


def _month_label(month: int, step: int) -> str:
    month = min(month, _LAST_MONTH)
    return str(month // 12) if step % 12 == 0 else f"{MONTHS[month % 12][:3]} {month // 12}"
