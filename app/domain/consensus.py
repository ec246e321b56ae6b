"""Consensus: what all answers to one question span together, and what they share; derived, never a source's words."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, NamedTuple, TypeVar

from app.domain.answer import Answer
from app.domain.common_ground import NOTHING, bounds_of, day_bounds, factors_to_common
from app.domain.interval import Bounds
from app.domain.phrases import is_denial
from app.domain.units import read_unit

End = TypeVar("End", Decimal, date)


class _Gathered(NamedTuple):
    bounds: list[tuple[str, Bounds]]
    unit: str
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Envelope(Generic[End]):
    """From the lowest to the highest end that any answer states, worked out from the claims in `claim_ids`.

    `open_low` and `open_high` name the claims that leave that end open: something lower, or higher, is not ruled out.
    `unit` is "" for dates and for figures without one; `left_out` are the claims of another unit, kind or mode.
    """

    low: End
    high: End
    low_included: bool
    high_included: bool
    open_low: tuple[str, ...]
    open_high: tuple[str, ...]
    unit: str
    claim_ids: tuple[str, ...]
    left_out: tuple[str, ...]
    derived: bool = True


@dataclass(frozen=True, slots=True)
class SharedRange(Generic[End]):
    """What every answer allows, from the highest low end to the lowest high end; None where no answer has that end.

    When nothing satisfies all, `is_empty` holds and the two ends, then the wrong way round or left out, show why.
    """

    low: End | None
    high: End | None
    low_included: bool
    high_included: bool
    unit: str
    claim_ids: tuple[str, ...]
    left_out: tuple[str, ...]
    derived: bool = True

    @property
    def is_empty(self) -> bool:
        """No number, or no day, satisfies all answers."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and not (self.low_included and self.high_included))


def envelope(answers: Iterable[Answer]) -> Envelope[Decimal] | None:
    """The envelope of all quantities in the unit that most of them have; None when there is no quantity."""
    return _envelope(_quantities(answers), lambda end: end)


def shared_range(answers: Iterable[Answer], about: Decimal = NOTHING) -> SharedRange[Decimal] | None:
    """What all quantities allow, in the unit that most of them have; None when there is no quantity.

    `about` is the share by which hedged figures are widened at each end.
    """
    return _shared_range(_quantities(answers, about), lambda end: end)


def date_envelope(answers: Iterable[Answer]) -> Envelope[date] | None:
    """The envelope of all date answers; None when none states a day."""
    return _envelope(_dates(answers), _date)


def shared_dates(answers: Iterable[Answer]) -> SharedRange[date] | None:
    """The days that all date answers allow; None when there is no date answer."""
    return _shared_range(_dates(answers), _date)


def _quantities(answers: Iterable[Answer], about: Decimal = NOTHING) -> _Gathered:
    answers = sorted(answers, key=lambda answer: answer.claim_id)
    figures = {answer.claim_id: answer.figure for answer in answers if answer.figure and not is_denial(answer)}
    base_of = {unit: read_unit(unit).base for unit in {figure.unit for figure in figures.values()}}
    bases = Counter(base_of[figure.unit] for figure in figures.values())
    del bases[""]
    base = min(bases, key=lambda name: (-bases[name], name), default="")
    kept = {key: figure for key, figure in figures.items() if base_of[figure.unit] in (base, "")}
    factors = factors_to_common(figure.unit for figure in kept.values())
    bounds = [(claim_id, bounds_of(figure, factors[figure.unit], about)) for claim_id, figure in kept.items()]
    left_out = tuple(answer.claim_id for answer in answers if answer.claim_id not in kept)
    return _Gathered(bounds, base if len(factors) > 1 else "".join(factors), left_out)


def _dates(answers: Iterable[Answer]) -> _Gathered:
    answers = sorted(answers, key=lambda answer: answer.claim_id)
    bounds = [(answer.claim_id, day_bounds(answer.date)) for answer in answers if answer.date and not is_denial(answer)]
    kept = {claim_id for claim_id, _ in bounds}
    return _Gathered(list(bounds), "", tuple(answer.claim_id for answer in answers if answer.claim_id not in kept))


def _envelope(gathered: _Gathered, convert: Callable[[Decimal], End]) -> Envelope[End] | None:
    ends = [
        (end, included)
        for _, bounds in gathered.bounds
        for end, included in ((bounds.low, bounds.low_included), (bounds.high, bounds.high_included))
        if end is not None
    ]
    if not ends:
        return None
    low, high = min(end for end, _ in ends), max(end for end, _ in ends)
    return Envelope(
        low=convert(low),
        high=convert(high),
        low_included=(low, True) in ends,
        high_included=(high, True) in ends,
        open_low=tuple(claim_id for claim_id, bounds in gathered.bounds if bounds.low is None),
        open_high=tuple(claim_id for claim_id, bounds in gathered.bounds if bounds.high is None),
        unit=gathered.unit,
        claim_ids=tuple(claim_id for claim_id, _ in gathered.bounds),
        left_out=gathered.left_out,
    )


def _shared_range(gathered: _Gathered, convert: Callable[[Decimal], End]) -> SharedRange[End] | None:
    if not gathered.bounds:
        return None
    bounds = [bounds for _, bounds in gathered.bounds]
    # Of two ends that are the same number, the one that leaves it out is the narrower.
    low, leaves_low_out = max(
        ((each.low, not each.low_included) for each in bounds if each.low is not None), default=(None, False)
    )
    high, high_included = min(
        ((each.high, each.high_included) for each in bounds if each.high is not None), default=(None, True)
    )
    return SharedRange(
        low=None if low is None else convert(low),
        high=None if high is None else convert(high),
        low_included=not leaves_low_out,
        high_included=high_included,
        unit=gathered.unit,
        claim_ids=tuple(claim_id for claim_id, _ in gathered.bounds),
        left_out=gathered.left_out,
    )


def _date(day: Decimal) -> date:
    return date.fromordinal(int(day))
