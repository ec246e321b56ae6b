"""Topic: a field of inquiry that holds questions."""

from typing import ClassVar

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, relationship

from app.storage.base import Record, record_checks
from app.storage.models.scope_term import ScopeTerm
from app.storage.types import Line


class Topic(Record):
    """A field of inquiry: "Belarusian volunteers in Ukraine"; `terms` is the vocabulary of its scopes."""

    __tablename__ = "topics"
    kind: ClassVar[str] = "topic"
    part_names: ClassVar[tuple[str, ...]] = ("terms",)

    title: Mapped[Line]
    description: Mapped[Line]

    terms: Mapped[list[ScopeTerm]] = relationship(
        back_populates="topic", cascade="all, delete-orphan", order_by=ScopeTerm.position, lazy="selectin"
    )

    __table_args__ = (*record_checks(), CheckConstraint("title <> ''", name="title_given"))
