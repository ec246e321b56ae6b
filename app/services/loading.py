"""Loading: a file of Variorum read into the database, all of it or nothing, every record checked before it is kept."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from sqlalchemy.orm import Session

from app.domain.errors import InvalidRecord
from app.exchange.base import Entry
from app.exchange.sheets.column_map import ColumnMap
from app.exchange.sheets.records import RowReader, RowRecords
from app.exchange.sheets.rows import Sheet
from app.exchange.variorum_json import read
from app.services.intake.history import complete_history, load_revisions
from app.services.intake.quotations import CaptureTexts
from app.services.intake.records import load_records
from app.services.intake.refusals import MOST_TOLD, Refusals
from app.services.intake.row_intake import RowIntake, RowsKept
from app.services.intake.rows import RECORDS, each_once
from app.services.merged_parties import settle_merges
from app.services.search_index import MANY, fill_index
from app.storage.history import Actor
from app.storage.search_index import tidy_index
from app.storage.types import stable_id

RECORDS_AT_ONCE = 500
CHARACTERS_AT_ONCE = 8_000_000


@dataclass(frozen=True, slots=True)
class LoadReport:
    """How many records were made, and how many were there already just as the file has them, by table."""

    made: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class SheetReport:
    """What became of each row of a sheet, how many records were made, by table, and which rows were refused and why.

    `read` is the sum of the five numbers of rows that follow it. `changes` tells what was updated, and `kept` what was
    left as a person had changed it; of very many such lines, and of refused rows, only the first are told.
    """

    read: int = 0
    loaded: int = 0
    updated: int = 0
    unchanged: int = 0
    left_out: int = 0
    refused: int = 0
    made: Counter[str] = field(default_factory=Counter)
    refusals: list[str] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)

    def add(self, rows: RowsKept, repeated: int) -> None:
        """Count some rows more, `repeated` ones among them that said the same as one of these."""
        self.made += rows.made
        self.loaded += rows.made["claims"]
        self.updated += rows.updated
        self.unchanged += rows.unchanged + repeated
        self.changes += rows.changes[: MOST_TOLD - len(self.changes)]
        self.kept += rows.left[: MOST_TOLD - len(self.kept)]


def load(session: Session, stream: BinaryIO, actor: Actor) -> LoadReport:
    """Read a file in Variorum's JSON into the database.

    A record that is there already, just as the file has it, is left alone; one that differs is refused. A record whose
    history the file does not tell gets a revision that says `actor` loaded it. Raises BadFile, which tells up to 50
    problems with their places; the transaction must then be rolled back. Memory holds a batch of records, not the file.
    """
    report, refusals, captures = LoadReport(), Refusals(), CaptureTexts(session)
    for batch in _batches(read(stream, tuple(RECORDS))):
        table = batch[0].table
        if table == "revisions":
            made, unchanged = load_revisions(session, RECORDS[table], batch, refusals)
        else:
            made, unchanged = load_records(session, RECORDS[table], batch, captures, refusals)
        report.made[table] += made
        report.unchanged[table] += unchanged
    settle_merges(session, refusals)
    refusals.raise_any()
    complete_history(session, actor)
    fill_index(session)
    return report


def load_sheet(
    session: Session, stream: BinaryIO, column_map: ColumnMap, actor: Actor, *, skip_refused: bool = False
) -> SheetReport:
    """Read a table in CSV into the database: a question and a claim for each row, as the map of its columns says.

    Ids come from the name of the data set and the key of the row, so that a row is known again. What a later edition of
    it says otherwise is taken over, with a revision; but a blank never overwrites, and what a person has changed since
    is left as it is and told in the report. Raises BadFile as `load` does; with `skip_refused` the refused rows are
    left aside and told. Memory holds some rows and the keys of all of them, not the file.
    """
    report, refusals = SheetReport(), Refusals(endless=skip_refused)
    sheet = Sheet(stream, column_map.table, column_map.columns)
    reader = RowReader(column_map, sheet.header, stable_id)
    intake = RowIntake(session, reader, actor)
    for rows in _in_pieces(_read_rows(sheet, reader, report, refusals)):
        distinct, repeated = each_once(rows, refusals)
        found = Refusals(endless=True) if skip_refused else refusals
        report.add(intake.keep(distinct, found), repeated)
        if skip_refused:
            refusals.take(found)
    if not skip_refused:
        refusals.raise_any()
    report.refused = report.read - report.loaded - report.updated - report.unchanged - report.left_out
    report.refusals = refusals.lines
    if report.made.total() >= MANY:
        tidy_index(session)
    return report


def _read_rows(sheet: Sheet, reader: RowReader, report: SheetReport, refusals: Refusals) -> Iterator[RowRecords]:
    for row in sheet.rows():
        report.read += 1
        try:
            records = reader.read(row)
        except InvalidRecord as error:
            refusals.refuse(reader.place_of(row), error.problems)
            continue
        if records is None:
            report.left_out += 1
        else:
            yield records


def _in_pieces(rows: Iterator[RowRecords]) -> Iterator[list[RowRecords]]:
    """Rows by the piece, none of them too many or too large."""
    piece: list[RowRecords] = []
    size = 0
    for row in rows:
        piece.append(row)
        size += row.claim.size
        if len(piece) >= RECORDS_AT_ONCE or size >= CHARACTERS_AT_ONCE:
            yield piece
            piece, size = [], 0
    if piece:
        yield piece


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
    layout = RECORDS[entry.table]
    return str([entry.fields.get(column.name) for column in layout.columns[: layout.key_length]])
