"""Headlines: how far apart the numbers are that a reader takes away, whatever the bounds allow."""

from decimal import Decimal

from app.domain.answer import Answer
from app.domain.common_ground import stated_ends
from app.domain.display import show_distance, show_range, show_times
from app.domain.figure import plain
from app.domain.finding import Finding
from app.domain.interval import EXACT, SIX_DIGITS, is_closed, ratio_of_ends
from app.domain.phrases import is_denial

NAME = "headlines"


def compare_headlines(a: Answer, b: Answer) -> Finding | None:
    """How many times, or by how much, the stated figures differ; the value is “10..25”, nearest and furthest ratio.

    Silent on denials, and on closed figures that overlap, because the bounds then say all.
    """
    ends = stated_ends(a, b)
    if ends is None or a.figure is None or b.figure is None or is_denial(a) or is_denial(b):
        return None
    lower, upper = sorted(ends)
    if lower[1] >= upper[0]:
        return None if is_closed(a.figure) and is_closed(b.figure) else _overlapping(lower, upper)
    ratio = ratio_of_ends(lower, upper)
    if ratio is None:
        near, far = EXACT.subtract(upper[0], lower[1]), EXACT.subtract(upper[1], lower[0])
        return Finding(NAME, f"The stated figures are {show_distance(near, far)} apart.")
    near, far = (SIX_DIGITS.plus(each).normalize() for each in ratio)
    value = plain(near) if near == far else f"{plain(near)}..{plain(far)}"
    return Finding(NAME, f"The stated figures are {show_times(*ratio)}.", value)


def _overlapping(lower: tuple[Decimal, Decimal], upper: tuple[Decimal, Decimal]) -> Finding:
    if lower == upper:
        return Finding(NAME, f"The stated figure is the same: {show_range(*lower)}.", "1")
    return Finding(NAME, f"The stated figures overlap: {show_range(*lower)} and {show_range(*upper)}.", "1")
