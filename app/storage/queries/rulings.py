"""Selects over the rulings on pairs of claims."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from app.storage.base import Status
from app.storage.models import Claim, Ruling
from app.storage.types import AnySelect

_ruling = Ruling.__table__.c
_claim = Claim.__table__.c
# Built once: a page of answers asks for it each time.
_ON_ANSWERS: AnySelect = (
    select(
        *(_ruling.id, _ruling.first_id, _ruling.second_id, _ruling.rung),
        *(_ruling.note, _ruling.ruled_by, _ruling.ruled_at),
    )
    .join(Claim.__table__, _claim.id == _ruling.first_id)
    .where(_ruling.status == Status.ACTIVE, _claim.question_id.in_(bindparam("question_ids", expanding=True)))
    .order_by(_ruling.first_id, _ruling.second_id)
)


def rulings_on_answers(question_ids: Sequence[str]) -> AnySelect:
    """The standing rulings on pairs whose first claim answers one of these questions.

    Columns: id, first_id, second_id, rung, note, ruled_by, ruled_at.
    """
    return _ON_ANSWERS.params(question_ids=list(question_ids))
