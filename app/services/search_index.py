"""Search index: brought up to date with what was written without it, made anew, and held against the records."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy.orm import Session

from app.services.intake.snapshots import read_snapshots
from app.storage.models import RECORDS, Capture
from app.storage.queries import searching as queries
from app.storage.search_index import clear_index, index_snapshots, tidy_index
from app.storage.search_texts import SEARCHED

ALL: tuple[type[Any], ...] = (*RECORDS, Capture)
MODELS = {model.kind: model for model in ALL if model.kind in SEARCHED}
RECORDS_AT_ONCE = 500
CAPTURES_AT_ONCE = 20  # a capture can be as long as a book
MANY = 1_000


def fill_index(session: Session) -> int:
    """Put every record into the index that it does not have as it stands; the number of them.

    To be called after a migration, a load or a restored backup, none of which writes to the index by itself.
    """
    count = 0
    for kind, model in MODELS.items():
        for ids in _missing(session, model):
            index_snapshots(session, kind, read_snapshots(session, model, ids))
            count += len(ids)
    if count >= MANY:
        tidy_index(session)
    return count


def is_filled(session: Session) -> bool:
    """The index has every record as it stands."""
    return all(not session.scalars(queries.missing_entries(model, "", 1)).all() for model in MODELS.values())


def rebuild_index(session: Session) -> int:
    """Throw the index away and make it anew; the number of records in it."""
    clear_index(session)
    return fill_index(session)


def index_problems(session: Session) -> Iterator[tuple[str, str]]:
    """What is wrong with the index, as where and what; a record that has other words at its version is not noticed."""
    for kind, model in MODELS.items():
        for ids in _missing(session, model):
            yield from ((f"{kind} {record_id}", "the search does not have it as it stands") for record_id in ids)
        for record_id in session.scalars(queries.entries_without_record(model)):
            yield f"{kind} {record_id}", "the search finds it, but it is not there"
    is_sqlite = session.get_bind().dialect.name == "sqlite"
    for row in session.execute(queries.entries_without_words(is_sqlite=is_sqlite)):
        yield f"{row.kind} {row.record_id}", "its words are not in the index of the search"


def _missing(session: Session, model: type[Any]) -> Iterator[list[str]]:
    """The ids of records that the index lacks, some at a time."""
    at_once = CAPTURES_AT_ONCE if model is Capture else RECORDS_AT_ONCE
    last = ""
    while ids := list(session.scalars(queries.missing_entries(model, last, at_once))):
        last = ids[-1]
        yield ids
