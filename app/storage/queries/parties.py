"""Selects over parties and their names."""

from collections.abc import Collection

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import aliased

from app.storage.base import Status
from app.storage.models import Distinction, NameKey, Party, PartyName
from app.storage.types import AnySelect

PREFIX_LENGTH = 3


def names_like(folded: str, limit: int) -> AnySelect:
    """Names whose folded key begins with, or holds a word that begins with, the first letters of the folded text.

    Columns: party_id (of the party that stands for the bearer), bearer_id, position, spelling, preferred. A coarse net:
    the caller ranks what it holds.
    """
    start = _escape(folded[:PREFIX_LENGTH])
    matches = [PartyName.folded.like(f"{start}%", escape="\\"), PartyName.folded.like(f"% {start}%", escape="\\")]
    for word in folded.split()[1:4]:
        part = _escape(word[:PREFIX_LENGTH])
        matches += [PartyName.folded.like(f"{part}%", escape="\\"), PartyName.folded.like(f"% {part}%", escape="\\")]
    return _with_preferred().where(or_(*matches)).order_by(PartyName.folded, PartyName.party_id).limit(limit)


def key_counts(keys: Collection[str]) -> AnySelect:
    """(key, parties) of each of these keys of names that some party has, the rarest first; parties is their number."""
    count = func.count().label("parties")
    return select(NameKey.key, count).where(NameKey.key.in_(keys)).group_by(NameKey.key).order_by(count, NameKey.key)


def names_with_keys(keys: Collection[str], limit: int) -> AnySelect:
    """The names of the parties that have one of these keys; columns as names_like."""
    bearers = select(NameKey.party_id).where(NameKey.key.in_(keys))
    return (
        _with_preferred()
        .where(PartyName.party_id.in_(bearers))
        .order_by(PartyName.party_id, PartyName.position)
        .limit(limit)
    )


def names_spelled(spelling: str) -> AnySelect:
    """The active parties that bear exactly this spelling; columns as names_like, one row a party."""
    return _with_preferred().where(PartyName.spelling == spelling).order_by(PartyName.party_id)


def preferred_names(party_ids: list[str]) -> AnySelect:
    """(party_id, spelling) of the preferred names of these parties."""
    return select(PartyName.party_id, PartyName.spelling).where(
        PartyName.party_id.in_(party_ids), PartyName.is_preferred
    )


def party_list() -> AnySelect:
    """Every party that was not merged, unordered.

    Columns: id, name, type, interest, status, spellings (their number), and the keys of the list.
    """
    others = aliased(PartyName)
    count = select(func.count()).select_from(others).where(others.party_id == Party.id).scalar_subquery()
    return select(
        Party.id,
        PartyName.spelling.label("name"),
        Party.type,
        Party.interest,
        Party.status,
        count.label("spellings"),
        PartyName.folded.label("key_0"),
        PartyName.party_id.label("key_1"),
    ).join(
        PartyName,
        and_(PartyName.party_id == Party.id, PartyName.is_preferred, Party.merged_into_id.is_(None)),
    )


def spellings() -> AnySelect:
    """Every name of the active parties that are not merged: party_id, spelling, is_preferred."""
    return (
        select(PartyName.party_id, PartyName.spelling, PartyName.is_preferred)
        .join(Party, Party.id == PartyName.party_id)
        .where(Party.status == Status.ACTIVE, Party.merged_into_id.is_(None))
        .order_by(PartyName.party_id, PartyName.position)
    )


def standing_names() -> AnySelect:
    """For each party: party_id, that of the party that stands for it, its name, and its own where that is another.

    Columns: party_id, standing_id, name, said_as ("" where the name is its own). To be joined as a subquery.
    """
    own, standing = aliased(PartyName), aliased(PartyName)
    standing_id = func.coalesce(Party.standing_id, Party.id)
    return (
        select(
            Party.id.label("party_id"),
            standing_id.label("standing_id"),
            standing.spelling.label("name"),
            func.coalesce(func.nullif(own.spelling, standing.spelling), "").label("said_as"),
        )
        .join(own, and_(own.party_id == Party.id, own.is_preferred))
        .join(standing, and_(standing.party_id == standing_id, standing.is_preferred))
    )


def standing_name(party_id: str) -> AnySelect:
    """(standing_id, name, said_as) of one party, as in `standing_names`."""
    names = standing_names().subquery()
    return select(names.c.standing_id, names.c.name, names.c.said_as).where(names.c.party_id == party_id)


def distinctions() -> AnySelect:
    """(party_id, other_id) of all pairs of parties that are not one, the newest first."""
    return select(Distinction.party_id, Distinction.other_id).order_by(
        Distinction.at.desc(), Distinction.party_id, Distinction.other_id
    )


def merged_into(party_id: str) -> AnySelect:
    """(id, name, version) of the parties that were merged into this one itself."""
    return (
        select(Party.id, PartyName.spelling.label("name"), Party.version)
        .join(PartyName, and_(PartyName.party_id == Party.id, PartyName.is_preferred))
        .where(Party.merged_into_id == party_id)
        .order_by(PartyName.folded, Party.id)
    )


def _with_preferred() -> AnySelect:
    preferred, standing = aliased(PartyName), aliased(Party)
    return (
        select(
            standing.id.label("party_id"),
            PartyName.party_id.label("bearer_id"),
            PartyName.position,
            PartyName.spelling,
            preferred.spelling.label("preferred"),
        )
        .join(Party, and_(Party.id == PartyName.party_id, Party.status == Status.ACTIVE))
        .join(standing, standing.id == func.coalesce(Party.standing_id, Party.id))
        .join(preferred, and_(preferred.party_id == standing.id, preferred.is_preferred))
        .where(standing.status == Status.ACTIVE)
    )


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def spellings_of(party_ids: list[str]) -> AnySelect:
    """(party_id, spelling) of every name of these parties, the preferred one first."""
    return (
        select(PartyName.party_id, PartyName.spelling)
        .where(PartyName.party_id.in_(party_ids))
        .order_by(PartyName.party_id, PartyName.is_preferred.desc(), PartyName.position)
    )
