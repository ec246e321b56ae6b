"""Differences: what a record says otherwise than the source that is here, and the source as it shall be.

A blank of the file never overwrites; a note is added to, never replaced.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.csl import Name
from app.exchange.bibliographies.base import LINES, ROLES, Record
from app.exchange.bibliographies.people import in_one
from app.services.bibliographies.matching import plain_doi
from app.services.sources import ContributorDraft, SourceDraft
from app.storage.models.source import ContributorRole, SourceType


@dataclass(frozen=True, slots=True)
class Difference:
    """One column: what stands here, what the file says, and what is kept if the file's is taken."""

    field: str
    ours: str
    theirs: str


def draft_of(record: Record, ours: Mapping[str, Any], taken: Collection[str], publisher_id: str | None) -> SourceDraft:
    """The source as it shall be: a new one, or the one that is here, `ours`, with the fields of the file in `taken`.

    `publisher_id` is the party of the file's publisher, where that is taken.
    """
    columns = [name for name in LINES if name != "publisher"]
    if not ours:
        values = {name: getattr(record.item, name) for name in columns}
        people = tuple(_contributor(name, {}) for name in record.item.names)
        type_ = SourceType(record.item.type)
        return SourceDraft(type=type_, publisher_id=publisher_id, note=record.note, contributors=people, **values)
    values = {name: getattr(record.item, name) if name in taken else ours[name] for name in columns}
    return SourceDraft(
        type=SourceType(record.item.type if "type" in taken else ours["type"]),
        publisher_id=publisher_id if "publisher" in taken else ours["publisher_id"],
        note=_joined_note(ours["note"], record.note) if "note" in taken else ours["note"],
        contributors=_people(record, ours, taken),
        **values,
    )


def _people(record: Record, ours: Mapping[str, Any], taken: Collection[str]) -> tuple[ContributorDraft, ...]:
    parties = {
        Name(each["role"], each["family"], each["given"], each["literal"]): each["party_id"]
        for each in ours["contributors"]
    }
    kept = [_contributor(name, parties) for name in parties if name.role not in taken]
    return (*kept, *(_contributor(name, parties) for name in record.item.names if name.role in taken))


def _contributor(name: Name, parties: Mapping[Name, str | None]) -> ContributorDraft:
    return ContributorDraft(ContributorRole(name.role), name.family, name.given, name.literal, parties.get(name))


def differences(record: Record, ours: Mapping[str, Any], publishers: Collection[str]) -> list[Difference]:
    """What the record says otherwise than the source that is here; `publishers` are the spellings of its publisher."""
    item = record.item
    found = [Difference("type", ours["type"], item.type)] if item.type not in (ours["type"], "document") else []
    for name in LINES:
        here = " / ".join(sorted(publishers)) if name == "publisher" else ours[name]
        theirs = getattr(item, name)
        is_same = theirs in publishers if name == "publisher" else theirs == here
        is_same = is_same or (name == "doi" and plain_doi(theirs) == plain_doi(here))
        if theirs and not is_same:
            found.append(Difference(name, here, theirs))
    for role in ROLES:
        theirs = [in_one(name) for name in item.names if name.role == role]
        here = [
            each["literal"] or ", ".join(filter(None, (each["family"], each["given"])))
            for each in ours["contributors"]
            if each["role"] == role
        ]
        if theirs and theirs != here:
            found.append(Difference(role, "; ".join(here), "; ".join(theirs)))
    note = _joined_note(ours["note"], record.note)
    return [*found, Difference("note", ours["note"], note)] if note != ours["note"] else found


def _joined_note(ours: str, theirs: str) -> str:
    """Our note with those lines of theirs that it has not; spaces make no other line."""
    present = {" ".join(line.split()) for line in ours.split("\n")}
    lines = [line for line in theirs.split("\n") if " ".join(line.split()) not in present]
    return "\n".join([*filter(None, [ours]), *lines])
