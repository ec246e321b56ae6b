"""Capture: what a source said when it was looked at; it never changes afterwards."""

from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.storage.base import Base, Part
from app.storage.models.source import Source
from app.storage.types import Code, KeyId, Line, Moment, PublicId, one_of, utc_now


class CaptureType(StrEnum):
    """How much of the source the text holds: all of it, or only passages that may be kept."""

    FULL = "full"
    EXCERPT = "excerpt"


class PlaceKind(StrEnum):
    """What a place in a text is named by: the label of its page, the time in a recording, or its chapter."""

    PAGE = "page"
    TIME = "time"
    CHAPTER = "chapter"


class Capture(Base):
    """The text of a source at one moment, with the SHA-256 of its UTF-8 bytes in hex.

    `file_sha256` names the file that it was read from, if there was one (see app/storage/keeper.py); `address` is where
    that came from in the end. The database refuses to change or delete a row; looking again makes another capture.
    """

    __tablename__ = "captures"
    kind: ClassVar[str] = "capture"
    part_names: ClassVar[tuple[str, ...]] = ("places",)
    private_columns: ClassVar[frozenset[str]] = frozenset()

    id: Mapped[KeyId]
    source_id: Mapped[PublicId] = mapped_column(ForeignKey("sources.id"), index=True)
    type: Mapped[Code] = mapped_column(default=CaptureType.FULL)
    text: Mapped[Line]
    sha256: Mapped[Code] = mapped_column(default="", index=True)
    captured_at: Mapped[Moment] = mapped_column(default=utc_now)
    method: Mapped[Line]
    media_type: Mapped[Line]
    created_at: Mapped[Moment] = mapped_column(default=utc_now)
    file_sha256: Mapped[str | None] = mapped_column(String(64), index=True, default=None)
    file_size: Mapped[int | None] = mapped_column(default=None)
    file_name: Mapped[Line]
    address: Mapped[Line]

    source: Mapped[Source] = relationship(lazy="raise_on_sql")
    places: Mapped[list["CapturePlace"]] = relationship(
        back_populates="capture", cascade="all, delete-orphan", order_by="CapturePlace.position", lazy="selectin"
    )

    __table_args__ = (
        one_of("type", CaptureType),
        CheckConstraint("text <> ''", name="text_given"),
        CheckConstraint("length(sha256) = 64", name="sha256_whole"),
        CheckConstraint("length(file_sha256) = 64", name="file_sha256_whole"),
        CheckConstraint("(file_sha256 IS NULL) = (file_size IS NULL)", name="file_has_size"),
        Index("ix_captures_address_source_id", "address", "source_id"),
        UniqueConstraint("id", "source_id"),  # citations refer to both, so that a capture is one of their source
    )

    version = 1


class CapturePlace(Part, Base):
    """From `offset_start` of the text up to the next place of its kind, a reader would cite `label`."""

    __tablename__ = "capture_places"

    capture_id: Mapped[PublicId] = mapped_column(ForeignKey("captures.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    offset_start: Mapped[int]
    kind: Mapped[Code]
    label: Mapped[Line]

    capture: Mapped[Capture] = relationship(back_populates="places")

    __table_args__ = (
        one_of("kind", PlaceKind),
        CheckConstraint("label <> ''", name="label_given"),
        CheckConstraint("offset_start >= 0", name="offset_counts"),
        CheckConstraint("position >= 0", name="position_counts"),
        {"sqlite_with_rowid": False},
    )

    @property
    def record(self) -> Any:
        """The capture that the place is in."""
        return self.capture
