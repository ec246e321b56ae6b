"""Units: whether two figures count in the same unit, and what was converted."""

from app.domain.answer import Answer
from app.domain.figure import plain
from app.domain.finding import Finding
from app.domain.interval import ROUNDED, SIX_DIGITS
from app.domain.units import read_unit, why_not_convertible

NAME = "units"


def compare_units(a: Answer, b: Answer) -> Finding | None:
    """The same unit, a conversion (the value is its factor) or why there is none; silent when no unit is stated."""
    if a.figure is None or b.figure is None:
        return None
    first, second = sorted((a.figure.unit, b.figure.unit), key=lambda unit: (read_unit(unit).factor, unit))
    if first == second:
        return Finding(NAME, f"Both have the unit {first}.") if first else None
    refusal = why_not_convertible(first, second)
    if refusal:
        return Finding(NAME, refusal)
    small, large = read_unit(first), read_unit(second)
    if not small.base or not large.base:
        return Finding(NAME, f"One states no unit; it is taken to be {small.base or large.base}.")
    if small.factor == large.factor:
        return Finding(NAME, f"“{first}” and “{second}” are the same unit.")
    factor = plain(SIX_DIGITS.plus(ROUNDED.divide(large.factor, small.factor)).normalize())
    return Finding(NAME, f"“{second}” is converted: one is {factor} of “{first}”.", factor)
