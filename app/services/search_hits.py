"""Search hits: what was found as it is shown, with the passages in which the words stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from app.domain.excerpts import Stretch, excerpt, hits_in, mark
from app.domain.search_query import Term
from app.services.intake.snapshots import read_snapshots
from app.services.search_index import MODELS
from app.storage.models import Capture
from app.storage.queries import searching as queries
from app.storage.search_texts import texts_of

LONGEST_TITLE = 300


Key = tuple[str, str]


class Entry(NamedTuple):
    """An entry of the index that was found.

    `key` is what it is shown as: its kind, with the source of a capture, and with the record itself of all else.
    """

    place: int
    kind: str
    record_id: str
    piece: int
    topic_id: str | None
    year: int | None
    status: str
    key: Key


@dataclass(frozen=True, slots=True)
class Hit:
    """One record that was found: what it is known by, an excerpt, and what it belongs to, as context.

    The captures of one source are one hit, that of the newest that was found: `source_id` names it, and `others` counts
    the rest of those that were found.
    """

    kind: str
    id: str
    title: list[Stretch]
    excerpt: list[Stretch]
    context: str
    year: int | None
    is_withdrawn: bool
    source_id: str | None = None
    others: int = 0


def read_hits(session: Session, rows: Sequence[Entry], terms: Sequence[Term], others: Mapping[Key, int]) -> list[Hit]:
    """The hits of entries, in their order, with the words as they stand in the records now.

    `others` is how many more captures were found of a source, by its key.
    """
    by_kind: dict[str, list[str]] = {}
    for row in rows:
        by_kind.setdefault(row.kind, []).append(row.record_id)
    shots = {
        (kind, shot["id"]): shot
        for kind, ids in by_kind.items()
        if kind != Capture.kind
        for shot in read_snapshots(session, MODELS[kind], ids)
    }
    told = {row.id: row for row in session.execute(queries.claims_found(by_kind.get("claim", [])))}
    hits = []
    for row in rows:
        if row.kind == Capture.kind:
            piece = session.execute(queries.capture_piece(row.record_id, row.piece)).one()
            texts, context = [piece.title, piece.text], ""
        else:
            texts = texts_of(row.kind, shots[row.kind, row.record_id])
            context = _context(told.get(row.record_id), shots[row.kind, row.record_id])
        hits.append(_hit(row, texts, terms, context, others.get(row.key, 0)))
    return hits


def _context(claim: Any, shot: dict[str, Any]) -> str:
    if claim is not None:
        return ", ".join(filter(None, (f"{claim.claimant} on “{claim.question}”", shot["as_of"])))
    return ", ".join(filter(None, (shot.get("container_title"), shot.get("issued"))))


def _hit(row: Entry, texts: Sequence[str], terms: Sequence[Term], context: str, others: int) -> Hit:
    """The title with its marks, and the first other text in which a term stands."""
    title = texts[0] if texts else ""
    shown = title if len(title) <= LONGEST_TITLE else f"{title[:LONGEST_TITLE]}…"
    passages = (excerpt(text, hits_in(text, terms)) for text in texts[1:] if text != title)
    return Hit(
        kind=row.kind,
        id=row.record_id,
        title=mark(shown, hits_in(shown, terms)),
        excerpt=next(filter(None, passages), []),
        context=context,
        year=row.year,
        is_withdrawn=row.status == "withdrawn",
        source_id=row.key[1] if row.kind == Capture.kind else None,
        others=others,
    )
