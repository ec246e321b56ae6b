"""Consensus: what all answers to one question span together, and what they share; derived, never a source's words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from app.domain.answer import Answer
from app.domain.common_ground import NOTHING
from app.domain.overall.gathering import Gathered, gather_dates, gather_quantities

End = TypeVar("End", Decimal, date)


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
    return envelope_of(gather_quantities(answers))


def shared_range(answers: Iterable[Answer], about: Decimal = NOTHING) -> SharedRange[Decimal] | None:
    """What all quantities allow, in the unit that most of them have; None when there is no quantity.

    `about` is the share by which hedged figures are widened at each end.
    """
    return shared_of(gather_quantities(answers, about))


def date_envelope(answers: Iterable[Answer]) -> Envelope[date] | None:
    """The envelope of all date answers; None when none states a day."""
    return _envelope(gather_dates(answers), _date)


def shared_dates(answers: Iterable[Answer]) -> SharedRange[date] | None:
    """The days that all date answers allow; None when there is no date answer."""
    return _shared_range(gather_dates(answers), _date)


def envelope_of(gathered: Gathered) -> Envelope[Decimal] | None:
    """The envelope of what is gathered, days as day numbers; None when no end is known."""
    return _envelope(gathered, lambda end: end)


def shared_of(gathered: Gathered) -> SharedRange[Decimal] | None:
    """What everything gathered allows, days as day numbers; None when nothing is gathered."""
    return _shared_range(gathered, lambda end: end)


def _envelope(gathered: Gathered, convert: Callable[[Decimal], End]) -> Envelope[End] | None:
    ends = [
        (end, included)
        for _, bounds, _ in gathered.held
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
        open_low=tuple(claim_id for claim_id, bounds, _ in gathered.held if bounds.low is None),
        open_high=tuple(claim_id for claim_id, bounds, _ in gathered.held if bounds.high is None),
        unit=gathered.unit,
        claim_ids=gathered.claim_ids,
        left_out=gathered.left_out,
    )


def _shared_range(gathered: Gathered, convert: Callable[[Decimal], End]) -> SharedRange[End] | None:
    if not gathered.held:
        return None
    bounds = [held.bounds for held in gathered.held]
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
        claim_ids=gathered.claim_ids,
        left_out=gathered.left_out,
    )


def _date(day: Decimal) -> date:
    return date.fromordinal(int(day))
