"""ApiToken: a secret by which a bookmarklet or a program of one account sends in what it captured, and nothing else."""

import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Base
from app.storage.types import Code, Line, Moment, PublicId, utc_now


class ApiToken(Base):
    """One token of an account, of which only the SHA-256 is kept; `name` is what its owner calls it."""

    __tablename__ = "api_tokens"

    token_hash: Mapped[Code] = mapped_column(primary_key=True)
    account_id: Mapped[PublicId] = mapped_column(ForeignKey("accounts.id"), index=True)
    name: Mapped[Line]
    created_at: Mapped[Moment] = mapped_column(default=utc_now)
    used_at: Mapped[datetime.datetime | None] = mapped_column(default=None)
