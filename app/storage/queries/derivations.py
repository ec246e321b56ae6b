"""Selects over derivations: which sources come from which."""

from sqlalchemy import select

from app.storage.base import Status
from app.storage.models import Citation, Derivation
from app.storage.types import AnySelect

_CITATIONS = Citation.__table__.c
_derivation = Derivation.__table__.c


def ancestry_of_answers(question_id: str) -> AnySelect:
    """(source_id, origin_id) of each standing derivation by which the sources of a question's answers come from others.

    Directly or through others; sources that come from each other in a circle end the search, too.
    """
    is_active = _derivation.status == Status.ACTIVE
    cited = select(_CITATIONS.source_id).where(_CITATIONS.question_id == question_id)
    first = (
        select(_derivation.source_id, _derivation.origin_id)
        .where(_derivation.source_id.in_(cited), is_active)
        .cte("ancestry", recursive=True)
    )
    further = select(_derivation.source_id, _derivation.origin_id).where(
        _derivation.source_id == first.c.origin_id, is_active
    )
    whole = first.union(further)
    return select(whole.c.source_id, whole.c.origin_id)
