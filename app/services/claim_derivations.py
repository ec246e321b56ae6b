"""Claim derivations: recording that one claim comes from another, where their sources do not."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue
from app.services.records import MAX_LINE, add_once, check_all, check_length, check_standing, fetch, restore
from app.storage.models import Claim, ClaimDerivation
from app.storage.models.derivation import DerivationType
from app.storage.queries import claim_derivations as queries
from app.storage.types import new_id


@dataclass(frozen=True, slots=True)
class ClaimDerivationDraft:
    """What a person says about two claims: `claim_id` comes from `origin_id`."""

    claim_id: str
    origin_id: str
    type: DerivationType = DerivationType.RELAYS
    note: str = ""


def record_claim_derivation(
    session: Session, draft: ClaimDerivationDraft, form_key: str | None = None
) -> ClaimDerivation:
    """A derivation, the one that says so already if there is one; raises InvalidRecord, Withdrawn or NotFound.

    Said again it is restored, and takes the note that is given.
    """
    check_all([lambda: _check_ends(draft), lambda: check_length("note", draft.note, MAX_LINE)])
    for claim_id in (draft.claim_id, draft.origin_id):
        check_standing(session, Claim, claim_id)
    said = {"claim_id": draft.claim_id, "origin_id": draft.origin_id, "type": draft.type}
    known = session.scalars(select(ClaimDerivation).filter_by(**said)).one_or_none()
    if known is not None:
        known.note = draft.note or known.note
        return restore(session, ClaimDerivation, known.id, known.version)
    return add_once(session, ClaimDerivation(id=new_id(), note=draft.note, **said), form_key)


def read_claim_derivation(session: Session, derivation_id: str) -> ClaimDerivation:
    """One derivation; raises NotFound."""
    return fetch(session, ClaimDerivation, derivation_id)


def list_claim_derivations(session: Session, claim_id: str) -> list[Any]:
    """What a claim comes from, and what comes from it."""
    return list(session.execute(queries.derivations_of_claim(claim_id)))


def _check_ends(draft: ClaimDerivationDraft) -> None:
    if not draft.origin_id:
        raise InvalidValue("origin", "Choose the claim that this one comes from.")
    if draft.claim_id == draft.origin_id:
        raise InvalidValue("origin", "A claim does not come from itself; choose another.")
