"""Citation: where a claim stands, in which words, at which place, and who relays it."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, PrimaryKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.domain.anchoring import Match
from app.storage.base import Base, Part
from app.storage.models.capture import Capture
from app.storage.models.party import Party
from app.storage.models.source import Source
from app.storage.types import Code, Line, PublicId, new_id, one_of

if TYPE_CHECKING:
    from app.storage.models.claim import Claim


class Citation(Part, Base):
    """A quotation of a source: W3C TextQuoteSelector (quotation, prefix, suffix) and TextPositionSelector (start, end).

    `offset_start` and `offset_end` are code points in the text of the capture; both are null while no capture is named.
    """

    __tablename__ = "citations"

    question_id: Mapped[PublicId]
    claim_id: Mapped[PublicId]
    id: Mapped[PublicId] = mapped_column(default=new_id)
    position: Mapped[int] = mapped_column(default=0)
    source_id: Mapped[PublicId] = mapped_column(ForeignKey("sources.id"), index=True)
    capture_id: Mapped[PublicId | None] = mapped_column(default=None)
    quotation: Mapped[Line]
    prefix: Mapped[Line]
    suffix: Mapped[Line]
    offset_start: Mapped[int | None] = mapped_column(default=None)
    offset_end: Mapped[int | None] = mapped_column(default=None)
    found: Mapped[Code] = mapped_column(default=Match.MISSING)
    locator: Mapped[Line]
    relayed_by_id: Mapped[PublicId | None] = mapped_column(ForeignKey("parties.id"), index=True, default=None)

    claim: Mapped["Claim"] = relationship(back_populates="citations")
    source: Mapped[Source] = relationship(foreign_keys=[source_id], lazy="raise_on_sql")
    capture: Mapped[Capture | None] = relationship(foreign_keys=[capture_id], lazy="raise_on_sql", viewonly=True)
    relayed_by: Mapped[Party | None] = relationship(lazy="raise_on_sql")

    __table_args__ = (
        PrimaryKeyConstraint("question_id", "claim_id", "id"),
        UniqueConstraint("id"),
        ForeignKeyConstraint(
            ["question_id", "claim_id"],
            ["claims.question_id", "claims.id"],
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        ForeignKeyConstraint(["capture_id", "source_id"], ["captures.id", "captures.source_id"]),
        one_of("found", Match),
        CheckConstraint("(offset_start IS NULL) = (offset_end IS NULL)", name="place_whole"),
        CheckConstraint("offset_start >= 0 AND offset_start < offset_end", name="place_in_order"),
        CheckConstraint("offset_start IS NULL OR capture_id IS NOT NULL", name="place_in_capture"),
        CheckConstraint("offset_start IS NULL OR quotation <> ''", name="place_of_words"),
        CheckConstraint("(offset_start IS NULL) = (found = 'missing')", name="found_has_place"),
        {"sqlite_with_rowid": False},
    )
    __mapper_args__ = {"primary_key": [id]}

    @property
    def record(self) -> "Claim":
        """The claim that is cited."""
        return self.claim
