"""Account: who may read and write, with the sessions and one-time links that let them in."""

import datetime
from enum import StrEnum
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.storage.base import Base, Record, record_checks
from app.storage.models.second_factor import SecondFactor
from app.storage.types import Code, Line, Moment, PublicId, one_of, utc_now


class Role(StrEnum):
    """What an account may do: an owner everything, an editor write, a reader read."""

    OWNER = "owner"
    EDITOR = "editor"
    READER = "reader"


class LinkPurpose(StrEnum):
    """What a one-time link does: sign its account in, or invite someone new."""

    SIGN_IN = "sign-in"
    INVITATION = "invitation"


class Account(Record):
    """Who may sign in; `name_key` is the name as compared, `password_hash` is Argon2id or null before one is set."""

    __tablename__ = "accounts"
    kind: ClassVar[str] = "account"
    part_names: ClassVar[tuple[str, ...]] = ("second_factor",)
    private_columns: ClassVar[frozenset[str]] = frozenset({"password_hash"})

    name: Mapped[Line]
    name_key: Mapped[Line]
    role: Mapped[Code] = mapped_column(default=Role.READER)
    password_hash: Mapped[str | None] = mapped_column(default=None)

    second_factor: Mapped[SecondFactor | None] = relationship(
        back_populates="account", cascade="all, delete-orphan", lazy="selectin"
    )

    __table_args__ = (
        *record_checks(),
        one_of("role", Role),
        UniqueConstraint("name_key"),
        CheckConstraint("name <> ''", name="name_given"),
    )


class SignInSession(Base):
    """One signed-in browser; only the SHA-256 of its token is kept."""

    __tablename__ = "sessions"

    token_hash: Mapped[Code] = mapped_column(primary_key=True)
    account_id: Mapped[PublicId] = mapped_column(ForeignKey("accounts.id"), index=True)
    created_at: Mapped[Moment] = mapped_column(default=utc_now)
    seen_at: Mapped[Moment] = mapped_column(default=utc_now)
    expires_at: Mapped[Moment]

    account: Mapped[Account] = relationship(lazy="raise_on_sql")


class OneTimeLink(Base):
    """A link that works once: signs `account_id` in, or lets someone make an account with `role`."""

    __tablename__ = "one_time_links"

    token_hash: Mapped[Code] = mapped_column(primary_key=True)
    purpose: Mapped[Code]
    account_id: Mapped[PublicId | None] = mapped_column(ForeignKey("accounts.id"), index=True, default=None)
    role: Mapped[str | None] = mapped_column(default=None)
    created_by_id: Mapped[PublicId | None] = mapped_column(ForeignKey("accounts.id"), default=None)
    created_at: Mapped[Moment] = mapped_column(default=utc_now)
    expires_at: Mapped[Moment]
    used_at: Mapped[datetime.datetime | None] = mapped_column(default=None)

    __table_args__ = (
        one_of("purpose", LinkPurpose),
        one_of("role", Role),
        CheckConstraint("(purpose = 'invitation') = (role IS NOT NULL)", name="invitation_has_role"),
        CheckConstraint("purpose <> 'sign-in' OR account_id IS NOT NULL", name="sign_in_has_account"),
    )


class FailedSignIn(Base):
    """How often a name or an address tried in vain; `since` is the last time, and `key` a SHA-256 in hex."""

    __tablename__ = "failed_sign_ins"

    key: Mapped[Code] = mapped_column(primary_key=True)
    failures: Mapped[int]
    since: Mapped[Moment] = mapped_column(default=utc_now)
