"""Selects over the rulings on pairs of claims."""

from collections.abc import Sequence

from sqlalchemy import or_, select

from app.storage.base import Status
from app.storage.models import Ruling
from app.storage.types import AnySelect

_RULINGS = Ruling.__table__
_ruling = _RULINGS.c
_STANDING: AnySelect = select(
    *(_ruling.id, _ruling.first_id, _ruling.second_id, _ruling.rung, _ruling.note, _ruling.ruled_by, _ruling.ruled_at)
).where(_ruling.status == Status.ACTIVE)


def rulings_among(claim_ids: Sequence[str]) -> AnySelect:
    """The standing rulings on two of these claims: id, first_id, second_id, rung, note, ruled_by, ruled_at."""
    return _STANDING.where(_ruling.first_id.in_(claim_ids), _ruling.second_id.in_(claim_ids))


def rulings_about(claim_id: str) -> AnySelect:
    """The standing rulings on a claim and any other, with the columns of rulings_among."""
    return _STANDING.where(or_(_ruling.first_id == claim_id, _ruling.second_id == claim_id))
