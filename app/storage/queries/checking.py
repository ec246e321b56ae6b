"""Selects that find what must not be there: each gives a row for every problem, and none in a sound database."""

from typing import Any

from sqlalchemy import ForeignKeyConstraint, Select, and_, func, literal, or_, select
from sqlalchemy.orm import aliased

from app.domain.answer import Kind
from app.storage.base import Record
from app.storage.models import (
    Capture,
    Citation,
    Claim,
    ClaimTerm,
    EditionRow,
    FigureRow,
    Party,
    PartyName,
    Question,
    Revision,
    ScopeTerm,
    Submission,
)
from app.storage.types import AnySelect

AnyKind = type[Record] | type[Capture]


def orphans(reference: ForeignKeyConstraint) -> AnySelect:
    """The keys of rows that refer to a row which is not there; a reference with a null in it refers to nothing."""
    child = reference.table
    parent = reference.referred_table.alias("parent")
    pairs = [(element.parent, parent.c[element.column.name]) for element in reference.elements]
    joined = and_(*(here == there for here, there in pairs))
    return (
        select(*child.primary_key.columns)
        .outerjoin_from(child, parent, joined)
        .where(*(here.is_not(None) for here, _ in pairs), pairs[0][1].is_(None))
    )


def submissions_without_record(model: AnyKind) -> AnySelect:
    """The ids that forms were answered with, but that no record of the kind bears."""
    return (
        select(Submission.record_id)
        .outerjoin(model, model.id == Submission.record_id)
        .where(Submission.kind == model.kind, model.id.is_(None))
    )


def revisions_without_record(model: AnyKind) -> AnySelect:
    """The ids in the history that no record of the kind bears."""
    return (
        select(Revision.record_id)
        .distinct()
        .outerjoin(model, model.id == Revision.record_id)
        .where(Revision.kind == model.kind, model.id.is_(None))
    )


def revisions_ahead(model: AnyKind) -> AnySelect:
    """The ids of records whose history has a later version than they have."""
    return (
        select(model.id)
        .distinct()
        .join(Revision, and_(Revision.kind == model.kind, Revision.record_id == model.id))
        .where(Revision.version > _version(model))
    )


def records_with_revision(model: AnyKind) -> AnySelect:
    """Every record of the kind as an entity, with what its revision of the same version says (null: there is none)."""
    return select(model, Revision.after).outerjoin(
        Revision,
        and_(Revision.kind == model.kind, Revision.record_id == model.id, Revision.version == _version(model)),
    )


def captures() -> AnySelect:
    """Every capture's id, text and hash."""
    return select(Capture.id, Capture.text, Capture.sha256)


def editions() -> AnySelect:
    """Every edition as an entity."""
    return select(EditionRow)


def placed_quotations() -> AnySelect:
    """Every citation that has a place: id, quotation, how it was found, its length, and what stands there."""
    length = Citation.offset_end - Citation.offset_start
    passage = func.substr(Capture.text, Citation.offset_start + 1, length)
    return (
        select(Citation.id, Citation.quotation, Citation.found, length.label("length"), passage.label("passage"))
        .join(Capture, Capture.id == Citation.capture_id)
        .where(Citation.offset_start.is_not(None))
    )


def parties_without_one_preferred_name() -> AnySelect:
    """The ids of parties that prefer no name, or several."""
    preferred = aliased(PartyName)
    return (
        select(Party.id)
        .outerjoin(preferred, and_(preferred.party_id == Party.id, preferred.is_preferred))
        .group_by(Party.id)
        .having(func.count(preferred.party_id) != 1)
    )


def claims_with_wrong_figure() -> AnySelect:
    """The ids of claims that answer a quantity without a figure, or anything else with one."""
    return (
        select(Claim.id)
        .outerjoin(FigureRow, and_(FigureRow.question_id == Claim.question_id, FigureRow.claim_id == Claim.id))
        .where(
            or_(
                and_(Claim.answer_kind == Kind.QUANTITY, FigureRow.claim_id.is_(None)),
                and_(Claim.answer_kind != Kind.QUANTITY, FigureRow.claim_id.is_not(None)),
            )
        )
    )


def claims_with_foreign_terms() -> AnySelect:
    """The ids of claims that have a term of another topic than their question's."""
    return (
        select(ClaimTerm.claim_id)
        .distinct()
        .join(ScopeTerm, ScopeTerm.id == ClaimTerm.term_id)
        .join(Question, Question.id == ClaimTerm.question_id)
        .where(Question.topic_id != ScopeTerm.topic_id)
    )


def count(model: type[Any]) -> Select[int]:
    """How many rows of the kind there are."""
    return select(func.count()).select_from(model)


def _version(model: AnyKind) -> Any:
    return model.version if issubclass(model, Record) else literal(1)
