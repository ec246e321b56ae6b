"""History: every write of a record leaves a revision, with who, when, before and after, and is put into the search."""

import datetime
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import event, insert, inspect, select
from sqlalchemy.orm import Session, UOWTransaction, object_session

from app.domain.errors import StillUsed
from app.domain.figure import plain
from app.storage.base import Part, Record, Status
from app.storage.models.capture import Capture
from app.storage.models.revision import Act, Revision
from app.storage.search_index import index_snapshots
from app.storage.types import utc_now

Snapshot = dict[str, Any]
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Actor:
    """Who writes: an account, or a command of the command line (no account)."""

    name: str
    account_id: str | None = None


def record_history(session: Session) -> None:
    """Make every flush of this session leave revisions; name the writer with `write_as`."""
    event.listen(session, "before_flush", _find_changed)
    event.listen(session, "after_flush", _write_revisions)


def write_as(session: Session, actor: Actor, act: Act | None = None) -> None:
    """Say who writes in this session, and, where it is not plain from the change, what is done."""
    session.info["actor"] = actor
    session.info["act"] = act


@contextmanager
def noting(session: Session, note: str) -> Iterator[None]:
    """Put that note into the revisions of what is written meanwhile: for what their snapshots alone would not tell."""
    session.info["note"] = note
    try:
        yield
    finally:
        del session.info["note"]


def flush_noting(session: Session, note: str) -> None:
    """Write what is pending, with that note in its revisions."""
    with noting(session, note):
        session.flush()


def writer_of(session: Session) -> Actor:
    """Who writes in this session."""
    actor: Actor = session.info.get("actor", Actor("unknown"))
    return actor


def snapshot(record: Record | Capture) -> Snapshot:
    """The record with its parts as plain JSON values: decimals and times as text, private columns left out."""
    shot = _columns(record, record.private_columns)
    for name in record.part_names:
        parts = getattr(record, name)
        if isinstance(parts, list):
            shot[name] = [_columns(part, part.private_columns) for part in parts]
        else:
            shot[name] = None if parts is None else _columns(parts, parts.private_columns)
    return shot


def kept_of(kind: str, shot: Snapshot) -> Snapshot:
    """What a revision keeps of a snapshot: all of it, but not the text of a capture, which never changes, once more."""
    return {name: value for name, value in shot.items() if name != "text"} if kind == Capture.kind else shot


def as_json(shot: Snapshot) -> str:
    """One text for one snapshot: keys sorted, no spaces, letters as they are."""
    return _ENCODER.encode(shot)


def plain_value(value: Any) -> Any:
    """A column's value as JSON has it."""
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


def _columns(row: Any, private: frozenset[str]) -> Snapshot:
    mapper = inspect(type(row))
    return {
        attribute.key: plain_value(getattr(row, attribute.key))
        for attribute in mapper.column_attrs
        if attribute.key not in private
    }


def _record_of(row: Any) -> Record | Capture | None:
    if isinstance(row, Part):
        return row.record
    return row if isinstance(row, Record | Capture) else None


def _find_changed(session: Session, _: UOWTransaction, __: Any) -> None:
    changed = session.info.setdefault("changed", {})
    for row in _changed_rows(session):
        record = _record_of(row)
        if isinstance(record, Capture) and inspect(record).persistent:
            raise StillUsed("A capture never changes; add another capture of the source instead.")
        if record is None or record in session.deleted:
            continue
        if isinstance(record, Record) and inspect(record).persistent:
            record.updated_at = utc_now()  # a change of a part is a change of its record, and moves its version
        changed[id(record)] = record


def _changed_rows(session: Session) -> Iterable[Any]:
    yield from session.new
    yield from (row for row in session.dirty if session.is_modified(row))
    yield from session.deleted


def _write_revisions(session: Session, _: UOWTransaction) -> None:
    changed = session.info.pop("changed", {})
    for record in changed.values():
        if object_session(record) is session:
            after = snapshot(record)
            session.execute(insert(Revision), [_revision(session, record, after)])
            index_snapshots(session, record.kind, [after])


def _revision(session: Session, record: Record | Capture, after: Snapshot) -> dict[str, Any]:
    actor = writer_of(session)
    before = _last_snapshot(session, record) if record.version > 1 else None
    return {
        "kind": record.kind,
        "record_id": record.id,
        "version": record.version,
        "at": utc_now(),
        "act": session.info.get("act") or _act(before, after),
        "account_id": actor.account_id,
        "actor": actor.name,
        "note": session.info.get("note") or after.get("withdrawn_reason") or "",
        "before": before,
        "after": as_json(kept_of(record.kind, after)),
    }


def _last_snapshot(session: Session, record: Record | Capture) -> str | None:
    return session.scalar(
        select(Revision.after).where(
            Revision.kind == record.kind, Revision.record_id == record.id, Revision.version == record.version - 1
        )
    )


def _act(before: str | None, after: Snapshot) -> Act:
    if before is None:
        return Act.CREATED
    was_withdrawn = json.loads(before).get("status") == Status.WITHDRAWN
    is_withdrawn = after.get("status") == Status.WITHDRAWN
    if is_withdrawn == was_withdrawn:
        return Act.EDITED
    return Act.WITHDRAWN if is_withdrawn else Act.RESTORED
