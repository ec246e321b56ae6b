"""Axes of charts: where a number or a day stands between 0 and 1, and the round ticks beside it."""

import math
from collections.abc import Collection
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import StrEnum

from app.domain.display import show_number
from app.domain.interval import EXACT, ROUNDED

# From this spread on a linear axis would press the smaller figures into one spot.
LOG_SPREAD = 50
_INTERVALS = 5
_MOST_DECADES = 8
_DIGITS = (1, 2, 5)


class Scale(StrEnum):
    """How distance on the axis stands for numbers."""

    LINEAR = "linear"
    LOG = "log"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis through round `ticks`, at least two, smallest first, each with its label; days are day numbers."""

    scale: Scale
    ticks: tuple[Decimal, ...]
    labels: tuple[str, ...]

    def place(self, number: Decimal) -> float:
        """Where the number stands: 0 at the first tick, 1 at the last, six decimals."""
        low, high = self.ticks[0], self.ticks[-1]
        if self.scale is Scale.LOG:
            part = math.log10(number / low) / math.log10(high / low)
        else:
            part = float((number - low) / (high - low))  # 28 digits serve a picture
        return round(min(max(part, 0.0), 1.0), 6)


def number_axis(ends: Collection[Decimal], room_low: bool, room_high: bool) -> Axis:
    """An axis that holds all of `ends`, at least one; with room below or above them for the arrow of an open end.

    Logarithmic from a spread of 50 times on, where all are above zero.
    """
    low, high = _span(min(ends), max(ends))
    is_log = low > 0 and high >= EXACT.multiply(low, Decimal(LOG_SPREAD))
    is_whole = all(end == end.to_integral_value() for end in ends)
    candidates = _log_candidates(low, high) if is_log else _linear_candidates(low, high, is_whole)
    room_low, room_high = room_low and low == min(ends), room_high and high == max(ends)
    first = max(tick for tick in candidates if tick < low or (tick == low and not room_low))
    last = min(tick for tick in candidates if tick > high or (tick == high and not room_high))
    ticks = tuple(tick for tick in candidates if first <= tick <= last)
    return Axis(Scale.LOG if is_log else Scale.LINEAR, ticks, tuple(map(_label, ticks)))


def _span(low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
    if low != high:
        return low, high
    if low == 0:
        return Decimal(-1), Decimal(1)
    # One number alone: from zero to its double, so that it stands near the middle.
    return min(EXACT.add(low, low), Decimal(0)), max(EXACT.add(high, high), Decimal(0))


def _linear_candidates(low: Decimal, high: Decimal, is_whole: bool) -> list[Decimal]:
    """Round numbers around the span, with one to spare on each side."""
    step = _round_up(ROUNDED.divide(EXACT.subtract(high, low), Decimal(_INTERVALS)))
    # People are not counted in halves: whole numbers get whole ticks.
    step = max(step, Decimal(1)) if is_whole else step
    first = EXACT.divide(low, step).to_integral_value(ROUND_FLOOR, EXACT)
    last = EXACT.divide(high, step).to_integral_value(ROUND_CEILING, EXACT)
    count = int(EXACT.subtract(last, first))
    return [EXACT.multiply(EXACT.add(first, Decimal(index)), step) for index in range(-1, count + 2)]


def _log_candidates(low: Decimal, high: Decimal) -> list[Decimal]:
    """Ones, twos and fives, or powers of ten alone where there are many, with one to spare on each side."""
    first, last = low.adjusted(), high.adjusted() + 1
    if last - first < _INTERVALS:
        return [_power(digit, exponent) for exponent in range(first - 1, last + 1) for digit in _DIGITS]
    stride = math.ceil((last - first) / _MOST_DECADES)
    return [_power(1, exponent) for exponent in range(first - stride, last + 2 * stride, stride)]


def _round_up(number: Decimal) -> Decimal:
    exponent = number.adjusted()
    steps = [_power(digit, exponent) for digit in _DIGITS]
    return next((step for step in steps if step >= number), _power(1, exponent + 1))


def _label(tick: Decimal) -> str:
    # A tick is a round number, so that this loses nothing and leaves room on the axis.
    is_power = tick.copy_abs() == _power(1, tick.adjusted()) and tick > 0
    return f"10^{tick.adjusted()}" if is_power and not -6 <= tick.adjusted() < 15 else show_number(tick)


def _power(digit: int, exponent: int) -> Decimal:
    return Decimal((0, (digit,), exponent))
