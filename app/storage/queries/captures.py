"""Selects over captures and the quotations that stand in them."""

from sqlalchemy import func, select

from app.storage.base import Status
from app.storage.models import Capture, Citation, Claim
from app.storage.types import AnySelect


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


def quotations_of_source(source_id: str) -> AnySelect:
    """Quotations of a source in standing claims: claim_id, citation_id, quotation, prefix, suffix, capture_id."""
    return (
        select(
            Citation.claim_id,
            Citation.id.label("citation_id"),
            Citation.quotation,
            Citation.prefix,
            Citation.suffix,
            Citation.capture_id,
        )
        .join(Claim, Claim.id == Citation.claim_id)
        .where(Citation.source_id == source_id, Citation.quotation != "", Claim.status == Status.ACTIVE)
        .order_by(Citation.id)
    )


def named_files() -> AnySelect:
    """id, file_sha256 and file_size of every capture that was read from a file."""
    return (
        select(Capture.id, Capture.file_sha256, Capture.file_size)
        .where(Capture.file_sha256.is_not(None))
        .order_by(Capture.file_sha256, Capture.id)
    )
