"""Cumulative count: whether a count that can only grow is stated lower later than it was before."""

from decimal import Decimal

from app.domain.answer import Answer, Mode
from app.domain.asof import overlaps
from app.domain.common_ground import NOTHING, align
from app.domain.figure import plain
from app.domain.finding import Finding
from app.domain.interval import gap, is_below
from app.domain.phrases import in_time, is_denial, say_as_of, say_both
from app.domain.scope import is_other_scope

NAME = "cumulative count"


def compare_cumulative(a: Answer, b: Answer) -> Finding | None:
    """Names the fall, from the earlier low end to the later high end; the value is its size. Silent where it grows."""
    if not is_fall(a, b):
        return None
    aligned = align(a, b)
    return Finding(NAME, say_fall(a, b), plain(gap(*aligned)) if aligned else None)


def is_fall(a: Answer, b: Answer, about: Decimal = NOTHING) -> bool:
    """A count that cannot fall is stated, of one scope and as of a later date, lower than the earlier answer allows."""
    if (
        not (a.is_cumulative and b.is_cumulative)
        or a.question_id != b.question_id
        or a.as_of is None
        or b.as_of is None
    ):
        return False
    if Mode.FORECAST in (a.mode, b.mode) or is_denial(a) or is_denial(b) or overlaps(a.as_of, b.as_of):
        return False
    earlier, later = in_time(a, b)
    aligned = align(earlier, later, about)
    return aligned is not None and is_below(aligned[1], aligned[0]) and not is_other_scope(a, b)


def say_fall(a: Answer, b: Answer) -> str:
    """What was said first and what later of a count that cannot fall."""
    first, second = in_time(a, b)
    earlier, later = say_both(first, second)
    return f"A cumulative count falls: {earlier} {say_as_of(first)}, and later, {say_as_of(second)}, {later}."
