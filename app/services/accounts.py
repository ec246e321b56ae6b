"""Accounts: who is there, what their role allows, and what an owner can change about them."""

import datetime
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, or_, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue, NotFound, StillUsed
from app.services import records
from app.services.account_names import check_name, name_key
from app.services.tokens import hash_token
from app.storage.models.account import Account, OneTimeLink, Role, SignInSession
from app.storage.models.api_token import ApiToken
from app.storage.models.second_factor import HalfSignIn
from app.storage.queries.accounts import account_line, account_lines, active_account_named, active_owners, live_session
from app.storage.types import new_id, utc_now

IDLE_LIMIT = datetime.timedelta(days=14)
SEEN_STEP = datetime.timedelta(hours=1)
LADDER = (Role.READER, Role.EDITOR, Role.OWNER)
FIRST_OWNER = "owner"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who sent a request: an account that is signed in.

    `has_second_factor`: it is asked for a code when it signs in. `is_seen_due`: the session was last noted over an hour
    ago; call `note_seen` in a session that writes.
    """

    account_id: str
    name: str
    role: Role
    has_second_factor: bool = False
    is_seen_due: bool = False


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One account as an owner sees it; `seen_at` is when it was last used, if a session of it is left."""

    id: str
    version: int
    name: str
    role: Role
    withdrawn_reason: str | None
    has_password: bool
    has_second_factor: bool
    created_at: datetime.datetime
    seen_at: datetime.datetime | None

    @property
    def is_disabled(self) -> bool:
        """It may not sign in."""
        return self.withdrawn_reason is not None


def find_visitor(session: Session, token: str, *, now: datetime.datetime | None = None) -> Visitor | None:
    """Who holds the session token; None when it is unknown, ended or idle too long, or the account was disabled.

    It only reads, so that a page that only reads stays so.
    """
    now = now or utc_now()
    row = session.execute(live_session(hash_token(token), now, now - IDLE_LIMIT)).one_or_none()
    if row is None:
        return None
    return Visitor(
        row.account_id, row.name, Role(row.role), row.has_second_factor, is_seen_due=now - row.seen_at >= SEEN_STEP
    )


def note_seen(session: Session, token: str, *, now: datetime.datetime | None = None) -> None:
    """Note that the session was used now, which puts off its idle end."""
    session.execute(
        update(SignInSession).where(SignInSession.token_hash == hash_token(token)).values(seen_at=now or utc_now())
    )


def may(visitor: Visitor | None, role: Role) -> bool:
    """Whether the visitor's role is at least `role`: an owner may all that an editor may, who may all a reader may."""
    return visitor is not None and LADDER.index(visitor.role) >= LADDER.index(role)


def list_accounts(session: Session) -> list[AccountLine]:
    """Every account, owners first."""
    return [_line(row) for row in session.execute(account_lines())]


def read_account(session: Session, account_id: str) -> AccountLine:
    """One account as the list shows it; raises NotFound."""
    row = session.execute(account_line(account_id)).one_or_none()
    if row is None:
        raise NotFound("account", account_id)
    return _line(row)


def _line(row: Row[Any]) -> AccountLine:
    return AccountLine(**{**row._mapping, "role": Role(row.role)})


def find_account(session: Session, account_id: str) -> Account:
    """The account; raises NotFound."""
    return records.fetch(session, Account, account_id)


def find_account_named(session: Session, name: str) -> Account:
    """The account of that name, if it may sign in; raises InvalidValue."""
    account = session.scalars(active_account_named(name_key(name))).one_or_none()
    if account is None:
        raise InvalidValue("name", f"Nobody named {name!r} may sign in.")
    return account


def ensure_owner(session: Session) -> Account:
    """The earliest owner that may sign in; makes the first one, without a password, when there is none."""
    owner = session.scalars(active_owners().limit(1)).one_or_none()
    return owner or add_account(session, FIRST_OWNER, Role.OWNER)


def add_account(
    session: Session, name: str, role: Role, *, password_hash: str | None = None, account_id: str | None = None
) -> Account:
    """A new account; raises InvalidValue for a name that is missing, too long or taken."""
    check_name(name)
    account = Account(
        id=account_id or new_id(), name=name, name_key=name_key(name), role=role, password_hash=password_hash
    )
    session.add(account)
    _flush_name(session)
    return account


def rename_account(session: Session, account_id: str, version: int, name: str) -> Account:
    """Give the account another name to sign in with; raises InvalidValue, EditConflict or Withdrawn."""
    account = records.fetch_for_edit(session, Account, account_id, version)
    check_name(name)
    account.name, account.name_key = name, name_key(name)
    _flush_name(session)
    return account


def change_role(session: Session, account_id: str, version: int, role: Role) -> Account:
    """Give the account another role, from its next request on; raises StillUsed for the last owner."""
    if role is not Role.OWNER:
        _keep_an_owner(session, account_id)
    account = records.fetch_for_edit(session, Account, account_id, version)
    account.role = role
    session.flush()
    if role is not Role.OWNER:
        _withdraw_links(session, OneTimeLink.created_by_id == account_id)
    return account


def disable_account(session: Session, account_id: str, version: int, reason: str) -> Account:
    """Refuse the account from now on, and end its sessions, links and tokens; raises StillUsed for the last owner."""
    _keep_an_owner(session, account_id)
    account = records.withdraw(session, Account, account_id, version, reason)
    for model in (SignInSession, HalfSignIn, ApiToken):
        session.execute(delete(model).where(model.account_id == account_id))
    _withdraw_links(session, or_(OneTimeLink.account_id == account_id, OneTimeLink.created_by_id == account_id))
    return account


def restore_account(session: Session, account_id: str, version: int) -> Account:
    """Let a disabled account sign in again, with the password it had."""
    return records.restore(session, Account, account_id, version)


def _keep_an_owner(session: Session, account_id: str) -> None:
    """Of two owners who disable each other at once, the second waits for the first's lock and is refused."""
    if [owner.id for owner in session.scalars(active_owners())] == [account_id]:
        raise StillUsed("This is the only owner. Make somebody else an owner first.")


def _withdraw_links(session: Session, which: ColumnElement[bool]) -> None:
    session.execute(delete(OneTimeLink).where(OneTimeLink.used_at.is_(None), which))


def _flush_name(session: Session) -> None:
    try:
        session.flush()
    except IntegrityError as error:
        if "name_key" not in str(error.orig):
            raise
        raise InvalidValue("name", "Somebody already has this name, or had it; choose another.") from error
