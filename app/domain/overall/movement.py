"""Movement: how the stated answers move along their as-of dates."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from app.domain.answer import Answer, Kind, Mode
from app.domain.asof import AsOf
from app.domain.common_ground import day_bounds
from app.domain.overall.gathering import Gathered, Held
from app.domain.scope import say_scope, scope_key

Dated = tuple[Answer, Held, AsOf]


class Direction(StrEnum):
    """How what is stated at one time lies to what was stated before."""

    UP = "up"
    DOWN = "down"
    LEVEL = "level"


class Stage(NamedTuple):
    """What is stated as of one date: from the lowest to the highest number that any of its answers shows."""

    as_of: AsOf
    low: Decimal
    high: Decimal
    claim_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Movement:
    """The stages in one scope, in order of the middles of their dates, and the direction of each step between two.

    A step is level where the stated ranges overlap. `direction` compares the first stage with the last. `undated` are
    the answers in the scope without a date; forecasts and denials are left out.
    """

    kind: Kind
    scope: str
    stages: tuple[Stage, ...]
    steps: tuple[Direction, ...]
    direction: Direction
    claim_ids: tuple[str, ...]
    undated: tuple[str, ...]
    derived: bool = True


def movements(answers: Iterable[Answer], gathered: Gathered) -> tuple[Movement, ...]:
    """The movement in each scope that has answers as of two dates or more, most stages first; n log n.

    Answers that state no scope are one scope of their own: what they are about is not known to be the same.
    """
    found = []
    for scope, in_scope in by_scope(answers, gathered):
        dated = [(answer, held, answer.as_of) for answer, held in in_scope if answer.as_of and held.stated]
        stages = _stages(dated)
        if len(stages) > 1:
            found.append(
                Movement(
                    kind=gathered.kind,
                    scope=scope,
                    stages=stages,
                    steps=tuple(_direction(here, there) for here, there in pairwise(stages)),
                    direction=_direction(stages[0], stages[-1]),
                    claim_ids=tuple(sorted(answer.claim_id for answer, _, _ in dated)),
                    undated=tuple(sorted(answer.claim_id for answer, _ in in_scope if answer.as_of is None)),
                )
            )
    return tuple(sorted(found, key=lambda movement: (-len(movement.stages), movement.scope)))


def by_scope(answers: Iterable[Answer], gathered: Gathered) -> list[tuple[str, list[tuple[Answer, Held]]]]:
    """The gathered answers in each scope, as one of them words it, forecasts aside; in order of the scopes."""
    held_by_claim = {held.claim_id: held for held in gathered.held}
    scopes: dict[str, list[tuple[Answer, Held]]] = {}
    for answer in answers:
        held = held_by_claim.get(answer.claim_id)
        if held is not None and answer.mode is not Mode.FORECAST:
            scopes.setdefault(scope_key(answer), []).append((answer, held))
    return [(min(say_scope(answer) for answer, _ in found), found) for _, found in sorted(scopes.items())]


def middle_of(as_of: AsOf) -> Decimal:
    """The middle of a date as a day number; the end that is known where the other is open."""
    days = day_bounds(as_of)
    known = [day for day in (days.low, days.high) if day is not None]
    return sum(known, Decimal(0)) / len(known) if known else Decimal(0)


def _stages(dated: Sequence[Dated]) -> tuple[Stage, ...]:
    by_date: dict[str, list[Dated]] = {}
    for each in dated:
        if each[2].earliest or each[2].latest:
            by_date.setdefault(each[2].text, []).append(each)
    stages = []
    for found in by_date.values():
        ends = [held.stated for _, held, _ in found if held.stated]
        claim_ids = tuple(sorted(answer.claim_id for answer, _, _ in found))
        low, high = min(low for low, _ in ends), max(high for _, high in ends)
        stages.append(Stage(found[0][2], low, high, claim_ids))
    return tuple(sorted(stages, key=lambda stage: (middle_of(stage.as_of), stage.as_of.text)))


def _direction(here: Stage, there: Stage) -> Direction:
    if here.high < there.low:
        return Direction.UP
    return Direction.DOWN if there.high < here.low else Direction.LEVEL
