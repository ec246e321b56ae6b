"""Topics: making and changing fields of inquiry."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

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
from app.services.scopes import TermDraft, apply_terms, check_terms
from app.storage.models import Topic
from app.storage.queries import topics as queries
from app.storage.types import new_id


@dataclass(frozen=True, slots=True)
class TopicDraft:
    """What a person says about a topic; `terms` is the vocabulary of its scopes, None leaves it as it is."""

    title: str
    description: str = ""
    terms: tuple[TermDraft, ...] | None = None


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic in a list; `questions` is how many stand."""

    id: str
    title: str
    description: str
    status: str
    questions: int


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question in a list; `answers` is how many claims stand."""

    id: str
    title: str
    answer_kind: str
    unit: str
    status: str
    answers: int


def create_topic(session: Session, draft: TopicDraft, form_key: str | None = None) -> Topic:
    """A new topic; raises InvalidRecord."""
    _check(draft)
    topic = Topic(id=new_id(), title=draft.title, description=draft.description)
    apply_terms(session, topic, draft.terms or ())
    return add_once(session, topic, form_key)


def edit_topic(session: Session, topic_id: str, version: int, draft: TopicDraft) -> Topic:
    """The topic, changed; raises InvalidRecord, EditConflict, Withdrawn or NotFound."""
    topic = fetch_for_edit(session, Topic, topic_id, version)
    _check(draft)
    topic.title = draft.title
    topic.description = draft.description
    if draft.terms is not None:
        apply_terms(session, topic, draft.terms)
    session.flush()
    return topic


def _check(draft: TopicDraft) -> None:
    check_all(
        [
            lambda: check_given("title", draft.title, "Give the topic a title."),
            lambda: check_length("title", draft.title, MAX_LINE),
            lambda: check_length("description", draft.description, MAX_PARAGRAPH),
            lambda: check_terms(draft.terms or ()),
        ]
    )


def list_topics(session: Session) -> list[TopicLine]:
    """Every topic with the number of its standing questions."""
    return [TopicLine(*row) for row in session.execute(queries.topic_list())]


def read_topic(session: Session, topic_id: str) -> tuple[Topic, list[QuestionLine]]:
    """A topic with the terms of its scopes, and its questions; raises NotFound."""
    topic = fetch(session, Topic, topic_id)
    return topic, [QuestionLine(*row) for row in session.execute(queries.questions_of_topic(topic_id))]


def list_topic_choices(session: Session) -> list[tuple[str, str]]:
    """(id, title) of the standing topics, to choose one from."""
    return [(row.id, row.title) for row in session.execute(queries.topic_choices())]
