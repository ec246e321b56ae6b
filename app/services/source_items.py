"""Source items: sources with the variables of CSL, as formats and styles cite them."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy.orm import Session

from app.domain.csl import Item, Name
from app.exchange.bibliographies.base import Record
from app.services.exporting import read_records
from app.services.layouts import LAYOUTS
from app.storage.queries import parties as queries
from app.storage.queries import sources as queries_of_sources

LAYOUT = next(layout for layout in LAYOUTS if layout.name == "sources")
LINES = tuple(field.name for field in fields(Item) if field.name not in {"names", "publisher"})
AT_ONCE = 500


def read_items(session: Session, source_ids: Sequence[str]) -> dict[str, tuple[int, Item]]:
    """(version, item) of each of these sources, by id; one that there is not is left out."""
    records: dict[str, dict[str, Any]] = {}
    for start in range(0, len(source_ids), AT_ONCE):
        records |= read_records(session, LAYOUT, source_ids[start : start + AT_ONCE])
    publishers = list({record["publisher_id"] for record in records.values() if record["publisher_id"]})
    names = {row.party_id: row.spelling for row in session.execute(queries.preferred_names(publishers))}
    return {
        source_id: (record["version"], _item(record, names.get(record["publisher_id"], "")))
        for source_id, record in records.items()
    }


def read_bibliography(session: Session, source_ids: Sequence[str]) -> list[Record]:
    """These sources as records of a bibliography, in their order; one that there is not is left out."""
    found: list[Record] = []
    for start in range(0, len(source_ids), AT_ONCE):
        some = source_ids[start : start + AT_ONCE]
        items = read_items(session, some)
        rows = {row.id: row for row in session.execute(queries_of_sources.keys_and_notes(some))}
        found += [
            Record(items[each][1], rows[each].citation_key or "", rows[each].note) for each in some if each in items
        ]
    return found


def all_sources(session: Session) -> list[Record]:
    """Every source that stands, in the order of recording."""
    return read_bibliography(session, list(session.scalars(queries_of_sources.ids_in_order())))


def sources_of_question(session: Session, question_id: str) -> list[Record]:
    """The sources that standing answers to a question are cited from."""
    return read_bibliography(session, list(session.scalars(queries_of_sources.sources_of_questions([question_id]))))


def sources_of_claims(session: Session, claim_ids: Sequence[str]) -> list[Record]:
    """The sources that these claims are cited from."""
    return read_bibliography(session, list(session.scalars(queries_of_sources.sources_of_claims(claim_ids))))


def _item(record: dict[str, Any], publisher: str) -> Item:
    names = tuple(Name(name["role"], name["family"], name["given"], name["literal"]) for name in record["contributors"])
    return Item(**{line: record[line] for line in LINES}, names=names, publisher=publisher)
