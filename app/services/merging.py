"""Merging parties: one stands for another from now on; nothing that names them moves, so it can be taken back."""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue, NotFound
from app.services.records import check_standing, fetch_at_version, fetch_for_edit
from app.storage.models import Party


def merge_party(session: Session, party_id: str, version: int, into_id: str) -> Party:
    """The party, merged into another; whoever was merged into it goes along.

    Both are locked in the order of their ids, so that two merges at once wait for each other and the later one is
    told. Raises NotFound, Withdrawn, EditConflict, or InvalidValue where it was merged before or a circle would arise.
    """
    session.scalars(
        select(Party.id).where(Party.id.in_((party_id, into_id))).order_by(Party.id).with_for_update()
    ).all()
    party = fetch_for_edit(session, Party, party_id, version)
    check_standing(session, Party, into_id)
    into = session.get_one(Party, into_id, populate_existing=True)
    standing_id = into.standing_id or into.id
    if party.merged_into_id:
        raise InvalidValue("into", "This party was merged before; take that merge back first.")
    if standing_id == party.id:
        raise InvalidValue("into", "That is this very party, or one that was merged into it; choose another.")
    _stand(session, party.id, standing_id)
    party.merged_into_id, party.standing_id = into.id, standing_id
    session.flush()
    return party


def take_back_merge(session: Session, party_id: str, version: int) -> Party:
    """The party, standing for itself again with those that were merged into it, each as before.

    Raises NotFound, EditConflict, or InvalidValue where it was not merged.
    """
    party = fetch_at_version(session, Party, party_id, version)
    if not party.merged_into_id:
        raise InvalidValue("into", "This party is not merged into another; the merge may have been taken back already.")
    for merged_id in _merged_below(session, party_id, party.standing_id):
        session.execute(update(Party).where(Party.id == merged_id).values(standing_id=party_id))
    party.merged_into_id, party.standing_id = None, None
    session.flush()
    return party


def standing_of(session: Session, party_id: str) -> str:
    """The party that stands for this one: itself, or the one at the end of its merges; raises NotFound."""
    row = session.execute(select(Party.id, Party.standing_id).where(Party.id == party_id)).one_or_none()
    if row is None:
        raise NotFound(Party.kind, party_id)
    return str(row.standing_id or row.id)


def chain_ends(merges: dict[str, str]) -> dict[str, str]:
    """For each merged party the one that stands for it, from (party, into); raises InvalidValue for a circle."""
    ends: dict[str, str] = {}
    for start in merges:
        path: list[str] = []
        on_path: set[str] = set()
        place = start
        while place in merges and place not in ends:
            path.append(place)
            on_path.add(place)
            place = merges[place]
            if place in on_path:
                raise InvalidValue("merged_into_id", f"Party {start} is merged in a circle.")
        ends |= dict.fromkeys(path, ends.get(place, place))
    return ends


def _stand(session: Session, from_id: str, to_id: str) -> None:
    session.execute(update(Party).where(Party.standing_id == from_id).values(standing_id=to_id))


def _merged_below(session: Session, party_id: str, standing_id: str | None) -> list[str]:
    """Whoever was merged into a party, or into one that was, among those that one party stands for."""
    rows = session.execute(select(Party.id, Party.merged_into_id).where(Party.standing_id == standing_id))
    into: dict[str | None, list[str]] = {}
    for row in rows:
        into.setdefault(row.merged_into_id, []).append(row.id)
    below: list[str] = []
    to_visit = [party_id]
    while to_visit:
        found = into.get(to_visit.pop(), [])
        below += found
        to_visit += found
    return below
