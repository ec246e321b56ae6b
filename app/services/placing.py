"""Placing: every quotation looked for in every capture of its source, once, when the two first meet."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from app.domain.anchoring import Anchor, Match, find_quotation
from app.storage.models import Capture, Citation, Placement
from app.storage.queries import placements as queries

MOST_LIKENED = 2_000_000
PAIRS_AT_ONCE = 1_000
WHOLE = 1_000  # a score in thousandths

TextOf = Callable[[str], str]


def place_citations(session: Session, citation_ids: Sequence[str], text_of: TextOf | None = None) -> int:
    """Look for these quotations in the captures of their sources in which they were not looked for yet.

    Gives how many places were noted. `text_of` gives the text of a capture where it is at hand.
    """
    if not citation_ids:
        return 0
    return _place(session, queries.unplaced(Citation.id.in_(citation_ids)), text_of or _reader(session))


def place_in_captures(session: Session, captures: Sequence[tuple[str, str]], text_of: TextOf | None = None) -> int:
    """Look in these captures, given as (id, source_id), for the quotations of their sources."""
    if not captures:
        return 0
    of_sources = Citation.source_id.in_({source_id for _, source_id in captures})
    among = Capture.id.in_([capture_id for capture_id, _ in captures])
    return _place(session, queries.unplaced(of_sources, among), text_of or _reader(session))


def forget_places(session: Session, citation_ids: Iterable[str]) -> None:
    """Drop what is noted of quotations that have changed."""
    session.execute(delete(Placement).where(Placement.citation_id.in_(list(citation_ids))))


def place_all(session: Session, *, again: bool = False) -> int:
    """Look for every quotation that was not looked for yet, or for all of them again; how many places were noted."""
    if again:
        session.execute(delete(Placement))
    sources = session.scalars(select(Citation.source_id).where(Citation.quotation != "").distinct()).all()
    return sum(
        _place(session, queries.unplaced(Citation.source_id == source_id), _reader(session)) for source_id in sources
    )


def find_place(text: str, row: Any, likened: int) -> Anchor:
    """Where the quotation of a row (quotation, prefix, suffix) stands in the text.

    When that many characters were searched for words that resemble others already, a quotation is only taken for
    changed where pieces of it are left: to find it otherwise is slow work.
    """
    is_thorough = likened + len(text) <= MOST_LIKENED
    return find_quotation(text, row.quotation, prefix=row.prefix, suffix=row.suffix, is_thorough=is_thorough)


def _place(session: Session, unplaced: Any, text_of: TextOf) -> int:
    number = likened = 0
    while pairs := session.execute(unplaced.limit(PAIRS_AT_ONCE)).all():
        rows = []
        for pair in pairs:
            anchor = _own_place(pair)
            if anchor is None:
                text = text_of(pair.capture_id)
                anchor = find_place(text, pair, likened)
                likened += len(text) * (anchor.match in (Match.APPROXIMATE, Match.MISSING))
            rows.append(_row(pair, anchor))
        session.execute(insert(Placement), rows)
        number += len(rows)
        if len(pairs) < PAIRS_AT_ONCE:
            break
    return number


def _own_place(pair: Any) -> Anchor | None:
    """The place that the citation itself names in this capture, if it stands there in its words."""
    if pair.is_own and pair.found in (Match.EXACT, Match.NORMALISED):
        return Anchor(Match(pair.found), pair.offset_start, pair.offset_end, 1.0)
    return None


def _row(pair: Any, anchor: Anchor) -> dict[str, Any]:
    is_missing = anchor.match is Match.MISSING
    return {
        "citation_id": pair.citation_id,
        "capture_id": pair.capture_id,
        "found": anchor.match.value,
        "offset_start": None if is_missing else anchor.start,
        "offset_end": None if is_missing else anchor.end,
        "score": round(anchor.score * WHOLE),
    }


def _reader(session: Session) -> TextOf:
    """Gives the text of a capture, the last one kept: pairs come by capture."""
    kept: dict[str, str] = {}

    def read(capture_id: str) -> str:
        if capture_id not in kept:
            kept.clear()
            kept[capture_id] = session.scalars(select(Capture.text).where(Capture.id == capture_id)).one()
        return kept[capture_id]

    return read
