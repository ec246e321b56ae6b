"""Revision: one recorded change of one record, with who, when, before and after."""

from enum import StrEnum

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Base
from app.storage.types import Code, Line, Moment, PublicId, one_of, utc_now


class Act(StrEnum):
    """What was done to a record."""

    CREATED = "created"
    EDITED = "edited"
    WITHDRAWN = "withdrawn"
    RESTORED = "restored"
    LOADED = "loaded"


class Revision(Base):
    """One change; `before` and `after` are snapshots of the record with its parts, as JSON, `before` null at first.

    `actor` is the name the account had then, or the command that wrote; `note` a withdrawal's reason.
    """

    __tablename__ = "revisions"

    kind: Mapped[Code] = mapped_column(primary_key=True)
    record_id: Mapped[PublicId] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[Moment] = mapped_column(default=utc_now)
    act: Mapped[Code]
    account_id: Mapped[PublicId | None] = mapped_column(ForeignKey("accounts.id"), default=None)
    actor: Mapped[Line]
    note: Mapped[Line]
    before: Mapped[str | None] = mapped_column(default=None)
    after: Mapped[Line]

    __table_args__ = (one_of("act", Act), Index("ix_revisions_at", "at"))
