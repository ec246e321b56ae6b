"""Rulings: a person's word on what stands between two claims, in place of what the ladder says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.display import quoted
from app.domain.errors import InvalidValue
from app.domain.finding import Rung
from app.domain.phrases import say_day
from app.services.records import (
    MAX_PARAGRAPH,
    add_first,
    check_all,
    check_given,
    check_length,
    check_standing,
    fetch,
    fetch_for_edit,
    take_key,
)
from app.storage.history import writer_of
from app.storage.models import Claim, Ruling
from app.storage.queries import rulings as queries
from app.storage.types import new_id, utc_now

LONGEST_NOTE = 2_000  # characters of a note in a sentence


@dataclass(frozen=True, slots=True)
class RulingDraft:
    """What a person says of two claims, in any order; the note says why."""

    claims: tuple[str, str]
    rung: Rung
    note: str


def create_ruling(session: Session, draft: RulingDraft, form_key: str | None = None) -> Ruling:
    """A new ruling by whoever writes; raises InvalidRecord, NotFound or Withdrawn for a claim.

    Raises InvalidValue where these two claims have one already, standing or withdrawn.
    """
    first, second = sorted(draft.claims)
    ruling = Ruling(id=new_id(), first_id=first, second_id=second)
    if form_key:
        kept_id = take_key(session, form_key, Ruling.kind, ruling.id)
        if kept_id != ruling.id:
            return fetch(session, Ruling, kept_id)
    _check(draft)
    for claim_id in (first, second):
        check_standing(session, Claim, claim_id)
    taken = InvalidValue("rung", "There is a ruling on these two claims already; change that one.")
    if find_ruling(session, draft.claims) is not None:
        raise taken
    _apply(session, ruling, draft)
    return add_first(session, ruling, taken)


def edit_ruling(session: Session, ruling_id: str, version: int, rung: Rung, note: str) -> Ruling:
    """The ruling, changed, and from now on that of whoever changed it.

    Raises InvalidRecord, EditConflict, Withdrawn or NotFound.
    """
    ruling = fetch_for_edit(session, Ruling, ruling_id, version)
    draft = RulingDraft((ruling.first_id, ruling.second_id), rung, note)
    _check(draft)
    _apply(session, ruling, draft)
    session.flush()
    return ruling


def read_ruling(session: Session, ruling_id: str) -> Ruling:
    """One ruling; raises NotFound."""
    return fetch(session, Ruling, ruling_id)


def find_ruling(session: Session, claims: Sequence[str]) -> Ruling | None:
    """The ruling on two claims, standing or withdrawn, whichever way they are named."""
    first, second = sorted(claims)
    return session.scalars(select(Ruling).where(Ruling.first_id == first, Ruling.second_id == second)).one_or_none()


def _apply(session: Session, ruling: Ruling, draft: RulingDraft) -> None:
    ruling.rung = draft.rung
    ruling.note = draft.note
    ruling.ruled_by = writer_of(session).name
    ruling.ruled_at = utc_now()


def _check(draft: RulingDraft) -> None:
    check_all(
        [
            lambda: _check_two(draft.claims),
            lambda: check_given("note", draft.note, "Say why; the note is shown wherever the verdict is."),
            lambda: check_length("note", draft.note, MAX_PARAGRAPH),
        ]
    )


def _check_two(claims: tuple[str, str]) -> None:
    if claims[0] == claims[1]:
        raise InvalidValue("rung", "A ruling needs two claims; choose another one.")


class Ruled(NamedTuple):
    """A standing ruling: what a person says of two claims, why, who and when."""

    id: str
    rung: Rung
    note: str
    by: str
    at: datetime


Rulings = dict[tuple[str, str], Ruled]


def say_ruled(ruling: Ruled) -> str:
    """Who ruled, when and why, as a sentence that goes before what the ladder says."""
    return f"Ruled by {ruling.by or 'someone'}, {say_day(ruling.at.date())}: {quoted(ruling.note, LONGEST_NOTE)}."


def pair_of(a: str, b: str) -> tuple[str, str]:
    """Two claims as a ruling names them, the smaller id first."""
    return (a, b) if a < b else (b, a)


def read_rulings(session: Session, question_ids: Sequence[str]) -> Rulings:
    """The standing rulings on claims that answer these questions."""
    rows = session.execute(queries.rulings_on_answers(question_ids)).all()
    return {(first, second): Ruled(key, Rung(rung), *rest) for key, first, second, rung, *rest in rows}


def rungs_of(rulings: Rulings) -> dict[tuple[str, str], Rung]:
    """What each pair is ruled to be."""
    return {pair: ruled.rung for pair, ruled in rulings.items()}
