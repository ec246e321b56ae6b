"""Selects over the history of records."""

from sqlalchemy import case, null, select

from app.storage.models import Capture, Revision, Source
from app.storage.types import AnySelect


def history_of(kind: str, record_id: str) -> AnySelect:
    """Revisions of one record, newest first: version, at, act, actor, note."""
    return (
        select(Revision.version, Revision.at, Revision.act, Revision.actor, Revision.note)
        .where(Revision.kind == kind, Revision.record_id == record_id)
        .order_by(Revision.version.desc())
    )


def recent_changes(kinds: tuple[str, ...], limit: int) -> AnySelect:
    """The newest revisions of records of these kinds.

    Columns: kind, record_id, version, at, act, actor, note, after (null for a capture, which may hold a whole book),
    source (the title of the source, for a capture).
    """
    is_capture = Revision.kind == Capture.kind
    title = select(Source.title).join(Capture, Capture.source_id == Source.id).where(Capture.id == Revision.record_id)
    return (
        select(
            Revision.kind,
            Revision.record_id,
            Revision.version,
            Revision.at,
            Revision.act,
            Revision.actor,
            Revision.note,
            case((is_capture, null()), else_=Revision.after).label("after"),
            case((is_capture, title.scalar_subquery())).label("source"),
        )
        .where(Revision.kind.in_(kinds))
        .order_by(Revision.at.desc(), Revision.kind, Revision.record_id, Revision.version.desc())
        .limit(limit)
    )
