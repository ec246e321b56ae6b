"""Derivation: one source copies, quotes, translates, rewrites or relays another."""

from enum import StrEnum
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Record, record_checks
from app.storage.types import Code, Line, PublicId, one_of


class DerivationType(StrEnum):
    """How a source comes from another (PROV: wasDerivedFrom, wasQuotedFrom)."""

    COPIES = "copies"
    QUOTES = "quotes"
    TRANSLATES = "translates"
    REWRITES = "rewrites"
    RELAYS = "relays"


class Derivation(Record):
    """`source_id` is the later source, `origin_id` the one it comes from."""

    __tablename__ = "derivations"
    kind: ClassVar[str] = "derivation"

    source_id: Mapped[PublicId] = mapped_column(ForeignKey("sources.id"))
    origin_id: Mapped[PublicId] = mapped_column(ForeignKey("sources.id"), index=True)
    type: Mapped[Code]
    note: Mapped[Line]

    @property
    def name(self) -> str:
        """What a person calls it."""
        return f"One source {self.type} another"

    __table_args__ = (
        *record_checks(),
        one_of("type", DerivationType),
        CheckConstraint("source_id <> origin_id", name="not_from_itself"),
        UniqueConstraint("source_id", "origin_id", "type"),
    )
