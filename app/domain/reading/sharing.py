"""What the two numbers of a range share: a magnitude, a currency, a unit: "2-3 million", "$3 to 5", "8-10,000"."""

from dataclasses import replace
from decimal import Decimal

from app.domain.reading.amount import Amount
from app.domain.reading.kind import Kind
from app.domain.reading.numeral import Shape
from app.domain.reading.tally import WIDE

MAX_SHARED_THOUSANDS = 5  # "8-10,000" shares its thousands, "1-10,000" does not


def share(low: Amount, high: Amount) -> Amount | None:
    """The lower amount with the magnitude and the unit of the upper one; None when the two are of different kinds."""
    if low.numeral.is_share != high.numeral.is_share:
        return None
    if low.kind is not None and high.kind is None and not (low.has_sign or low.kind is Kind.PERCENT):
        return None
    if low.kind is not None and high.kind is not None:
        is_same = (low.kind, low.unit.lower()) == (high.kind, high.unit.lower())
        return replace(low, value=_shared_value(low, high)) if is_same else None
    return replace(low, value=_shared_value(low, high), kind=low.kind or high.kind, unit=low.unit or high.unit)


def _shared_value(low: Amount, high: Amount) -> Decimal:
    """The lower number with the magnitude of the upper one, when it has none of its own and is the smaller figure."""
    mine, other = low.numeral, high.numeral
    if _shares_thousands(low, high):
        return low.value * 1000
    if mine.scale != 1 or mine.mantissa is None or other.mantissa is None or not mine.value < other.mantissa:
        return low.value
    return WIDE.multiply(low.value, other.scale)


def _shares_thousands(low: Amount, high: Amount) -> bool:
    """ "8-10,000" is 8,000 to 10,000."""
    if high.numeral.last_group != 3 or low.numeral.shape is Shape.DIGITS or low.value < 1 or low.value >= 1000:
        return False
    thousands = high.value / 1000
    return thousands % 1 == 0 and low.value < thousands <= low.value * MAX_SHARED_THOUSANDS


def share_back(low: Amount, high: Amount) -> Amount:
    """The upper amount with the currency sign of the lower one: "$3 to 5 million"."""
    if high.kind is None and low.kind is not None:
        return replace(high, kind=low.kind, unit=low.unit)
    return high
