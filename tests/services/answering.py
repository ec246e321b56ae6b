"""Questions with answers, for the tests of what is worked out from all of them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.storage.models import Claim, Question, Source
from tests.factories import make_capture, make_citation, make_claim, make_figure, make_question


def answer(
    session: Session, question: Question, low: str, high: str, source: Source | None = None, **given: Any
) -> Claim:
    """A claim of a range, cited from a source of its own unless one is given."""
    capture = make_capture(session, **({"source": source} if source else {}))
    relayed_by = given.pop("relayed_by_id", None)
    citations = [make_citation(capture, relayed_by_id=relayed_by)]
    figure = make_figure(low, high)
    return make_claim(session, question=question, figure=figure, words=f"{low} to {high}", citations=citations, **given)


def answer_many(session: Session, ends: Sequence[tuple[str, str]], **given: Any) -> tuple[Question, list[Claim]]:
    """A question with a claim for each range."""
    question = make_question(session, **given)
    return question, [answer(session, question, low, high) for low, high in ends]
