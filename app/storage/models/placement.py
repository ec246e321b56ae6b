"""Placement: where a quotation stands in one capture of its source, as it was found when the two first met."""

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.anchoring import Match
from app.storage.base import Base
from app.storage.types import Code, PublicId, one_of


class Placement(Base):
    """How a citation was found in a capture and its place there, in code points; `score` is likeness in thousandths.

    It is worked out from the two and can be again: it is no record, and leaves no revision.
    """

    __tablename__ = "placements"

    citation_id: Mapped[PublicId] = mapped_column(ForeignKey("citations.id", ondelete="CASCADE"), primary_key=True)
    capture_id: Mapped[PublicId] = mapped_column(ForeignKey("captures.id"), primary_key=True, index=True)
    found: Mapped[Code]
    offset_start: Mapped[int | None] = mapped_column(default=None)
    offset_end: Mapped[int | None] = mapped_column(default=None)
    score: Mapped[int]

    __table_args__ = (
        one_of("found", Match),
        CheckConstraint("(offset_start IS NULL) = (offset_end IS NULL)", name="place_whole"),
        CheckConstraint("offset_start >= 0 AND offset_start < offset_end", name="place_in_order"),
        CheckConstraint("(offset_start IS NULL) = (found = 'missing')", name="found_has_place"),
        CheckConstraint("score >= 0 AND score <= 1000", name="score_in_thousandths"),
        {"sqlite_with_rowid": False},
    )
