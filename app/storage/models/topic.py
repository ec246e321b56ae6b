"""Topic: a field of inquiry that holds questions."""

from typing import ClassVar

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from app.storage.base import Record, record_checks
from app.storage.types import Line


class Topic(Record):
    """A field of inquiry: "Belarusian volunteers in Ukraine"."""

    __tablename__ = "topics"
    kind: ClassVar[str] = "topic"

    title: Mapped[Line]
    description: Mapped[Line]

    __table_args__ = (*record_checks(), CheckConstraint("title <> ''", name="title_given"))
