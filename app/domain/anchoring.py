"""A quotation found again in a capture: exact, normalised, approximate or missing.

Quotations are stored as the W3C Web Annotation Data Model has them: a TextQuoteSelector (exact, prefix, suffix) and a
TextPositionSelector (start, end), with places counted in code points of the capture's text, end exclusive.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from heapq import nsmallest

from app.domain.alignment import closest_passage
from app.domain.bare_text import find_bare
from app.domain.errors import InvalidValue
from app.domain.folding import fold
from app.domain.locating import locate
from app.domain.passage_context import Context, settled

LONGEST_APPROXIMATE = 5_000
MOST_PLACES = 1_000


class Match(StrEnum):
    """How a quotation was found: as it stands, but for dashes, quotes and spaces, with other words, or not at all."""

    EXACT = "exact"
    NORMALISED = "normalised"
    APPROXIMATE = "approximate"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a quotation stands, text[start:end]; `score` is its likeness to the words there, from 0 to 1."""

    match: Match
    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a text with what stands before and after them, and the place of the words."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


_MISSING = Anchor(Match.MISSING, 0, 0, 0.0)


def find_quotation(
    text: str,
    exact: str,
    *,
    prefix: str = "",
    suffix: str = "",
    near: int | None = None,
    is_thorough: bool = True,
) -> Anchor:
    """Where the quotation stands in the text now; of several places the one that its context and position fit best.

    Tried in turn: the very words; the words but for dashes, quotation marks, white space, unseen characters and the
    hyphens of words that line ends cut; the passage that resembles them most, if it does enough. The edges are places
    in `text` whichever way it was found. Unless the search is thorough, which takes a second in some millions of
    characters, a passage is only found that has several pieces of the quotation in their own words, or its context.
    """
    context = Context(prefix, suffix, near).within(text)
    found = _verbatim(text, exact, context)
    if found.match is not Match.MISSING:
        return found
    nearest = _nearest(text, exact, context, is_thorough)
    return nearest if nearest.score >= least_score(len(fold(exact).text.strip())) else _MISSING


def find_verbatim(text: str, exact: str, *, prefix: str = "", suffix: str = "") -> Anchor:
    """As find_quotation, but missing where only words like it stand: in millions of characters these take seconds."""
    return _verbatim(text, exact, Context(prefix, suffix))


def nearest_passage(text: str, exact: str) -> Anchor:
    """The whole words that resemble the quotation most, however little, for "did you mean"; missing if none do."""
    found = find_verbatim(text, exact)
    return _nearest(text, exact, Context()) if found.match is Match.MISSING else found


def _verbatim(text: str, exact: str, context: Context) -> Anchor:
    if not exact.strip():
        return _MISSING
    span = _occurrence(text, exact, context)
    if span:
        return Anchor(Match.EXACT, *span, 1.0)
    folded, quotation = fold(text), fold(exact).text.strip()
    if not quotation:
        return _MISSING
    near = context.folded(folded)
    span = _occurrence(folded.text, quotation, near) or _bare_occurrence(folded.text, quotation, near)
    return Anchor(Match.NORMALISED, *folded.original(*span), 1.0) if span else _MISSING


def _nearest(text: str, exact: str, context: Context, is_thorough: bool = True) -> Anchor:
    folded, quotation = fold(text), fold(exact).text.strip()
    if not quotation or not folded.text:
        return _MISSING
    start, end, score = _resemblance(folded.text, quotation, context.folded(folded), is_thorough)
    return Anchor(Match.APPROXIMATE, *folded.original(start, end), score) if score else _MISSING


def quote_at(text: str, start: int, end: int, context: int = 32) -> Quotation:
    """The words text[start:end] with up to `context` characters on both sides, ready to be stored.

    Raises InvalidValue when the places do not enclose at least one character of the text.
    """
    if not 0 <= start < end <= len(text):
        reason = f"Choose words of the text: {start} to {end} is not within its {len(text)} characters."
        raise InvalidValue("quotation", reason)
    return Quotation(text[start:end], text[max(start - context, 0) : start], text[end : end + context], start, end)


def least_score(length: int) -> float:
    """The least score at which a quotation of so many characters counts as found.

    Measured on English news texts about the same events, where the best passage for a quotation that is absent
    reaches this for one in ten to twenty of under 40 characters, and for none of 600 of more than 100 characters
    (their highest score was 0.44). Below 35 characters chance resemblance grows, and so does the bar.
    """
    return max(0.6, 0.95 - length / 100)


def _occurrence(text: str, wanted: str, context: Context) -> tuple[int, int] | None:
    """Of the places where the very words stand, the one that fits the context best."""
    places = list(_places(text, wanted))
    if not places:
        return None
    if len(places) > MOST_PLACES:
        places = nsmallest(MOST_PLACES, places, key=lambda place: abs(place - (context.near or 0)))
    in_context = text.find(context.prefix + wanted + context.suffix)
    if in_context >= 0:
        places.append(in_context + len(context.prefix))
    if context.near is not None and text.startswith(wanted, context.near):
        places.append(context.near)
    spans = ((place, place + len(wanted)) for place in places)
    return max(spans, key=lambda span: context.fit(text, *span))


def _bare_occurrence(text: str, wanted: str, context: Context) -> tuple[int, int] | None:
    """Of the places where the words stand but for hyphens, quotation marks and blanks, the one that fits best."""
    return max(find_bare(text, wanted), key=lambda span: context.fit(text, *span), default=None)


def _places(text: str, wanted: str) -> Iterator[int]:
    place = text.find(wanted)
    while place >= 0:
        yield place
        place = text.find(wanted, place + len(wanted))


def _resemblance(text: str, quotation: str, context: Context, is_thorough: bool) -> tuple[int, int, float]:
    """The passage that resembles the quotation most, of those at the places that may be meant, and its likeness."""
    if len(quotation) > LONGEST_APPROXIMATE:
        return 0, 0, 0.0
    passages: list[tuple[int, int, float]] = []
    for place in _places_meant(text, quotation, context, is_thorough):
        if all(abs(place - start) > len(quotation) // 2 for start, _, _ in passages):
            start, end = closest_passage(quotation, text, place)
            passages.append(settled(text, quotation, context, start, end))
    return max(passages, key=lambda passage: context.fit(text, *passage), default=(0, 0, 0.0))


def _places_meant(text: str, quotation: str, context: Context, is_thorough: bool) -> Iterator[int]:
    yield from locate(quotation, text, is_thorough=is_thorough)
    yield from context.places(text, len(quotation))
