"""What is asked about accounts, their sessions and their links."""

import datetime

from sqlalchemy import Label, Select, exists, func, select

from app.storage.base import Status
from app.storage.models.account import Account, LinkPurpose, OneTimeLink, Role, SignInSession
from app.storage.models.api_token import ApiToken
from app.storage.models.second_factor import HalfSignIn, SecondFactor
from app.storage.types import AnySelect


def live_session(token_hash: str, now: datetime.datetime, seen_after: datetime.datetime) -> AnySelect:
    """account_id, name, role, has_second_factor and seen_at of one session that has not ended, of an active account."""
    return (
        select(
            *(Account.id.label("account_id"), Account.name, Account.role),
            *(_has_second_factor(), SignInSession.seen_at),
        )
        .join(SignInSession, SignInSession.account_id == Account.id)
        .where(
            SignInSession.token_hash == token_hash,
            SignInSession.expires_at > now,
            SignInSession.seen_at > seen_after,
            Account.status == Status.ACTIVE,
        )
    )


def live_half_sign_in(token_hash: str, now: datetime.datetime) -> Select[str]:
    """The account_id of one half sign-in that has not ended."""
    return select(HalfSignIn.account_id).where(HalfSignIn.token_hash == token_hash, HalfSignIn.expires_at > now)


def live_sessions(account_id: str, now: datetime.datetime, seen_after: datetime.datetime) -> AnySelect:
    """token_hash, created_at, seen_at and expires_at of the sessions of an account, the last used first."""
    return (
        select(SignInSession.token_hash, SignInSession.created_at, SignInSession.seen_at, SignInSession.expires_at)
        .where(
            SignInSession.account_id == account_id,
            SignInSession.expires_at > now,
            SignInSession.seen_at > seen_after,
        )
        .order_by(SignInSession.seen_at.desc(), SignInSession.created_at.desc(), SignInSession.token_hash)
    )


def bearer(token_hash: str) -> AnySelect:
    """account_id, name and role of the account of an API token, if it is active."""
    return (
        select(Account.id.label("account_id"), Account.name, Account.role)
        .join(ApiToken, ApiToken.account_id == Account.id)
        .where(ApiToken.token_hash == token_hash, Account.status == Status.ACTIVE)
    )


def tokens_of(account_id: str) -> AnySelect:
    """token_hash, name, created_at and used_at of the API tokens of an account, the newest first."""
    return (
        select(ApiToken.token_hash, ApiToken.name, ApiToken.created_at, ApiToken.used_at)
        .where(ApiToken.account_id == account_id)
        .order_by(ApiToken.created_at.desc(), ApiToken.token_hash)
    )


def account_lines() -> AnySelect:
    """id, version, name, role, withdrawn_reason, has_password, has_second_factor, created_at and seen_at of each.

    Owners come first, then editors, then readers, by name; seen_at is null for one without a session.
    """
    seen = (
        select(SignInSession.account_id, func.max(SignInSession.seen_at).label("seen_at"))
        .group_by(SignInSession.account_id)
        .subquery()
    )
    return (
        select(
            *(Account.id, Account.version, Account.name, Account.role, Account.withdrawn_reason),
            *(Account.password_hash.is_not(None).label("has_password"), _has_second_factor()),
            *(Account.created_at, seen.c.seen_at),
        )
        .outerjoin(seen, seen.c.account_id == Account.id)
        .order_by(Account.role == Role.READER, Account.role == Role.EDITOR, Account.name_key)
    )


def account_line(account_id: str) -> AnySelect:
    """The same of one account."""
    return account_lines().where(Account.id == account_id)


def active_account(account_id: str) -> Select[Account]:
    """The account, if it may sign in."""
    return select(Account).where(Account.id == account_id, Account.status == Status.ACTIVE)


def active_account_named(name_key: str) -> Select[Account]:
    """The account whose name is compared as `name_key`, if it may sign in."""
    return select(Account).where(Account.name_key == name_key, Account.status == Status.ACTIVE)


def active_owners() -> Select[Account]:
    """The owners that may sign in, the earliest first, locked until the transaction ends (on PostgreSQL)."""
    return (
        select(Account)
        .where(Account.role == Role.OWNER, Account.status == Status.ACTIVE)
        .order_by(Account.created_at, Account.id)
        .with_for_update()
    )


def open_invitations(now: datetime.datetime) -> AnySelect:
    """token_hash, role, created_at, expires_at and created_by (a name, or null) of the invitations still to be used."""
    return (
        select(
            *(OneTimeLink.token_hash, OneTimeLink.role, OneTimeLink.created_at, OneTimeLink.expires_at),
            Account.name.label("created_by"),
        )
        .outerjoin(Account, Account.id == OneTimeLink.created_by_id)
        .where(
            OneTimeLink.purpose == LinkPurpose.INVITATION,
            OneTimeLink.used_at.is_(None),
            OneTimeLink.expires_at > now,
        )
        .order_by(OneTimeLink.created_at, OneTimeLink.token_hash)
    )


def _has_second_factor() -> Label[bool]:
    return exists().where(SecondFactor.account_id == Account.id).correlate(Account).label("has_second_factor")
