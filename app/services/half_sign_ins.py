"""Half sign-ins: between the password and the code, ten minutes long, in the database and with no rights at all.

Every way in comes by here, a one-time link as well as a password (OWASP ASVS 5.0, 6.3.4 and 6.4.3), save an invitation,
whose account is new. The token of a half sign-in is none of a session, and whoever gives the code gets another one.
"""

import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue, NotAllowed
from app.services.second_factors import read_factor, use_code
from app.services.security_log import Event, tell
from app.services.sessions import start_session
from app.services.throttle import Tried, count_try, take_back_try
from app.services.tokens import hash_token, new_token
from app.storage.engine import Database
from app.storage.models.second_factor import HalfSignIn
from app.storage.queries.accounts import active_account, live_half_sign_in
from app.storage.types import utc_now

HALF_MINUTES = 10
WRONG_CODE = "This code is not right, or it was used already. An app shows a new one every 30 seconds."
TOO_LATE = "Signing in took too long, or was done elsewhere. Begin again with your password."


def let_in(session: Session, account_id: str, days: int, *, now: datetime.datetime | None = None) -> str:
    """The token of a new session of the account; or that of a half sign-in, where a second factor is set up."""
    now = now or utc_now()
    # whoever sets a factor up meanwhile waits for this session and ends it, or is waited for and seen
    session.scalar(active_account(account_id).with_for_update())
    if read_factor(session, account_id) is None:
        return start_session(session, account_id, days, now=now)
    session.execute(delete(HalfSignIn).where(HalfSignIn.expires_at <= now))
    token = new_token()
    ends = now + datetime.timedelta(minutes=HALF_MINUTES)
    session.add(HalfSignIn(token_hash=hash_token(token), account_id=account_id, expires_at=ends))
    session.flush()
    return token


def find_half_sign_in(session: Session, token: str | None, *, now: datetime.datetime | None = None) -> str | None:
    """The id of the account whose code the browser of that token is still asked for; None when it is not."""
    return session.scalar(live_half_sign_in(hash_token(token or ""), now or utc_now()))


def finish_sign_in(
    database: Database, token: str | None, code: str, *, address: str, days: int, now: datetime.datetime | None = None
) -> str:
    """The token of a session, for a half sign-in and a code of its account.

    Takes the Database, because a try is counted in a transaction of its own (see `throttle`). Raises Throttled,
    InvalidValue for “code”, or NotAllowed when the half sign-in has ended.
    """
    now = now or utc_now()
    with database.write() as session:
        account_id = _need(session, token, now)
        count_try(session, account_id, address, what=Tried.CODE, now=now)
    with database.write() as session:
        account_id = _need(session, token, now)
        if not use_code(session, account_id, code, now=now):
            tell(Event.CODE_WRONG, account_id)
            raise InvalidValue("code", WRONG_CODE)
        _take(session, token)
        take_back_try(session, account_id, address, what=Tried.CODE)
        tell(Event.CODE_RIGHT, account_id)
        return start_session(session, account_id, days, now=now)


def _take(session: Session, token: str | None) -> None:
    """End the half sign-in; raises NotAllowed when it was ended while the account was waited for."""
    held = HalfSignIn.token_hash == hash_token(token or "")
    if session.execute(delete(HalfSignIn).where(held).returning(HalfSignIn.token_hash)).scalar() is None:
        raise NotAllowed(TOO_LATE)


def _need(session: Session, token: str | None, now: datetime.datetime) -> str:
    """The account of the half sign-in, locked until the transaction ends (on PostgreSQL)."""
    account_id = find_half_sign_in(session, token, now=now)
    if account_id is None or session.scalar(active_account(account_id).with_for_update()) is None:
        raise NotAllowed(TOO_LATE)
    return account_id
