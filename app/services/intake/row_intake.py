"""Intake of rows: some rows of a sheet kept as records, each with all that it says or not at all, or updated by it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from app.domain.errors import InvalidRecord
from app.exchange.base import Entry
from app.exchange.sheets.records import RowReader, RowRecords
from app.services.exporting import read_records
from app.services.intake.entries import Incoming, Values
from app.services.intake.keeping import keep_with_history
from app.services.intake.quotations import CaptureTexts
from app.services.intake.records import check_records, sound
from app.services.intake.refusals import Refusals
from app.services.intake.rows import OTHER_KEY, RECORDS, by_table, new_batches, some_of
from app.services.intake.updates import Update, apply_updates, find_updates
from app.storage.history import Actor

UPDATED = ("questions", "claims")


@dataclass(slots=True)
class RowsKept:
    """What became of rows: the records made, by table, the rows of which something was updated and those that said
    nothing new; and in words what changed, and what was left as a person had changed it.
    """

    made: Counter[str]
    updated: int = 0
    unchanged: int = 0
    changes: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


class RowIntake:
    """Keeps the rows of one sheet, some at a time: what is new is made, what has changed since is updated.

    Topics, parties and sources that are there are left as they are, because people complete them. Of a question or a
    claim that is there, what the row says otherwise is taken over, unless a person has changed it since it was loaded.
    """

    def __init__(self, session: Session, reader: RowReader, actor: Actor) -> None:
        self._session = session
        self._reader = reader
        self._actor = actor
        self._captures = CaptureTexts(session)
        self._lines: dict[str, int] = {}  # of each question and claim so far, the line that stated it first

    def keep(self, rows: Sequence[RowRecords], refusals: Refusals) -> RowsKept:
        """Keep what rows say, none of which repeats another; nothing of a row that is refused.

        Raises BadFile when it is the map that is wrong.
        """
        stored = {table: self._stored(table, rows) for table in UPDATED}
        rows = self._completed(rows, stored, refusals)
        checked: dict[str, dict[str, Incoming]] = {}
        updates: dict[str, dict[str, Update]] = {}
        for table, entries in by_table(rows):
            checked[table], updates[table] = {}, {}
            known = stored.get(table, {})
            for batch in new_batches(self._session, table, entries):
                found = check_records(
                    self._session, RECORDS[table], batch, self._captures, known, refusals.left_out, checked
                )
                if known:
                    updates[table] |= self._updates(table, found, known)
                checked[table] |= {record.id: record for record in sound(found, refusals)}
        standing = _standing(rows, refusals)
        made = self._make(standing, checked, stored)
        self._apply(standing, updates)
        for row in standing:
            for entry in (row.question, row.claim):
                self._lines.setdefault(entry.fields["id"], row.row.line)
        return _told(standing, stored["claims"], updates, made)

    def _stored(self, table: str, rows: Sequence[RowRecords]) -> dict[str, Values]:
        """The questions or the claims of the rows as the ledger has them, by id."""
        return read_records(self._session, RECORDS[table], [_entry(row, table).fields["id"] for row in rows])

    def _completed(
        self, rows: Sequence[RowRecords], stored: Mapping[str, Mapping[str, Values]], refusals: Refusals
    ) -> list[RowRecords]:
        """The rows, with what they leave blank as the ledger has it; those that cannot be completed are refused."""
        completed = []
        for row in rows:
            question, claim = (stored[table].get(_entry(row, table).fields["id"]) for table in UPDATED)
            try:
                completed.append(self._reader.complete(row, question, claim) if question and claim else row)
            except InvalidRecord as error:
                refusals.refuse(row.place, error.problems)
        return completed

    def _updates(self, table: str, records: Sequence[Incoming], stored: Mapping[str, Values]) -> dict[str, Update]:
        """What sound records change; one that would change what an earlier row of the sheet said is refused."""
        found = find_updates(self._session, RECORDS[table], [each for each in records if not each.problems], stored)
        for record_id, update in found.items():
            if update.fields and record_id in self._lines:
                before = f"The row of line {self._lines[record_id]:,} has the same key and other values"
                update.record.refuse("id", f"{before}: {'; '.join(update.changes)}. {OTHER_KEY}")
        return found

    def _make(
        self,
        standing: Sequence[RowRecords],
        checked: Mapping[str, Mapping[str, Incoming]],
        stored: Mapping[str, Mapping[str, Values]],
    ) -> Counter[str]:
        made: Counter[str] = Counter()
        for table, entries in by_table(standing):
            known = stored.get(table, {})
            new = [checked[table][key] for key in entries if key in checked[table] and key not in known]
            for some in some_of(new):
                keep_with_history(self._session, RECORDS[table], some, self._actor)
            made[table] = len(new)
        return made

    def _apply(self, standing: Sequence[RowRecords], updates: Mapping[str, Mapping[str, Update]]) -> None:
        chosen = {
            table: [
                updates[table][key]
                for key in dict.fromkeys(_entry(row, table).fields["id"] for row in standing)
                if key in updates[table] and updates[table][key].fields
            ]
            for table in UPDATED
        }
        if any(chosen.values()):
            apply_updates(self._session, chosen, self._actor)


def _told(
    standing: Sequence[RowRecords],
    claims: Mapping[str, Values],
    updates: Mapping[str, Mapping[str, Update]],
    made: Counter[str],
) -> RowsKept:
    """What became of rows that were not refused; a question that several answer is told with the first of them."""
    kept = RowsKept(made)
    told: set[str] = set()
    for row in standing:
        keys = [(table, _entry(row, table).fields["id"]) for table in UPDATED]
        found = [updates[table][key] for table, key in keys if key in updates[table] and key not in told]
        told.update(key for _, key in keys)
        kept.changes += [f"{row.place}: {line}" for update in found for line in update.changes]
        kept.left += [f"{row.place}: {line}" for update in found for line in update.kept]
        if row.claim.fields["id"] in claims:
            is_updated = any(update.fields for update in found)
            kept.updated += is_updated
            kept.unchanged += not is_updated
    return kept


def _entry(row: RowRecords, table: str) -> Entry:
    return row.question if table == "questions" else row.claim


def _standing(rows: Sequence[RowRecords], refusals: Refusals) -> list[RowRecords]:
    """The rows of which nothing was refused; raises BadFile when something of all rows was."""
    left_out = refusals.left_out
    if any(entry.fields["id"] in left_out for row in rows[:1] for entry in row.common):
        refusals.raise_any()
    return [row for row in rows if left_out.isdisjoint((row.question.fields["id"], row.claim.fields["id"]))]
