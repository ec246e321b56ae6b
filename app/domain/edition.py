"""Edition: what is fixed when a comparison is published, as plain values, and its canonical content.

The content of an edition is this dataclass, field by field, in the form of `app/domain/canonical.py`. It must be read
for ever: a field may be added with a default, and none may be renamed, dropped or given another meaning.
"""

from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from typing import Any

from app.domain.anchoring import Match
from app.domain.canonical import canonical
from app.domain.csl import Item
from app.domain.errors import InvalidFigure, InvalidValue
from app.domain.figure import Figure, Qualifier
from app.domain.nowhere import stands_nowhere
from app.domain.standing import NOTED, SIGNS
from app.domain.text_changes import Stretch, compare_words

FORMAT = 1
# The first editions lack them.
LEFT_OUT_EMPTY = frozenset({"found", "standing", "is_nowhere", "reads", "at_words", "derived"})
LONGEST_NUMBER = 100


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """The figure of an answer, with exact decimals in plain notation; null is an open end."""

    low: str | None
    high: str | None
    low_included: bool
    high_included: bool
    qualifier: str
    headline: str | None
    approximate: bool
    unit: str


@dataclass(frozen=True, slots=True)
class PrintedCitation:
    """Where an answer stands: the number of the source, the words, and the SHA-256 of the captured text, if one.

    `found`, `standing`, `is_nowhere` and `reads` say how the captures of the source had the quotation at that time, and
    `at_words` is the address at the words, all as in `app.exchange.comparisons.base.Note`. Editions that were published
    without them say nothing of it: there `standing` is empty.
    """

    source: int
    locator: str = ""
    quotation: str = ""
    relayed_by: str = ""
    capture_sha256: str = ""
    found: str = ""
    standing: str = ""
    is_nowhere: bool = False
    reads: str = ""
    at_words: str = ""

    @property
    def is_noted(self) -> bool:
        """Captures had the quotation in other words, or not at all."""
        return self.found in NOTED

    @property
    def sign(self) -> str:
        """The sign before its standing; empty where its source had no text."""
        return SIGNS[Match(self.found)] if self.found else ""

    @property
    def difference(self) -> tuple[Stretch, ...]:
        """From its words to those of the newest capture that had it in others; empty for any other."""
        return compare_words(" ".join(self.quotation.split()), self.reads) if self.reads else ()


@dataclass(frozen=True, slots=True)
class PrintedAnswer:
    """One answer: `reading` is what its words were read as, `as_of_words` the as-of date in words.

    `figure` is that of a quantity, `date` the EDTF of a date. `withdrawn` is the reason of a withdrawal, null while the
    claim stood.
    """

    number: int
    claim: str
    question: str
    claimant: str
    interest: str
    words: str
    reading: str
    figure: PrintedFigure | None
    as_of: str
    as_of_words: str
    scope: str
    mode: str
    note: str
    withdrawn: str | None
    citations: tuple[PrintedCitation, ...]
    date: str = ""

    @property
    def is_nowhere(self) -> bool:
        """It is quoted, and all its words stood in none of the captures of its sources."""
        return stands_nowhere(self.citations)


@dataclass(frozen=True, slots=True)
class PrintedVerdict:
    """What stands between the answers numbered `a` and `b`; `overruled` says who put this rung there, and why."""

    a: int
    b: int
    rung: str
    reason: str
    findings: tuple[str, ...] = ()
    overruled: str = ""


@dataclass(frozen=True, slots=True)
class PrintedSource:
    """One source: its number, its citation as one line, the address in that, and the variables of CSL."""

    number: int
    citation: str
    url: str
    item: Item
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Edition:
    """A comparison as it was published.

    `published_at` is a moment in UTC, to the second (2026-11-27T14:05:00Z); `address` the live page as path and query;
    `view` says in sentences how the answers were chosen, ordered and compared; `hidden` names the columns left out.
    `summary` was worked out from the answers and stands in no source, and so was `derived`, of which each sentence says
    from which answers; it is empty where the answers are to several questions, and in early editions. Verdicts are of
    each answer with the one numbered `against`, or of each with each (0); `chart` says what a chart of them shows.
    """

    comparison: str
    number: int
    published_at: str
    published_by: str
    note: str
    title: str
    description: str
    address: str
    definition: str
    view: tuple[str, ...]
    hidden: tuple[str, ...]
    summary: tuple[str, ...]
    answers: tuple[PrintedAnswer, ...]
    verdicts: tuple[PrintedVerdict, ...]
    sources: tuple[PrintedSource, ...]
    against: int = 0
    chart: str = ""
    derived: tuple[str, ...] = ()
    format: int = FORMAT


def content_of(edition: Edition) -> str:
    """The canonical content of an edition."""
    return canonical(_plain(edition))


def figure_of(printed: PrintedFigure) -> Figure:
    """The figure that was printed; raises InvalidFigure, or InvalidValue for what is no number."""
    ends = (printed.low, printed.high, printed.headline)
    low, high, headline = (None if text is None else _number(text) for text in ends)
    try:
        qualifier = Qualifier(printed.qualifier)
    except ValueError:
        raise InvalidFigure("qualifier", f"There is no qualifier “{printed.qualifier[:40]}”.") from None
    return Figure(
        low, high, qualifier, printed.low_included, printed.high_included, headline, printed.approximate, printed.unit
    )


def _number(text: str) -> Decimal:
    whole, point, fraction = text.removeprefix("-").partition(".")
    is_number = text.isascii() and whole.isdigit() and (fraction.isdigit() or not point)
    if not is_number or len(text) > LONGEST_NUMBER:
        raise InvalidValue("figure", f"“{text[:40]}” is no number in plain notation.")
    return Decimal(text)


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        named = {each.name: getattr(value, each.name) for each in fields(value)}
        return {name: _plain(item) for name, item in named.items() if item or name not in LEFT_OUT_EMPTY}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value
