"""Selects over the index of the search, on SQLite by FTS5 and on PostgreSQL by tsvector."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    cast,
    column,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
    table,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from app.domain.search_query import Term
from app.storage.base import Base, Record
from app.storage.models import Capture, Claim, PartyName, Question, SearchEntry, Source, Topic
from app.storage.search_index import INDEX, KEY_SIGN, places_of
from app.storage.search_texts import PIECE_LENGTH, PIECE_OVERLAP
from app.storage.types import AnySelect

ENTRIES = Base.metadata.tables[SearchEntry.__tablename__]
DOCUMENTS = table("search_index_docsize", column("id"))  # where FTS5 keeps which rows it has
TERMS = table("search_terms", column("term"))  # of each connection to SQLite, see app/storage/engine.py
Endings = Mapping[str, Sequence[str]]
AnyKind = type[Record] | type[Capture]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the entries that are found must be; each is empty (or None) where all are wanted."""

    kind: str = ""
    topic_id: str = ""
    year: int | None = None
    status: str = ""


def found_entries(
    terms: Sequence[Term],
    wanted: Wanted,
    limit: int,
    below: tuple[int, str] | None = None,
    *,
    is_sqlite: bool,
    endings: Endings = MappingProxyType({}),
) -> AnySelect:
    """The entries in which all terms stand, by their places, the highest first; those below a place and id, if given.

    `endings` are the words of the index that begin like some that are typed: for whole words SQLite gives its first row
    forty times sooner. Nothing is ranked: an order that the index has by itself lets a common word stop at the limit.

    Columns: place, kind, record_id, piece, topic_id, year, status.
    """
    place: ColumnElement[int] = INDEX.c.rowid if is_sqlite else ENTRIES.c.place
    entry = ENTRIES.c  # of the table: a thousand rows that go through the mapped class cost twice as much
    statement = select(
        *(entry.place, entry.kind, entry.record_id, entry.piece, entry.topic_id, entry.year, entry.status)
    )
    if is_sqlite:
        # Adding nothing keeps SQLite from going through the entries and asking of each whether it is matched.
        statement = statement.join_from(INDEX, ENTRIES, entry.place == INDEX.c.rowid.op("+")(literal_column("0")))
        matches = literal_column("search_index").op("MATCH")(_match(terms, endings))
        statement = statement.where(matches).order_by(place.desc())
    else:
        statement = statement.where(SearchEntry.vector.op("@@")(cast(_tsquery(terms), TSQUERY)))
        statement = statement.order_by(place.desc(), SearchEntry.record_id.desc())
    if below is not None:
        is_below = place < below[0]
        if not is_sqlite:  # where two that were written at once can have one place
            is_below = or_(is_below, and_(place == below[0], SearchEntry.record_id < below[1]))
        statement = statement.where(is_below)
    return statement.where(*_filters(wanted, place)).limit(limit)


def first_term_from(term: str) -> AnySelect:
    """The first word of the index that is this one or comes after it, on SQLite."""
    return select(TERMS.c.term).where(TERMS.c.term >= term).limit(1)


def missing_entries(model: AnyKind, after: str, limit: int) -> Select[Any]:
    """The ids, in order, of records of the kind that the index does not have as they stand."""
    version = model.version if issubclass(model, Record) else literal(1)
    indexed = exists().where(
        SearchEntry.kind == model.kind, SearchEntry.record_id == model.id, SearchEntry.version == version
    )
    return select(model.id).where(~indexed, model.id > after).order_by(model.id).limit(limit)


def entries_without_record(model: AnyKind) -> AnySelect:
    """The ids of which the index has words, but that no record of the kind bears."""
    return (
        select(SearchEntry.record_id)
        .distinct()
        .outerjoin(model, model.id == SearchEntry.record_id)
        .where(SearchEntry.kind == model.kind, model.id.is_(None))
    )


def entries_without_words(*, is_sqlite: bool) -> AnySelect:
    """(kind, record_id) of entries whose words are not in the index."""
    statement = select(SearchEntry.kind, SearchEntry.record_id).distinct()
    if not is_sqlite:
        return statement.where(SearchEntry.vector.is_(None))
    return statement.outerjoin(DOCUMENTS, DOCUMENTS.c.id == SearchEntry.place).where(DOCUMENTS.c.id.is_(None))


def capture_piece(capture_id: str, piece: int) -> AnySelect:
    """One piece of the text of a capture, and the title of its source."""
    start = piece * PIECE_LENGTH + 1
    text = func.substr(Capture.text, start, PIECE_LENGTH + PIECE_OVERLAP)
    return (
        select(text.label("text"), Source.title)
        .join(Source, Source.id == Capture.source_id)
        .where(Capture.id == capture_id)
    )


def sources_of_captures(capture_ids: Sequence[str]) -> AnySelect:
    """(id, source_id) of captures."""
    return select(Capture.__table__.c.id, Capture.__table__.c.source_id).where(Capture.__table__.c.id.in_(capture_ids))


def claims_found(claim_ids: Sequence[str]) -> AnySelect:
    """What is told of claims beside their words: id, question, claimant."""
    return (
        select(Claim.id, Question.title.label("question"), PartyName.spelling.label("claimant"))
        .join(Question, Question.id == Claim.question_id)
        .join(PartyName, and_(PartyName.party_id == Claim.claimant_id, PartyName.is_preferred))
        .where(Claim.id.in_(claim_ids))
    )


def topic_titles(topic_ids: Sequence[str]) -> AnySelect:
    """(id, title) of topics."""
    return select(Topic.id, Topic.title).where(Topic.id.in_(topic_ids))


def _filters(wanted: Wanted, place: ColumnElement[int]) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.kind:
        first, end = places_of(wanted.kind)
        conditions += [place >= first, place < end]
    if wanted.topic_id:
        conditions.append(SearchEntry.topic_id == wanted.topic_id)
    if wanted.year is not None:
        conditions.append(SearchEntry.year == wanted.year)
    if wanted.status:
        conditions.append(SearchEntry.status == wanted.status)
    return conditions


def _match(terms: Sequence[Term], endings: Endings) -> str:
    """The terms as FTS5 reads them: each as plain words, or as keys of names; all are ASCII letters and digits."""
    return " AND ".join(
        f"(words : ({_phrases(term.plain, term.is_begun, endings)})"
        + (f" OR names : ({_phrases(term.keys, term.is_name_begun, endings)}))" if term.keys else ")")
        for term in terms
    )


def _phrases(words: Sequence[str], is_begun: bool, endings: Endings) -> str:
    """Words in a row, of which the last may go on: in any way, or, where that is known, in one of some."""
    if not is_begun or words[-1] not in endings:
        return f'"{" ".join(words)}"{" *" if is_begun else ""}'
    return " OR ".join(f'"{" ".join((*words[:-1], ending))}"' for ending in endings[words[-1]] or words[-1:])


def _tsquery(terms: Sequence[Term]) -> str:
    """The terms as PostgreSQL reads them."""
    return " & ".join(
        f"({_phrase(term.plain, term.is_begun)}"
        + (f" | {_phrase([KEY_SIGN + key for key in term.keys], term.is_name_begun)})" if term.keys else ")")
        for term in terms
    )


def _phrase(words: Sequence[str], is_begun: bool) -> str:
    return "(" + " <-> ".join(f"'{word}'" for word in words) + (":*" if is_begun else "") + ")"
