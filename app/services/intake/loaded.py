"""Revisions that say of records, as they stand, that they were loaded."""

import datetime
from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.services.intake.entries import Values
from app.storage.base import Base
from app.storage.history import Actor, Snapshot, as_json, kept_of
from app.storage.inserting import insert_rows
from app.storage.models import Capture, Revision
from app.storage.models.revision import Act
from app.storage.types import utc_now

REVISIONS = Base.metadata.tables[Revision.__tablename__]


def tell_loaded(
    session: Session, kind: str, shots: Sequence[Snapshot], actor: Actor, now: datetime.datetime | None = None
) -> None:
    """Give records, as their snapshots tell them, the revision that says `actor` loaded them."""
    at = now or utc_now()
    insert_rows(session, REVISIONS, [_loaded(kind, shot, actor, at) for shot in shots])


def _loaded(kind: str, after: Snapshot, actor: Actor, now: datetime.datetime) -> Values:
    return {
        "kind": kind,
        "record_id": after["id"],
        "version": after.get("version", Capture.version),
        "at": now,
        "act": Act.LOADED,
        "account_id": actor.account_id,
        "actor": actor.name,
        "note": after.get("withdrawn_reason") or "",
        "before": None,
        "after": as_json(kept_of(kind, after)),
    }
