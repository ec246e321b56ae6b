"""Selects over derivations: which sources come from which."""

from sqlalchemy import bindparam, select

from app.storage.base import Status
from app.storage.models import Citation, Derivation
from app.storage.types import AnySelect

_CITATIONS = Citation.__table__.c
_derivation = Derivation.__table__.c
_IS_ACTIVE = _derivation.status == Status.ACTIVE
_EDGE = select(_derivation.source_id, _derivation.origin_id)
_CITED = select(_CITATIONS.source_id).where(_CITATIONS.question_id == bindparam("question_id"))
_FIRST = _EDGE.where(_derivation.source_id.in_(_CITED), _IS_ACTIVE).cte("ancestry", recursive=True)
_WHOLE = _FIRST.union(_EDGE.where(_derivation.source_id == _FIRST.c.origin_id, _IS_ACTIVE))
_ANCESTRY: AnySelect = select(_WHOLE.c.source_id, _WHOLE.c.origin_id)


def ancestry_of_answers(question_id: str) -> AnySelect:
    """(source_id, origin_id) of each standing derivation by which the sources of a question's answers come from others.

    Directly or through others; sources that come from each other in a circle end the search, too.
    """
    return _ANCESTRY.params(question_id=question_id)
