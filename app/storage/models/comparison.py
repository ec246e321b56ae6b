"""Comparison: chosen answers side by side, saved under a name."""

from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Record, record_checks
from app.storage.types import Line, PublicId


class Comparison(Record):
    """A saved comparison: the question it is about, if one, and the address of the page as path and query."""

    __tablename__ = "comparisons"
    kind: ClassVar[str] = "comparison"

    title: Mapped[Line]
    question_id: Mapped[PublicId | None] = mapped_column(ForeignKey("questions.id"), index=True, default=None)
    address: Mapped[Line]
    note: Mapped[Line]

    __table_args__ = (
        *record_checks(),
        CheckConstraint("title <> ''", name="title_given"),
        CheckConstraint("address LIKE '/%'", name="address_is_path"),
    )
