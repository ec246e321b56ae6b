"""Rows of a load: rows of a sheet that repeat each other, and their records table by table, some at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue
from app.exchange.base import Entry
from app.exchange.sheets.records import RowRecords
from app.services.intake.records import present_ids
from app.services.intake.refusals import Refusals
from app.services.layouts import LAYOUTS

SHARED = ("topics", "parties", "sources")
RECORDS_AT_ONCE = 500
RECORDS = {layout.name: layout for layout in LAYOUTS if not layout.part_of}
OTHER_KEY = (
    "Give each row its own; where several rows answer one question, name the columns that tell them apart as key below "
    "[claim] in the map."
)

Each = TypeVar("Each")


def each_once(rows: Sequence[RowRecords], refusals: Refusals) -> tuple[list[RowRecords], int]:
    """The rows without those that repeat an earlier one, and how many repeat it word for word; others are refused."""
    firsts: dict[str, RowRecords] = {}
    asking: dict[str, RowRecords] = {}
    repeated = 0
    for row in rows:
        asked = asking.setdefault(row.question.fields["id"], row)
        first = firsts.get(row.claim.fields["id"])
        if first is None and row.question.fields == asked.question.fields:
            firsts[row.claim.fields["id"]] = row
        elif first is not None and (row.question.fields, row.claim.fields) == (
            first.question.fields,
            first.claim.fields,
        ):
            repeated += 1
        else:
            told = "the same key and other values" if first else "the same question with another title or definition"
            message = f"The row of {asked.place} has {told}. {OTHER_KEY}"
            refusals.refuse(row.place, [InvalidValue(row.claim.columns["id"], message)])
    return list(firsts.values()), repeated


def by_table(rows: Sequence[RowRecords]) -> Iterator[tuple[str, dict[str, Entry]]]:
    """The records of each table by id, in an order in which none comes before what it refers to."""
    shared = [entry for row in rows for entry in (*row.common, *row.named)]
    for table in RECORDS:
        if table == "questions":
            yield table, {row.question.fields["id"]: row.question for row in rows}
        elif table == "claims":
            yield table, {row.claim.fields["id"]: row.claim for row in rows}
        elif table in SHARED:
            yield table, {entry.fields["id"]: entry for entry in shared if entry.table == table}


def new_batches(session: Session, table: str, entries: Mapping[str, Entry]) -> Iterator[list[Entry]]:
    """Some entries at a time; of shared records only those that are not there."""
    for batch in some_of(entries.values()):
        present = present_ids(session, table, [entry.fields["id"] for entry in batch]) if table in SHARED else set()
        if new := [entry for entry in batch if entry.fields["id"] not in present]:
            yield new


def some_of(records: Iterable[Each]) -> Iterator[list[Each]]:
    """The records, not too many at a time."""
    remaining = iter(records)
    while batch := list(islice(remaining, RECORDS_AT_ONCE)):
        yield batch
