"""Name key: what names of a party share with other names that can be one party's, in whatever script."""

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Base
from app.storage.types import PublicId


class NameKey(Base):
    """One key (app/domain/name_blocks.py) of the names of one party; a part of the index of the search.

    It is worked out from the names and kept beside them in the transaction that writes them: it can be thrown away and
    made anew, and no export carries it.
    """

    __tablename__ = "name_keys"

    party_id: Mapped[PublicId] = mapped_column(ForeignKey("parties.id", ondelete="CASCADE"), primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)

    __table_args__ = (Index("ix_name_keys_key", "key"),)
