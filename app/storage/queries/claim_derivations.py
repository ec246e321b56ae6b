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


_OTHER = aliased(Claim)
_IS_ORIGIN = _derivation.claim_id == bindparam("claim_id")
_OF_CLAIM = (
    select(
        *(_derivation.id, _derivation.type, _derivation.note, _derivation.status),
        _IS_ORIGIN.label("is_origin"),
        _OTHER.id.label("other_id"),
        *(_OTHER.words, PartyName.spelling.label("claimant")),
    )
    .join(_OTHER, _OTHER.id == case((_IS_ORIGIN, _derivation.origin_id), else_=_derivation.claim_id))
    .join(PartyName, and_(PartyName.party_id == _OTHER.claimant_id, PartyName.is_preferred))
    .where(or_(_IS_ORIGIN, _derivation.origin_id == bindparam("claim_id")))
    .order_by(_IS_ORIGIN.desc(), _derivation.created_at, _derivation.id)
    .limit(1_000)
)


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
    return _OF_CLAIM.params(claim_id=claim_id)
