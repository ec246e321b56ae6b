"""Sessions: one for each signed-in browser, which ends at sign-out, when it is idle too long, or on its last day.

Limits (OWASP ASVS 5.0, 7.1): any number of sessions for an account; `session_days` of the settings after sign-in each
ends, and fourteen days without a request end it sooner. People work in the ledger for weeks on their own machines and
see nothing that a daily sign-in would guard better, so both are longer than NIST SP 800-63B suggests.
"""

import datetime
from dataclasses import dataclass

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.domain.errors import NotFound
from app.services.accounts import IDLE_LIMIT
from app.services.tokens import hash_token, is_hash, new_token
from app.storage.models.account import SignInSession
from app.storage.models.second_factor import HalfSignIn, PendingFactor
from app.storage.queries.accounts import live_sessions
from app.storage.types import utc_now


@dataclass(frozen=True, slots=True)
class OpenSession:
    """One session of an account; `key` names it without being able to open it."""

    key: str
    is_current: bool
    created_at: datetime.datetime
    seen_at: datetime.datetime
    expires_at: datetime.datetime


def start_session(session: Session, account_id: str, days: int, *, now: datetime.datetime | None = None) -> str:
    """The token of a new session of the account, which is shown to its browser only; clears away what has ended."""
    now = now or utc_now()
    session.execute(delete(SignInSession).where(SignInSession.expires_at <= now))
    token = new_token()
    session.add(
        SignInSession(
            token_hash=hash_token(token),
            account_id=account_id,
            created_at=now,
            seen_at=now,
            expires_at=now + datetime.timedelta(days=days),
        )
    )
    session.flush()
    return token


def list_sessions(
    session: Session, account_id: str, token: str | None, *, now: datetime.datetime | None = None
) -> list[OpenSession]:
    """The open sessions of an account, the last used first; `token` tells which of them is the current one."""
    now = now or utc_now()
    current = hash_token(token or "")
    return [
        OpenSession(row.token_hash, row.token_hash == current, row.created_at, row.seen_at, row.expires_at)
        for row in session.execute(live_sessions(account_id, now, now - IDLE_LIMIT))
    ]


def sign_out(session: Session, token: str) -> None:
    """End the session, or half sign-in, of that token; one that has ended already is no error."""
    for model in (SignInSession, HalfSignIn):
        session.execute(delete(model).where(model.token_hash == hash_token(token)))


def end_session(session: Session, account_id: str, key: str) -> None:
    """End one session of the account; raises NotFound when the account has none of that key."""
    if not is_hash(key):
        raise NotFound("session", key)
    ended = session.execute(
        delete(SignInSession)
        .where(SignInSession.account_id == account_id, SignInSession.token_hash == key)
        .returning(SignInSession.token_hash)
    )
    if ended.scalar() is None:
        raise NotFound("session", key)


def end_sessions(session: Session, account_id: str, *, but: str | None = None) -> None:
    """End every session of the account, save the one whose token is `but`, and whatever was begun and not finished."""
    for model in (HalfSignIn, PendingFactor):
        session.execute(delete(model).where(model.account_id == account_id))
    statement = delete(SignInSession).where(SignInSession.account_id == account_id)
    if but is not None:
        statement = statement.where(SignInSession.token_hash != hash_token(but))
    session.execute(statement)
