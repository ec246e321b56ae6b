"""Distinction: two parties of which a person says that they are not one, however alike their names."""

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Base
from app.storage.types import Moment, PublicId, utc_now


class Distinction(Base):
    """Two parties that are not one: both ids, the lesser first, who says so and since when.

    It is a note of the readers about their work, not a record: taking it back removes the row, it leaves no revision,
    and no export carries it.
    """

    __tablename__ = "distinctions"

    party_id: Mapped[PublicId] = mapped_column(ForeignKey("parties.id"), primary_key=True)
    other_id: Mapped[PublicId] = mapped_column(ForeignKey("parties.id"), primary_key=True)
    account_id: Mapped[PublicId] = mapped_column(ForeignKey("accounts.id"))
    at: Mapped[Moment] = mapped_column(default=utc_now)

    __table_args__ = (CheckConstraint("party_id < other_id", name="pair_in_order"),)
