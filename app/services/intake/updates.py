"""Updates: what a later edition of a sheet says otherwise than the ledger, where no person has changed it since."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.exchange.base import Layout
from app.services.intake.entries import Incoming, Values, differing_fields
from app.services.placing import forget_places
from app.storage.base import Status
from app.storage.history import Actor, write_as
from app.storage.models import Citation, Claim, Question, Revision
from app.storage.models.revision import Act

MODELS: dict[str, type[Question] | type[Claim]] = {"questions": Question, "claims": Claim}
TOGETHER = {"words": ("words", "figure"), "figure": ("words", "figure")}  # what is one statement is changed as one
DAYS = ("as_of", "as_of_earliest", "as_of_latest")
MOST_TOLD = 3

Hands = dict[str, tuple[str, str]]  # by field, who changed it last, if that was a person, and on which day


@dataclass(slots=True)
class Update:
    """What a record of a sheet changes of the one that is there: the fields that are taken over, and in words what
    changes and what does not, because a person has changed it or the row leaves it blank.
    """

    record: Incoming
    fields: list[str] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


def find_updates(
    session: Session, layout: Layout, records: Sequence[Incoming], stored: Mapping[str, Values]
) -> dict[str, Update]:
    """What the records change of those that are there, by id; records that change nothing are left out."""
    differing = {
        record.id: found
        for record in records
        if record.id in stored and (found := _stated_otherwise(layout, record, stored[record.id]))
    }
    if not differing:
        return {}
    hands = _hands(session, MODELS[layout.name].kind, list(differing))
    incoming = {record.id: record for record in records}
    return {
        record_id: _update(incoming[record_id], found, stored[record_id], hands.get(record_id, {}))
        for record_id, found in differing.items()
    }


def apply_updates(session: Session, updates: Mapping[str, Sequence[Update]], actor: Actor) -> None:
    """Change what the updates of each table take over, with a revision that says `actor` loaded it."""
    write_as(session, actor, Act.LOADED)
    for table, found in updates.items():
        model: type[Any] = MODELS[table]
        ids = [update.record.id for update in found]
        records = {each.id: each for each in session.scalars(select(model).where(model.id.in_(ids)))} if ids else {}
        for update in found:
            for name in update.fields:
                _take_over(session, records[update.record.id], name, update.record)
    session.flush()
    write_as(session, actor)


def _stated_otherwise(layout: Layout, record: Incoming, stored: Values) -> dict[str, list[str]]:
    """The fields that differ, but for those that the row leaves blank."""
    found = differing_fields(layout, record, stored)
    return {name: lines for name, lines in found.items() if name == "figure" or record.fields[name] not in ("", None)}


def _update(record: Incoming, found: Mapping[str, list[str]], stored: Values, hands: Hands) -> Update:
    update = Update(record)
    for name, lines in found.items():
        if name == "words" and "figure" in found:
            continue  # the figure tells it
        told = "; ".join(lines[:MOST_TOLD])
        if reason := _reason_to_keep(name, record, stored, hands):
            update.kept.append(f"{told}; {reason}, so it was left as it is.")
        else:
            update.fields += [each for each in TOGETHER.get(name, (name,)) if each in found]
            update.changes.append(told)
    return update


def _reason_to_keep(name: str, record: Incoming, stored: Values, hands: Hands) -> str:
    """Why a field must not be taken over; empty when it may be."""
    if stored["status"] == Status.WITHDRAWN:
        return "it was withdrawn here"
    by_hand = next((hands[each] for each in TOGETHER.get(name, (name,)) if each in hands), None)
    if by_hand:
        return f"{by_hand[0]} changed it on {by_hand[1]}"
    if name == "figure" and any(
        stored["figure"][end] is not None and values[end] is None
        for values in record.parts["figure"]
        for end in ("low", "high")
    ):
        return "the row leaves one number blank"
    return ""


def _hands(session: Session, kind: str, ids: Sequence[str]) -> dict[str, Hands]:
    """Of each record the fields that were last changed otherwise than by loading."""
    columns = Revision.record_id, Revision.act, Revision.actor, Revision.at, Revision.after
    told = select(*columns).where(Revision.kind == kind, Revision.record_id.in_(ids))
    hands: dict[str, Hands] = {}
    before: dict[str, Values] = {}
    for row in session.execute(told.order_by(Revision.record_id, Revision.version)):
        after = json.loads(row.after)
        found = hands.setdefault(row.record_id, {})
        for name in _changed(before.get(row.record_id, {}), after):
            if row.act == Act.LOADED:
                found.pop(name, None)
            else:
                found[name] = (row.actor, row.at.date().isoformat())
        before = {row.record_id: after}
    return hands


def _changed(before: Values, after: Values) -> Iterator[str]:
    return (name for name, value in after.items() if name not in before or before[name] != value)


def _take_over(session: Session, entity: Any, name: str, record: Incoming) -> None:
    if name == "figure":
        (values,) = record.parts["figure"]
        for column in values.keys() - {"claim_id", "question_id"}:
            setattr(entity.figure, column, values[column])
    elif name == "citations":
        _cite(session, entity, record.parts["citations"])
    else:
        for column in DAYS if name == "as_of" else (name,):
            setattr(entity, column, record.values[column])


def _cite(session: Session, claim: Claim, cited: Sequence[Values]) -> None:
    """Make these the citations of the claim, each known again by its id."""
    present = {citation.id: citation for citation in claim.citations}
    forget_places(session, present)
    citations = []
    for position, values in enumerate(cited):
        citation = present.get(values["id"]) or Citation(id=values["id"])
        for column, value in (values | {"position": position}).items():
            setattr(citation, column, value)
        citations.append(citation)
    claim.citations = citations
