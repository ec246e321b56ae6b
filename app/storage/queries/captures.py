"""Selects over captures and the quotations that stand in them."""

from sqlalchemy import and_, func, select

from app.storage.base import Status
from app.storage.models import Capture, Citation, Claim, Placement
from app.storage.types import AnySelect

MOST_QUOTATIONS = 1_000


def captures_of_source(source_id: str) -> AnySelect:
    """Captures of a source without their text, newest first.

    Columns: id, type, sha256, captured_at, method, media_type, length (in characters).
    """
    return (
        select(
            Capture.id,
            Capture.type,
            Capture.sha256,
            Capture.captured_at,
            Capture.method,
            Capture.media_type,
            func.length(Capture.text).label("length"),
        )
        .where(Capture.source_id == source_id)
        .order_by(Capture.captured_at.desc(), Capture.id)
    )


def quotations_in_capture(capture_id: str, source_id: str) -> AnySelect:
    """Quotations of a source in standing claims, each with its place in one capture where that is noted.

    Columns: claim_id, citation_id, quotation, prefix, suffix, and found, offset_start and offset_end, or null.
    """
    return (
        select(
            Citation.claim_id,
            Citation.id.label("citation_id"),
            Citation.quotation,
            Citation.prefix,
            Citation.suffix,
            Placement.found,
            Placement.offset_start,
            Placement.offset_end,
        )
        .join(Claim, Claim.id == Citation.claim_id)
        .outerjoin(Placement, and_(Placement.citation_id == Citation.id, Placement.capture_id == capture_id))
        .where(Citation.source_id == source_id, Citation.quotation != "", Claim.status == Status.ACTIVE)
        .order_by(Citation.id)
    )


def quotations_of_source(source_id: str) -> AnySelect:
    """Quotations of a source in standing claims, by question: claim_id, citation_id, quotation."""
    return (
        select(Citation.claim_id, Citation.id.label("citation_id"), Citation.quotation)
        .join(Claim, Claim.id == Citation.claim_id)
        .where(Citation.source_id == source_id, Citation.quotation != "", Claim.status == Status.ACTIVE)
        .order_by(Claim.question_id, Citation.id)
        .limit(MOST_QUOTATIONS)
    )


def named_files() -> AnySelect:
    """id, file_sha256 and file_size of every capture that was read from a file."""
    return (
        select(Capture.id, Capture.file_sha256, Capture.file_size)
        .where(Capture.file_sha256.is_not(None))
        .order_by(Capture.file_sha256, Capture.id)
    )
