"""Records of a load: a batch of them held against each other and the database, and the new ones kept."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.exc import DataError, IntegrityError
from sqlalchemy.orm import Session

from app.domain.errors import BadFile
from app.exchange.base import Entry, Layout
from app.services.exporting import read_records
from app.services.intake.citation_keys import give_keys
from app.services.intake.entries import PARTS, Incoming, Values, differences, read_entry, references
from app.services.intake.quotations import CaptureTexts
from app.services.intake.refusals import Refusals
from app.services.intake.rules import Around, complete
from app.services.placing import place_citations, place_in_captures
from app.storage.base import Base
from app.storage.models import Citation, ClaimDerivation, Derivation, EditionRow, Question, Ruling, ScopeTerm
from app.storage.types import utc_now

Pending = Mapping[str, Mapping[str, Incoming]]
NONE_PENDING: Pending = {}


def load_records(
    session: Session, layout: Layout, batch: Sequence[Entry], captures: CaptureTexts, refusals: Refusals
) -> tuple[int, int]:
    """Keep the new records of a batch, in which no id comes twice; the numbers of records made and unchanged."""
    new, unchanged = check_records(session, layout, batch, captures, refusals)
    keep_records(session, layout, new)
    return len(new), unchanged


def check_records(
    session: Session,
    layout: Layout,
    batch: Sequence[Entry],
    captures: CaptureTexts,
    refusals: Refusals,
    pending: Pending = NONE_PENDING,
) -> tuple[list[Incoming], int]:
    """The new records of a batch that can be kept, and the number of those there already.

    `pending` are records that were checked and are not yet kept, by table and id; these may refer to them.
    """
    records = [read_entry(layout, entry) for entry in batch]
    _check_references(session, layout, records, refusals, pending)
    around = _around(session, layout, records, captures, pending)
    for record in records:
        complete(layout.name, record, around)
    stored = read_records(session, layout, [record.id for record in records if record.id])
    for record in records:
        if record.id in stored:
            _compare(layout, record, stored[record.id])
    new = [record for record in records if record.id not in stored]
    _check_taken(session, layout, new)
    if layout.name == "sources":
        give_keys(session, new, pending.get("sources", {}).values())
    for record in records:
        refusals.add(record)
    return [record for record in new if not record.problems and not record.is_left_out], len(records) - len(new)


def check_record(session: Session, layout: Layout, fields: Mapping[str, Any]) -> Incoming:
    """One record by itself, read and checked as if it came in a file; what is wrong with it is in its problems."""
    record = read_entry(layout, Entry(layout.name, "", 0, dict(fields)))
    _check_references(session, layout, [record], Refusals(), NONE_PENDING)
    around = _around(session, layout, [record], CaptureTexts(session), NONE_PENDING)
    complete(layout.name, record, around)
    return record


def _check_references(
    session: Session, layout: Layout, records: Sequence[Incoming], refusals: Refusals, pending: Pending
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
        if record_id in refusals.left_out:
            record.is_left_out = True
        else:
            record.refuse(path, f"There is no record {record_id} in {table}, in this file or in the database.")


def present_ids(session: Session, table: str, ids: Collection[str]) -> set[str]:
    """Those of the ids that the database has in a table of records."""
    column = Base.metadata.tables[table].c.id
    return set(session.scalars(select(column).where(column.in_(ids))))


def _around(
    session: Session, layout: Layout, records: Sequence[Incoming], captures: CaptureTexts, pending: Pending
) -> Around:
    """What the rules need to know of the questions that these claims answer, and of the terms that they name."""
    around = Around({}, captures, utc_now())
    if layout.name != "claims":
        return around
    questions = pending.get("questions", {})
    asked = {key: (each.values["answer_kind"], each.values["unit"]) for key, each in questions.items()}
    topics = {key: each.values["topic_id"] for key, each in questions.items()}
    ids = {record.values["question_id"] for record in records} - questions.keys()
    columns = Question.id, Question.answer_kind, Question.unit, Question.topic_id
    rows = session.execute(select(*columns).where(Question.id.in_(ids))).all()
    asked |= {row.id: (row.answer_kind, row.unit) for row in rows}
    topics |= {row.id: row.topic_id for row in rows}
    named = {term["term_id"] for record in records for term in record.parts["terms"]}
    terms = {}
    if named:
        found = select(ScopeTerm.id, ScopeTerm.topic_id, ScopeTerm.facet).where(ScopeTerm.id.in_(named))
        terms = {row.id: (row.topic_id, row.facet) for row in session.execute(found)}
    return replace(around, asked=asked, topics=topics, terms=terms)


def _compare(layout: Layout, record: Incoming, stored: Values) -> None:
    found = [] if record.problems else differences(layout, record, stored)
    if found and record.columns:
        record.refuse(
            "id",
            f"This was loaded before, or stands in an earlier row, with other values: {'; '.join(found)}. "
            "What is there is not changed by loading: change it in Variorum, or leave the row out.",
        )
    elif found:
        record.refuse(
            "id",
            f"{record.id} is already in the database, with other values: {'; '.join(found)}. "
            "Take the record out of the file, or give it another id.",
        )


def _check_taken(session: Session, layout: Layout, records: Sequence[Incoming]) -> None:
    """Refuse new records that repeat what must be unique beside their id."""
    if layout.name == "claims":
        ids = [
            (record, f"citations[{place}].id", citation["id"])
            for record in records
            for place, citation in enumerate(record.parts["citations"])
        ]
        among = Citation.id.in_([each for _, _, each in ids])
        _refuse_taken(ids, set(session.scalars(select(Citation.id).where(among))), "Another citation has this id.")
    if layout.name == "topics":
        terms = [
            (record, f"terms[{place}].id", term["id"])
            for record in records
            for place, term in enumerate(record.parts["terms"])
        ]
        among = ScopeTerm.id.in_([each for _, _, each in terms])
        _refuse_taken(terms, set(session.scalars(select(ScopeTerm.id).where(among))), "Another term has this id.")
    if layout.name == "rulings":
        pairs = [(record, "second_id", (record.values["first_id"], record.values["second_id"])) for record in records]
        among = Ruling.first_id.in_([each[0] for _, _, each in pairs])
        found = session.execute(select(Ruling.first_id, Ruling.second_id).where(among))
        _refuse_taken(pairs, {tuple(row) for row in found}, "Another ruling is about these two claims.")
    if layout.name == "derivations":
        _check_said(session, Derivation.__table__.c, "source_id", records, "sources")
    if layout.name == "claim_derivations":
        _check_said(session, ClaimDerivation.__table__.c, "claim_id", records, "claims")
    if layout.name == "editions":
        sound = [record for record in records if not record.problems]
        numbered = [(record, "number", (record.values["comparison_id"], record.values["number"])) for record in sound]
        among = EditionRow.comparison_id.in_([each[0] for _, _, each in numbered])
        rows = session.execute(select(EditionRow.comparison_id, EditionRow.number).where(among))
        _refuse_taken(numbered, {tuple(row) for row in rows}, "Another edition of this comparison has this number.")


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


def keep_records(session: Session, layout: Layout, records: Sequence[Incoming]) -> None:
    """Insert records that were checked; raises BadFile for what only the database refuses."""
    if not records:
        return
    rows: dict[str, list[Values]] = {layout.name: [record.values for record in records]}
    for part in PARTS[layout.name]:
        rows[part.name] = [
            values | _place_in_record(part, record, position)
            for record in records
            for position, values in enumerate(record.parts[part.field])
        ]
    try:
        for table, values in rows.items():
            if values:
                session.execute(insert(Base.metadata.tables[table]), values)
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
