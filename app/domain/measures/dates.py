"""Dates: how far apart the times are that two answers are about."""

from app.domain.answer import Answer
from app.domain.asof import AsOf, overlaps
from app.domain.common_ground import day_bounds
from app.domain.display import capitalised
from app.domain.finding import Finding
from app.domain.interval import gap
from app.domain.phrases import in_time, say_as_of, say_date, say_days

NAME = "dates"


def compare_dates(a: Answer, b: Answer) -> Finding | None:
    """How far apart the as-of dates are; the value is that number of days.

    Measured from middle to middle, so that 2022 and 2024 are two years apart; from the nearest ends where one end is
    open. Silent when neither has a date.
    """
    first, second = in_time(a, b)
    if first.as_of is None or second.as_of is None:
        dated = first if second.as_of is None else second
        if dated.as_of is None:
            return None
        return Finding(NAME, f"Only one has a date: {dated.claimant}, {say_as_of(dated)}.")
    earlier = say_date(first.as_of)
    said = f"{earlier}{',' if ',' in earlier else ''} and {say_date(second.as_of)}"
    if _is_same(first.as_of, second.as_of):
        return Finding(NAME, f"Both are {say_as_of(first)}.", "0")
    if overlaps(first.as_of, second.as_of):
        return Finding(NAME, f"Their dates overlap: {said}.", "0")
    days, words = _distance(first.as_of, second.as_of)
    return Finding(NAME, capitalised(f"stated {words} apart: {said}."), str(days))


def _is_same(a: AsOf, b: AsOf) -> bool:
    return (a.earliest, a.latest) == (b.earliest, b.latest)


def _distance(earlier: AsOf, later: AsOf) -> tuple[int, str]:
    first, second = day_bounds(earlier), day_bounds(later)
    if first.low is None or first.high is None or second.low is None or second.high is None:
        nearest = int(gap(first, second))
        return nearest, f"{say_days(nearest, to_the_day=True)} or more"
    days = int(second.low + second.high - first.low - first.high) // 2
    to_the_day = first.low == first.high and second.low == second.high
    return days, say_days(days, to_the_day and not (earlier.approximate or later.approximate))
