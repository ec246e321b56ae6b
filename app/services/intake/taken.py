"""What is taken: new records that repeat what must be unique beside their id are refused."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.services.intake.entries import Incoming
from app.storage.models import Citation, ClaimDerivation, Derivation, EditionRow, Ruling, ScopeTerm


def refuse_taken(session: Session, table: str, records: Sequence[Incoming]) -> None:
    """Refuse new records that repeat what must be unique beside their id."""
    if table == "claims":
        ids = _ids_of(records, "citations")
        among = Citation.id.in_([each for _, _, each in ids])
        _refuse_taken(ids, set(session.scalars(select(Citation.id).where(among))), "Another citation has this id.")
    if table == "topics":
        terms = _ids_of(records, "terms")
        among = ScopeTerm.id.in_([each for _, _, each in terms])
        _refuse_taken(terms, set(session.scalars(select(ScopeTerm.id).where(among))), "Another term has this id.")
    if table == "rulings":
        pairs = [(record, "second_id", (record.values["first_id"], record.values["second_id"])) for record in records]
        among = Ruling.first_id.in_([each[0] for _, _, each in pairs])
        found = session.execute(select(Ruling.first_id, Ruling.second_id).where(among))
        _refuse_taken(pairs, {tuple(row) for row in found}, "Another ruling is about these two claims.")
    if table == "derivations":
        _check_said(session, Derivation.__table__.c, "source_id", records, "sources")
    if table == "claim_derivations":
        _check_said(session, ClaimDerivation.__table__.c, "claim_id", records, "claims")
    if table == "editions":
        sound = [record for record in records if not record.problems]
        numbered = [(record, "number", (record.values["comparison_id"], record.values["number"])) for record in sound]
        among = EditionRow.comparison_id.in_([each[0] for _, _, each in numbered])
        rows = session.execute(select(EditionRow.comparison_id, EditionRow.number).where(among))
        _refuse_taken(numbered, {tuple(row) for row in rows}, "Another edition of this comparison has this number.")


def _ids_of(records: Sequence[Incoming], parts: str) -> list[tuple[Incoming, str, Any]]:
    """Each part of the records with where it stands, and its id."""
    return [
        (record, f"{parts}[{place}].id", part["id"])
        for record in records
        for place, part in enumerate(record.parts[parts])
    ]


def _check_said(session: Session, columns: Any, later: str, records: Sequence[Incoming], ends: str) -> None:
    """Refuse derivations that say again how `later` comes from its origin."""
    names = (later, "origin_id", "type")
    said = [(record, "origin_id", tuple(record.values[name] for name in names)) for record in records]
    among = columns[later].in_([each[0] for _, _, each in said])
    rows = session.execute(select(*(columns[name] for name in names)).where(among))
    _refuse_taken(said, {tuple(row) for row in rows}, f"Another derivation says the same of these two {ends}.")


def _refuse_taken(keys: Iterable[tuple[Incoming, str, Any]], taken: set[Any], message: str) -> None:
    for record, path, key in keys:
        if key in taken:
            record.refuse(path, message)
        taken.add(key)
