"""Invitations: an owner gives somebody a link that makes one account, with a role, within seven days."""

import datetime
from dataclasses import dataclass

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.domain.errors import NotFound
from app.domain.passwords import check_new_password
from app.services.account_names import check_name
from app.services.accounts import add_account
from app.services.links import add_link, find_link, use_link
from app.services.passwords import hash_password
from app.services.security_log import Event, tell
from app.services.sessions import sign_out, start_session
from app.services.tokens import is_hash
from app.storage.engine import Database
from app.storage.history import Actor, write_as
from app.storage.models.account import LinkPurpose, OneTimeLink, Role
from app.storage.queries.accounts import open_invitations
from app.storage.types import new_id, utc_now

INVITATION_DAYS = 7


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation that can still be used; `key` names it without being able to use it."""

    key: str
    role: Role
    created_by: str
    created_at: datetime.datetime
    expires_at: datetime.datetime


def invite(session: Session, role: Role, created_by_id: str, *, now: datetime.datetime | None = None) -> str:
    """The token of a new invitation, which is kept nowhere: it can be shown this once."""
    now = now or utc_now()
    link = OneTimeLink(
        purpose=LinkPurpose.INVITATION,
        role=role,
        created_by_id=created_by_id,
        created_at=now,
        expires_at=now + datetime.timedelta(days=INVITATION_DAYS),
    )
    return add_link(session, link)


def list_invitations(session: Session, *, now: datetime.datetime | None = None) -> list[Invitation]:
    """The invitations that can still be used, the oldest first."""
    return [
        Invitation(row.token_hash, Role(row.role), row.created_by or "", row.created_at, row.expires_at)
        for row in session.execute(open_invitations(now or utc_now()))
    ]


def revoke_invitation(session: Session, key: str) -> None:
    """Take an invitation back; raises NotFound when it was used or taken back before."""
    if not is_hash(key):
        raise NotFound("invitation", key)
    revoked = session.execute(
        delete(OneTimeLink)
        .where(
            OneTimeLink.token_hash == key,
            OneTimeLink.purpose == LinkPurpose.INVITATION,
            OneTimeLink.used_at.is_(None),
        )
        .returning(OneTimeLink.token_hash)
    )
    if revoked.scalar() is None:
        raise NotFound("invitation", key)


def find_invitation(session: Session, token: str, *, now: datetime.datetime | None = None) -> Role:
    """The role that the invitation gives, if it can still be used; raises LinkRefused, which says why not."""
    return Role(find_link(session, token, LinkPurpose.INVITATION, now=now or utc_now()).role or "")


def accept_invitation(
    database: Database, token: str, name: str, password: str, *, days: int, replacing: str | None = None
) -> str:
    """Make the account and sign it in: the token of its session; the one of the token `replacing` ends.

    Takes the Database because hashing the password must not hold up those who write (see `signing_in`). Raises
    LinkRefused, or InvalidValue for "name" or "new_password"; then the invitation stays as it was.
    """
    with database.read() as session:
        find_invitation(session, token)
    check_name(name)
    check_new_password(password, name)
    password_hash = hash_password(password)
    with database.write() as session:
        link = use_link(session, token, LinkPurpose.INVITATION, now=utc_now())
        account_id = new_id()
        write_as(session, Actor(name, account_id))
        add_account(session, name, Role(link.role or ""), password_hash=password_hash, account_id=account_id)
        if replacing is not None:
            sign_out(session, replacing)
        tell(Event.INVITATION_USED, account_id)
        return start_session(session, account_id, days)
