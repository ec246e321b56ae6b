"""Selects over derivations between claims: those of one claim, and all that a question's claims come from."""

from collections.abc import Sequence

from sqlalchemy import and_, bindparam, case, or_, select
from sqlalchemy.orm import aliased

from app.storage.base import Status
from app.storage.models import Citation, Claim, ClaimDerivation, PartyName
from app.storage.types import AnySelect

_derivation = ClaimDerivation.__table__.c
_STANDING = select(_derivation.claim_id, _derivation.origin_id).where(_derivation.status == Status.ACTIVE)
_ASKED = select(Claim.id).where(Claim.question_id.in_(bindparam("question_ids", expanding=True)))
_FIRST = _STANDING.where(_derivation.claim_id.in_(_ASKED)).cte("behind", recursive=True)
_BEHIND = _FIRST.union(_STANDING.where(_derivation.claim_id == _FIRST.c.origin_id))
# Built once: a page of answers asks for it each time.
_BEHIND_ANSWERS = select(_BEHIND.c.claim_id, _BEHIND.c.origin_id)


def derivations_behind_claims(question_ids: Sequence[str]) -> AnySelect:
    """(claim_id, origin_id) of all that stands between the answers to these questions and their ultimate origins."""
    return _BEHIND_ANSWERS.params(question_ids=list(question_ids))


def sources_of_claims(claim_ids: Sequence[str]) -> AnySelect:
    """(claim_id, source_id) of the citations of these claims."""
    return select(Citation.claim_id, Citation.source_id).where(Citation.claim_id.in_(claim_ids))


def derivations_of_claim(claim_id: str) -> AnySelect:
    """What a claim comes from, then what comes from it, each in the order of recording.

    Columns: id, type, note, status, is_origin (the other one is the origin), other_id, words, claimant.
    """
    other = aliased(Claim)
    is_origin = ClaimDerivation.claim_id == claim_id
    other_id = case((is_origin, ClaimDerivation.origin_id), else_=ClaimDerivation.claim_id)
    return (
        select(
            *(ClaimDerivation.id, ClaimDerivation.type, ClaimDerivation.note, ClaimDerivation.status),
            is_origin.label("is_origin"),
            other.id.label("other_id"),
            *(other.words, PartyName.spelling.label("claimant")),
        )
        .join(other, other.id == other_id)
        .join(PartyName, and_(PartyName.party_id == other.claimant_id, PartyName.is_preferred))
        .where(or_(is_origin, ClaimDerivation.origin_id == claim_id))
        .order_by(is_origin.desc(), ClaimDerivation.created_at, ClaimDerivation.id)
        .limit(1_000)
    )
