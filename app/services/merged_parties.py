"""Merged parties: whom a merged party stands for, worked out for all merges at once after a load, and checked."""

from collections.abc import Iterator

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue
from app.services.intake.refusals import Refusals
from app.services.merging import chain_ends
from app.storage.models import Party
from app.storage.types import AnySelect


def settle_merges(session: Session, refusals: Refusals) -> None:
    """Work out who stands for each merged party; merges into nobody and in a circle are refused."""
    stated = {row.id: row for row in session.execute(_merged())}
    merges = {party_id: row.merged_into_id for party_id, row in stated.items()}
    problems = list(_wrong(session, merges))
    for party_id, message in problems:
        refusals.refuse(f"party {party_id}", [InvalidValue("merged_into_id", message)])
    if not problems:
        for party_id, end in chain_ends(merges).items():
            if stated[party_id].standing_id != end:
                session.execute(update(Party).where(Party.id == party_id).values(standing_id=end))


def find_wrong_merges(session: Session) -> Iterator[tuple[str, str]]:
    """(id, what is wrong) of merged parties whose merge leads nowhere, or for whom another stands than should."""
    stated = {row.id: row for row in session.execute(_merged())}
    merges = {party_id: row.merged_into_id for party_id, row in stated.items()}
    problems = list(_wrong(session, merges))
    yield from problems
    for party_id, end in ({} if problems else chain_ends(merges)).items():
        if stated[party_id].standing_id != end:
            yield party_id, f"its merges lead to {end}, and {stated[party_id].standing_id} stands for it"


def _wrong(session: Session, merges: dict[str, str]) -> Iterator[tuple[str, str]]:
    targets = set(merges.values())
    present = set(session.scalars(select(Party.id).where(Party.id.in_(targets))))
    for party_id, into_id in merges.items():
        if into_id not in present:
            yield party_id, f"it is merged into {into_id}, which is not there"
    try:
        chain_ends(merges)
    except InvalidValue as error:
        yield next(iter(merges)), error.message


def _merged() -> AnySelect:
    return select(Party.id, Party.merged_into_id, Party.standing_id).where(Party.merged_into_id.is_not(None))
