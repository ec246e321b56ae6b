"""Capture pages: a capture as it is read, its text cut where the quotations of its source begin or end."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy.orm import Session

from app.domain.anchoring import Match
from app.services.placing import find_place
from app.services.quotations import tell, told_in_source
from app.services.records import fetch
from app.storage.models import Capture, Source
from app.storage.queries import captures as queries


@dataclass(frozen=True, slots=True)
class QuotationPlace:
    """A quotation of the source, and where it stands in one capture (start and end are 0 when it is missing).

    `address` is that of the source, at the quotation where its newest capture holds that.
    """

    claim_id: str
    citation_id: str
    quotation: str
    match: Match
    start: int
    end: int
    address: str = ""


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


def places_of_quotations(session: Session, capture: Capture, url: str = "") -> list[QuotationPlace]:
    """Every quotation of the capture's source with its place in this capture, in the order of the text, missing last.

    A place that is not noted, because the database was brought up to date without, is looked for. `url` is the address
    of the source.
    """
    places, likened = [], 0
    told = told_in_source(session, capture.source_id) if url else {}
    for row in session.execute(queries.quotations_in_capture(capture.id, capture.source_id)):
        if row.found is not None:
            match, start, end = Match(row.found), row.offset_start or 0, row.offset_end or 0
            address = tell(row, url, told.get(row.citation_id)).address
        else:
            anchor = find_place(capture.text, row, likened)
            likened += len(capture.text)
            match, start, end, address = anchor.match, anchor.start, anchor.end, url
        places.append(QuotationPlace(row.claim_id, row.citation_id, row.quotation, match, start, end, address))
    return sorted(places, key=lambda place: (place.match is Match.MISSING, place.start, place.citation_id))


def read_capture(session: Session, capture_id: str) -> CapturePage:
    """A capture with its quotations found in it; raises NotFound."""
    capture = fetch(session, Capture, capture_id)
    source = fetch(session, Source, capture.source_id)
    places = places_of_quotations(session, capture, source.url)
    return CapturePage(capture, source.title, places, runs_of(capture.text, places))


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
