"""Repeats: which figures of a text say again what one before them said, as a lead does after its headline."""

from decimal import Decimal

from app.domain.attribution.english import FATES
from app.domain.attribution.span import Span
from app.domain.reading.kind import Kind
from app.domain.reading.reading import Reading
from app.domain.reading.tokens import Tokens

SMALLEST_BARE = 20  # a smaller number that counts nothing named says nothing by coming twice
POINTERS = frozenset({"these", "those"})
Ends = tuple[Decimal | None, Decimal | None, Kind]


class Repeats:
    """The figures read so far, by what they count, by their ends alone, and by their numbers alone.

    A headline drops "about" and "at least", and "these 200,000" does too: there the number is enough.
    """

    def __init__(self, headline_end: int) -> None:
        self._headline_end = headline_end
        self._counted: dict[tuple[Ends, str], int] = {}
        self._ends: dict[Ends, int] = {}
        self._headline: dict[Decimal, tuple[int, str]] = {}
        self._numbers: dict[Decimal, int] = {}

    def take(self, place: int, reading: Reading, lead: str) -> int | None:
        """The first candidate that said the figure at `place`, if any did; `lead` is the word before the figure."""
        unit, ends, numbers = _singular(reading.figure.unit), _ends(reading), _large_numbers(reading)
        earlier = self._find(unit, ends, numbers, lead)
        first = place if earlier is None else earlier
        self._counted.setdefault((ends, unit), first)
        for number in numbers:
            self._ends.setdefault(ends, first)
            self._numbers.setdefault(number, first)
            if reading.end <= self._headline_end:
                self._headline.setdefault(number, (first, unit))
        return earlier

    def _find(self, unit: str, ends: Ends, numbers: list[Decimal], lead: str) -> int | None:
        if unit and (ends, unit) in self._counted:
            return self._counted[ends, unit]
        for number in numbers:
            place, named = self._headline.get(number, (None, ""))
            if place is not None and _may_be_same(unit, named):
                return place
            if lead in POINTERS and number in self._numbers:
                return self._numbers[number]
        if not numbers:
            return None
        return self._counted.get((ends, "")) if unit else self._ends.get(ends)


def find_headline_end(tokens: Tokens, paragraphs: list[Span]) -> int:
    """Where the headline ends, in code points: the first paragraph, unless it ends as a sentence does."""
    if len(paragraphs) < 2:
        return 0
    last = tokens[paragraphs[0].after - 1]
    return 0 if last.text in (".", "…") else last.end


def _may_be_same(unit: str, named: str) -> bool:
    return not unit or not named or unit == named or unit in FATES or named in FATES


def _ends(reading: Reading) -> Ends:
    return reading.figure.low, reading.figure.high, reading.kind


def _large_numbers(reading: Reading) -> list[Decimal]:
    figure = reading.figure
    return [end for end in (figure.low, figure.high) if end is not None and end >= SMALLEST_BARE]


def _singular(unit: str) -> str:
    low = unit.casefold()
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    return low[:-1] if low.endswith("s") and not low.endswith("ss") and len(low) > 3 else low
