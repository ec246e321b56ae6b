"""Selects over claims as one chooses them for a comparison."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, or_, select

from app.storage.base import Status
from app.storage.models import Claim, Question
from app.storage.queries.parties import standing_names
from app.storage.types import AnySelect

MOST_CLAIMS = 500


def claims_to_choose(claim_ids: Sequence[str], question_id: str | None) -> AnySelect:
    """These claims, and the standing ones that answer the question, by question and in the order of recording.

    Columns: id, question, claimant, said_as, words, text, affirmed, date, as_of.
    """
    claimants = standing_names().subquery()
    wanted: list[ColumnElement[bool]] = [Claim.id.in_(claim_ids)]
    if question_id:
        wanted.append(and_(Claim.question_id == question_id, Claim.status == Status.ACTIVE))
    return (
        select(
            *(Claim.id, Question.title.label("question"), claimants.c.name.label("claimant"), claimants.c.said_as),
            *(Claim.words, Claim.text, Claim.affirmed, Claim.date, Claim.as_of),
        )
        .join(Question, Question.id == Claim.question_id)
        .join(claimants, claimants.c.party_id == Claim.claimant_id)
        .where(or_(*wanted))
        .order_by(Question.created_at, Question.id, Claim.created_at, Claim.id)
        .limit(MOST_CLAIMS)
    )
