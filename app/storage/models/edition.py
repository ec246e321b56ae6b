"""Edition row: a comparison as it was published: numbered, sealed, and never changed afterwards."""

from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Base
from app.storage.types import Code, KeyId, Line, Moment, PublicId


class EditionRow(Base):
    """One edition of a comparison: `content` in its canonical form, with the SHA-256 of its UTF-8 bytes in hex.

    The content holds all that the other columns say (see app/domain/edition.py); they are there to be looked up by. The
    database refuses to change or delete a row. It tells itself who made it and when, so it has no revisions.
    """

    __tablename__ = "editions"
    kind: ClassVar[str] = "edition"

    id: Mapped[KeyId]
    comparison_id: Mapped[PublicId] = mapped_column(ForeignKey("comparisons.id"))
    number: Mapped[int]
    published_at: Mapped[Moment]
    published_by: Mapped[Line]
    note: Mapped[Line]
    sha256: Mapped[Code]
    content: Mapped[Line]

    __table_args__ = (
        UniqueConstraint("comparison_id", "number"),
        CheckConstraint("number >= 1", name="number_counts"),
        CheckConstraint("content <> ''", name="content_given"),
        CheckConstraint("length(sha256) = 64", name="sha256_whole"),
    )
