"""Captures: keeping what a source said when it was looked at."""

import datetime
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.anchoring import Anchor, Match, find_verbatim, nearest_passage
from app.domain.errors import InvalidValue, QuotationNotFound, Withdrawn
from app.services.placing import find_place, place_in_captures
from app.services.records import check_all, check_given, check_length, fetch
from app.services.sources import title_of
from app.storage.models import Capture, CapturePlace, Source
from app.storage.models.capture import CaptureType, PlaceKind
from app.storage.queries import captures as queries
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


@dataclass(frozen=True, slots=True)
class QuotationPlace:
    """A quotation of the source, and where it stands in one capture (start and end are 0 when it is missing)."""

    claim_id: str
    citation_id: str
    quotation: str
    match: Match
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a capture's text that is quoted throughout or not at all.

    `marks` name the places that cover it, by number; `opens` and `closes` those that begin and end with it.
    """

    text: str
    marks: tuple[int, ...]
    opens: tuple[int, ...]
    closes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CapturePage:
    """A capture as it is read: its text in runs, and the places of the quotations, numbered from 1 in their order."""

    capture: Capture
    source_title: str
    places: list[QuotationPlace]
    runs: list[Run]


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


def places_of_quotations(session: Session, capture: Capture) -> list[QuotationPlace]:
    """Every quotation of the capture's source with its place in this capture, in the order of the text, missing last.

    A place that is not noted, because the database was brought up to date without, is looked for.
    """
    places, likened = [], 0
    for row in session.execute(queries.quotations_in_capture(capture.id, capture.source_id)):
        if row.found is not None:
            match, start, end = Match(row.found), row.offset_start or 0, row.offset_end or 0
        else:
            anchor = find_place(capture.text, row, likened)
            likened += len(capture.text)
            match, start, end = anchor.match, anchor.start, anchor.end
        places.append(QuotationPlace(row.claim_id, row.citation_id, row.quotation, match, start, end))
    return sorted(places, key=lambda place: (place.match is Match.MISSING, place.start, place.citation_id))


def read_capture(session: Session, capture_id: str) -> CapturePage:
    """A capture with its quotations found in it; raises NotFound."""
    capture = fetch(session, Capture, capture_id)
    places = places_of_quotations(session, capture)
    return CapturePage(capture, title_of(session, capture.source_id), places, runs_of(capture.text, places))


def runs_of(text: str, places: Sequence[QuotationPlace]) -> list[Run]:
    """The text cut wherever a quotation begins or ends, so that marks that overlap can each be drawn."""
    found = [(number, place) for number, place in enumerate(places, start=1) if place.match is not Match.MISSING]
    edges = sorted({0, len(text), *(edge for _, place in found for edge in (place.start, place.end))})
    opening = _by_edge((place.start, number) for number, place in found)
    closing = _by_edge((place.end, number) for number, place in found)
    runs, open_marks = [], list[int]()
    for start, end in pairwise(edges):
        open_marks = [number for number in open_marks if number not in closing.get(start, ())]
        open_marks += opening.get(start, [])
        opens, closes = opening.get(start, []), closing.get(end, [])
        runs.append(Run(text[start:end], tuple(open_marks), tuple(opens), tuple(closes)))
    return runs


def _by_edge(pairs: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    numbers: dict[int, list[int]] = {}
    for edge, number in pairs:
        numbers.setdefault(edge, []).append(number)
    return numbers


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
