"""Keeping: records of a load that were checked, put into the database with their parts, or with their history too."""

from collections.abc import Sequence

from sqlalchemy.exc import DataError, IntegrityError
from sqlalchemy.orm import Session

from app.domain.errors import BadFile
from app.exchange.base import Layout
from app.services.intake.entries import PARTS, Incoming, Values
from app.services.intake.loaded import tell_loaded
from app.services.intake.snapshots import snapshots_of
from app.services.placing import place_citations, place_in_captures
from app.services.revisions import RESTORABLE
from app.storage.base import Base
from app.storage.history import Actor
from app.storage.inserting import insert_rows
from app.storage.search_index import index_snapshots

MODELS = {model.__tablename__: model for model in RESTORABLE.values()}


def keep_with_history(session: Session, layout: Layout, records: Sequence[Incoming], actor: Actor) -> None:
    """Insert records that were checked, with the revision of each that says `actor` loaded it, and index their words.

    Raises BadFile for what only the database refuses.
    """
    if records:
        keep_records(session, layout, records)
        model = MODELS[layout.name]
        shots = snapshots_of(model, records)
        tell_loaded(session, model.kind, shots, actor)
        index_snapshots(session, model.kind, shots)


def keep_records(session: Session, layout: Layout, records: Sequence[Incoming]) -> None:
    """Insert records that were checked; raises BadFile for what only the database refuses."""
    if not records:
        return
    rows: dict[str, list[Values]] = {layout.name: [record.values for record in records]}
    for part in PARTS[layout.name]:
        for record in records:
            for position, placed in enumerate(record.parts[part.field]):
                placed.update(_place_in_record(part, record, position))
        rows[part.name] = [values for record in records for values in record.parts[part.field]]
    try:
        for table, values in rows.items():
            if values:
                insert_rows(session, Base.metadata.tables[table], values)
        place_citations(session, [values["id"] for values in rows.get("citations", ()) if values["quotation"]])
        place_in_captures(session, [(values["id"], values["source_id"]) for values in rows.get("captures", ())])
    except (IntegrityError, DataError) as error:
        raise BadFile(
            f"Nothing was loaded: the database refuses a record from {records[0].place} to {records[-1].place}: "
            f"{error.orig}"
        ) from error


def _place_in_record(part: Layout, record: Incoming, position: int) -> Values:
    placed: Values = {part.columns[0].name: record.id}
    if part.is_list:
        placed["position"] = position
    if part.part_of == "claims":
        placed["question_id"] = record.values["question_id"]  # the tables of a claim are kept in the order of questions
    return placed
