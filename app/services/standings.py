"""Standings: what the captures say of quotations, one after the other and together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from app.domain.anchoring import Match
from app.domain.standing import SHORT_WORDS, SIGNS, Sighting, Standing, stand
from app.domain.text_changes import Stretch, compare_words
from app.storage.models.capture import CaptureType
from app.storage.queries import placements as queries
from app.storage.types import AnySelect


@dataclass(frozen=True, slots=True)
class Seen:
    """A quotation in one capture: when that was taken, how it was found, with its sign and words, and its place."""

    capture_id: str
    captured_at: datetime
    is_full: bool
    found: Match
    sign: str
    words: str
    start: int | None
    end: int | None
    score: int


@dataclass(frozen=True, slots=True)
class Traced:
    """A quotation through the captures of its source, in the order of time.

    `difference` is from its words to those of the newest capture that has it in other words; empty for any other.
    """

    sign: str
    words: str
    is_nowhere: bool
    is_noted: bool
    seen: tuple[Seen, ...]
    difference: tuple[Stretch, ...] = ()


def trace(session: Session, quotations: Mapping[str, str]) -> dict[str, Traced]:
    """Quotations, given by the ids of their citations, through all captures; those that no capture met are left out."""
    traced = {}
    for citation_id, rows in _by_citation(session, queries.sightings(list(quotations))).items():
        standing = stand_of(rows)
        if standing is None:
            continue
        difference = _difference(session, quotations[citation_id], rows) if standing.match is Match.APPROXIMATE else ()
        traced[citation_id] = Traced(
            standing.sign,
            standing.words,
            standing.is_nowhere,
            standing.is_noted,
            tuple(see(row) for row in rows),
            difference,
        )
    return traced


def see(row: Any) -> Seen:
    """A row of `queries.sightings` as it is shown; an excerpt that lacks a quotation says nothing of it."""
    match, is_full = Match(row.found), row.type == CaptureType.FULL
    is_silent = match is Match.MISSING and not is_full
    return Seen(
        capture_id=row.capture_id,
        captured_at=row.captured_at,
        is_full=is_full,
        found=match,
        sign="–" if is_silent else SIGNS[match],
        words="not in this excerpt" if is_silent else SHORT_WORDS[match],
        start=row.offset_start,
        end=row.offset_end,
        score=row.score,
    )


def stand_of(rows: Iterable[Any]) -> Standing | None:
    """What rows of `queries.sightings` of one quotation say together; None where there are none."""
    return stand(Sighting(row.captured_at.date(), row.type == CaptureType.FULL, Match(row.found)) for row in rows)


def newest_speaking(rows: Sequence[Any]) -> Any:
    """Of these rows, in the order of time, the last that says anything of the quotation; None where none does."""
    speaking = (row for row in reversed(rows) if row.type == CaptureType.FULL or row.found != Match.MISSING)
    return next(speaking, None)


def _by_citation(session: Session, sightings: AnySelect) -> dict[str, list[Any]]:
    rows: dict[str, list[Any]] = {}
    for row in session.execute(sightings):
        rows.setdefault(row.citation_id, []).append(row)
    return rows


def _difference(session: Session, quotation: str, rows: Sequence[Any]) -> tuple[Stretch, ...]:
    row = next(row for row in reversed(rows) if row.found == Match.APPROXIMATE)
    passage = session.scalar(queries.passage(row.capture_id, row.offset_start, row.offset_end)) or ""
    return compare_words(" ".join(quotation.split()), " ".join(passage.split()))
