"""Rejection: two sources of which a person says that neither comes from the other, whatever their texts suggest."""

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Base
from app.storage.types import Moment, PublicId, utc_now


class Rejection(Base):
    """A suggested origin that was rejected: both sources, the lesser id first, who rejected it and when.

    It is a note of the readers about their work, not a record: taking it back removes the row, it leaves no revision,
    and no export carries it.
    """

    __tablename__ = "rejections"

    source_id: Mapped[PublicId] = mapped_column(ForeignKey("sources.id"), primary_key=True)
    other_id: Mapped[PublicId] = mapped_column(ForeignKey("sources.id"), primary_key=True)
    account_id: Mapped[PublicId] = mapped_column(ForeignKey("accounts.id"))
    at: Mapped[Moment] = mapped_column(default=utc_now)

    __table_args__ = (CheckConstraint("source_id < other_id", name="pair_in_order"),)
