"""Selects over where quotations stand in the captures of their sources."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, func, or_, select

from app.domain.anchoring import Match
from app.storage.models import Capture, Citation, Placement
from app.storage.types import AnySelect

_PLACED = Placement.__table__.c
_CITED = Citation.__table__.c


_SIGHTINGS: AnySelect = (
    select(
        *(_PLACED.citation_id, _PLACED.capture_id, Capture.captured_at, Capture.type),
        *(_PLACED.found, _PLACED.offset_start, _PLACED.offset_end, _PLACED.score),
    )
    .select_from(Placement.__table__)
    .join(Capture, Capture.id == _PLACED.capture_id)
    .order_by(Capture.captured_at, Capture.id)
)


# Found in a capture that the citation does not name, or not in its very words.
_OTHERWISE: AnySelect = (
    select(_PLACED.citation_id)
    .select_from(Citation.__table__)
    .join(Placement.__table__, _PLACED.citation_id == _CITED.id)
    .where(
        or_(
            _PLACED.found != Match.EXACT,
            _CITED.capture_id.is_(None),
            _PLACED.capture_id != _CITED.capture_id,
        )
    )
)


def unplaced(*wanted: ColumnElement[bool]) -> AnySelect:
    """Quotations and captures of their sources that were not held against each other yet, those wanted, by capture.

    Columns: capture_id, citation_id, quotation, prefix, suffix, is_own (the citation names this capture), and found,
    offset_start and offset_end of the citation.
    """
    return (
        select(
            Capture.id.label("capture_id"),
            Citation.id.label("citation_id"),
            *(Citation.quotation, Citation.prefix, Citation.suffix),
            (Citation.capture_id == Capture.id).label("is_own"),
            *(Citation.found, Citation.offset_start, Citation.offset_end),
        )
        .select_from(Citation)
        .join(Capture, Capture.source_id == Citation.source_id)
        .outerjoin(Placement, and_(Placement.citation_id == Citation.id, Placement.capture_id == Capture.id))
        .where(Citation.quotation != "", Placement.citation_id.is_(None), *wanted)
        .order_by(Capture.id, Citation.id)
    )


def sightings(citation_ids: Sequence[str]) -> AnySelect:
    """Where these citations stand in each capture of their sources, in the order of time.

    Columns: citation_id, capture_id, captured_at, type, found, offset_start, offset_end, score.
    """
    return _SIGHTINGS.where(_PLACED.citation_id.in_(citation_ids))


def sightings_of_source(source_id: str) -> AnySelect:
    """The same for all quotations of a source; columns as those of sightings."""
    return _SIGHTINGS.where(Capture.source_id == source_id)


def otherwise_found(citation_ids: Sequence[str]) -> AnySelect:
    """The ids of those of the citations that stand in another capture than they name, or not in their very words."""
    return _OTHERWISE.where(_CITED.id.in_(citation_ids))


def otherwise_found_in_source(source_id: str) -> AnySelect:
    """The same of the citations of a source."""
    return _OTHERWISE.where(_CITED.source_id == source_id)


def otherwise_found_in_questions(question_ids: Sequence[str]) -> AnySelect:
    """The same of the citations of the answers to these questions, which lie together: cheaper than by their ids."""
    return _OTHERWISE.where(_CITED.question_id.in_(question_ids))


def texts_of_captures(capture_ids: Sequence[str]) -> AnySelect:
    """(id, text) of these captures."""
    return select(Capture.id, Capture.text).where(Capture.id.in_(capture_ids))


def passage(capture_id: str, start: int, end: int) -> AnySelect:
    """The words of a capture from start to end, in code points."""
    return select(func.substr(Capture.text, start + 1, end - start)).where(Capture.id == capture_id)
