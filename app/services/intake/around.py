"""Around a record of a load: what its rules need to know of other records, read for a batch at once."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue
from app.services.intake.entries import Incoming
from app.services.intake.quotations import CaptureTexts
from app.storage.models import Question, ScopeTerm
from app.storage.types import utc_now

Pending = Mapping[str, Mapping[str, Incoming]]
NONE_PENDING: Pending = {}


@dataclass(frozen=True, slots=True)
class Around:
    """What the rules need to know of other records: what each question asks, the texts of captures, and the time.

    `topics` is the topic of each question, `terms` the (topic, facet) of each term that a claim names.
    """

    asked: Mapping[str, tuple[str, str]]
    captures: CaptureTexts
    now: datetime.datetime
    topics: Mapping[str, str] = field(default_factory=dict)
    terms: Mapping[str, tuple[str, str]] = field(default_factory=dict)


Rule = Callable[[Incoming, Around], None]


def attempt(record: Incoming, check: Callable[[], None]) -> None:
    """Make a check; what it raises is a problem of the record."""
    try:
        check()
    except InvalidValue as error:
        record.problems.append(error)


def around_of(
    session: Session, table: str, records: Sequence[Incoming], captures: CaptureTexts, pending: Pending
) -> Around:
    """What the rules need to know of the questions that claims answer, and of the terms that they name."""
    if table != "claims":
        return Around({}, captures, utc_now())
    questions = pending.get("questions", {})
    asked = {key: (each.values["answer_kind"], each.values["unit"]) for key, each in questions.items()}
    topics = {key: each.values["topic_id"] for key, each in questions.items()}
    ids = {record.values["question_id"] for record in records} - questions.keys()
    columns = Question.id, Question.answer_kind, Question.unit, Question.topic_id
    rows = session.execute(select(*columns).where(Question.id.in_(ids))).all()
    asked |= {row.id: (row.answer_kind, row.unit) for row in rows}
    topics |= {row.id: row.topic_id for row in rows}
    named = {term["term_id"] for record in records for term in record.parts["terms"]}
    terms = {}
    if named:
        found = select(ScopeTerm.id, ScopeTerm.topic_id, ScopeTerm.facet).where(ScopeTerm.id.in_(named))
        terms = {row.id: (row.topic_id, row.facet) for row in session.execute(found)}
    return Around(asked, captures, utc_now(), topics, terms)
