"""Sharing: links by which somebody without an account reads one comparison; of each only a hash is kept."""

import datetime
from dataclasses import dataclass

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.domain.errors import LinkRefused, NotFound
from app.services.records import MAX_LINE, check_length, check_standing, take_key_once
from app.services.tokens import hash_token, is_hash, new_token
from app.storage.models import Comparison, SharedLink
from app.storage.queries import comparisons as queries
from app.storage.types import utc_now

UNKNOWN = "This link is not known here. It may have been copied in part, or taken back by those who made it."


@dataclass(frozen=True, slots=True)
class Share:
    """A link that stands; `key` names it without being able to read by it."""

    key: str
    note: str
    created_at: datetime.datetime
    created_by: str


def share_comparison(
    session: Session, comparison_id: str, note: str, created_by_id: str, form_key: str | None = None
) -> str:
    """The token of a new link to the comparison, which is kept nowhere: it can be shown this once.

    Raises InvalidValue, also for a form that was sent before, NotFound or Withdrawn.
    """
    check_length("note", note, MAX_LINE)
    check_standing(session, Comparison, comparison_id)
    take_key_once(session, form_key, "note", "link")
    token = new_token()
    session.add(
        SharedLink(
            token_hash=hash_token(token),
            comparison_id=comparison_id,
            note=note,
            created_by_id=created_by_id,
            created_at=utc_now(),
        )
    )
    session.flush()
    return token


def list_shares(session: Session, comparison_id: str) -> list[Share]:
    """The links to a comparison that stand, the oldest first."""
    rows = session.execute(queries.shared_links_of(comparison_id))
    return [Share(row.token_hash, row.note, row.created_at, row.created_by) for row in rows]


def take_back_share(session: Session, comparison_id: str, key: str) -> None:
    """Take a link back, so that it opens nothing any more; raises NotFound when it was taken back before."""
    taken = None
    if is_hash(key):
        link = (SharedLink.token_hash == key, SharedLink.comparison_id == comparison_id)
        taken = session.execute(delete(SharedLink).where(*link).returning(SharedLink.token_hash)).scalar()
    if taken is None:
        raise NotFound("link", key)


def find_shared(session: Session, token: str) -> Comparison:
    """The comparison that the link shares; raises LinkRefused."""
    link = session.get(SharedLink, hash_token(token))
    if link is None:
        raise LinkRefused(UNKNOWN)
    return session.get_one(Comparison, link.comparison_id)
