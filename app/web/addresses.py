"""Where the page of a record is, and what a person calls it."""

from typing import Any, NamedTuple

from flask import url_for

from app.storage.base import Record
from app.storage.models import Claim, ClaimDerivation, Comparison, Derivation, Party, Question, Ruling, Source, Topic

ROOMS: dict[str, type[Record]] = {
    "topics": Topic,
    "questions": Question,
    "parties": Party,
    "sources": Source,
    "claims": Claim,
    "rulings": Ruling,
    "derivations": Derivation,
    "claim_derivations": ClaimDerivation,
    "comparisons": Comparison,
}
SHOWN_BY = {model.kind: (f"{room}.show_{model.kind}", f"{model.kind}_id") for room, model in ROOMS.items()}
ROOM_OF = {model.kind: room for room, model in ROOMS.items()}


class Heading(NamedTuple):
    """What a page about a record is headed by."""

    kind: str
    room: str
    id: str
    name: str
    version: int
    status: str
    withdrawn_reason: str | None
    url: str


def heading(record: Record) -> Heading:
    """The name and address of a record, whatever it is."""
    return Heading(
        kind=record.kind,
        room=ROOM_OF[record.kind],
        id=record.id,
        name=name_of(record),
        version=record.version,
        status=record.status,
        withdrawn_reason=record.withdrawn_reason,
        url=record_url(record.kind, record.id),
    )


def name_of(record: Any) -> str:
    """What a person calls the record: its title, its preferred name, or the words of the claim."""
    return str(getattr(record, "title", "") or getattr(record, "name", "") or getattr(record, "words", "") or record.id)


def record_url(kind: str, record_id: str) -> str:
    """The page of a record."""
    endpoint, argument = SHOWN_BY[kind]
    values: dict[str, Any] = {argument: record_id}
    return url_for(endpoint, **values)
