"""Revisions: reading the history of a record, and restoring what it was."""

import datetime
import json
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Date, inspect
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from app.domain.errors import NotFound, StillUsed
from app.services.records import fetch_at_version, replace_parts
from app.storage.base import Record
from app.storage.models import RECORDS, Account, Capture, Revision
from app.storage.queries import revisions as queries
from app.storage.types import ExactDecimal, UtcDateTime

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


def restore_revision(session: Session, kind: str, record_id: str, to_version: int, version: int) -> Record:
    """Make the record what it was at `to_version`; that is itself a new revision, so nothing is lost.

    Raises NotFound, EditConflict when the record is no longer at `version`, StillUsed for a capture.
    """
    if kind == Capture.kind:
        raise StillUsed("A capture never changes; there is nothing to restore.")
    if kind not in RESTORABLE:
        raise NotFound("kind of record", kind)
    record = fetch_at_version(session, RESTORABLE[kind], record_id, version)
    wanted = json.loads(read_revision(session, kind, record_id, to_version).after)
    _apply(session, record, wanted)
    session.flush()
    return record


def _apply(session: Session, record: Record, wanted: dict[str, Any]) -> None:
    _set_columns(record, wanted, KEPT_COLUMNS)
    for name in record.part_names:
        rows = wanted[name] if isinstance(wanted[name], list) else [wanted[name]] if wanted[name] else []
        part_class = inspect(type(record)).relationships[name].mapper.class_
        replace_parts(session, record, name, [_made(part_class, row) for row in rows])


def _made(part_class: type[Any], row: dict[str, Any]) -> Any:
    part = part_class()
    _set_columns(part, row, frozenset())
    return part


def _set_columns(row: Any, wanted: dict[str, Any], keep: frozenset[str]) -> None:
    for attribute in inspect(type(row)).column_attrs:
        if attribute.key in wanted and attribute.key not in keep:
            setattr(row, attribute.key, _typed(attribute.columns[0].type, wanted[attribute.key]))


def _typed(column_type: TypeEngine[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(column_type, ExactDecimal):
        return Decimal(value)
    if isinstance(column_type, UtcDateTime):
        return datetime.datetime.fromisoformat(value)
    if isinstance(column_type, Date):
        return datetime.date.fromisoformat(value)
    return value
