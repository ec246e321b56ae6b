"""Claim derivation: one claim copies, quotes, translates, rewrites or relays another, whatever its source does."""

from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Record, record_checks
from app.storage.models.derivation import DerivationType
from app.storage.types import Code, Line, PublicId, one_of


class ClaimDerivation(Record):
    """`claim_id` is the later claim, `origin_id` the one it comes from."""

    __tablename__ = "claim_derivations"
    kind: ClassVar[str] = "claim_derivation"

    claim_id: Mapped[PublicId] = mapped_column(ForeignKey("claims.id", ondelete="CASCADE"))
    origin_id: Mapped[PublicId] = mapped_column(ForeignKey("claims.id", ondelete="CASCADE"), index=True)
    type: Mapped[Code]
    note: Mapped[Line]

    @property
    def name(self) -> str:
        """What a person calls it."""
        return f"One claim {self.type} another"

    __table_args__ = (
        *record_checks(),
        one_of("type", DerivationType),
        CheckConstraint("claim_id <> origin_id", name="not_from_itself"),
        UniqueConstraint("claim_id", "origin_id", "type"),
    )
