"""Capturing: a prepared document recorded as a new source, or as another capture of one that is there."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from app.domain.asof import parse_as_of
from app.domain.errors import InvalidDate
from app.exchange.documents.base import Person
from app.services.captures import CaptureDraft, FileFacts, PlaceDraft, add_capture
from app.services.parties import MAX_NAME, NewParty, find_party_by_spelling
from app.services.preparing import FETCHED, Prepared
from app.services.recording import record_source
from app.services.records import MAX_LINE, MAX_PARAGRAPH
from app.services.same_sources import find_duplicates
from app.services.sources import LINES, MAX_CONTRIBUTORS, ContributorDraft, SourceDraft, list_captures
from app.storage.keeper import Keeper, digest_of
from app.storage.models import Capture, Source
from app.storage.models.capture import CaptureType
from app.storage.models.source import ContributorRole, SourceType

ROLES = frozenset(ContributorRole)
TYPES = frozenset(SourceType)
DATES = ("issued", "accessed")


def keep_file(keeper: Keeper, prepared: Prepared) -> None:
    """Have the bytes on the disk, which must be so before a row names them; nothing for pasted text."""
    if prepared.data:
        keeper.keep(prepared.data)


def capture_draft(prepared: Prepared, source_id: str = "", type_: CaptureType = CaptureType.FULL) -> CaptureDraft:
    """The capture that a prepared document becomes."""
    file = FileFacts(digest_of(prepared.data), len(prepared.data), prepared.name) if prepared.data else None
    document = prepared.document
    return CaptureDraft(
        source_id=source_id,
        text=document.text,
        type=type_,
        method=prepared.method,
        media_type=document.media_type,
        captured_at=prepared.at,
        file=file,
        address=prepared.address if is_web(prepared.address) else "",
        places=tuple(PlaceDraft(place.start, place.kind.value, place.label) for place in document.places),
    )


def capture_again(session: Session, source_id: str, prepared: Prepared) -> Capture:
    """Another capture of a source; the same text and file, captured before, is given back instead.

    The bytes must be kept already. Raises as add_capture does.
    """
    return add_capture(session, capture_draft(prepared, source_id))


def capture_new(session: Session, prepared: Prepared, form_key: str | None = None) -> Source:
    """A new source as the document describes itself, with its first capture; the bytes must be kept already."""
    draft, publisher = source_draft(prepared), stated(prepared).get("publisher", "")
    bearers = find_party_by_spelling(session, publisher) if publisher else []
    if len(bearers) == 1:
        draft = replace(draft, publisher_id=bearers[0].id)
    new_publisher = NewParty(publisher) if publisher and not bearers else None
    return record_source(session, draft, new_publisher, capture_draft(prepared), form_key)


def captured_already(session: Session, address: str, data: bytes = b"") -> str | None:
    """The id of a source with a capture from that address, in whatever spelling, or of those very bytes."""
    digest = digest_of(data) if data else ""
    found = find_duplicates(session, (address,), file_sha256=digest)
    return next((each.source_id for each in found if list_captures(session, each.source_id)), None)


def stated(prepared: Prepared) -> dict[str, str]:
    """The fields of the source as the document states them, as far as they can stand; the title is never empty."""
    found = {name: each.value for name, each in prepared.document.fields.items()}
    kept = {name: value[: _longest(name)] for name, value in found.items() if _can_stand(name, value)}
    kept.setdefault("url", prepared.address if is_web(prepared.address) else "")
    is_page = bool(kept["url"]) or prepared.document.media_type == "text/html"
    kept.setdefault("type", (SourceType.WEB_PAGE if is_page else SourceType.DOCUMENT).value)
    kept.setdefault("title", prepared.name or kept["url"] or prepared.document.text.partition("\n")[0][:200])
    if prepared.method == FETCHED:
        kept.setdefault("accessed", f"{prepared.at:%Y-%m-%d}")
    return kept


def source_draft(prepared: Prepared) -> SourceDraft:
    """The source as the document describes itself, without its publisher."""
    fields: dict[str, Any] = {name: value for name, value in stated(prepared).items() if name in LINES}
    contributors = tuple(_contributors(prepared.document.people))[:MAX_CONTRIBUTORS]
    return SourceDraft(type=SourceType(stated(prepared)["type"]), contributors=contributors, **fields)


def is_web(address: str) -> bool:
    """Whether an address can be that of a source."""
    return address.startswith(("https://", "http://")) and not any(letter.isspace() for letter in address)


def _longest(name: str) -> int:
    if name == "note":
        return MAX_PARAGRAPH
    return MAX_NAME if name == "publisher" else MAX_LINE


def _can_stand(name: str, value: str) -> bool:
    if name in DATES:
        try:
            parse_as_of(value)
        except InvalidDate:
            return False
    if name == "type":
        return value in TYPES
    return bool(value) and (name != "url" or is_web(value))


def _contributors(people: tuple[Person, ...]) -> Iterator[ContributorDraft]:
    for person in people:
        if bool(person.family) == bool(person.literal):
            continue
        role = ContributorRole(person.role) if person.role in ROLES else ContributorRole.AUTHOR
        yield ContributorDraft(role, person.family[:MAX_LINE], person.given[:MAX_LINE], person.literal[:MAX_LINE])
