"""The ladder: the first rung that explains how two answers differ, why in words, and all findings beside it.

What the rungs decide where the plain rule leaves a choice:

* A scope or a date that is not stated is not another scope or another time.
* A forecast speaks of a time to come, so beside anything that is not a forecast it is about another time.
* A scope is told apart in the terms of the topic, or in words, as app/domain/scope.py says.
* Other dates explain a difference between two claimants; one claimant with another date has revised the answer, or
  agrees with it where it is the same. They do not explain that a count falls which can only grow: two claimants who
  say so conflict.
* One interval within another agrees only where both are closed; an open end leaves room, and that is compatible.
* Hedged figures are taken as they stand. `about` (0.1 for 10%) widens them at each end for the last three rungs, and
  the reason then says so.

The rung, the reason and the findings do not depend on which answer comes first.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from app.domain import reasons
from app.domain.answer import Answer, Mode
from app.domain.asof import overlaps
from app.domain.common_ground import NOTHING
from app.domain.finding import Rung, Verdict
from app.domain.logic import agree, is_same_answer, leave_room
from app.domain.measures import MEASURES
from app.domain.measures.cumulative import is_fall
from app.domain.occasion import is_same_statement
from app.domain.scope import is_other_scope
from app.domain.units import why_not_convertible


class Step(NamedTuple):
    """A rung, the test that says whether it explains the difference, and its reason in words."""

    rung: Rung
    explains: Callable[[Answer, Answer, Decimal], bool]
    reason: Callable[[Answer, Answer, Decimal], str]


def rung_of(a: Answer, b: Answer, about: Decimal = NOTHING) -> Rung:
    """The first rung that explains how the answers differ; builds no words and no findings."""
    return _step(a, b, about).rung


def explain(a: Answer, b: Answer, about: Decimal = NOTHING) -> Verdict:
    """The first rung that explains how the answers differ, with its reason; no findings."""
    step = _step(a, b, about)
    return Verdict(step.rung, step.reason(a, b, about), ())


def compare(a: Answer, b: Answer, about: Decimal = NOTHING) -> Verdict:
    """The first rung that explains how the answers differ, with its reason and what every measure says."""
    findings = (measure(a, b) for measure in MEASURES)
    return explain(a, b, about)._replace(findings=tuple(finding for finding in findings if finding))


def compare_many(answers: Sequence[Answer], about: Decimal = NOTHING) -> list[tuple[int, int, Verdict]]:
    """Every pair once, by its two places in `answers`, the smaller first. Grows with the square of their number."""
    return [(i, j, compare(answers[i], answers[j], about)) for i, j in combinations(range(len(answers)), 2)]


def _step(a: Answer, b: Answer, about: Decimal) -> Step:
    for step in LADDER:
        if step.explains(a, b, about):
            return step
    raise AssertionError("The last rung explains whatever the others do not.")


def _is_same_statement(a: Answer, b: Answer, about: Decimal) -> bool:
    return is_same_statement(a, b)


def _is_not_comparable(a: Answer, b: Answer, about: Decimal) -> bool:
    if a.question_id != b.question_id or a.kind is not b.kind:
        return True
    return a.figure is not None and b.figure is not None and bool(why_not_convertible(a.figure.unit, b.figure.unit))


def _is_other_scope(a: Answer, b: Answer, about: Decimal) -> bool:
    return is_other_scope(a, b)


def _is_other_time(a: Answer, b: Answer, about: Decimal) -> bool:
    if (a.mode is Mode.FORECAST) != (b.mode is Mode.FORECAST):
        return True
    return a.claimant_id != b.claimant_id and _are_times_apart(a, b) and not is_fall(a, b, about)


def _is_revised(a: Answer, b: Answer, about: Decimal) -> bool:
    return a.claimant_id == b.claimant_id and _are_times_apart(a, b) and not is_same_answer(a, b)


def _are_times_apart(a: Answer, b: Answer) -> bool:
    return a.as_of is not None and b.as_of is not None and not overlaps(a.as_of, b.as_of)


def _conflict(a: Answer, b: Answer, about: Decimal) -> bool:
    return not leave_room(a, b, about)


LADDER: tuple[Step, ...] = (
    Step(Rung.SAME_STATEMENT, _is_same_statement, reasons.same_statement),
    Step(Rung.NOT_COMPARABLE, _is_not_comparable, reasons.not_comparable),
    Step(Rung.OTHER_SCOPE, _is_other_scope, reasons.other_scope),
    Step(Rung.OTHER_TIME, _is_other_time, reasons.other_time),
    Step(Rung.REVISED, _is_revised, reasons.revised),
    Step(Rung.AGREES, agree, reasons.agrees),
    Step(Rung.COMPATIBLE, leave_room, reasons.compatible),
    Step(Rung.CONFLICTS, _conflict, reasons.conflicts),
)
