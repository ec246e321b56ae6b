"""Selects over derivations: those of one source, and all that a set of sources comes from."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, case, func, or_, select
from sqlalchemy.orm import aliased

from app.storage.base import Status
from app.storage.models import Capture, Citation, Derivation, Party, PartyName, Rejection, Source
from app.storage.types import AnySelect

_CITATIONS = Citation.__table__.c
_derivation = Derivation.__table__.c
_STANDING = select(_derivation.source_id, _derivation.origin_id).where(_derivation.status == Status.ACTIVE)


def derivations_of_source(source_id: str) -> AnySelect:
    """What a source comes from, then what comes from it, each in the order of recording.

    Columns: id, type, note, status, is_origin (the other one is the origin), other_id, other.
    """
    other = aliased(Source)
    is_origin = Derivation.source_id == source_id
    other_id = case((is_origin, Derivation.origin_id), else_=Derivation.source_id)
    return (
        select(
            Derivation.id,
            Derivation.type,
            Derivation.note,
            Derivation.status,
            is_origin.label("is_origin"),
            other.id.label("other_id"),
            other.title.label("other"),
        )
        .join(other, other.id == other_id)
        .where(or_(is_origin, Derivation.origin_id == source_id))
        .order_by(is_origin.desc(), Derivation.created_at, Derivation.id)
        .limit(1_000)
    )


def derivations_behind(source_ids: Sequence[str]) -> AnySelect:
    """(source_id, origin_id) of everything that stands between these sources and their ultimate origins."""
    return _behind(_derivation.source_id.in_(source_ids))


def derivations_behind_answers(question_ids: Sequence[str]) -> AnySelect:
    """The same for the sources that the answers to these questions are cited from."""
    return _BEHIND_ANSWERS.params(question_ids=list(question_ids))


def _behind(is_among: ColumnElement[bool]) -> AnySelect:
    first = _STANDING.where(is_among).cte("behind", recursive=True)
    behind = first.union(_STANDING.where(_derivation.source_id == first.c.origin_id))
    return select(behind.c.source_id, behind.c.origin_id)


# Built once: a page of answers asks for it each time, and to build it takes longer than to run it.
_BEHIND_ANSWERS = _behind(
    _derivation.source_id.in_(
        select(_CITATIONS.source_id).where(_CITATIONS.question_id.in_(bindparam("question_ids", expanding=True)))
    )
)


def texts_of_question(question_id: str, most: int) -> AnySelect:
    """The sources that answers to a question are cited from, each with its newest text, in the order of their ids.

    Columns: id, title, issued, publisher (its name, or where it was published), text.
    """
    cited = select(Citation.source_id).where(Citation.question_id == question_id)
    newest = newest_text(Source.id).scalar_subquery()
    return (
        select(
            Source.id,
            Source.title,
            Source.issued,
            func.coalesce(PartyName.spelling, Source.container_title).label("publisher"),
            newest.label("text"),
        )
        .outerjoin(Party, Party.id == Source.publisher_id)
        .outerjoin(
            PartyName,
            and_(PartyName.party_id == func.coalesce(Party.standing_id, Party.id), PartyName.is_preferred),
        )
        .where(Source.id.in_(cited), Source.status == Status.ACTIVE)
        .order_by(Source.id)
        .limit(most)
    )


def newest_text(source_id: Any) -> AnySelect:
    """The text of the newest capture of a source, given its id or the column that holds it."""
    return (
        select(Capture.text)
        .where(Capture.source_id == source_id)
        .order_by(Capture.captured_at.desc(), Capture.id.desc())
        .limit(1)
    )


def rejections_among(source_ids: Sequence[str]) -> AnySelect:
    """The pairs of these sources of which neither comes from the other: source_id, other_id."""
    return select(Rejection.source_id, Rejection.other_id).where(
        Rejection.source_id.in_(source_ids), Rejection.other_id.in_(source_ids)
    )
