"""Ruling: what a person says stands between two claims, in place of what the ladder says."""

from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.finding import Rung
from app.storage.base import Record, record_checks
from app.storage.types import Code, Line, Moment, PublicId, one_of, utc_now


class Ruling(Record):
    """The rung of two claims, the smaller id first, with a note; `ruled_by` is the name the account had then."""

    __tablename__ = "rulings"
    kind: ClassVar[str] = "ruling"

    first_id: Mapped[PublicId] = mapped_column(ForeignKey("claims.id", ondelete="CASCADE"))
    second_id: Mapped[PublicId] = mapped_column(ForeignKey("claims.id", ondelete="CASCADE"), index=True)
    rung: Mapped[Code]
    note: Mapped[Line]
    ruled_by: Mapped[Line]
    ruled_at: Mapped[Moment] = mapped_column(default=utc_now)

    __table_args__ = (
        *record_checks(),
        one_of("rung", Rung),
        CheckConstraint("first_id < second_id", name="in_order"),
        CheckConstraint("note <> ''", name="note_given"),
        UniqueConstraint("first_id", "second_id"),
    )

    @property
    def name(self) -> str:
        """What it says, as a link to it reads."""
        return f"ruling: {self.rung}"
