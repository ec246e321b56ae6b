"""Selects over the history of records."""

from sqlalchemy import select

from app.storage.models import Revision
from app.storage.types import AnySelect


def history_of(kind: str, record_id: str) -> AnySelect:
    """Revisions of one record, newest first: version, at, act, actor, note."""
    return (
        select(Revision.version, Revision.at, Revision.act, Revision.actor, Revision.note)
        .where(Revision.kind == kind, Revision.record_id == record_id)
        .order_by(Revision.version.desc())
    )


def recent_changes(kinds: tuple[str, ...], limit: int) -> AnySelect:
    """The newest revisions of records of these kinds: kind, record_id, version, at, act, actor, note, after."""
    return (
        select(
            Revision.kind,
            Revision.record_id,
            Revision.version,
            Revision.at,
            Revision.act,
            Revision.actor,
            Revision.note,
            Revision.after,
        )
        .where(Revision.kind.in_(kinds))
        .order_by(Revision.at.desc(), Revision.kind, Revision.record_id, Revision.version.desc())
        .limit(limit)
    )
