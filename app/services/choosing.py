"""Choosing: the claims that a person may put side by side, by the question they answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy.orm import Session

from app.services.columns import who_says
from app.storage.queries.choosing import claims_to_choose


@dataclass(frozen=True, slots=True)
class ClaimChoice:
    """A claim as one chooses it: its answer as it was worded, who gives it, as of when."""

    id: str
    answer: str
    claimant: str
    as_of: str
    is_chosen: bool


def list_claim_choices(
    session: Session, chosen: Sequence[str], question_id: str | None
) -> list[tuple[str, list[ClaimChoice]]]:
    """The chosen claims and those that answer the question, at most 500, under the title of their question."""
    rows = session.execute(claims_to_choose(chosen, question_id)).all()
    return [
        (title, [_choice(row, row.id in chosen) for row in group])
        for title, group in groupby(rows, key=lambda row: row.question)
    ]


def _choice(row: Any, is_chosen: bool) -> ClaimChoice:
    return ClaimChoice(row.id, _answer(row), who_says(row.claimant, row.said_as), row.as_of, is_chosen)


def _answer(row: object) -> str:
    words, text, date, affirmed = (getattr(row, name) for name in ("words", "text", "date", "affirmed"))
    return words or text or date or {True: "yes", False: "no", None: "no words"}[affirmed]
