"""Selects over the answers to a question: three, however many answers there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlalchemy.orm import aliased

from app.storage.base import Status
from app.storage.models import Citation, Claim, Contributor, FigureRow, Party, PartyName, Source
from app.storage.types import AnySelect


@dataclass(frozen=True, slots=True)
class AnswerFilter:
    """Which answers are wanted: by claimant, source, mode; withdrawn ones only when asked for."""

    claimant_id: str | None = None
    source_id: str | None = None
    mode: str | None = None
    with_withdrawn: bool = False


HEADLINE: ColumnElement[Any] = func.coalesce(FigureRow.headline, FigureRow.high, FigureRow.low)
SORTS: dict[str, tuple[ColumnElement[Any], ...]] = {
    "recorded": (Claim.created_at.expression,),
    "as-of": (Claim.as_of_earliest.expression, Claim.as_of_latest.expression),
    "claimant": (PartyName.folded.expression,),
    "low": (func.coalesce(FigureRow.low, FigureRow.high),),
    "high": (func.coalesce(FigureRow.high, FigureRow.headline, FigureRow.low),),
    "headline": (HEADLINE,),
    "answer": (Claim.date_earliest.expression, Claim.affirmed.expression, Claim.text.expression),
}


def answers(
    question_ids: Sequence[str],
    claim_ids: Sequence[str] | None,
    wanted: AnswerFilter,
    sort: str,
    descending: bool,
) -> AnySelect:
    """Claims with their figure and claimant, in the order of a sort (unknown values last).

    Columns: those of the claim and the figure, claimant (preferred name), interest.
    """
    conditions: list[ColumnElement[bool]] = [Claim.question_id.in_(question_ids)]
    if claim_ids is not None:
        conditions.append(Claim.id.in_(claim_ids))
    if not wanted.with_withdrawn:
        conditions.append(Claim.status == Status.ACTIVE)
    if wanted.claimant_id:
        conditions.append(Claim.claimant_id == wanted.claimant_id)
    if wanted.mode:
        conditions.append(Claim.mode == wanted.mode)
    if wanted.source_id:
        conditions.append(_cites(wanted.source_id))
    return _answer_columns().where(*conditions).order_by(*_order(sort, descending))


def questions_of_claims(claim_ids: Sequence[str]) -> AnySelect:
    """(id, question_id) of these claims."""
    return select(Claim.id, Claim.question_id).where(Claim.id.in_(claim_ids))


def citations_of_answers(question_ids: Sequence[str], claim_ids: Sequence[str] | None) -> AnySelect:
    """Citations with the name of who relays them and what names their source, in the order of the claims.

    Columns: claim_id, id, source_id, capture_id, quotation, offset_start, offset_end, found, locator, relayed_by_id,
    relayed_by, title, container_title, issued, publisher.
    """
    relayer, publisher = aliased(PartyName), aliased(PartyName)
    statement = (
        select(
            Citation.claim_id,
            Citation.id,
            Citation.source_id,
            Citation.capture_id,
            Citation.quotation,
            Citation.offset_start,
            Citation.offset_end,
            Citation.found,
            Citation.locator,
            Citation.relayed_by_id,
            relayer.spelling.label("relayed_by"),
            Source.title,
            Source.container_title,
            Source.issued,
            publisher.spelling.label("publisher"),
        )
        .join(Source, Source.id == Citation.source_id)
        .outerjoin(publisher, and_(publisher.party_id == Source.publisher_id, publisher.is_preferred))
        .outerjoin(relayer, and_(relayer.party_id == Citation.relayed_by_id, relayer.is_preferred))
        .where(Citation.question_id.in_(question_ids))
        .order_by(Citation.question_id, Citation.claim_id, Citation.position)
    )
    return statement if claim_ids is None else statement.where(Citation.claim_id.in_(claim_ids))


def references(source_ids: Sequence[str]) -> AnySelect:
    """These sources: columns of app.domain.bibliography.Reference, id, type, status, and the publisher's name."""
    publisher = aliased(PartyName)
    return (
        select(
            Source.id,
            Source.type,
            Source.status,
            Source.title,
            Source.container_title,
            Source.volume,
            Source.issue,
            Source.page,
            Source.genre,
            Source.issued,
            Source.accessed,
            Source.url,
            Source.doi,
            Source.archive,
            Source.publisher_id,
            func.coalesce(publisher.spelling, "").label("publisher"),
        )
        .outerjoin(publisher, and_(publisher.party_id == Source.publisher_id, publisher.is_preferred))
        .where(Source.id.in_(source_ids))
    )


def authors_of(source_ids: Sequence[str]) -> AnySelect:
    """(source_id, family, given, literal) of the authors of these sources, in order."""
    return (
        select(Contributor.source_id, Contributor.family, Contributor.given, Contributor.literal)
        .where(Contributor.source_id.in_(source_ids), Contributor.role == "author")
        .order_by(Contributor.source_id, Contributor.position)
    )


def count_withdrawn(question_id: str) -> AnySelect:
    """How many answers to a question were withdrawn."""
    return select(func.count()).where(Claim.question_id == question_id, Claim.status == Status.WITHDRAWN)


def _answer_columns() -> AnySelect:
    return (
        select(
            Claim.id,
            Claim.question_id,
            Claim.answer_kind,
            Claim.claimant_id,
            PartyName.spelling.label("claimant"),
            Party.interest,
            Claim.words,
            Claim.as_of,
            Claim.as_of_earliest,
            Claim.as_of_latest,
            Claim.scope,
            Claim.mode,
            Claim.note,
            Claim.date,
            Claim.affirmed,
            Claim.text,
            Claim.status,
            Claim.withdrawn_reason,
            Claim.created_at,
            FigureRow.low,
            FigureRow.high,
            FigureRow.low_included,
            FigureRow.high_included,
            FigureRow.qualifier,
            FigureRow.headline,
            FigureRow.approximate,
            FigureRow.unit,
        )
        .join(Party, Party.id == Claim.claimant_id)
        .join(PartyName, and_(PartyName.party_id == Claim.claimant_id, PartyName.is_preferred))
        .outerjoin(FigureRow, and_(FigureRow.question_id == Claim.question_id, FigureRow.claim_id == Claim.id))
    )


def _cites(source_id: str) -> ColumnElement[bool]:
    return (
        select(Citation.id)
        .where(
            Citation.question_id == Claim.question_id, Citation.claim_id == Claim.id, Citation.source_id == source_id
        )
        .exists()
    )


def _order(sort: str, descending: bool) -> list[ColumnElement[Any]]:
    order: list[ColumnElement[Any]] = []
    for column in SORTS[sort]:
        order.append(case((column.is_(None), 1), else_=0))  # unknown last on both databases, either way round
        order.append(column.desc() if descending else column.asc())
    return [*order, Claim.created_at.asc(), Claim.id.asc()]
