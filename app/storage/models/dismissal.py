"""Dismissal: a figure of a capture that a person looked at and does not want as a claim."""

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Base
from app.storage.types import Moment, PublicId, utc_now


class Dismissal(Base):
    """A candidate that was set aside: its place in the capture, in code points, who set it aside and when.

    It is a note of the readers about their work, not a record: undoing it removes the row, it leaves no revision, and
    no export carries it.
    """

    __tablename__ = "dismissals"

    capture_id: Mapped[PublicId] = mapped_column(ForeignKey("captures.id"), primary_key=True)
    offset_start: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    offset_end: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    account_id: Mapped[PublicId] = mapped_column(ForeignKey("accounts.id"))
    at: Mapped[Moment] = mapped_column(default=utc_now)

    __table_args__ = (CheckConstraint("offset_start >= 0 AND offset_start < offset_end", name="place_in_order"),)
