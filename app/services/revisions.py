"""Revisions: reading the history of a record."""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from app.domain.errors import NotFound
from app.storage.models import RECORDS, Account, Capture, Revision
from app.storage.queries import revisions as queries

RESTORABLE = {model.kind: model for model in RECORDS if model is not Account}
PUBLIC_KINDS = (*RESTORABLE, Capture.kind)
KEPT_COLUMNS = frozenset({"id", "version", "created_at", "updated_at"})


@dataclass(frozen=True, slots=True)
class Change:
    """One field that a revision changed, in plain JSON values; parts are compared as wholes."""

    field: str
    before: Any
    after: Any


def list_history(session: Session, kind: str, record_id: str) -> list[Any]:
    """The revisions of a record, newest first; raises NotFound when it has none."""
    rows = list(session.execute(queries.history_of(kind, record_id)))
    if not rows:
        raise NotFound(kind, record_id)
    return rows


def list_recent(session: Session, limit: int = 100) -> list[Any]:
    """The newest changes of all records but accounts."""
    return list(session.execute(queries.recent_changes(PUBLIC_KINDS, limit)))


def read_revision(session: Session, kind: str, record_id: str, version: int) -> Revision:
    """One revision; raises NotFound."""
    revision = session.get(Revision, (kind, record_id, version))
    if revision is None:
        raise NotFound("revision", f"{record_id}, version {version}")
    return revision


def changes_of(revision: Revision) -> list[Change]:
    """What the revision changed, field by field; its bookkeeping columns are left out."""
    before = json.loads(revision.before) if revision.before else {}
    after = json.loads(revision.after)
    return [
        Change(name, before.get(name), after.get(name))
        for name in after
        if name not in KEPT_COLUMNS and before.get(name) != after.get(name)
    ]
