"""Duplicates: parties that are likely one, for a person to merge or to hold apart for good."""

from dataclasses import dataclass

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.domain.errors import NotFound
from app.domain.name_blocks import Alike, find_alike_pairs
from app.services.records import fetch
from app.storage.models import Distinction, Party
from app.storage.queries import parties as queries

MOST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Likely:
    """Two parties that may be one: ids and preferred names, the spellings that are alike, and why."""

    a_id: str
    a: str
    b_id: str
    b: str
    a_spelling: str
    b_spelling: str
    reason: str


@dataclass(frozen=True, slots=True)
class Duplicates:
    """The likeliest pairs out of `found`, and those that are held apart."""

    found: int
    likely: tuple[Likely, ...]
    apart: tuple[Likely, ...]


def list_duplicates(session: Session) -> Duplicates:
    """Up to 200 pairs of parties that may be one, the likeliest first, and up to 200 held apart, the newest first."""
    rows = session.execute(queries.spellings()).all()
    preferred = {row.party_id: row.spelling for row in rows if row.is_preferred}
    held_apart = dict.fromkeys((row.party_id, row.other_id) for row in session.execute(queries.distinctions()))
    pairs = find_alike_pairs((row.party_id, row.spelling) for row in rows)
    likely = [pair for pair in pairs if (pair.a_id, pair.b_id) not in held_apart]
    found = {(pair.a_id, pair.b_id): pair for pair in pairs}
    apart = [found.get(ids) or _by_hand(*ids, preferred) for ids in held_apart if preferred.keys() >= set(ids)]
    return Duplicates(
        found=len(likely),
        likely=tuple(_named(pair, preferred) for pair in likely[:MOST_SHOWN]),
        apart=tuple(_named(pair, preferred) for pair in apart[:MOST_SHOWN]),
    )


def hold_apart(session: Session, party_id: str, other_id: str, account_id: str) -> None:
    """Say that two parties are not one, once; raises NotFound for a party that there is not."""
    first, second = _checked_pair(session, party_id, other_id)
    if session.get(Distinction, {"party_id": first, "other_id": second}) is None:
        session.add(Distinction(party_id=first, other_id=second, account_id=account_id))
        session.flush()


def take_back_distinction(session: Session, party_id: str, other_id: str) -> None:
    """Show the pair again; raises NotFound for a party that there is not."""
    first, second = _checked_pair(session, party_id, other_id)
    session.execute(delete(Distinction).where(Distinction.party_id == first, Distinction.other_id == second))


def _checked_pair(session: Session, party_id: str, other_id: str) -> tuple[str, str]:
    for each in (party_id, other_id):
        fetch(session, Party, each)
    if party_id == other_id:
        raise NotFound("party", other_id)
    return (party_id, other_id) if party_id < other_id else (other_id, party_id)


def _by_hand(a_id: str, b_id: str, preferred: dict[str, str]) -> Alike:
    """A pair that is held apart though the list would not have suggested it: many share the name, or it was changed."""
    return Alike(a_id, b_id, preferred[a_id], preferred[b_id], 0.0, "")


def _named(pair: Alike, preferred: dict[str, str]) -> Likely:
    a, b = preferred[pair.a_id], preferred[pair.b_id]
    return Likely(pair.a_id, a, pair.b_id, b, pair.a, pair.b, pair.reason)
