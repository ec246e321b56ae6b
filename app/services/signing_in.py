"""Signing in with a password, and setting one.

These services take the Database, not a session. A password takes 0.15 s to check, which must not hold up those who
write, so they check between two transactions: the first counts the try (see `throttle`), the second acts, and makes
sure that what was found in between still stands.
"""

from sqlalchemy import update

from app.domain.errors import InvalidValue, NotAllowed, NotFound
from app.domain.passwords import check_new_password
from app.services.account_names import name_key
from app.services.half_sign_ins import let_in
from app.services.links import take_back_links
from app.services.passwords import hash_password, is_outdated, is_password
from app.services.security_log import Event, tell
from app.services.sessions import end_sessions, sign_out, start_session
from app.services.throttle import count_try, forget_old_tries, take_back_try
from app.storage.base import Status
from app.storage.engine import Database
from app.storage.history import Actor, write_as
from app.storage.models.account import Account
from app.storage.queries.accounts import active_account, active_account_named
from app.storage.types import utc_now

WRONG = "The name or the password is not right."
WRONG_OLD = "This is not your password."
CHANGED_MEANWHILE = "Your account was changed at the same moment, so nothing was saved. Sign in again."


def sign_in(
    database: Database, name: str, password: str, *, address: str, days: int, replacing: str | None = None
) -> str:
    """The token of a new session, or of a half sign-in (see `half_sign_ins`); the one of the token `replacing` ends.

    Raises Throttled, or InvalidValue, which tells nothing about whether there is an account of that name.
    """
    key = name_key(name)
    with database.write() as session:
        count_try(session, key, address)
    with database.read() as session:
        account = session.scalars(active_account_named(key)).one_or_none()
    old_hash = account.password_hash if account else None
    if not is_password(old_hash, password) or account is None or old_hash is None:
        tell(Event.PASSWORD_WRONG, account.id if account else None)
        raise InvalidValue("password", WRONG)
    new_hash = hash_password(password) if is_outdated(old_hash) else old_hash
    with database.write() as session:
        still_stands = (Account.id == account.id, Account.password_hash == old_hash, Account.status == Status.ACTIVE)
        # not through the record: the same password under another hash is no change that history should tell
        kept = session.execute(
            update(Account).where(*still_stands).values(password_hash=new_hash).returning(Account.id)
        )
        if kept.scalar() is None:
            raise InvalidValue("password", WRONG)
        take_back_try(session, key, address)
        forget_old_tries(session, utc_now())
        if replacing is not None:
            sign_out(session, replacing)
        tell(Event.PASSWORD_RIGHT, account.id)
        return let_in(session, account.id, days)


def change_password(database: Database, account_id: str, old: str, new: str, *, address: str, days: int) -> str:
    """Set the password and end every session of the account; the token of a new session for this browser.

    `old` is asked for where there is a password already. Raises InvalidValue for "old_password" or "new_password",
    Throttled after too many wrong old ones, NotAllowed when the account was disabled or reset meanwhile.
    """
    account = _read_active(database, account_id)
    check_new_password(new, account.name)
    if account.password_hash is not None:
        _try_password(database, account, old, address, "old_password")
    new_hash = hash_password(new)
    with database.write() as session:
        write_as(session, Actor(account.name, account.id))
        current = session.scalars(active_account(account_id).with_for_update()).one_or_none()
        if current is None or current.password_hash != account.password_hash:
            raise NotAllowed(CHANGED_MEANWHILE)
        current.password_hash = new_hash
        session.flush()
        take_back_try(session, account.name_key, address)
        take_back_links(session, account_id)
        end_sessions(session, account_id)
        return start_session(session, account_id, days)


def check_again(database: Database, account_id: str, password: str, *, address: str) -> Account:
    """The account, detached, once its password was given again; raises InvalidValue for “password”, or Throttled."""
    account = _read_active(database, account_id)
    _try_password(database, account, password, address, "password")
    with database.write() as session:
        take_back_try(session, account.name_key, address)
    return account


def _read_active(database: Database, account_id: str) -> Account:
    with database.read() as session:
        account = session.scalars(active_account(account_id)).one_or_none()
    if account is None:
        raise NotFound("account", account_id)
    return account


def _try_password(database: Database, account: Account, password: str, address: str, field: str) -> None:
    with database.write() as session:
        count_try(session, account.name_key, address)
    if not is_password(account.password_hash, password):
        tell(Event.PASSWORD_WRONG, account.id)
        raise InvalidValue(field, WRONG_OLD)
