"""Searching: one box over claims, sources, texts, parties, questions and topics, with excerpts and counts."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue
from app.domain.search_query import Term, parse_query
from app.services.parties import FoundParty, find_parties
from app.services.search_endings import find_endings
from app.services.search_hits import Entry, Hit, Key, read_hits
from app.storage.models import Capture
from app.storage.queries import searching as queries
from app.storage.queries.searching import Wanted
from app.storage.search_index import places_of
from app.storage.search_texts import SEARCHED
from app.storage.types import is_public_id

PAGE_LENGTH = 20
MOST_COUNTED = 1_000  # of each kind
ROWS_AT_ONCE = 1_001
MOST_PLACE = 1 << 62

Place = tuple[int, str]  # of an entry in the order of what is found, with the id of its record


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


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is searched for, to be asked for once or several times."""

    session: Session
    terms: Sequence[Term]
    endings: Mapping[str, Sequence[str]]

    def read(self, wanted: Wanted, below: Place | None) -> list[Entry]:
        """Entries from a place on, each with what it is shown together with."""
        is_sqlite = self.session.get_bind().dialect.name == "sqlite"
        statement = queries.found_entries(
            self.terms, wanted, ROWS_AT_ONCE, below, is_sqlite=is_sqlite, endings=self.endings
        )
        rows = self.session.execute(statement).all()
        captures = [row.record_id for row in rows if row.kind == Capture.kind]
        found = self.session.execute(queries.sources_of_captures(captures)) if captures else ()
        sources = {row.id: row.source_id for row in found}
        return [Entry._make((*row, (row[1], sources.get(row[2], row[2])))) for row in rows]


NOTHING = Found([], None, Counts(), {}, [])


def search(session: Session, typed: str, wanted: Wanted, after: str = "") -> Found:
    """What holds all the words that were typed, by kind and the newest first; one page of it from a token on.

    The captures of one source are one. Raises InvalidValue for a token that was not made here.
    """
    below = _place_of(after) if after else None
    terms = parse_query(typed)
    if not terms:
        return NOTHING
    asked = _Asked(session, terms, find_endings(session, terms))
    rows, capped = _look_through(asked, replace(wanted, kind=""))
    counts = _count(rows, capped, wanted.kind)
    of_kind = [row for row in rows if wanted.kind in ("", row.kind)]
    seen = {row.key for row in of_kind if below is not None and (row.place, row.record_id) >= below}
    if wanted.kind not in capped and (below is None or not capped):
        shown, following = _first(of_kind, seen)
    else:
        shown, following = _page(asked, wanted, below, seen)
    like = [] if counts.kinds or wanted != Wanted() else find_parties(session, typed)
    titles = {row.id: row.title for row in session.execute(queries.topic_titles(list(counts.topics)))}
    return Found(read_hits(session, shown, terms, _others(of_kind)), following, counts, titles, like)


def _look_through(asked: _Asked, wanted: Wanted) -> tuple[list[Entry], set[str]]:
    """What is found, up to a thousand entries of each kind, in order, and the kinds that have more.

    It is asked for at one go, and again only below a kind that has too many: to begin a search for the beginning of a
    common word costs SQLite more than to go on with it.
    """
    found: list[Entry] = []
    capped: set[str] = set()
    below = None
    while True:
        rows = asked.read(wanted, below)
        found += rows
        if len(rows) < ROWS_AT_ONCE:
            return found, capped
        last = rows[-1]
        below = last.place, last.record_id
        if len(found) > MOST_COUNTED and found[-MOST_COUNTED - 1].kind == last.kind:
            capped.add(last.kind)
            below = places_of(last.kind)[0], ""
            if last.kind == SEARCHED[-1]:  # nothing lies below it
                return found, capped


def _count(rows: Sequence[Entry], capped: set[str], kind: str) -> Counts:
    """The counts of entries, of which those of one capture are one, and so are those of one source.

    A source that has captures of two years is found by either year, and counts in both.
    """
    of_kind = [row for row in rows if kind in ("", row.kind)]
    return Counts(
        kinds=Counter(each for each, _ in {row.key for row in rows}),
        topics=Counter(topic for topic, _ in {(row.topic_id, row.key) for row in of_kind} if topic),
        years=Counter(year for year, _ in {(row.year, row.key) for row in of_kind} if year is not None),
        statuses=Counter(status for status, _ in {(row.status, row.key) for row in of_kind}),
        capped=frozenset(capped),
    )


def _others(rows: Iterable[Entry]) -> dict[Key, int]:
    """How many captures of a source were found beside the first, by its key."""
    captures = {(row.key, row.record_id) for row in rows if row.kind == Capture.kind}
    return {key: number - 1 for key, number in Counter(key for key, _ in captures).items() if number > 1}


def _page(asked: _Asked, wanted: Wanted, below: Place | None, seen: Set[Key]) -> tuple[list[Entry], str | None]:
    """The entries of one page, each record and source once, and the token of the next page.

    A source that is known to have been shown before is not shown again; only beyond a thousand captures it may be.
    """
    rows: list[Entry] = []
    while True:
        some = asked.read(wanted, below)
        rows += some
        shown, following = _first(rows, seen)
        if following or len(some) < ROWS_AT_ONCE:
            return shown, following
        below = some[-1].place, some[-1].record_id


def _first(rows: Sequence[Entry], seen: Set[Key]) -> tuple[list[Entry], str | None]:
    """As many entries as a page shows, each once and none that was seen, and the token of the next page, if any."""
    found: dict[Key, Entry] = {}
    last = None
    for row in rows:
        if row.key in seen:
            continue
        if row.key not in found and len(found) == PAGE_LENGTH and last is not None:
            return list(found.values()), f"{last.place:x}-{last.record_id}"
        found.setdefault(row.key, row)
        last = row
    return list(found.values()), None


def _place_of(token: str) -> Place:
    place, _, record_id = token[:40].partition("-")
    try:
        number = int(place, 16)
    except ValueError:
        number = -1
    if not 0 <= number < MOST_PLACE or not is_public_id(record_id):
        raise InvalidValue("after", "That page of the list does not exist; begin again at the first.")
    return number, record_id
