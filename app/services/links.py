"""Links that work once: they sign an account in, or invite somebody; of each only a hash is kept."""

import datetime

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from app.domain.errors import LinkRefused
from app.services import records
from app.services.accounts import ensure_owner
from app.services.half_sign_ins import let_in
from app.services.security_log import Event, tell
from app.services.sessions import end_sessions
from app.services.tokens import hash_token, new_token
from app.storage.models.account import Account, LinkPurpose, OneTimeLink
from app.storage.queries.accounts import active_owners
from app.storage.types import utc_now

UNKNOWN = "This link is not known here. It may have been copied in part, taken back, or followed by a newer one."
USED = "This link has been used already; it works only once."
TOO_OLD = "This link is too old."
DISABLED = "The account of this link has been disabled."


def make_first_link(session: Session, hours: int = 24, *, now: datetime.datetime | None = None) -> str | None:
    """The token of a link that signs the owner in, as long as no owner has a password; then None.

    There is no default password: whoever can read what the server prints at its start is the owner.
    """
    if any(owner.password_hash for owner in session.scalars(active_owners())):
        return None
    return make_sign_in_link(session, ensure_owner(session), hours, now=now)


def make_sign_in_link(
    session: Session,
    account: Account,
    hours: int = 24,
    *,
    created_by_id: str | None = None,
    now: datetime.datetime | None = None,
) -> str:
    """The token of a link that signs the account in once, within that many hours; takes back its earlier links."""
    now = now or utc_now()
    take_back_links(session, account.id)
    link = OneTimeLink(
        purpose=LinkPurpose.SIGN_IN,
        account_id=account.id,
        created_by_id=created_by_id,
        created_at=now,
        expires_at=now + datetime.timedelta(hours=hours),
    )
    return add_link(session, link)


def reset_password(session: Session, account_id: str, version: int, *, created_by_id: str | None) -> str:
    """For somebody who forgot it: drop the password, end the sessions, and give the token of a sign-in link.

    Who resets a password never learns or chooses one (OWASP ASVS 5.0, 6.4.6). Raises EditConflict or Withdrawn.
    """
    account = records.fetch_for_edit(session, Account, account_id, version)
    account.password_hash = None
    session.flush()
    end_sessions(session, account_id)
    return make_sign_in_link(session, account, created_by_id=created_by_id)


def take_back_links(session: Session, account_id: str) -> None:
    """Delete the links that would sign the account in and were not used."""
    session.execute(
        delete(OneTimeLink).where(
            OneTimeLink.account_id == account_id,
            OneTimeLink.purpose == LinkPurpose.SIGN_IN,
            OneTimeLink.used_at.is_(None),
        )
    )


def add_link(session: Session, link: OneTimeLink) -> str:
    """Write the link under a new token, and give the token."""
    token = new_token()
    link.token_hash = hash_token(token)
    session.add(link)
    session.flush()
    return token


def use_sign_in_link(session: Session, token: str, days: int, *, now: datetime.datetime | None = None) -> str:
    """The token of a new session, or of a half sign-in, for the account of the link; raises LinkRefused, with why."""
    now = now or utc_now()
    link = use_link(session, token, LinkPurpose.SIGN_IN, now=now)
    account = session.get_one(Account, link.account_id)
    if account.is_withdrawn:
        raise LinkRefused(DISABLED)
    tell(Event.LINK_USED, account.id)
    return let_in(session, account.id, days, now=now)


def use_link(session: Session, token: str, purpose: LinkPurpose, *, now: datetime.datetime) -> OneTimeLink:
    """Mark the link as used, in one statement, so that of two who use it at once only one can; raises LinkRefused."""
    used = session.scalars(
        update(OneTimeLink)
        .where(
            OneTimeLink.token_hash == hash_token(token),
            OneTimeLink.purpose == purpose,
            OneTimeLink.used_at.is_(None),
            OneTimeLink.expires_at > now,
        )
        .values(used_at=now)
        .returning(OneTimeLink)
    ).one_or_none()
    if used is None:
        find_link(session, token, purpose, now=now)
        raise LinkRefused(USED)
    return used


def find_link(session: Session, token: str, purpose: LinkPurpose, *, now: datetime.datetime) -> OneTimeLink:
    """The link, if it can be used; raises LinkRefused, which says why not."""
    link = session.get(OneTimeLink, hash_token(token))
    if link is None or link.purpose != purpose:
        raise LinkRefused(UNKNOWN)
    if link.used_at is not None:
        raise LinkRefused(USED)
    if link.expires_at <= now:
        raise LinkRefused(TOO_OLD)
    return link
