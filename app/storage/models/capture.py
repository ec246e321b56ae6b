"""Capture: what a source said when it was looked at; it never changes afterwards."""

from enum import StrEnum
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.storage.base import Base
from app.storage.models.source import Source
from app.storage.types import Code, KeyId, Line, Moment, PublicId, one_of, utc_now


class CaptureType(StrEnum):
    """How much of the source the text holds: all of it, or only passages that may be kept."""

    FULL = "full"
    EXCERPT = "excerpt"


class Capture(Base):
    """The text of a source at one moment, with the SHA-256 of its UTF-8 bytes in hex.

    The database refuses to change or delete a row; looking again makes another capture.
    """

    __tablename__ = "captures"
    kind: ClassVar[str] = "capture"
    part_names: ClassVar[tuple[str, ...]] = ()
    private_columns: ClassVar[frozenset[str]] = frozenset()

    id: Mapped[KeyId]
    source_id: Mapped[PublicId] = mapped_column(ForeignKey("sources.id"), index=True)
    type: Mapped[Code] = mapped_column(default=CaptureType.FULL)
    text: Mapped[Line]
    sha256: Mapped[Code] = mapped_column(default="")
    captured_at: Mapped[Moment] = mapped_column(default=utc_now)
    method: Mapped[Line]
    media_type: Mapped[Line]
    created_at: Mapped[Moment] = mapped_column(default=utc_now)

    source: Mapped[Source] = relationship(lazy="raise_on_sql")

    __table_args__ = (
        one_of("type", CaptureType),
        CheckConstraint("text <> ''", name="text_given"),
        CheckConstraint("length(sha256) = 64", name="sha256_whole"),
        UniqueConstraint("id", "source_id"),  # citations refer to both, so that a capture is one of their source
    )

    version = 1
