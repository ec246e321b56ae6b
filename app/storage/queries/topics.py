"""Selects over topics and their questions."""

from sqlalchemy import case, func, select

from app.domain.answer import Mode
from app.storage.base import Status
from app.storage.models import Claim, Question, Topic
from app.storage.types import AnySelect

QUESTION_COUNT = (
    select(func.count())
    .where(Question.topic_id == Topic.id, Question.status == Status.ACTIVE)
    .scalar_subquery()
    .label("questions")
)
ANSWER_COUNT = (
    select(func.count())
    .where(Claim.question_id == Question.id, Claim.status == Status.ACTIVE)
    .scalar_subquery()
    .label("answers")
)


def topic_list() -> AnySelect:
    """All topics by title, withdrawn ones last: id, title, description, status, questions (how many stand)."""
    return select(Topic.id, Topic.title, Topic.description, Topic.status, QUESTION_COUNT).order_by(
        Topic.status, func.lower(Topic.title), Topic.id
    )


def questions_of_topic(topic_id: str) -> AnySelect:
    """Questions in the order they were recorded: id, title, answer_kind, unit, status, answers (how many stand)."""
    return (
        select(Question.id, Question.title, Question.answer_kind, Question.unit, Question.status, ANSWER_COUNT)
        .where(Question.topic_id == topic_id)
        .order_by(Question.status, Question.created_at, Question.id)
    )


def newest_day_of_topic(topic_id: str, most: int) -> AnySelect:
    """The latest day that an answer within the topic can be about, forecasts aside; looks at up to `most` answers."""
    questions = select(Question.id).where(Question.topic_id == topic_id, Question.status == Status.ACTIVE)
    days = (
        select(Claim.as_of_latest.label("day"))
        .where(Claim.question_id.in_(questions), Claim.status == Status.ACTIVE, Claim.mode != Mode.FORECAST)
        .limit(most)
        .subquery()
    )
    return select(func.max(days.c.day))


def question_choices(included: str, limit: int) -> AnySelect:
    """The newest standing questions with their topics, and the one that is to be included before them.

    Columns: id, title, answer_kind, unit, topic.
    """
    return (
        select(Question.id, Question.title, Question.answer_kind, Question.unit, Topic.title.label("topic"))
        .join(Topic, Topic.id == Question.topic_id)
        .where(Question.status == Status.ACTIVE, Topic.status == Status.ACTIVE)
        .order_by(case((Question.id == included, 0), else_=1), Question.created_at.desc(), Question.id)
        .limit(limit)
    )


def topic_choices() -> AnySelect:
    """Standing topics by title, to choose one from: id, title."""
    return (
        select(Topic.id, Topic.title).where(Topic.status == Status.ACTIVE).order_by(func.lower(Topic.title), Topic.id)
    )
