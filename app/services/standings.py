"""Standings: what the captures say of quotations, for a list of claims, one claim, or a whole source."""

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

AT_ONCE = 5_000
NO_TEXT = "the source has no text yet"


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


def noted_in_source(session: Session, source_id: str) -> dict[str, Standing]:
    """The standings of those citations of a source that some capture lacks or has in other words."""
    return _noted(session, queries.otherwise_found_in_source(source_id))


def noted_in_questions(session: Session, question_ids: Sequence[str]) -> dict[str, Standing]:
    """The same of the citations of the answers to these questions."""
    return _noted(session, queries.otherwise_found_in_questions(question_ids))


def noted_among(session: Session, citation_ids: Sequence[str]) -> dict[str, Standing]:
    """The same of these citations."""
    noted: dict[str, Standing] = {}
    for start in range(0, len(citation_ids), AT_ONCE):
        noted |= _noted(session, queries.otherwise_found(citation_ids[start : start + AT_ONCE]))
    return noted


def trace(session: Session, quotations: Mapping[str, str]) -> dict[str, Traced]:
    """Quotations, given by the ids of their citations, through all captures; those that no capture met are left out."""
    traced = {}
    for citation_id, rows in _by_citation(session, queries.sightings(list(quotations))).items():
        standing = _stand(rows)
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


def _noted(session: Session, otherwise_found: AnySelect) -> dict[str, Standing]:
    ids = sorted(set(session.scalars(otherwise_found)))
    if not ids:
        return {}
    found = {citation_id: _stand(rows) for citation_id, rows in _by_citation(session, queries.sightings(ids)).items()}
    return {citation_id: standing for citation_id, standing in found.items() if standing and standing.is_noted}


def _by_citation(session: Session, sightings: AnySelect) -> dict[str, list[Any]]:
    rows: dict[str, list[Any]] = {}
    for row in session.execute(sightings):
        rows.setdefault(row.citation_id, []).append(row)
    return rows


def _stand(rows: Iterable[Any]) -> Standing | None:
    return stand(Sighting(row.captured_at.date(), row.type == CaptureType.FULL, Match(row.found)) for row in rows)


def _difference(session: Session, quotation: str, rows: Sequence[Any]) -> tuple[Stretch, ...]:
    row = next(row for row in reversed(rows) if row.found == Match.APPROXIMATE)
    passage = session.scalar(queries.passage(row.capture_id, row.offset_start, row.offset_end)) or ""
    return compare_words(" ".join(quotation.split()), " ".join(passage.split()))
