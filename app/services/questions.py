"""Questions: making and changing what can be answered."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.answer import Kind
from app.domain.errors import InvalidRecord, InvalidValue, StillUsed
from app.services.records import (
    MAX_LINE,
    MAX_PARAGRAPH,
    add_once,
    check_all,
    check_given,
    check_length,
    fetch,
    fetch_for_edit,
)
from app.storage.models import Claim, ClaimTerm, Question, Topic
from app.storage.queries import topics as queries
from app.storage.types import new_id

MOST_CHOICES = 300


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """What a person says about a question; `unit` is what a quantity counts, empty for other kinds.

    `is_cumulative` says that the quantity counts from some day on, and so can grow and never fall.
    """

    topic_id: str
    title: str
    answer_kind: Kind = Kind.QUANTITY
    unit: str = ""
    definition: str = ""
    is_cumulative: bool = False


@dataclass(frozen=True, slots=True)
class QuestionChoice:
    """A question as one chooses it in a form."""

    id: str
    title: str
    answer_kind: str
    unit: str
    topic: str


def create_question(session: Session, draft: QuestionDraft, form_key: str | None = None) -> Question:
    """A new question; raises InvalidRecord, or NotFound for its topic."""
    _check(session, draft)
    question = Question(
        id=new_id(),
        topic_id=draft.topic_id,
        title=draft.title,
        answer_kind=draft.answer_kind,
        unit=draft.unit,
        definition=draft.definition,
        is_cumulative=draft.is_cumulative,
    )
    return add_once(session, question, form_key)


def edit_question(session: Session, question_id: str, version: int, draft: QuestionDraft) -> Question:
    """The question, changed; raises InvalidRecord, EditConflict, Withdrawn, NotFound.

    Raises StillUsed for another kind of answer while claims answer it, for they would no longer fit. Another topic is
    refused while claims have terms of this one.
    """
    question = fetch_for_edit(session, Question, question_id, version)
    _check(session, draft)
    if draft.answer_kind != question.answer_kind and _is_answered(session, question_id):
        raise StillUsed(
            f"Claims answer this question as a {question.answer_kind}; its kind cannot change. Make another question."
        )
    check_topic(session, question, draft.topic_id)
    question.topic_id = draft.topic_id
    question.title = draft.title
    question.answer_kind = draft.answer_kind
    question.unit = draft.unit
    question.definition = draft.definition
    question.is_cumulative = draft.is_cumulative
    session.flush()
    return question


def check_topic(session: Session, question: Question, topic_id: str) -> None:
    """Raises InvalidRecord for another topic while claims that answer the question have terms of this one."""
    if topic_id != question.topic_id and _is_scoped(session, question.id):
        message = "Claims that answer this question have terms of its topic; take the terms off them first."
        raise InvalidRecord([InvalidValue("topic", message)])


def _is_answered(session: Session, question_id: str) -> bool:
    return session.scalar(select(Claim.id).where(Claim.question_id == question_id).limit(1)) is not None


def _is_scoped(session: Session, question_id: str) -> bool:
    return session.scalar(select(ClaimTerm.claim_id).where(ClaimTerm.question_id == question_id).limit(1)) is not None


def check_cumulative(answer_kind: str, is_cumulative: bool) -> None:
    """Raises InvalidValue where what cannot be counted is said to be counted from some day on."""
    if is_cumulative and answer_kind != Kind.QUANTITY:
        raise InvalidValue("is_cumulative", "Only a quantity is counted on; untick it or choose the kind “quantity”.")


def check_unit(answer_kind: str, unit: str) -> None:
    """Raises InvalidValue for a unit of what is no quantity."""
    if unit and answer_kind != Kind.QUANTITY:
        raise InvalidValue("unit", "Only a quantity has a unit; leave it empty or choose the kind “quantity”.")


def _check(session: Session, draft: QuestionDraft) -> None:
    check_all(
        [
            lambda: check_given("topic", draft.topic_id, "Choose the topic that the question belongs to."),
            lambda: check_given("title", draft.title, "Write the question."),
            lambda: check_length("title", draft.title, MAX_LINE),
            lambda: check_length("unit", draft.unit, MAX_LINE),
            lambda: check_unit(draft.answer_kind, draft.unit),
            lambda: check_cumulative(draft.answer_kind, draft.is_cumulative),
            lambda: check_length("definition", draft.definition, MAX_PARAGRAPH),
        ]
    )
    fetch(session, Topic, draft.topic_id)


def list_question_choices(session: Session, included: str = "") -> list[QuestionChoice]:
    """The newest standing questions to choose one from, at most 300, among them the one whose id is included."""
    rows = session.execute(queries.question_choices(included, MOST_CHOICES))
    return sorted((QuestionChoice(*row) for row in rows), key=lambda choice: (choice.topic.casefold(), choice.title))


def read_question(session: Session, question_id: str) -> Question:
    """One question; raises NotFound."""
    return fetch(session, Question, question_id)
