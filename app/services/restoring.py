"""Restoring: making a record again what it was at an earlier version, as far as that can stand today."""

import json
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.domain.errors import InvalidRecord, InvalidValue, NotFound, StillUsed
from app.services.intake.entries import PARTS, Incoming, known_fields
from app.services.intake.records import check_record
from app.services.layouts import LAYOUTS
from app.services.questions import check_topic
from app.services.records import fetch_at_version, replace_parts
from app.services.revisions import KEPT_COLUMNS, RESTORABLE, read_revision
from app.storage.base import Record
from app.storage.history import snapshot
from app.storage.models import Capture, Question
from app.storage.types import utc_now

MERGES = frozenset({"merged_into_id", "standing_id"})  # a merge is taken back by itself, with all that hangs on it
RECORD_LAYOUTS = {layout.name: layout for layout in LAYOUTS}


def restore_revision(session: Session, kind: str, record_id: str, to_version: int, version: int) -> Record:
    """Make the record what it was at `to_version`; that is itself a new revision, so nothing is lost.

    The history may have come in a file, or be older than a rule, so what it tells is checked as a file is. Raises
    NotFound, InvalidRecord for what cannot stand, EditConflict when the record is no longer at `version`, StillUsed
    for a capture, or when others stand on what the record is now.
    """
    if kind == Capture.kind:
        raise StillUsed("A capture never changes; there is nothing to restore.")
    if kind not in RESTORABLE:
        raise NotFound("kind of record", kind)
    record = fetch_at_version(session, RESTORABLE[kind], record_id, version)
    wanted = _read(session, record, json.loads(read_revision(session, kind, record_id, to_version).after))
    try:
        _apply(session, record, wanted)
        session.flush()
    except IntegrityError as error:
        raise StillUsed(
            f"Other records stand on this {kind} as it is now, so it cannot become what it was at version {to_version}."
        ) from error
    return record


def _read(session: Session, record: Record, after: dict[str, Any]) -> Incoming:
    """What a revision tells, as values of the database; what it does not tell stays as it is."""
    layout = RECORD_LAYOUTS[record.__tablename__]
    wanted = check_record(session, layout, known_fields(layout, snapshot(record) | after))
    if wanted.problems:
        problems = [InvalidValue(found.field, f"“{found.field}”: {found.message}") for found in wanted.problems]
        raise InvalidRecord(problems)
    if isinstance(record, Question):
        check_topic(session, record, wanted.values["topic_id"])
    return wanted


def _apply(session: Session, record: Record, wanted: Incoming) -> None:
    for name, value in wanted.values.items():
        if name not in KEPT_COLUMNS | MERGES:
            setattr(record, name, value)
    for part in PARTS[record.__tablename__]:
        make = inspect(type(record)).relationships[part.field].mapper.class_
        places = [{"position": place} if part.is_list else {} for place in range(len(wanted.parts[part.field]))]
        values = [place | given for place, given in zip(places, wanted.parts[part.field], strict=True)]
        if "id" in inspect(make).column_attrs:
            _put_parts(record, part.field, make, values)
        else:
            replace_parts(session, record, part.field, [make(**each) for each in values])
    record.updated_at = utc_now()


def _put_parts(record: Record, name: str, make: type[Any], values: list[dict[str, Any]]) -> None:
    """Put parts that have an id in the place of those present; what others refer to is changed and not made anew."""
    present = {part.id: part for part in getattr(record, name)}
    parts = [present.get(each["id"]) or make(id=each["id"]) for each in values]
    for part, each in zip(parts, values, strict=True):
        for column, value in each.items():
            setattr(part, column, value)
    setattr(record, name, parts)
