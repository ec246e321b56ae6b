"""Captures: keeping what a source said when it was looked at."""

import datetime
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.anchoring import Anchor, Match, find_verbatim, nearest_passage
from app.domain.errors import InvalidValue, QuotationNotFound, Withdrawn
from app.services.placing import place_in_captures
from app.services.records import check_all, check_given, check_length, fetch
from app.storage.models import Capture, CapturePlace, Source
from app.storage.models.capture import CaptureType, PlaceKind
from app.storage.types import new_id, utc_now

MAX_TEXT = 5_000_000


@dataclass(frozen=True, slots=True)
class FileFacts:
    """The file that a text was read from: its SHA-256, under which it is kept already, its size and its name."""

    sha256: str
    size: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class PlaceDraft:
    """From `start` of the text on, a reader would cite `label`; `kind` is one of PlaceKind."""

    start: int
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class CaptureDraft:
    """The text of a source as it was seen: all of it, or an excerpt."""

    source_id: str
    text: str
    type: CaptureType = CaptureType.FULL
    method: str = "pasted"
    media_type: str = "text/plain"
    captured_at: datetime.datetime | None = None
    file: FileFacts | None = None
    address: str = ""
    places: tuple[PlaceDraft, ...] = ()


def sha256_of(text: str) -> str:
    """The SHA-256 of a text, such as that of a capture: of its UTF-8 bytes, in hex."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def find_words(field: str, text: str, quotation: str, *, prefix: str = "", suffix: str = "") -> Anchor:
    """Where a quotation stands in the text of a capture, word for word; raises QuotationNotFound on `field`."""
    anchor = find_verbatim(text, quotation, prefix=prefix, suffix=suffix)
    if anchor.match is Match.MISSING:
        near = nearest_passage(text, quotation)
        raise QuotationNotFound(field, text[near.start : near.end] if near.score > 0 else "")
    return anchor


def add_capture(session: Session, draft: CaptureDraft) -> Capture:
    """A new capture of a source; the same text from the same file or none, captured before, is given back instead.

    Raises InvalidRecord for an empty or too long text, NotFound or Withdrawn for the source.
    """
    source = fetch(session, Source, draft.source_id)
    if source.is_withdrawn:
        raise Withdrawn("source", source.withdrawn_reason)
    check_all(
        [
            lambda: check_given("text", draft.text, "Paste the text of the source."),
            lambda: check_length("text", draft.text, MAX_TEXT),
            lambda: _check_time(draft.captured_at),
        ]
    )
    digest = sha256_of(draft.text)
    file = draft.file
    same = (Capture.source_id == source.id, Capture.sha256 == digest, Capture.type == draft.type)
    of_file = Capture.file_sha256.is_(None) if file is None else Capture.file_sha256 == file.sha256
    earlier = session.scalars(select(Capture).where(*same, of_file)).first()
    if earlier is not None:
        return earlier
    capture = Capture(
        id=new_id(),
        source_id=source.id,
        type=draft.type,
        text=draft.text,
        sha256=digest,
        captured_at=draft.captured_at or utc_now(),
        method=draft.method,
        media_type=draft.media_type,
        file_sha256=file.sha256 if file else None,
        file_size=file.size if file else None,
        file_name=file.name if file else "",
        address=draft.address,
        places=_made_places(draft),
    )
    session.add(capture)
    session.flush()
    place_in_captures(session, [(capture.id, source.id)], lambda _: draft.text)
    return capture


def find_capture(session: Session, capture_id: str) -> Capture:
    """A capture; raises NotFound."""
    return fetch(session, Capture, capture_id)


def _made_places(draft: CaptureDraft) -> list[CapturePlace]:
    places = sorted(draft.places, key=lambda place: place.start)
    return [
        CapturePlace(position=position, offset_start=place.start, kind=place.kind, label=place.label)
        for position, place in enumerate(places)
        if place.label
    ]


def place_of(places: Sequence[CapturePlace], offset: int) -> str:
    """How a reader would cite what stands at an offset: its page or time, else its chapter, else nothing."""
    passed = {place.kind: place.label for place in places if place.offset_start <= offset}
    if PlaceKind.PAGE in passed:
        return f"p. {passed[PlaceKind.PAGE]}"
    return passed.get(PlaceKind.TIME) or passed.get(PlaceKind.CHAPTER) or ""


def _check_time(captured_at: datetime.datetime | None) -> None:
    if captured_at is not None and captured_at > utc_now() + datetime.timedelta(days=1):
        raise InvalidValue("captured_at", "A capture cannot lie in the future; correct the date.")
