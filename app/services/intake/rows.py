"""Rows of a load: some rows of a sheet kept as records, each with all that it says or not at all."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue
from app.exchange.base import Entry
from app.exchange.sheets.records import RowRecords
from app.services.intake.quotations import CaptureTexts
from app.services.intake.records import load_records, present_ids
from app.services.intake.refusals import Refusals
from app.services.layouts import LAYOUTS

SHARED = ("topics", "parties", "sources")
RECORDS_AT_ONCE = 500
RECORDS = {layout.name: layout for layout in LAYOUTS if not layout.part_of}
OTHER_KEY = (
    "Give each row its own; where several rows answer one question, name the columns that tell them apart as key below "
    "[claim] in the map."
)


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


def load_rows(
    session: Session, rows: Sequence[RowRecords], captures: CaptureTexts, refusals: Refusals
) -> tuple[Counter[str], int]:
    """Keep what rows say, none of which repeats another: the records made, by table, and the claims there already.

    Topics, parties and sources that are there are left as they are, because people complete them; questions and claims
    must be as the rows have them. When something is wrong, the transaction, or its part, must be rolled back.
    """
    made: Counter[str] = Counter()
    unchanged = 0
    for table, entries in _tables(rows):
        for batch in _batches(entries.values()):
            if table in SHARED:
                present = present_ids(session, table, [entry.fields["id"] for entry in batch])
                batch = [entry for entry in batch if entry.fields["id"] not in present]
            if batch:
                new, old = load_records(session, RECORDS[table], batch, captures, refusals)
                made[table] += new
                unchanged += old if table == "claims" else 0
    return made, unchanged


def load_those_that_stand(
    session: Session, rows: Sequence[RowRecords], captures: CaptureTexts, refusals: Refusals
) -> tuple[Counter[str], int]:
    """The same, with the rows that are refused left aside, so that nothing of them is kept."""
    with (
        session.begin_nested()
    ):  # a savepoint that is rolled back stays open, and holds memory, until an outer one ends
        while True:
            tried = Refusals(endless=True)
            with session.begin_nested() as savepoint:
                made, unchanged = load_rows(session, rows, captures, tried)
                if tried.lines:
                    savepoint.rollback()
            if not tried.lines:
                return made, unchanged
            refusals.take(tried)
            rows = _standing(rows, tried)


def _standing(rows: Sequence[RowRecords], refusals: Refusals) -> list[RowRecords]:
    """The rows of which nothing was refused; raises BadFile when it is not the rows that are wrong, but the map."""
    left_out = refusals.left_out
    standing = [row for row in rows if left_out.isdisjoint((row.question.fields["id"], row.claim.fields["id"]))]
    if len(standing) == len(rows) or any(entry.fields["id"] in left_out for entry in rows[0].common):
        refusals.raise_any()
    return standing


def _tables(rows: Sequence[RowRecords]) -> Iterator[tuple[str, dict[str, Entry]]]:
    """The records of each table by id, in an order in which none comes before what it refers to."""
    shared = [entry for row in rows for entry in (*row.common, *row.named)]
    for table in RECORDS:
        if table == "questions":
            yield table, {row.question.fields["id"]: row.question for row in rows}
        elif table == "claims":
            yield table, {row.claim.fields["id"]: row.claim for row in rows}
        elif table in SHARED:
            yield table, {entry.fields["id"]: entry for entry in shared if entry.table == table}


def _batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    remaining = iter(entries)
    while batch := list(islice(remaining, RECORDS_AT_ONCE)):
        yield batch
