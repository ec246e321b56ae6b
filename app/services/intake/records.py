"""Records of a load: a batch of them held against each other and the database, and the new ones kept."""

from collections.abc import Collection, Container, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.exchange.base import Entry, Layout
from app.services.exporting import read_records
from app.services.intake.around import NONE_PENDING, Pending, around_of
from app.services.intake.citation_keys import give_keys
from app.services.intake.entries import Incoming, Values, differences, read_entry, references
from app.services.intake.keeping import keep_records
from app.services.intake.quotations import CaptureTexts
from app.services.intake.refusals import Refusals
from app.services.intake.rules import complete
from app.services.intake.taken import refuse_taken
from app.storage.base import Base
from app.storage.types import is_public_id


def load_records(
    session: Session, layout: Layout, batch: Sequence[Entry], captures: CaptureTexts, refusals: Refusals
) -> tuple[int, int]:
    """Keep the new records of a batch, in which no id comes twice; the numbers of records made and unchanged."""
    given = (entry.fields.get("id") for entry in batch)
    stored = read_records(session, layout, [key for key in given if isinstance(key, str) and is_public_id(key)])
    records = check_records(session, layout, batch, captures, stored, refusals.left_out)
    for record in records:
        if record.id in stored:
            _compare(layout, record, stored[record.id])
    new = [record for record in sound(records, refusals) if record.id not in stored]
    keep_records(session, layout, new)
    return len(new), sum(record.id in stored for record in records)


def check_records(
    session: Session,
    layout: Layout,
    batch: Sequence[Entry],
    captures: CaptureTexts,
    stored: Container[str],
    left_out: Collection[str] = (),
    pending: Pending = NONE_PENDING,
) -> list[Incoming]:
    """The records of a batch, what is wrong in their problems.

    `stored` has the ids of those that the database has, `left_out` are the ids of records that were refused, and
    `pending` records that were checked and are not yet kept, by table and id; these may refer to them.
    """
    records = [read_entry(layout, entry) for entry in batch]
    _check_references(session, layout, records, left_out, pending)
    around = around_of(session, layout.name, records, captures, pending)
    for record in records:
        complete(layout.name, record, around)
    new = [record for record in records if record.id not in stored]
    refuse_taken(session, layout.name, new)
    if layout.name == "sources":
        give_keys(session, new, pending.get("sources", {}).values())
    return records


def sound(records: Sequence[Incoming], refusals: Refusals) -> list[Incoming]:
    """The records that can be kept; of the others note is taken."""
    for record in records:
        refusals.add(record)
    return [record for record in records if not record.problems and not record.is_left_out]


def check_record(session: Session, layout: Layout, fields: Mapping[str, Any]) -> Incoming:
    """One record by itself, read and checked as if it came in a file; what is wrong with it is in its problems."""
    record = read_entry(layout, Entry(layout.name, "", 0, dict(fields)))
    _check_references(session, layout, [record], (), NONE_PENDING)
    around = around_of(session, layout.name, [record], CaptureTexts(session), NONE_PENDING)
    complete(layout.name, record, around)
    return record


def _check_references(
    session: Session, layout: Layout, records: Sequence[Incoming], left_out: Collection[str], pending: Pending
) -> None:
    referring = [
        (record, path, table, record_id)
        for record in records
        for path, table, record_id in references(layout, record)
        if record_id not in pending.get(table, ())
    ]
    wanted: dict[str, set[str]] = {}
    for _, _, table, record_id in referring:
        wanted.setdefault(table, set()).add(record_id)
    missing = {table: ids - present_ids(session, table, ids) for table, ids in wanted.items()}
    for record, path, table, record_id in referring:
        if record_id not in missing[table]:
            continue
        if record_id in left_out:
            record.is_left_out = True
        else:
            record.refuse(path, f"There is no record {record_id} in {table}, in this file or in the database.")


def present_ids(session: Session, table: str, ids: Collection[str]) -> set[str]:
    """Those of the ids that the database has in a table of records."""
    column = Base.metadata.tables[table].c.id
    return set(session.scalars(select(column).where(column.in_(ids))))


def _compare(layout: Layout, record: Incoming, stored: Values) -> None:
    found = [] if record.problems else differences(layout, record, stored)
    if found:
        record.refuse(
            "id",
            f"{record.id} is already in the database, with other values: {'; '.join(found)}. "
            "Take the record out of the file, or give it another id.",
        )
