"""Citation keys of sources: made once, free of those that other sources have, and then left as they are."""

from collections.abc import Collection, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.citation_key import is_key, make_key, numbered
from app.storage.models import Source

AT_ONCE = 500


def key_for(names: Sequence[tuple[str, str]], issued: str, title: str, source_id: str) -> str:
    """The key that a source asks for; `names` are (role, family or literal name)."""
    authors = [name for role, name in names if role == "author"] or [name for _, name in names]
    return make_key(authors[0] if authors else "", issued[:4], title) or f"variorum{source_id}"


def free_key(session: Session, wanted: str, taken: Collection[str] = ()) -> str:
    """The wanted key, or the first like it that no source has and that is not in `taken`."""
    _wait_turn(session, wanted)
    if wanted not in taken and not _is_taken(session, wanted):
        return wanted
    numbers = Source.citation_key.startswith(f"{wanted}-", autoescape=True)
    found = session.scalars(select(Source.citation_key).where(numbers))
    return numbered(wanted, {wanted, *filter(None, found), *taken})


def imported_key(session: Session, given: str, made: str) -> str:
    """The key that a file gives when it is one and free; else the one that is made."""
    _wait_turn(session, given)
    return given if is_key(given) and not _is_taken(session, given) else free_key(session, made)


def taken_keys(session: Session, keys: Sequence[str]) -> set[str]:
    """Those of the keys that sources have."""
    found: set[str] = set()
    for start in range(0, len(keys), AT_ONCE):
        among = Source.citation_key.in_(keys[start : start + AT_ONCE])
        found |= set(filter(None, session.scalars(select(Source.citation_key).where(among))))
    return found


def _wait_turn(session: Session, key: str) -> None:
    """Of two who make the same key at once the second waits for the first; in SQLite all writers wait anyway."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(func.hashtext(key))))


def _is_taken(session: Session, key: str) -> bool:
    return session.scalar(select(Source.id).where(Source.citation_key == key)) is not None
