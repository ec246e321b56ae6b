"""Preview: what taking in a bibliography would do, record by record, before anything is done.

Every record that comes in is made, updated, unchanged or refused, and the four add up.
"""

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from app.domain.errors import InvalidRecord, InvalidValue
from app.exchange.bibliographies.base import Reading, Record
from app.services.bibliographies.differences import Difference, differences, draft_of
from app.services.bibliographies.matching import Match, marks_of, read_known
from app.services.exporting import read_records
from app.services.parties import MAX_NAME
from app.services.records import check_length
from app.services.source_items import LAYOUT
from app.services.sources import check_draft
from app.storage.queries import parties as party_queries

AT_ONCE = 500
SURE = ("id", "citation key", "DOI")


class Fate(StrEnum):
    """What becomes of a record that comes in."""

    MADE = "made"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Line:
    """One record of the file: where it begins, what becomes of it, and why."""

    number: int
    line: int
    title: str
    fate: Fate
    matched_by: str = ""
    source_id: str | None = None
    version: int | None = None
    differences: tuple[Difference, ...] = ()
    warnings: tuple[str, ...] = ()
    problem: str = ""
    record: Record | None = None
    current: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Preview:
    """All of them, in the order of the file."""

    lines: tuple[Line, ...]
    warnings: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """How many came in, and how many have each fate; the latter add up to the former."""
        counted = Counter(line.fate.value for line in self.lines)
        return {"in": len(self.lines)} | {fate.value: counted[fate.value] for fate in Fate}

    @property
    def state(self) -> str:
        """A digest of what would be done and of the sources that it would be done to, to see whether they changed."""
        told = "\n".join(f"{line.number} {line.fate} {line.source_id} {line.version}" for line in self.lines)
        return hashlib.sha256(told.encode()).hexdigest()


def preview(session: Session, reading: Reading) -> Preview:
    """What taking in what was read would do; nothing is written."""
    known = read_known(session, reading.records)
    matches = [known.find(record) for record in reading.records]
    ids = list({match.id for match in matches if match and match.withdrawn_reason is None})
    current: dict[str, dict[str, Any]] = {}
    for start in range(0, len(ids), AT_ONCE):
        current |= read_records(session, LAYOUT, ids[start : start + AT_ONCE])
    publishers = _publishers(session, current.values())
    lines: list[Line] = []
    seen: dict[tuple[str, str], Line] = {}
    for number, (record, match) in enumerate(zip(reading.records, matches, strict=True), start=1):
        line = _line(session, number, record, match, current, publishers)
        line = _unless_repeated(line, seen)
        if line.record and line.fate is not Fate.REFUSED:
            seen |= {mark: line for mark in _sure(line) if mark not in seen}
        lines.append(line)
    refused = [
        Line(len(lines) + place, each.line, each.raw[:80].partition("\n")[0], Fate.REFUSED, problem=each.message)
        for place, each in enumerate(reading.refusals, start=1)
    ]
    return Preview((*lines, *refused), reading.warnings)


def _sure(line: Line) -> list[tuple[str, str]]:
    marks = [mark for mark in marks_of(line.record) if mark[0] in SURE] if line.record else []
    return [("source", line.source_id), *marks] if line.source_id else marks


def _unless_repeated(line: Line, seen: Mapping[tuple[str, str], Line]) -> Line:
    """A record that says of itself that it is an earlier one of the file: nothing more to do, or a second opinion."""
    first = next((seen[mark] for mark in _sure(line) if mark in seen), None)
    if first is None or line.record is None or first.record is None or line.fate is Fate.REFUSED:
        return line
    if replace(line.record.item, id="") == replace(first.record.item, id=""):
        return replace(line, fate=Fate.UNCHANGED, differences=(), matched_by=f"the record on line {first.line}")
    problem = f"The record on line {first.line} is about the same source and says otherwise; take one of them out."
    return replace(line, fate=Fate.REFUSED, problem=problem, differences=())


def _line(
    session: Session,
    number: int,
    record: Record,
    match: Match | None,
    current: Mapping[str, dict[str, Any]],
    publishers: Mapping[str, set[str]],
) -> Line:
    line = Line(number, record.line, record.item.title, Fate.MADE, warnings=record.warnings, record=record)
    if match is not None:
        line = replace(line, matched_by=match.by, source_id=match.id, version=match.version)
    if match is not None and match.withdrawn_reason is not None:
        problem = f"This source was withdrawn here ({match.withdrawn_reason}). Restore it before it is changed."
        return replace(line, fate=Fate.REFUSED, problem=problem)
    if match is not None:
        ours = current[match.id]
        found = tuple(differences(record, ours, publishers.get(ours["publisher_id"] or "", set())))
        line = replace(line, differences=found, current=ours, fate=Fate.UPDATED if found else Fate.UNCHANGED)
    try:
        check_length("publisher", record.item.publisher, MAX_NAME)
        draft = draft_of(record, line.current, {each.field for each in line.differences}, None)
        check_draft(session, replace(draft, publisher_id=None))
    except InvalidRecord as error:
        return replace(line, fate=Fate.REFUSED, problem=str(error), differences=())
    except InvalidValue as error:
        return replace(line, fate=Fate.REFUSED, problem=error.message, differences=())
    return line


def _publishers(session: Session, records: Any) -> dict[str, set[str]]:
    """Every spelling of the publishers of these sources, by party."""
    ids = list({record["publisher_id"] for record in records if record["publisher_id"]})
    names: dict[str, set[str]] = {}
    for start in range(0, len(ids), AT_ONCE):
        for row in session.execute(party_queries.spellings_of(ids[start : start + AT_ONCE])):
            names.setdefault(row.party_id, set()).add(row.spelling)
    return names
