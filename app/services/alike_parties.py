"""Parties that may be one: those that bear a name like one that is typed, before it is added as another."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.domain.names import same_name
from app.services.bearers import names_beginning, names_sharing_keys
from app.services.parties import PartyDraft
from app.storage.models import Submission

MOST_ALIKE = 8


@dataclass(frozen=True, slots=True)
class AlikeParty:
    """A party that a name may mean: its preferred name, the spelling that is like it, and why, in sentences."""

    id: str
    name: str
    spelling: str
    reason: str


def find_alike(session: Session, spellings: Collection[str]) -> list[AlikeParty]:
    """The active parties that one of the names can mean, the most alike first, each once."""
    found: dict[str, tuple[float, AlikeParty]] = {}
    for typed in spellings:
        for row in (*names_beginning(session, typed), *names_sharing_keys(session, typed)):
            is_same, score, reason = same_name(typed, row.spelling)
            if is_same and score > found.get(row.party_id, (0.0, None))[0]:
                found[row.party_id] = (score, AlikeParty(row.party_id, row.preferred, row.spelling, reason))
    return [party for _, party in _ranked(list(found.values()))][:MOST_ALIKE]


def alike_to_new(session: Session, draft: PartyDraft, form_key: str) -> list[AlikeParty]:
    """Who the party that a form is about to make may be; nobody when the form was sent before, and made it."""
    if session.get(Submission, form_key):
        return []
    return find_alike(session, [name.spelling for name in draft.names])


def _ranked(scored: Sequence[tuple[float, AlikeParty]]) -> list[tuple[float, AlikeParty]]:
    return sorted(scored, key=lambda each: (-each[0], each[1].name, each[1].id))
