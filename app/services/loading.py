"""Loading: a file of Variorum read into the database, all of it or nothing, every record checked before it is kept."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from sqlalchemy.orm import Session

from app.exchange.base import Entry
from app.exchange.variorum_json import read
from app.services.intake.history import complete_history, load_revisions
from app.services.intake.quotations import CaptureTexts
from app.services.intake.records import load_records
from app.services.intake.refusals import Refusals
from app.services.layouts import LAYOUTS
from app.storage.history import Actor

RECORDS_AT_ONCE = 500
CHARACTERS_AT_ONCE = 8_000_000
LISTS = {layout.name: layout for layout in LAYOUTS if not layout.part_of}


@dataclass(frozen=True, slots=True)
class LoadReport:
    """How many records were made, and how many were there already just as the file has them, by table."""

    made: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)


def load(session: Session, stream: BinaryIO, actor: Actor) -> LoadReport:
    """Read a file in Variorum's JSON into the database.

    A record that is there already, just as the file has it, is left alone; one that differs is refused. A record whose
    history the file does not tell gets a revision that says `actor` loaded it. Raises BadFile, which tells up to 50
    problems with their places; the transaction must then be rolled back. Memory holds a batch of records, not the file.
    """
    report, refusals, captures = LoadReport(), Refusals(), CaptureTexts(session)
    for batch in _batches(read(stream, tuple(LISTS))):
        table = batch[0].table
        if table == "revisions":
            made, unchanged = load_revisions(session, LISTS[table], batch, refusals)
        else:
            made, unchanged = load_records(session, LISTS[table], batch, captures, refusals)
        report.made[table] += made
        report.unchanged[table] += unchanged
    refusals.raise_any()
    complete_history(session, actor)
    return report


def _batches(entries: Iterator[Entry]) -> Iterator[list[Entry]]:
    """Entries of one table, not too many or too large, and none twice: the second is held against the first."""
    batch: list[Entry] = []
    keys: set[str] = set()
    size = 0
    for entry in entries:
        key = _key(entry)
        is_full = len(batch) >= RECORDS_AT_ONCE or size >= CHARACTERS_AT_ONCE
        if batch and (is_full or key in keys or batch[0].table != entry.table):
            yield batch
            batch, keys, size = [], set(), 0
        batch.append(entry)
        keys.add(key)
        size += entry.size
    if batch:
        yield batch


def _key(entry: Entry) -> str:
    layout = LISTS[entry.table]
    return str([entry.fields.get(column.name) for column in layout.columns[: layout.key_length]])
