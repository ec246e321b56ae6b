"""Submission: the key of a form that was sent, so that sending it twice makes one record."""

from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Base
from app.storage.types import Code, Moment, PublicId, utc_now


class Submission(Base):
    """One form that was acted upon, and the record it made."""

    __tablename__ = "submissions"

    key: Mapped[Code] = mapped_column(primary_key=True)
    kind: Mapped[Code]
    record_id: Mapped[PublicId]
    at: Mapped[Moment] = mapped_column(default=utc_now)
