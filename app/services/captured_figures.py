"""Figures of a capture with the words that a claim takes over, read once for each text and kept in memory."""

from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Any

from sqlalchemy.orm import Session

from app.domain.attribution.candidate import Candidate, read_candidates
from app.domain.entry import read_words
from app.domain.figure import Figure
from app.domain.reading import LANGUAGES
from app.services.records import fetch
from app.storage.models import Capture, Source
from app.storage.models.source import ContributorRole
from app.storage.queries import candidates as queries

MOST_CHARACTERS = 200_000
MOST_CANDIDATES = 1_000
LONGEST_SIDE = 200  # of a quotation, in characters before and after its figure
ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class _Given:
    """What a reading is made from; the text and the names are told apart by their hash and version alone."""

    sha256: str
    parties: tuple[Any, ...]
    issued: str
    author: str
    language: str
    text: str = field(compare=False, repr=False)
    known: tuple[tuple[str, str], ...] = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class CapturedFigure:
    """A figure of a capture: `words` with its noun, and the `quotation` that it stands in, both as the text has them.

    `figure` is None where the words alone are read as they are in their place.
    """

    candidate: Candidate
    words: str
    quotation: str
    figure: Figure | None


def read_capture_figures(session: Session, capture: Capture) -> tuple[CapturedFigure, ...]:
    """The first figures of the first 200,000 characters of a capture, in text order."""
    return _read(_given(session, capture))


def _given(session: Session, capture: Capture) -> _Given:
    source = fetch(session, Source, capture.source_id)
    authors = [name for name in source.contributors if name.role == ContributorRole.AUTHOR]
    language = source.language.partition("-")[0].lower()
    return _Given(
        sha256=capture.sha256,
        parties=tuple(session.execute(queries.parties_version()).one()),
        issued=source.issued,
        author=(authors[0].literal or f"{authors[0].given} {authors[0].family}".strip()) if authors else "",
        language=language if language in LANGUAGES else ENGLISH,
        text=capture.text[:MOST_CHARACTERS],
        known=tuple((row.party_id, row.spelling) for row in session.execute(queries.known_names())),
    )


@lru_cache(maxsize=64)
def _read(given: _Given) -> tuple[CapturedFigure, ...]:
    found = read_candidates(
        given.text,
        issued=given.issued,
        author=given.author,
        known=given.known,
        language=given.language,
        most=MOST_CANDIDATES,
    )
    return tuple(_found(given.text, candidate) for candidate in found)


def _found(text: str, candidate: Candidate) -> CapturedFigure:
    reading = candidate.reading
    words = " ".join(text[reading.start : max(reading.end, reading.noun_end)].split())
    again = read_words(words)
    is_same = again is not None and _bounds(again.figure) == _bounds(reading.figure)
    return CapturedFigure(candidate, words, _quotation(text, candidate), None if is_same else reading.figure)


def _bounds(figure: Figure) -> tuple[Decimal | None, Decimal | None, bool, bool]:
    return figure.low, figure.high, figure.low_included, figure.high_included


def _quotation(text: str, candidate: Candidate) -> str:
    """The sentence around the figure as it stands, cut at words where it is long; never across a line break."""
    reading = candidate.reading
    start, end = reading.start, max(reading.end, reading.noun_end)
    before = text[max(candidate.sentence_start, start - LONGEST_SIDE) : start]
    after = text[end : min(candidate.sentence_end, end + LONGEST_SIDE)]
    if start - len(before) > candidate.sentence_start:
        before = before.partition(" ")[2]
    if end + len(after) < candidate.sentence_end:
        after = after.rpartition(" ")[0]
    return (before.rpartition("\n")[2] + text[start:end] + after.partition("\n")[0]).strip()
