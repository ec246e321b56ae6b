"""Searching: one box over claims, sources, texts, parties, questions and topics, with excerpts and counts."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue
from app.domain.excerpts import Stretch, excerpt, hits_in, mark
from app.domain.search_query import Term, parse_query
from app.services.intake.snapshots import read_snapshots
from app.services.parties import FoundParty, find_parties
from app.services.search_index import MODELS
from app.storage.models import Capture
from app.storage.queries import searching as queries
from app.storage.queries.searching import Wanted
from app.storage.search_index import places_of
from app.storage.search_texts import texts_of
from app.storage.types import is_public_id

PAGE_LENGTH = 20
MOST_COUNTED = 1_000  # of each kind
ROWS_AT_ONCE = 1_001
LONGEST_TITLE = 300
MOST_PLACE = 1 << 62


@dataclass(frozen=True, slots=True)
class Hit:
    """One record that was found: what it is known by, an excerpt, and what it belongs to, as context."""

    kind: str
    id: str
    title: list[Stretch]
    excerpt: list[Stretch]
    context: str
    year: int | None
    is_withdrawn: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were found of each kind, whatever kind is wanted, and in each topic and year and of each status.

    Of each kind up to a thousand are counted; `capped` are the kinds that have more.
    """

    kinds: Counter[str] = field(default_factory=Counter)
    topics: Counter[str] = field(default_factory=Counter)
    years: Counter[int] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    capped: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Found:
    """One page of what was found; `like` are parties with names like the typed one where nothing was."""

    hits: list[Hit]
    next: str | None
    counts: Counts
    topics: dict[str, str]
    like: list[FoundParty]


NOTHING = Found([], None, Counts(), {}, [])


def search(session: Session, typed: str, wanted: Wanted, after: str = "") -> Found:
    """What holds all the words that were typed, by kind and the newest first; one page of it from a token on.

    Raises InvalidValue for a token that was not made here.
    """
    below = _place_of(after) if after else None
    terms = parse_query(typed)
    if not terms:
        return NOTHING
    rows, capped = _look_through(session, terms, replace(wanted, kind=""))
    counts = _count(rows, capped, wanted.kind)
    if below is None and wanted.kind not in capped:
        shown, following = _first([row for row in rows if wanted.kind in ("", row.kind)])
    else:
        shown, following = _page(session, terms, wanted, below)
    like = [] if counts.kinds or wanted != Wanted() else find_parties(session, typed)
    titles = {row.id: row.title for row in session.execute(queries.topic_titles(list(counts.topics)))}
    return Found(_hits(session, shown, terms), following, counts, titles, like)


def _look_through(session: Session, terms: Sequence[Term], wanted: Wanted) -> tuple[list[Any], set[str]]:
    """What is found, up to a thousand entries of each kind, in order, and the kinds that have more.

    It is asked for at one go, and again only below a kind that has too many: to begin a search for the beginning of a
    common word costs SQLite more than to go on with it.
    """
    found: list[Any] = []
    capped: set[str] = set()
    below = None
    while True:
        rows = session.execute(_select(session, terms, wanted, ROWS_AT_ONCE, below)).all()
        found += rows
        if len(rows) < ROWS_AT_ONCE:
            return found, capped
        last = rows[-1]
        below = last.place, last.record_id
        if sum(row.kind == last.kind for row in found) > MOST_COUNTED:
            capped.add(last.kind)
            below = places_of(last.kind)[0], ""


def _count(rows: Sequence[Any], capped: set[str], kind: str) -> Counts:
    """The counts of entries, of which those of one capture are one."""
    records = {(row.kind, row.record_id): row for row in rows}.values()
    of_kind = [row for row in records if kind in ("", row.kind)]
    return Counts(
        kinds=Counter(row.kind for row in records),
        topics=Counter(row.topic_id for row in of_kind if row.topic_id),
        years=Counter(row.year for row in of_kind if row.year is not None),
        statuses=Counter(row.status for row in of_kind),
        capped=frozenset(capped),
    )


def _page(
    session: Session, terms: Sequence[Term], wanted: Wanted, below: tuple[int, str] | None
) -> tuple[list[Any], str | None]:
    """The entries of one page, each record once, and the token of the next page."""
    rows: list[Any] = []
    while True:
        some = session.execute(_select(session, terms, wanted, ROWS_AT_ONCE, below)).all()
        rows += some
        shown, following = _first(rows)
        if following or len(some) < ROWS_AT_ONCE:
            return shown, following
        below = some[-1].place, some[-1].record_id


def _first(rows: Sequence[Any]) -> tuple[list[Any], str | None]:
    """As many entries as a page shows, each record once, and the token of the next page, if there is more."""
    found: dict[str, Any] = {}
    last = None
    for row in rows:
        if row.record_id not in found and len(found) == PAGE_LENGTH and last is not None:
            return list(found.values()), f"{last.place:x}-{last.record_id}"
        found.setdefault(row.record_id, row)
        last = row
    return list(found.values()), None


def _select(
    session: Session, terms: Sequence[Term], wanted: Wanted, limit: int, below: tuple[int, str] | None = None
) -> Any:
    is_sqlite = session.get_bind().dialect.name == "sqlite"
    return queries.found_entries(terms, wanted, limit, below, is_sqlite=is_sqlite)


def _place_of(token: str) -> tuple[int, str]:
    place, _, record_id = token[:40].partition("-")
    try:
        number = int(place, 16)
    except ValueError:
        number = -1
    if not 0 <= number < MOST_PLACE or not is_public_id(record_id):
        raise InvalidValue("after", "That page of the list does not exist; begin again at the first.")
    return number, record_id


def _hits(session: Session, rows: Sequence[Any], terms: Sequence[Term]) -> list[Hit]:
    """The hits of entries, in their order, with the words as they stand in the records now."""
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
        hits.append(_hit(row, texts, terms, context))
    return hits


def _context(claim: Any, shot: dict[str, Any]) -> str:
    if claim is not None:
        return ", ".join(filter(None, (f"{claim.claimant} on “{claim.question}”", shot["as_of"])))
    return ", ".join(filter(None, (shot.get("container_title"), shot.get("issued"))))


def _hit(row: Any, texts: Sequence[str], terms: Sequence[Term], context: str) -> Hit:
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
    )
