"""Second factor: what an account is asked for beside its password, and the sign-ins that wait for it."""

from typing import TYPE_CHECKING, ClassVar

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.storage.base import Base, Part
from app.storage.types import Code, Moment, PublicId, utc_now

if TYPE_CHECKING:
    from app.storage.models.account import Account


class SecondFactor(Part, Base):
    """The app of one account that makes its codes: the secret that both know, and the step of the last code taken."""

    __tablename__ = "second_factors"
    private_columns: ClassVar[frozenset[str]] = frozenset({"secret", "last_step"})

    account_id: Mapped[PublicId] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    secret: Mapped[Code]
    last_step: Mapped[int]
    created_at: Mapped[Moment] = mapped_column(default=utc_now)

    account: Mapped["Account"] = relationship(back_populates="second_factor")

    @property
    def record(self) -> "Account":
        """The account whose history it shares."""
        return self.account


class PendingFactor(Base):
    """A secret that was shown and not yet answered with a code; only the session that asked for it sees it."""

    __tablename__ = "pending_factors"

    account_id: Mapped[PublicId] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    token_hash: Mapped[Code]
    secret: Mapped[Code]
    expires_at: Mapped[Moment]


class RecoveryCode(Base):
    """A code for who lost the app, of which only the SHA-256 is kept; it is deleted when it is used."""

    __tablename__ = "recovery_codes"

    account_id: Mapped[PublicId] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    code_hash: Mapped[Code] = mapped_column(primary_key=True)


class HalfSignIn(Base):
    """A browser whose password or link was right and whose code is still asked for: it may do nothing yet."""

    __tablename__ = "half_sign_ins"

    token_hash: Mapped[Code] = mapped_column(primary_key=True)
    account_id: Mapped[PublicId] = mapped_column(ForeignKey("accounts.id"), index=True)
    expires_at: Mapped[Moment]
