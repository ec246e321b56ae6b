"""Search texts: what of a record can be found by a search, taken from its snapshot, the text it is known by first."""

from collections.abc import Callable, Iterator
from typing import Any

from app.domain.asof import parse_as_of
from app.domain.errors import InvalidDate

Snapshot = dict[str, Any]

# The order in which what is found is shown; captures, which are the longest, come last.
SEARCHED = ("party", "topic", "question", "source", "claim", "capture")
PIECE_LENGTH = 60_000  # characters: about 10,000 words, of which PostgreSQL can tell 16,383 places
PIECE_OVERLAP = 200

_SOURCE_LINES = ("title", "title_short", "container_title")
_SOURCE_PLACES = ("url", "doi", "isbn", "issn", "number", "archive_location", "note")


def texts_of(kind: str, shot: Snapshot) -> list[str]:
    """The texts of a record that are searched, none of them empty; of a capture, its text alone."""
    return [text for text in _TEXTS[kind](shot) if text]


def pieces_of(kind: str, shot: Snapshot) -> list[list[str]]:
    """The texts of a record in pieces that an index can hold: a long capture has several, all else has one."""
    if kind != "capture":
        return [texts_of(kind, shot)]
    text = shot["text"]
    starts = range(0, max(len(text) - PIECE_OVERLAP, 1), PIECE_LENGTH)
    return [[text[start : start + PIECE_LENGTH + PIECE_OVERLAP]] for start in starts]


def year_of(kind: str, shot: Snapshot) -> int | None:
    """The year that a claim is about, a source was issued in, or a capture was taken in; None when it is not told."""
    if kind == "claim":
        day = shot["as_of_earliest"] or shot["as_of_latest"]
        return int(day[:4]) if day else None
    if kind == "capture":
        return int(shot["captured_at"][:4])
    return _issued_year(shot["issued"]) if kind == "source" and shot["issued"] else None


def _issued_year(issued: str) -> int | None:
    try:
        as_of = parse_as_of(issued)
    except InvalidDate:  # a history that was loaded can hold what no form lets in
        return None
    day = as_of.earliest or as_of.latest
    return day.year if day else None


def _texts_of_party(shot: Snapshot) -> Iterator[str]:
    yield from (name["spelling"] for name in sorted(shot["names"], key=lambda name: not name["is_preferred"]))
    yield shot["description"]


def _texts_of_topic(shot: Snapshot) -> Iterator[str]:
    yield from (shot["title"], shot["description"])
    for term in shot["terms"]:
        yield from (term["label"], term["definition"])


def _texts_of_question(shot: Snapshot) -> Iterator[str]:
    yield from (shot["title"], shot["unit"], shot["definition"])


def _texts_of_source(shot: Snapshot) -> Iterator[str]:
    yield from (shot[name] for name in _SOURCE_LINES)
    for name in shot["contributors"]:
        yield name["literal"] or f"{name['given']} {name['family']}".strip()
    yield from (shot[name] for name in _SOURCE_PLACES)


def _texts_of_claim(shot: Snapshot) -> Iterator[str]:
    yield from (shot["words"], shot["text"] or "")
    yield from (citation["quotation"] for citation in shot["citations"])
    yield from (shot["scope"], shot["note"])


_TEXTS: dict[str, Callable[[Snapshot], Iterator[str]]] = {
    "party": _texts_of_party,
    "topic": _texts_of_topic,
    "question": _texts_of_question,
    "source": _texts_of_source,
    "claim": _texts_of_claim,
    "capture": lambda shot: iter([shot["text"]]),
}
