"""Checking: whether a database is whole, and whether its parts agree with each other and with its history."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ForeignKeyConstraint, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from app.domain.anchoring import Match, find_quotation
from app.services.captures import sha256_of
from app.services.editions import disagreements
from app.services.merged_parties import find_wrong_merges
from app.services.search_index import index_problems
from app.storage import schema
from app.storage.base import Base, Record
from app.storage.history import as_json, snapshot
from app.storage.models import RECORDS, Capture
from app.storage.queries import checking as queries
from app.storage.types import AnySelect

ROWS_AT_ONCE = 200
WHOLE = "database"  # where a problem is that is not of one record
KINDS: tuple[type[Record] | type[Capture], ...] = (*RECORDS, Capture)
STRENGTH = (Match.MISSING, Match.APPROXIMATE, Match.NORMALISED, Match.EXACT)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: with what (a kind and an id, a table, or the database), and what it is."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def find_problems(session: Session) -> Iterator[Problem]:
    """Everything that is wrong, as it is found; rows are streamed, so that memory does not grow with the database.

    When the schema is not this version's or the file is damaged, that is the last problem named: what else a query
    would say then means nothing.
    """
    try:
        fatal = [*_wrong_schema(session), *_damage(session)]
        yield from fatal
        for check in () if fatal else CHECKS:
            yield from check(session)
    except DatabaseError as error:  # a query stumbled over a damaged page
        yield Problem(WHOLE, f"it cannot be read further: {error.orig}")


def count_records(session: Session) -> dict[str, int]:
    """How many records of each kind there are, in the order of the models."""
    return {model.__tablename__: session.scalars(queries.count(model)).one() for model in KINDS}


def _wrong_schema(session: Session) -> Iterator[Problem]:
    found, needed = schema.current_of(session.connection()), schema.head()
    if found != needed:
        yield Problem(WHOLE, f"its schema is {found or 'missing'}, and this version needs {needed}")


def _damage(session: Session) -> Iterator[Problem]:
    if session.get_bind().dialect.name == "sqlite":
        for line in session.scalars(text("PRAGMA integrity_check")):
            if line != "ok":
                yield Problem(WHOLE, f"the file is damaged: {line}")


def _orphans(session: Session) -> Iterator[Problem]:
    for table in Base.metadata.sorted_tables:
        for reference in table.constraints:
            if isinstance(reference, ForeignKeyConstraint):
                for key in _stream(session, queries.orphans(reference)):
                    where = f"{table.name} {' '.join(map(str, key))}"
                    yield Problem(where, f"refers to a row of {reference.referred_table.name} that is not there")


def _unkept_answers(session: Session) -> Iterator[Problem]:
    for model in KINDS:
        for (record_id,) in _stream(session, queries.submissions_without_record(model)):
            yield Problem(f"{model.kind} {record_id}", "a form was answered with it, but it is not there")


def _wrong_history(session: Session) -> Iterator[Problem]:
    for model in KINDS:
        for (record_id,) in _stream(session, queries.revisions_without_record(model)):
            yield Problem(f"{model.kind} {record_id}", "has a history but is not there")
        for (record_id,) in _stream(session, queries.revisions_ahead(model)):
            yield Problem(f"{model.kind} {record_id}", "its history is ahead of it")
        rows = ROWS_AT_ONCE if issubclass(model, Record) else 1  # a capture, and its revision, can be as long as a book
        for record, after in _stream(session, queries.records_with_revision(model), rows):
            what = _disagreement(record, after)
            if what:
                yield Problem(f"{model.kind} {record.id}", what)


def _disagreement(record: Any, after: str | None) -> str:
    if after is None:
        return f"its version {record.version} has no revision"
    present = snapshot(record)
    if after == as_json(present):
        return ""
    differing = _differing(json.loads(after), present)
    return f"its latest revision says otherwise about: {', '.join(differing)}" if differing else ""


def _differing(stored: Any, present: Any) -> list[str]:
    """The fields of which both tell and that differ; a field that a later migration brought or took is in one only."""
    if isinstance(stored, dict) and isinstance(present, dict):
        shared = sorted(stored.keys() & present.keys())
        return [name for name in shared if _differing(stored[name], present[name])]
    if isinstance(stored, list) and isinstance(present, list) and len(stored) == len(present):
        return [str(place) for place in range(len(stored)) if _differing(stored[place], present[place])]
    return [] if stored == present else ["value"]


def _wrong_hashes(session: Session) -> Iterator[Problem]:
    for capture in _stream(session, queries.captures(), rows=1):
        if sha256_of(capture.text) != capture.sha256:
            yield Problem(f"capture {capture.id}", "its text is not the one that its SHA-256 was made of")


def _wrong_editions(session: Session) -> Iterator[Problem]:
    for edition in session.scalars(queries.editions().execution_options(yield_per=1)):
        for what in disagreements(edition):
            yield Problem(f"edition {edition.number} of comparison {edition.comparison_id}", what)


def _misplaced_quotations(session: Session) -> Iterator[Problem]:
    for row in _stream(session, queries.placed_quotations()):
        match = Match.EXACT if row.passage == row.quotation else find_quotation(row.passage, row.quotation).match
        is_whole = len(row.passage) == row.length
        if not is_whole or STRENGTH.index(match) < STRENGTH.index(Match(row.found)):
            yield Problem(f"citation {row.id}", "its quotation does not stand at its place in the capture")


def _wrong_names(session: Session) -> Iterator[Problem]:
    for (party_id,) in _stream(session, queries.parties_without_one_preferred_name()):
        yield Problem(f"party {party_id}", "needs exactly one preferred name")


def _wrong_merges(session: Session) -> Iterator[Problem]:
    for party_id, what in find_wrong_merges(session):
        yield Problem(f"party {party_id}", what)


def _wrong_figures(session: Session) -> Iterator[Problem]:
    for (claim_id,) in _stream(session, queries.claims_with_wrong_figure()):
        yield Problem(f"claim {claim_id}", "a quantity needs a figure, and nothing else has one")


def _wrong_terms(session: Session) -> Iterator[Problem]:
    for (claim_id,) in _stream(session, queries.claims_with_foreign_terms()):
        yield Problem(f"claim {claim_id}", "has a term of another topic than its question's")


def _wrong_index(session: Session) -> Iterator[Problem]:
    for where, what in index_problems(session):
        yield Problem(where, f"{what}; make the index anew with: variorum init --rebuild-search")


def _stream(session: Session, select: AnySelect, rows: int = ROWS_AT_ONCE) -> Iterator[Any]:
    return iter(session.execute(select.execution_options(yield_per=rows)))


CHECKS: tuple[Callable[[Session], Iterator[Problem]], ...] = (
    _orphans,
    _unkept_answers,
    _wrong_history,
    _wrong_hashes,
    _wrong_editions,
    _misplaced_quotations,
    _wrong_names,
    _wrong_merges,
    _wrong_figures,
    _wrong_terms,
    _wrong_index,
)
