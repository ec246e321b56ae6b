"""Selects over the terms of topics, and those that claims have."""

from collections.abc import Sequence

from sqlalchemy import func, select

from app.storage.models import ClaimTerm, ScopeTerm
from app.storage.types import AnySelect

_TERMS, _CLAIM_TERMS = ScopeTerm.__table__, ClaimTerm.__table__
_OF_CLAIMS: AnySelect = (
    select(_CLAIM_TERMS.c.claim_id, _CLAIM_TERMS.c.facet, _CLAIM_TERMS.c.term_id, _TERMS.c.label)
    .join_from(_CLAIM_TERMS, _TERMS, _TERMS.c.id == _CLAIM_TERMS.c.term_id)
    .order_by(_CLAIM_TERMS.c.question_id, _CLAIM_TERMS.c.claim_id, _CLAIM_TERMS.c.position)
)


def terms_of_topic(topic_id: str) -> AnySelect:
    """The terms of a topic in their order: id, facet, label."""
    return (
        select(_TERMS.c.id, _TERMS.c.facet, _TERMS.c.label)
        .where(_TERMS.c.topic_id == topic_id)
        .order_by(_TERMS.c.position, _TERMS.c.id)
    )


def terms_named(term_ids: Sequence[str]) -> AnySelect:
    """These terms: id, facet, label."""
    return select(_TERMS.c.id, _TERMS.c.facet, _TERMS.c.label).where(_TERMS.c.id.in_(term_ids))


def term_uses(topic_id: str) -> AnySelect:
    """How many claims have each of the topic's terms, withdrawn ones too: term_id, claims."""
    return (
        select(_CLAIM_TERMS.c.term_id, func.count().label("claims"))
        .join_from(_CLAIM_TERMS, _TERMS, _TERMS.c.id == _CLAIM_TERMS.c.term_id)
        .where(_TERMS.c.topic_id == topic_id)
        .group_by(_CLAIM_TERMS.c.term_id)
    )


def terms_of_answers(question_ids: Sequence[str]) -> AnySelect:
    """The terms of the claims that answer these questions, those of one claim in order of their facets.

    Columns: claim_id, facet, term_id, label.
    """
    return _OF_CLAIMS.where(_CLAIM_TERMS.c.question_id.in_(question_ids))


def terms_of_claims(claim_ids: Sequence[str]) -> AnySelect:
    """The terms of these claims, with the columns of terms_of_answers."""
    return _OF_CLAIMS.where(_CLAIM_TERMS.c.claim_id.in_(claim_ids))
