"""A figure as a person enters it: the words, what they were read as, and what was corrected by hand."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from app.domain.errors import InvalidFigure
from app.domain.figure import CEILING, EXCLUSIVE, FLOOR, Figure, Qualifier
from app.domain.reading.reading import Reading, read_figure

LONGEST_NUMBER = 80
GROUPING = str.maketrans("", "", ",'’ \u00a0\u2009\u202f_")


@dataclass(frozen=True, slots=True)
class FigureEntry:
    """What stands in a form: the words, and bounds as text; all bounds empty means "as the words say"."""

    words: str = ""
    low: str = ""
    high: str = ""
    qualifier: Qualifier | None = None
    low_excluded: bool = False
    high_excluded: bool = False
    headline: str = ""
    approximate: bool = False
    unit: str = ""

    @property
    def is_corrected(self) -> bool:
        """A bound or the qualifier was given by hand, so that the words are not read."""
        return bool(self.low or self.high or self.qualifier)


def figure_of(entry: FigureEntry) -> Figure:
    """The figure that a person means; raises InvalidFigure that names the field to mend."""
    if entry.is_corrected:
        return _corrected(entry)
    reading = read_words(entry.words)
    if reading is None:
        raise InvalidFigure(
            "words", "No figure could be read from these words. Write them another way, or fill in the bounds."
        )
    read = reading.figure
    headline = parse_number("headline", entry.headline)
    return Figure(
        low=read.low,
        high=read.high,
        qualifier=read.qualifier,
        low_included=read.low_included,
        high_included=read.high_included,
        headline=read.headline if headline is None else headline,
        approximate=read.approximate or entry.approximate,
        unit=entry.unit,
    )


def read_words(words: str) -> Reading | None:
    """What the words state, in English; None when they hold no figure."""
    return read_figure(words) if words else None


def parse_number(field: str, text: str) -> Decimal | None:
    """A number typed by hand: 5000, 5,000, 5 000 or 0.5; None for an empty text; raises InvalidFigure."""
    digits = text.translate(GROUPING).replace("\u2212", "-")
    if not digits:
        return None
    try:
        number = Decimal(digits) if len(digits) <= LONGEST_NUMBER and digits.isascii() else None
    except InvalidOperation:
        number = None
    if number is None or not number.is_finite():
        raise InvalidFigure(field, f"“{text[:LONGEST_NUMBER]}” is no number; write digits, such as 5000 or 0.5.")
    return number


def _corrected(entry: FigureEntry) -> Figure:
    low, high = parse_number("low", entry.low), parse_number("high", entry.high)
    qualifier = entry.qualifier or _qualifier_of(low, high)
    headline = parse_number("headline", entry.headline)
    is_exclusive = qualifier in EXCLUSIVE
    return Figure(
        low=low,
        high=high,
        qualifier=qualifier,
        low_included=low is None or not (is_exclusive or entry.low_excluded),
        high_included=high is None or not (is_exclusive or entry.high_excluded),
        headline=_headline_of(low, high, qualifier) if headline is None else headline,
        approximate=entry.approximate or qualifier is Qualifier.ABOUT,
        unit=entry.unit,
    )


def _qualifier_of(low: Decimal | None, high: Decimal | None) -> Qualifier:
    if low is None:
        return Qualifier.AT_MOST
    if high is None:
        return Qualifier.AT_LEAST
    return Qualifier.EXACT if low == high else Qualifier.BETWEEN


def _headline_of(low: Decimal | None, high: Decimal | None, qualifier: Qualifier) -> Decimal | None:
    """The number a reader takes away; a range has none of its own, for both its ends are shown."""
    if qualifier in CEILING:
        return high
    if qualifier in FLOOR or low == high:
        return low
    return None
