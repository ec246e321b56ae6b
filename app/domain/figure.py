"""Figure: a quantity as bounds, qualifier and headline, and the arithmetic of its interval.

Conventions: a figure says only what its words state. "up to 24" has no low end, "dozens" has no high end, and no
tolerance is stored for "about".
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.errors import InvalidFigure

MAX_DIGITS = 38


class Qualifier(StrEnum):
    """How the words bind the number; the wording that gives each is in `app/domain/reading`."""

    EXACT = "exact"
    ABOUT = "about"
    BETWEEN = "between"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    UP_TO = "up_to"
    ORDER = "order"


POINT = frozenset({Qualifier.EXACT, Qualifier.ABOUT})
FLOOR = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.ORDER})
CEILING = frozenset({Qualifier.AT_MOST, Qualifier.LESS_THAN, Qualifier.UP_TO})
EXCLUSIVE = frozenset({Qualifier.MORE_THAN, Qualifier.LESS_THAN})


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity: `low` and `high` are exact decimals in `unit`, None where the words leave that end open.

    Raises InvalidFigure when low > high, when both ends are open, when the qualifier contradicts the bounds, or when a
    number has more than 38 digits before or after the point.
    """

    low: Decimal | None
    high: Decimal | None
    qualifier: Qualifier
    low_included: bool = True
    high_included: bool = True
    headline: Decimal | None = None
    approximate: bool = False
    unit: str = ""

    def __post_init__(self) -> None:
        for field in ("low", "high", "headline"):
            number = getattr(self, field)
            exact = None if number is None else exact_decimal(number, field)
            if exact is not number:
                object.__setattr__(self, field, exact)
        _check_bounds(self)

    @property
    def is_point(self) -> bool:
        """Both ends are the same number."""
        return self.low is not None and self.low == self.high

    @property
    def is_hedged(self) -> bool:
        """The words hedge the number: “about 300”, “some 300−500”."""
        return self.approximate or self.qualifier is Qualifier.ABOUT

    @property
    def stated_ends(self) -> tuple[Decimal, Decimal]:
        """The smallest and the largest number a reader is shown: an open end gives way to the headline.

        Rhetoric, not logic: used for charts and for "how far apart", never for "do they contradict".
        """
        if self.low is not None and self.high is not None:
            return self.low, self.high
        ends = [end for end in (self.low, self.high, self.headline) if end is not None]
        return min(ends), max(ends)


def exact_decimal(number: Decimal, field: str) -> Decimal:
    """The same number without trailing zeros; raises InvalidFigure beyond 38 digits on either side of the point."""
    written = str(number)
    if written.isdigit() and len(written) <= MAX_DIGITS:
        return number  # most figures are whole numbers, and those are exact as they stand
    if not number.is_finite():
        raise InvalidFigure(field, f"The {field} must be a number.")
    sign, digits, exponent = number.as_tuple()
    assert isinstance(exponent, int)
    kept = list(digits)
    while len(kept) > 1 and kept[-1] == 0:
        kept.pop()
        exponent += 1
    if kept == [0]:
        return Decimal(0)
    whole = len(kept) + exponent
    if len(kept) > MAX_DIGITS or whole > MAX_DIGITS or -exponent > MAX_DIGITS:
        raise InvalidFigure(field, f"The {field} has more than {MAX_DIGITS} digits; shorten it.")
    if exponent > 0:
        kept += [0] * exponent
        exponent = 0
    return Decimal((sign, tuple(kept), exponent))


def plain(number: Decimal) -> str:
    """The number in plain notation, no exponent, no trailing zeros: 1200000, -0.5."""
    return format(number, "f")


def _check_bounds(figure: Figure) -> None:
    low, high, qualifier = figure.low, figure.high, figure.qualifier
    if low is None and high is None:
        raise InvalidFigure("low", "Give a low end, a high end or both; a figure without either says nothing.")
    if low is not None and high is not None and low > high:
        raise InvalidFigure("low", f"The low end {plain(low)} is above the high end {plain(high)}; swap them.")
    if qualifier in POINT and low != high:
        raise InvalidFigure("qualifier", f"“{_said(qualifier)}” needs the same number at both ends.")
    if qualifier is Qualifier.BETWEEN and (low is None or high is None):
        raise InvalidFigure("qualifier", "“between” needs a low and a high end.")
    if qualifier in FLOOR and (low is None or high is not None):
        raise InvalidFigure("qualifier", f"“{_said(qualifier)}” needs a low end and an open high end.")
    if qualifier in CEILING and (high is None or low is not None):
        raise InvalidFigure("qualifier", f"“{_said(qualifier)}” needs a high end and an open low end.")
    _check_included(figure)


def _check_included(figure: Figure) -> None:
    included = figure.low_included and figure.high_included
    if figure.is_point and not included:
        raise InvalidFigure("low_included", "A single number includes itself.")
    if figure.qualifier in EXCLUSIVE and included:
        raise InvalidFigure("low_included", f"“{_said(figure.qualifier)}” leaves the number itself out.")
    if figure.qualifier not in EXCLUSIVE | {Qualifier.BETWEEN} and not included:
        raise InvalidFigure("low_included", f"“{_said(figure.qualifier)}” includes the number itself.")
    if (figure.low is None and not figure.low_included) or (figure.high is None and not figure.high_included):
        raise InvalidFigure("low_included", "An open end can be neither included nor left out.")


def _said(qualifier: Qualifier) -> str:
    return qualifier.value.replace("_", " ")
