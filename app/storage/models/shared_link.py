"""SharedLink: an address that lets whoever has it read one comparison without an account."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Base
from app.storage.types import Code, Line, Moment, PublicId, utc_now


class SharedLink(Base):
    """A link to one comparison, until it is taken back; only the SHA-256 of its token is kept.

    `note` says whom it was made for.
    """

    __tablename__ = "shared_links"

    token_hash: Mapped[Code] = mapped_column(primary_key=True)
    comparison_id: Mapped[PublicId] = mapped_column(ForeignKey("comparisons.id"), index=True)
    note: Mapped[Line]
    created_by_id: Mapped[PublicId] = mapped_column(ForeignKey("accounts.id"))
    created_at: Mapped[Moment] = mapped_column(default=utc_now)
