"""Overlap: how much of their whole span two quantities share."""

from app.domain.answer import Answer
from app.domain.common_ground import align
from app.domain.display import say_bounds, show_share
from app.domain.figure import plain
from app.domain.finding import Finding
from app.domain.interval import SIX_DIGITS, gap, intersection, shared_part
from app.domain.phrases import is_denial

NAME = "overlap"


def compare_overlap(a: Answer, b: Answer) -> Finding | None:
    """The shared range and its part of the span from the lowest to the highest end; the value is that part, 0 to 1.

    Silent where an end is open, where the two are apart or share a single number, and on denials.
    """
    aligned = align(a, b)
    if a.figure is None or aligned is None or is_denial(a) or is_denial(b) or gap(*aligned):
        return None
    part = shared_part(*aligned)
    if not part:
        return None
    words = f"They share {say_bounds(intersection(*aligned))}, {show_share(part)} of the span from end to end."
    return Finding(NAME, words, plain(SIX_DIGITS.plus(part).normalize()))
