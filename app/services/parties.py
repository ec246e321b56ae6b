"""Parties: making and changing people and organisations, and finding them by any spelling."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from app.domain.answer import Interest
from app.domain.errors import InvalidValue
from app.domain.names import rank_names, same_name
from app.services.bearers import names_beginning, names_sharing_keys
from app.services.duplicates import hold_apart
from app.services.paging import Slice, read_slice
from app.services.quotations import Quoted, tell_lines, told_among
from app.services.records import (
    MAX_PARAGRAPH,
    add_once,
    check_all,
    check_given,
    check_length,
    fetch,
    fetch_for_edit,
    replace_parts,
)
from app.storage.history import noting, writer_of
from app.storage.models import Party, PartyName
from app.storage.models.party import PartyType
from app.storage.queries import parties as queries
from app.storage.queries import sources as source_queries
from app.storage.types import new_id

MAX_NAMES = 100
MAX_NAME = 500  # characters: in any script an index of PostgreSQL holds as many, in its 2,704 bytes
MAX_LANGUAGE = 35  # what RFC 5646, 4.4.1, asks everybody to have room for


@dataclass(frozen=True, slots=True)
class NameDraft:
    """One spelling; `language` is a BCP 47 tag or empty."""

    spelling: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class PartyDraft:
    """What a person says about a party; the first of `names` is the preferred one."""

    names: tuple[NameDraft, ...]
    type: PartyType = PartyType.PERSON
    interest: Interest | None = None
    description: str = ""


@dataclass(frozen=True, slots=True)
class NewParty:
    """A party that another record names for the first time: its name, and the like ones that it is said not to be."""

    name: str
    apart_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundParty:
    """A party found by a spelling: the preferred name, the spelling that was found, and how near it is, 0 to 1."""

    id: str
    name: str
    spelling: str
    score: float


def create_party(
    session: Session, draft: PartyDraft, form_key: str | None = None, *, apart_from: Sequence[str] = ()
) -> Party:
    """A new party; raises InvalidRecord.

    `apart_from` are the ids of parties with a like name that the writer, an account, was shown and said it is none of:
    they are held apart in the same transaction, and its first revision says so.
    """
    _check(draft)
    party = Party(id=new_id(), names=_made_names(draft))
    _apply(party, draft)
    others = names_of(session, apart_from)
    names = ", ".join(f"“{other['name']}”" for other in others.values())
    with noting(session, f"It is not the same as {names}." if others else ""):
        kept = add_once(session, party, form_key)
    account_id = writer_of(session).account_id
    if kept is party and account_id:
        for other_id in others:
            hold_apart(session, party.id, str(other_id), account_id)
    return kept


def edit_party(session: Session, party_id: str, version: int, draft: PartyDraft) -> Party:
    """The party, changed; raises InvalidRecord, EditConflict, Withdrawn or NotFound."""
    party = fetch_for_edit(session, Party, party_id, version)
    _check(draft)
    _apply(party, draft)
    if _names_of(party) != draft.names:
        replace_parts(session, party, "names", _made_names(draft))
    session.flush()
    return party


def find_parties(session: Session, typed: str, limit: int = 12) -> list[FoundParty]:
    """Parties that bear a name like the typed one, nearest first, each once; in any script."""
    beginning = {f"{row.bearer_id}:{row.position}": row for row in names_beginning(session, typed)}
    sharing = {f"{row.bearer_id}:{row.position}": row for row in names_sharing_keys(session, typed)}
    rows = beginning | sharing
    scores = dict(rank_names(typed, [(key, row.spelling) for key, row in rows.items()], limit=limit * 3))
    for key in sharing.keys() - scores.keys():
        is_same, score, _ = same_name(typed, rows[key].spelling)
        if is_same:
            scores[key] = score
    found: dict[str, FoundParty] = {}
    for key, score in sorted(scores.items(), key=lambda ranked: (-ranked[1], ranked[0])):
        row = rows[key]
        found.setdefault(row.party_id, FoundParty(row.party_id, row.preferred, row.spelling, score))
    return list(found.values())[:limit]


def find_party_by_spelling(session: Session, spelling: str) -> list[FoundParty]:
    """The active parties that bear exactly this spelling, themselves or through one that was merged into them."""
    rows = {row.party_id: row for row in session.execute(queries.names_spelled(spelling))}
    return [FoundParty(row.party_id, row.preferred, spelling, 1.0) for row in rows.values()]


def list_parties(session: Session, after: str | None) -> Slice:
    """One piece of all parties, by preferred name: id, name, type, interest, status, spellings (their number)."""
    return read_slice(
        session, queries.party_list(), (PartyName.folded.expression, PartyName.party_id.expression), after
    )


def read_party(session: Session, party_id: str) -> tuple[Party, list[Any], dict[str, Quoted]]:
    """A party, and up to 1,000 lines of the claims that it makes or relays, with what is said of their quotations.

    Raises NotFound.
    """
    party = fetch(session, Party, party_id)
    claims = list(session.execute(source_queries.claims_by_party(party_id)))
    return party, claims, tell_lines(claims, told_among(session, [claim.citation_id for claim in claims]))


def name_of(session: Session, party_id: str) -> str | None:
    """The preferred name of a party; None where there is no such party."""
    row = session.execute(queries.preferred_names([party_id])).first()
    return None if row is None else str(row.spelling)


def names_of(session: Session, party_ids: Sequence[str | None]) -> dict[str | None, dict[str, str]]:
    """The id and preferred name of each of these parties, by its id."""
    rows = session.execute(queries.preferred_names([each for each in party_ids if each]))
    return {row.party_id: {"id": row.party_id, "name": row.spelling} for row in rows}


def list_merged(session: Session, party_id: str) -> list[Any]:
    """The parties that were merged into this one itself: id, name, version."""
    return list(session.execute(queries.merged_into(party_id)))


def _names_of(party: Party) -> tuple[NameDraft, ...]:
    ordered = sorted(party.names, key=lambda name: (not name.is_preferred, name.position))
    return tuple(NameDraft(name.spelling, name.language) for name in ordered)


def _apply(party: Party, draft: PartyDraft) -> None:
    party.type = draft.type
    party.interest = draft.interest
    party.description = draft.description


def _made_names(draft: PartyDraft) -> list[PartyName]:
    return [
        PartyName(position=place, spelling=name.spelling, language=name.language, is_preferred=place == 0)
        for place, name in enumerate(draft.names)
    ]


def _check(draft: PartyDraft) -> None:
    check_all(
        [
            lambda: check_names(draft.names),
            lambda: check_length("description", draft.description, MAX_PARAGRAPH),
        ]
    )


def check_names(names: Sequence[NameDraft]) -> None:
    """Raises InvalidValue for names that a party cannot bear."""
    if not names:
        raise InvalidValue("names", "Give at least one name.")
    if len(names) > MAX_NAMES:
        raise InvalidValue("names", f"A party has at most {MAX_NAMES} spellings.")
    if len(set(names)) < len(names):
        raise InvalidValue("names", "The same spelling stands there twice; take one out.")
    for name in names:
        check_given("names", name.spelling, "A name is empty; fill it in or take it out.")
        check_length("names", name.spelling, MAX_NAME)
        _check_language("names", name.language)


def _check_language(field: str, tag: str) -> None:
    parts = tag.split("-")
    is_tag = len(tag) <= MAX_LANGUAGE and all(part.isascii() and part.isalnum() and len(part) <= 8 for part in parts)
    if tag and not is_tag:
        raise InvalidValue(field, f"“{tag[:MAX_LANGUAGE]}” is no language tag; write one such as be, ru or sr-Latn.")
