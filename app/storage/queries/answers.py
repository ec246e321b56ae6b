"""Selects over the answers to a question: the same few, however many answers there are.

They select from the tables themselves: rows of plain columns that go through the mapped classes cost twice as much.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select

from app.storage.base import Status
from app.storage.models import Citation, Claim, Contributor, FigureRow, Party, PartyName, Question, Source, Topic
from app.storage.models.source import ContributorRole
from app.storage.types import AnySelect


@dataclass(frozen=True, slots=True)
class AnswerFilter:
    """Which answers are wanted: by claimant, source, mode; withdrawn ones only when asked for."""

    claimant_id: str | None = None
    source_id: str | None = None
    mode: str | None = None
    with_withdrawn: bool = False


_CLAIMS = Claim.__table__
_FIGURES = FigureRow.__table__
_CITATIONS = Citation.__table__
_SOURCES = Source.__table__
_PARTIES = Party.__table__
_CONTRIBUTORS = Contributor.__table__
_STANDING = _PARTIES.alias("standing")
_OWN_NAMES = PartyName.__table__.alias("own_names")
_CLAIMANTS = PartyName.__table__.alias("claimants")
_RELAYERS = PartyName.__table__.alias("relayers")
_PUBLISHERS = PartyName.__table__.alias("publishers")

_claim, _figure = _CLAIMS.c, _FIGURES.c

HEADLINE: ColumnElement[Any] = func.coalesce(_figure.headline, _figure.high, _figure.low)
SORTS: dict[str, tuple[ColumnElement[Any], ...]] = {
    "recorded": (_claim.created_at,),
    "as-of": (_claim.as_of_earliest, _claim.as_of_latest),
    "claimant": (_CLAIMANTS.c.folded,),
    "low": (func.coalesce(_figure.low, _figure.high),),
    "high": (func.coalesce(_figure.high, _figure.headline, _figure.low),),
    "headline": (HEADLINE,),
    "answer": (_claim.date_earliest, _claim.affirmed, _claim.text),
}

_ANSWERS: AnySelect = (
    select(
        *(_claim.id, _claim.question_id, _claim.answer_kind, _STANDING.c.id.label("claimant_id")),
        _CLAIMANTS.c.spelling.label("claimant"),
        _STANDING.c.interest,
        *(_claim.words, _claim.as_of, _claim.scope, _claim.mode, _claim.note, _claim.date, _claim.affirmed),
        *(_claim.text, _claim.status, _claim.withdrawn_reason),
        func.coalesce(func.nullif(_OWN_NAMES.c.spelling, _CLAIMANTS.c.spelling), "").label("said_as"),
        *(_figure.low, _figure.high, _figure.low_included, _figure.high_included, _figure.qualifier),
        *(_figure.headline, _figure.approximate, _figure.unit),
    )
    .select_from(_CLAIMS)
    .join(_PARTIES, _PARTIES.c.id == _claim.claimant_id)
    .join(_STANDING, _STANDING.c.id == func.coalesce(_PARTIES.c.standing_id, _PARTIES.c.id))
    .join(_CLAIMANTS, and_(_CLAIMANTS.c.party_id == _STANDING.c.id, _CLAIMANTS.c.is_preferred))
    .outerjoin(
        _OWN_NAMES,
        and_(_PARTIES.c.standing_id.is_not(None), _OWN_NAMES.c.party_id == _PARTIES.c.id, _OWN_NAMES.c.is_preferred),
    )
    .outerjoin(_FIGURES, and_(_figure.question_id == _claim.question_id, _figure.claim_id == _claim.id))
)
_CITED: AnySelect = (
    select(
        *(_CITATIONS.c.claim_id, _CITATIONS.c.id, _CITATIONS.c.source_id, _CITATIONS.c.capture_id),
        *(_CITATIONS.c.quotation, _CITATIONS.c.offset_start, _CITATIONS.c.offset_end, _CITATIONS.c.found),
        *(_CITATIONS.c.locator, _CITATIONS.c.relayed_by_id),
        func.coalesce(_RELAYERS.c.spelling, "").label("relayed_by"),
        *(_CITATIONS.c.prefix, _CITATIONS.c.suffix),
    )
    .select_from(_CITATIONS)
    .outerjoin(_RELAYERS, and_(_RELAYERS.c.party_id == _CITATIONS.c.relayed_by_id, _RELAYERS.c.is_preferred))
    .order_by(_CITATIONS.c.question_id, _CITATIONS.c.claim_id, _CITATIONS.c.position)
)
_REFERENCES: AnySelect = (
    select(
        *(_SOURCES.c.id, _SOURCES.c.status, _CONTRIBUTORS.c.family, _CONTRIBUTORS.c.given, _CONTRIBUTORS.c.literal),
        *(_SOURCES.c.title, _SOURCES.c.container_title, func.coalesce(_PUBLISHERS.c.spelling, "").label("publisher")),
        *(_SOURCES.c.volume, _SOURCES.c.issue, _SOURCES.c.page, _SOURCES.c.genre, _SOURCES.c.issued),
        *(_SOURCES.c.accessed, _SOURCES.c.url, _SOURCES.c.doi, _SOURCES.c.archive),
    )
    .select_from(_SOURCES)
    .outerjoin(_PUBLISHERS, and_(_PUBLISHERS.c.party_id == _SOURCES.c.publisher_id, _PUBLISHERS.c.is_preferred))
    .outerjoin(
        _CONTRIBUTORS, and_(_CONTRIBUTORS.c.source_id == _SOURCES.c.id, _CONTRIBUTORS.c.role == ContributorRole.AUTHOR)
    )
    .order_by(_SOURCES.c.id, _CONTRIBUTORS.c.position)
)


def answers(
    question_ids: Sequence[str],
    claim_ids: Sequence[str] | None,
    wanted: AnswerFilter,
    sort: str,
    descending: bool,
) -> AnySelect:
    """Claims with their figure and claimant, in the order of a sort (unknown values last).

    Columns: those of the claim that a comparison shows, those of the figure; claimant (its preferred name) and
    interest are those of the party that the claimant was merged into, if it was; said_as is then its own name, if
    that differs.
    """
    conditions: list[ColumnElement[bool]] = [_claim.question_id.in_(question_ids)]
    if claim_ids is not None:
        conditions.append(_claim.id.in_(claim_ids))
    if not wanted.with_withdrawn:
        conditions.append(_claim.status == Status.ACTIVE)
    if wanted.claimant_id:
        conditions.append(or_(_STANDING.c.id == wanted.claimant_id, _claim.claimant_id == wanted.claimant_id))
    if wanted.mode:
        conditions.append(_claim.mode == wanted.mode)
    if wanted.source_id:
        conditions.append(_cites(wanted.source_id))
    return _ANSWERS.where(*conditions).order_by(*_order(sort, descending))


def questions_of_claims(claim_ids: Sequence[str]) -> AnySelect:
    """(id, question_id, is_cumulative of the question) of these claims."""
    return (
        select(_claim.id, _claim.question_id, Question.is_cumulative)
        .join(Question, Question.id == _claim.question_id)
        .where(_claim.id.in_(claim_ids))
    )


def citations_of_answers(question_ids: Sequence[str], claim_ids: Sequence[str] | None) -> AnySelect:
    """Citations with the name of who relays them, or "", those of one claim in their order.

    Columns: claim_id, id, source_id, capture_id, quotation, offset_start, offset_end, found, locator, relayed_by_id,
    relayed_by, prefix, suffix.
    """
    statement = _CITED.where(_CITATIONS.c.question_id.in_(question_ids))
    return statement if claim_ids is None else statement.where(_CITATIONS.c.claim_id.in_(claim_ids))


def references(source_ids: Sequence[str]) -> AnySelect:
    """These sources, a row for each of their authors in order, or one row for a source that names none.

    Columns: id, status, family, given and literal of the author, and those of app.domain.bibliography.Reference in its
    order.
    """
    return _REFERENCES.where(_SOURCES.c.id.in_(source_ids))


def question_asked(question_id: str) -> AnySelect:
    """The question, the title of its topic, and how many of its answers were withdrawn."""
    withdrawn = select(func.count()).where(_claim.question_id == question_id, _claim.status == Status.WITHDRAWN)
    return (
        select(Question, Topic.title.label("topic"), withdrawn.scalar_subquery().label("withdrawn"))
        .join(Topic, Topic.id == Question.topic_id)
        .where(Question.id == question_id)
    )


def _cites(source_id: str) -> ColumnElement[bool]:
    column = _CITATIONS.c
    return (
        select(column.id)
        .where(column.question_id == _claim.question_id, column.claim_id == _claim.id, column.source_id == source_id)
        .exists()
    )


def _order(sort: str, descending: bool) -> list[ColumnElement[Any]]:
    order: list[ColumnElement[Any]] = []
    for column in SORTS[sort]:
        order.append(case((column.is_(None), 1), else_=0))  # unknown last on both databases, either way round
        order.append(column.desc() if descending else column.asc())
    return [*order, _claim.created_at.asc(), _claim.id.asc()]
