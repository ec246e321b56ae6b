"""Bearers: the names of parties that a typed one can mean, found by how they begin and by the keys that they share."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.domain.name_blocks import keys_of
from app.domain.names import fold_name
from app.storage.queries import parties as queries

MOST_NAMES = 500
MOST_SHARING = 150  # parties; a key that more share, as a given name, is passed over for rarer ones


def names_beginning(session: Session, typed: str) -> Sequence[Any]:
    """Up to 500 names of which a word begins as one of the typed ones, whatever the script; a coarse net.

    Columns as in `names_like`. It looks through all folded names.
    """
    return session.execute(queries.names_like(fold_name(typed), MOST_NAMES)).all()


def names_sharing_keys(session: Session, typed: str) -> Sequence[Any]:
    """Up to 500 names of the parties that share a key with the typed one, as those in another script do.

    Columns as in `names_like`. The rarest keys go first, so that it costs as much with many parties as with few.
    """
    taken: list[str] = []
    parties = 0
    for row in session.execute(queries.key_counts(keys_of(typed))):
        parties += row.parties
        if parties > MOST_SHARING:
            break
        taken.append(row.key)
    return session.execute(queries.names_with_keys(taken, MOST_NAMES)).all() if taken else []
