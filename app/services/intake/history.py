"""History of a load: the revisions that a file tells, kept as they are, and one for each record whose own it lacks."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, exists, insert, literal, select, update
from sqlalchemy.orm import Session, aliased

from app.exchange.base import Entry, Layout
from app.services.exporting import read_records, read_rows, select_rows
from app.services.intake.entries import Incoming, Values, known_fields, plain_cell, read_entry
from app.services.intake.loaded import REVISIONS, tell_loaded
from app.services.intake.refusals import Refusals
from app.services.intake.snapshots import read_snapshots
from app.services.layouts import LAYOUTS
from app.services.revisions import RESTORABLE
from app.storage.history import Actor, as_json
from app.storage.models import Capture, Revision
from app.storage.types import utc_now

MODELS: dict[str, type[Any]] = {**RESTORABLE, Capture.kind: Capture}
RECORD_LAYOUTS = {layout.name: layout for layout in LAYOUTS}
RECORDS_AT_ONCE = 500
DEEPEST = 3  # a record, the list of its parts, a part

Key = tuple[str, str, int]


def load_revisions(session: Session, layout: Layout, batch: Sequence[Entry], refusals: Refusals) -> tuple[int, int]:
    """Keep the new revisions of a batch; the numbers of revisions made and unchanged.

    They tell the name of who wrote and no account, because accounts do not travel.
    """
    revisions = [read_entry(layout, entry) for entry in batch]
    current = _current_records(session, revisions)
    stored = _stored(session, layout, revisions)
    new = []
    for revision in revisions:
        if not revision.problems:
            _check(revision, current, refusals.left_out)
        if not revision.problems and _key(revision.values) in stored:
            _compare(layout, revision, stored[_key(revision.values)])
        elif not revision.problems:
            new.append(revision.values | {"account_id": None, "before": None})
        refusals.add(revision)
    if new:
        session.execute(insert(REVISIONS), new)
    return len(new), len(revisions) - len(new)


def complete_history(session: Session, actor: Actor) -> None:
    """Give every record that lacks the revision of its present version one that says `actor` loaded it.

    Then put into each revision what stood before: what the revision before it left.
    """
    now = utc_now()
    for model in MODELS.values():
        for ids in _without_revision(session, model):
            tell_loaded(session, model.kind, read_snapshots(session, model, ids), actor, now)
    earlier = aliased(Revision)
    before = select(earlier.after).where(
        earlier.kind == Revision.kind,
        earlier.record_id == Revision.record_id,
        earlier.version == Revision.version - 1,
    )
    session.execute(
        update(Revision)
        .where(Revision.before.is_(None), Revision.version > 1)
        .values(before=before.scalar_subquery())
        .execution_options(synchronize_session=False)
    )


def _key(values: Values) -> Key:
    return values["kind"], values["record_id"], values["version"]


def _current_records(session: Session, revisions: Sequence[Incoming]) -> dict[tuple[str, str], Values]:
    """Each record as it stands, by kind and id."""
    found = {}
    for kind, model in MODELS.items():
        ids = list({each.values["record_id"] for each in revisions if each.values["kind"] == kind})
        if ids:
            records = read_records(session, RECORD_LAYOUTS[model.__tablename__], ids)
            found.update({(kind, record_id): record for record_id, record in records.items()})
    return found


def _version_of(model: type[Any]) -> ColumnElement[int]:
    version: ColumnElement[int] = literal(Capture.version) if model is Capture else model.version
    return version


def _stored(session: Session, layout: Layout, revisions: Sequence[Incoming]) -> dict[Key, Values]:
    names = [column.name for column in layout.columns]
    ids = {each.values["record_id"] for each in revisions}
    rows = read_rows(session, layout, select_rows(session, layout).where(Revision.record_id.in_(ids)))
    return {_key(values): values for values in (dict(zip(names, row, strict=True)) for row in rows)}


def _check(revision: Incoming, current: dict[tuple[str, str], Values], left_out: set[str]) -> None:
    kind, record_id, version = _key(revision.values)
    after = revision.values["after"]
    if after.get("id") != record_id or after.get("version", version) != version:
        revision.refuse("after", f"This must be the {kind} {record_id} at version {version}, with its id and version.")
    if not _is_flat(after, DEEPEST):
        revision.refuse("after", "This is nested deeper than any record.")
        return
    record = current.get((kind, record_id))
    stands = record.get("version", Capture.version) if record else version
    if record is None and record_id not in left_out:
        revision.refuse("record_id", f"There is no {kind} {record_id}, in this file or in the database.")
    if not 1 <= version <= stands:
        revision.refuse("version", f"The {kind} {record_id} is at version {stands}.")
    elif record is None or version < stands:
        _check_snapshot(revision, RECORD_LAYOUTS[MODELS[kind].__tablename__], after)
    elif names := _differing(after, record):
        revision.refuse("after", f"This is the {kind} {record_id} as it stands, but differs from it in {names}.")
    try:
        revision.values["after"] = as_json(after)
        revision.values["after"].encode()
    except (TypeError, ValueError):
        revision.refuse("after", "This holds what is kept in no revision: a number with a point, or half a character.")


def _check_snapshot(revision: Incoming, layout: Layout, after: Values) -> None:
    """Refuse what no record of the kind can have held; a snapshot of another version may lack fields, or have more."""
    read = read_entry(layout, Entry(layout.name, "", 0, known_fields(layout, after)))
    for problem in read.problems:
        if problem.field.partition(".")[0].partition("[")[0] in after:
            revision.refuse(f"after.{problem.field}", problem.message)


def _is_flat(value: Any, levels: int) -> bool:
    inner = value.values() if isinstance(value, dict) else value
    return all(levels > 1 and _is_flat(each, levels - 1) for each in inner if isinstance(each, dict | list))


def _differing(after: Values, record: Values) -> str:
    """The fields that a snapshot tells otherwise than the record; only those that both tell of count."""
    return ", ".join(
        name
        for name, stands in record.items()
        if name in after and after[name] != stands and not _agree(after[name], stands)
    )


def _agree(told: Any, stands: Any) -> bool:
    """Parts agree in what both tell of them; a snapshot tells more, such as the folded form of a name."""
    if isinstance(told, dict) and isinstance(stands, dict):
        return not _differing(told, stands)
    if isinstance(told, list) and isinstance(stands, list):
        return len(told) == len(stands) and all(map(_agree, told, stands))
    return bool(told == stands)


def _compare(layout: Layout, revision: Incoming, stored: Values) -> None:
    for column in layout.columns:
        if column.name in revision.fields and plain_cell(column, revision.values[column.name]) != stored[column.name]:
            kind, record_id, version = _key(revision.values)
            revision.refuse(
                column.name,
                f"The database tells the history of the {kind} {record_id}, version {version}, otherwise. "
                "Take the revision out of the file to keep what the database tells.",
            )


def _without_revision(session: Session, model: type[Any]) -> Iterator[Sequence[str]]:
    """The ids of records whose present version has no revision, some at a time."""
    told = exists().where(
        Revision.kind == model.kind, Revision.record_id == model.id, Revision.version == _version_of(model)
    )
    last = ""
    while ids := session.scalars(
        select(model.id).where(~told, model.id > last).order_by(model.id).limit(RECORDS_AT_ONCE)
    ).all():
        last = ids[-1]
        yield ids
