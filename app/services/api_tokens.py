"""API tokens: made and withdrawn by their account, and good for sending in captures only.

A bookmarklet shows its token to the page that it is used on, so a token must not open anything: it cannot read, and
what it sends waits until its account, signed in, has looked at it.
"""

import datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue, NotFound
from app.services.accounts import Visitor
from app.services.records import check_length, take_key_once
from app.services.tokens import hash_token, is_hash, new_token
from app.storage.models import ApiToken
from app.storage.models.account import Role
from app.storage.queries.accounts import bearer, tokens_of
from app.storage.types import AnySelect, utc_now

MOST = 20  # of one account
MAX_NAME = 100


def make_api_token(session: Session, account_id: str, name: str, form_key: str | None = None) -> str:
    """A new token of the account, which is shown once; raises InvalidValue for too many, or a form sent before."""
    check_length("name", name, MAX_NAME)
    take_key_once(session, form_key, "name", "token")
    held = select(func.count()).select_from(ApiToken).where(ApiToken.account_id == account_id)
    if session.scalars(held).one() >= MOST:
        raise InvalidValue("name", f"An account has at most {MOST} tokens; withdraw one that is not used any more.")
    token = new_token()
    session.add(ApiToken(token_hash=hash_token(token), account_id=account_id, name=name))
    session.flush()
    return token


def list_api_tokens(session: Session, account_id: str) -> list[dict[str, object]]:
    """The tokens of an account without their secret: key, name, created_at, used_at; the newest first."""
    return [
        {"key": row.token_hash, "name": row.name, "created_at": row.created_at, "used_at": row.used_at}
        for row in session.execute(tokens_of(account_id))
    ]


def withdraw_api_token(session: Session, account_id: str, key: str) -> None:
    """Make a token open nothing any more; raises NotFound when the account has none of that key."""
    own = (ApiToken.account_id == account_id, ApiToken.token_hash == key)
    if not is_hash(key) or session.scalar(delete(ApiToken).where(*own).returning(ApiToken.token_hash)) is None:
        raise NotFound("token", key)


def find_bearer(session: Session, token: str) -> Visitor | None:
    """Whose token it is; None when there is no such token or its account was disabled."""
    row = session.execute(_bearer(token)).one_or_none()
    return None if row is None else Visitor(row.account_id, row.name, Role(row.role), is_seen_due=False)


def note_used(session: Session, token: str, *, now: datetime.datetime | None = None) -> None:
    """Note that the token was used now."""
    session.execute(update(ApiToken).where(ApiToken.token_hash == hash_token(token)).values(used_at=now or utc_now()))


def _bearer(token: str) -> AnySelect:
    return bearer(hash_token(token))
