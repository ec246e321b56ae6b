"""Gathering: the answers of a question brought to one scale, so that their ends can be sorted together."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from app.domain.answer import Answer, Kind
from app.domain.common_ground import NOTHING, bounds_of, day_bounds, factors_to_common, scaled_ends
from app.domain.display import say_bounds, show_number
from app.domain.interval import Bounds
from app.domain.phrases import is_denial, say_day
from app.domain.units import read_unit


class Held(NamedTuple):
    """What one claim holds to be possible, and the smallest and largest number that it shows a reader.

    `stated` is None for a date of which neither end is known.
    """

    claim_id: str
    bounds: Bounds
    stated: tuple[Decimal, Decimal] | None


class Gathered(NamedTuple):
    """Claims on one scale, in order of their ids: figures in `unit`, or days as day numbers.

    `unit` is "" for dates and for figures without one; `left_out` are the claims of another unit, kind or mode.
    """

    kind: Kind
    held: tuple[Held, ...]
    unit: str
    left_out: tuple[str, ...]

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """The claims that are on the scale."""
        return tuple(held.claim_id for held in self.held)


def gather(answers: Iterable[Answer], about: Decimal = NOTHING) -> Gathered:
    """The quantities in the unit that most of them have or, where there are none, the dates.

    `about` is the share by which hedged figures are widened at each end; denials state no range and are left out.
    """
    found = tuple(answers)
    quantities = gather_quantities(found, about)
    return quantities if quantities.held else gather_dates(found)


def gather_quantities(answers: Iterable[Answer], about: Decimal = NOTHING) -> Gathered:
    """All quantities in the unit that most of them have; a unit that is not stated is taken to be that one."""
    ordered = sorted(answers, key=lambda answer: answer.claim_id)
    figures = {answer.claim_id: answer.figure for answer in ordered if answer.figure and not is_denial(answer)}
    bases = Counter(read_unit(figure.unit).base for figure in figures.values())
    del bases[""]
    base = min(bases, key=lambda name: (-bases[name], name), default="")
    kept = {key: figure for key, figure in figures.items() if read_unit(figure.unit).base in (base, "")}
    factors = factors_to_common(figure.unit for figure in kept.values())
    held = tuple(
        Held(claim_id, bounds_of(figure, factors[figure.unit], about), scaled_ends(figure, factors[figure.unit]))
        for claim_id, figure in kept.items()
    )
    left_out = tuple(answer.claim_id for answer in ordered if answer.claim_id not in kept)
    return Gathered(Kind.QUANTITY, held, base if len(factors) > 1 else "".join(factors), left_out)


def gather_dates(answers: Iterable[Answer]) -> Gathered:
    """All date answers as day numbers."""
    ordered = sorted(answers, key=lambda answer: answer.claim_id)
    held = []
    for answer in ordered:
        if answer.date and not is_denial(answer):
            bounds = day_bounds(answer.date)
            known = [end for end in (bounds.low, bounds.high) if end is not None]
            held.append(Held(answer.claim_id, bounds, (min(known), max(known)) if known else None))
    kept = {each.claim_id for each in held}
    return Gathered(Kind.DATE, tuple(held), "", tuple(each.claim_id for each in ordered if each.claim_id not in kept))


def say_range(bounds: Bounds, kind: Kind) -> str:
    """Derived bounds in words: “200–500”, “at least 300”, “1 to 30 April 2023”; “anything” without an end."""
    if bounds.low is None and bounds.high is None:
        return "anything"
    if kind is not Kind.DATE:
        return say_bounds(bounds)
    if bounds.low is None or bounds.high is None:
        end, side = (bounds.high, "up to") if bounds.low is None else (bounds.low, "from")
        assert end is not None
        return f"{side} {say_place(end, kind)}" + (" on" if side == "from" else "")
    if bounds.low == bounds.high:
        return say_place(bounds.low, kind)
    return f"{say_place(bounds.low, kind)} to {say_place(bounds.high, kind)}"


def say_place(number: Decimal, kind: Kind) -> str:
    """One number of the scale in words: “5,000”, “18 January 2023”."""
    return say_day(date.fromordinal(int(number))) if kind is Kind.DATE else show_number(number)
