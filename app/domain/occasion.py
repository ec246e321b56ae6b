"""Occasion: whether two answers are one statement, said again or reported differently."""

from decimal import Decimal

from app.domain.answer import Answer, Mode
from app.domain.asof import AsOf, overlaps
from app.domain.common_ground import align, stated_ends
from app.domain.interval import is_below
from app.domain.logic import is_same_answer, leave_room
from app.domain.scope import is_other_scope, is_same_scope
from app.domain.units import why_not_convertible

# Reports of one statement round: “over 1500”, “nearly 1,500”, “about 1,600”. Stated figures whose nearest ends are
# further apart than a tenth are taken to be two statements.
NEAR = Decimal("1.1")


def is_same_statement(a: Answer, b: Answer) -> bool:
    """One claimant on one occasion gave both, in one mode and scope, to one question.

    An occasion is one known as-of date, or one source where neither has a date. Answers that differ count as one
    statement only when they are near each other and stand in one source or are about one single day; a year holds many
    occasions.
    """
    if a.claimant_id != b.claimant_id or a.question_id != b.question_id or a.kind is not b.kind:
        return False
    if a.mode is not b.mode or not is_one_occasion(a, b) or not is_same_scope(a, b):
        return False
    if a.figure is not None and b.figure is not None and why_not_convertible(a.figure.unit, b.figure.unit):
        return False
    return is_same_answer(a, b) or (_could_be_one_report(a, b) and _is_near(a, b))


def contradicts_itself(a: Answer, b: Answer) -> bool:
    """One source has both from one claimant, about one question, time and scope, and nothing satisfies both.

    Reports of one statement that differ a little are none, and neither are a forecast and what is no forecast.
    """
    if a.claimant_id != b.claimant_id or a.question_id != b.question_id or a.source_ids.isdisjoint(b.source_ids):
        return False
    if a.kind is not b.kind or (a.mode is Mode.FORECAST) != (b.mode is Mode.FORECAST) or is_other_scope(a, b):
        return False
    if a.figure is not None and b.figure is not None and why_not_convertible(a.figure.unit, b.figure.unit):
        return False
    if a.as_of is not None and b.as_of is not None and not overlaps(a.as_of, b.as_of):
        return False
    return not leave_room(a, b) and not is_same_statement(a, b)


def is_one_occasion(a: Answer, b: Answer) -> bool:
    """The same as-of date, or neither dated and cited from one source."""
    if a.as_of is None or b.as_of is None:
        return a.as_of is b.as_of and not a.source_ids.isdisjoint(b.source_ids)
    days = (a.as_of.earliest, a.as_of.latest)
    return days != (None, None) and days == (b.as_of.earliest, b.as_of.latest)


def _could_be_one_report(a: Answer, b: Answer) -> bool:
    return not a.source_ids.isdisjoint(b.source_ids) or _is_single_day(a.as_of)


def _is_single_day(when: AsOf | None) -> bool:
    return when is not None and when.earliest is not None and when.earliest == when.latest


def _is_near(a: Answer, b: Answer) -> bool:
    ends = stated_ends(a, b)
    if ends is None:
        days = align(a, b)
        return days is not None and not is_below(*days) and not is_below(days[1], days[0])
    lower, upper = sorted(ends)
    return lower[1] >= upper[0] or (lower[1] > 0 and upper[0] <= lower[1] * NEAR)
