"""Question: one thing that can be answered, with its unit and what counts."""

from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.domain.answer import Kind
from app.storage.base import Record, record_checks
from app.storage.models.topic import Topic
from app.storage.types import Code, Line, PublicId, one_of


class Question(Record):
    """One thing that can be answered: a quantity in `unit`, a date, yes or no, or a text.

    A quantity that `is_cumulative` is a count from some day on, which can grow and never fall.
    """

    __tablename__ = "questions"
    kind: ClassVar[str] = "question"

    topic_id: Mapped[PublicId] = mapped_column(ForeignKey("topics.id"), index=True)
    title: Mapped[Line]
    answer_kind: Mapped[Code] = mapped_column(default=Kind.QUANTITY)
    unit: Mapped[Line]
    definition: Mapped[Line]
    is_cumulative: Mapped[bool] = mapped_column(default=False, server_default=text("false"))

    topic: Mapped[Topic] = relationship(lazy="raise_on_sql")

    __table_args__ = (
        *record_checks(),
        CheckConstraint("title <> ''", name="title_given"),
        one_of("answer_kind", Kind),
        CheckConstraint("unit = '' OR answer_kind = 'quantity'", name="unit_of_quantity"),
        CheckConstraint("NOT is_cumulative OR answer_kind = 'quantity'", name="cumulative_is_quantity"),
        UniqueConstraint("id", "answer_kind"),  # claims refer to both, so that an answer fits its question
    )
