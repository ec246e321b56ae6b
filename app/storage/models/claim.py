"""Claim: one answer to one question by one claimant, as of a date, within a scope, in a mode."""

import datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, PrimaryKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from app.domain.answer import Kind, Mode
from app.storage.base import Record, record_checks
from app.storage.models.citation import Citation
from app.storage.models.figure import FigureRow
from app.storage.models.party import Party
from app.storage.models.question import Question
from app.storage.models.scope_term import ClaimTerm
from app.storage.types import Code, Line, PublicId, new_id, one_of


class Claim(Record):
    """One answer; which of figure, date, affirmed and text it has is said by `answer_kind`.

    The table is kept in the order of (question_id, id), so that the answers to one question lie together on disk;
    `id` alone identifies a claim.
    """

    __tablename__ = "claims"
    kind: ClassVar[str] = "claim"
    part_names: ClassVar[tuple[str, ...]] = ("figure", "citations", "terms")

    id: Mapped[PublicId] = mapped_column(default=new_id)
    question_id: Mapped[PublicId]
    answer_kind: Mapped[Code]
    claimant_id: Mapped[PublicId] = mapped_column(ForeignKey("parties.id"), index=True)
    words: Mapped[Line]
    as_of: Mapped[Line]
    as_of_earliest: Mapped[datetime.date | None] = mapped_column(default=None)
    as_of_latest: Mapped[datetime.date | None] = mapped_column(default=None)
    scope: Mapped[Line]
    mode: Mapped[Code] = mapped_column(default=Mode.ASSERTED)
    note: Mapped[Line]
    date: Mapped[str | None] = mapped_column(default=None)
    date_earliest: Mapped[datetime.date | None] = mapped_column(default=None)
    date_latest: Mapped[datetime.date | None] = mapped_column(default=None)
    affirmed: Mapped[bool | None] = mapped_column(default=None)
    text: Mapped[str | None] = mapped_column(default=None)

    question: Mapped[Question] = relationship(lazy="raise_on_sql")
    claimant: Mapped[Party] = relationship(lazy="raise_on_sql")
    figure: Mapped[FigureRow | None] = relationship(
        back_populates="claim", cascade="all, delete-orphan", lazy="selectin"
    )
    citations: Mapped[list[Citation]] = relationship(
        back_populates="claim", cascade="all, delete-orphan", order_by="Citation.position", lazy="selectin"
    )
    terms: Mapped[list[ClaimTerm]] = relationship(
        back_populates="claim", cascade="all, delete-orphan", order_by=ClaimTerm.position, lazy="selectin"
    )

    __table_args__ = (
        PrimaryKeyConstraint("question_id", "id"),
        UniqueConstraint("id"),
        ForeignKeyConstraint(["question_id", "answer_kind"], ["questions.id", "questions.answer_kind"]),
        *record_checks(),
        one_of("answer_kind", Kind),
        one_of("mode", Mode),
        CheckConstraint("(answer_kind = 'date') = (date IS NOT NULL)", name="date_answers_date"),
        CheckConstraint("(answer_kind = 'yes-no') = (affirmed IS NOT NULL)", name="affirmed_answers_yes_no"),
        CheckConstraint("(answer_kind = 'text') = (text IS NOT NULL)", name="text_answers_text"),
        CheckConstraint("text <> ''", name="text_given"),
        CheckConstraint("as_of_earliest <= as_of_latest", name="as_of_in_order"),
        CheckConstraint("date_earliest <= date_latest", name="date_in_order"),
        {"sqlite_with_rowid": False},
    )

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"primary_key": [cls.__table__.c.id], "version_id_col": cls.__table__.c.version}
