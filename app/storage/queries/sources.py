"""Selects over sources and what is cited from them."""

from collections.abc import Sequence

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import aliased

from app.storage.base import Status
from app.storage.models import Capture, Citation, Claim, Contributor, Party, PartyName, Question, Source
from app.storage.models.source import ContributorRole
from app.storage.types import AnySelect

LIST_KEYS = (Source.created_at.expression, Source.id.expression)


def source_list(typed: str) -> AnySelect:
    """Sources whose title, container or address holds what was typed, ignoring case, unordered.

    Columns: id, title, container_title, issued, type, status, publisher, captures, citations, and the keys of the list.
    """
    publisher = aliased(PartyName)
    captures = select(func.count()).where(Capture.source_id == Source.id).scalar_subquery()
    citations = select(func.count()).where(Citation.source_id == Source.id).scalar_subquery()
    statement = select(
        Source.id,
        Source.title,
        Source.container_title,
        Source.issued,
        Source.type,
        Source.status,
        func.coalesce(publisher.spelling, "").label("publisher"),
        captures.label("captures"),
        citations.label("citations"),
        Source.created_at.label("key_0"),
        Source.id.label("key_1"),
    ).outerjoin(publisher, and_(publisher.party_id == Source.publisher_id, publisher.is_preferred))
    if not typed:
        return statement
    columns = (Source.title, Source.container_title, Source.url)
    return statement.where(or_(*(column.icontains(typed, autoescape=True) for column in columns)))


def claims_from_source(source_id: str) -> AnySelect:
    """Claims that stand in a source, in the order of their questions.

    Columns: claim_id, words, as_of, status, question_id, question, claimant_id, claimant, quotation, locator, found,
    capture_id, offset_start, offset_end, citation_id, prefix, suffix, url (of the source).
    """
    return _claim_lines().where(Citation.source_id == source_id)


def claims_by_party(party_id: str) -> AnySelect:
    """Claims that a party, or one that was merged into it, makes or relays; columns as claims_from_source."""
    merged = select(Party.id).where(Party.standing_id == party_id).scalar_subquery()
    columns = (Claim.claimant_id, Citation.relayed_by_id)
    return _claim_lines().where(or_(*(or_(column == party_id, column.in_(merged)) for column in columns)))


def _claim_lines() -> AnySelect:
    return (
        select(
            Claim.id.label("claim_id"),
            Claim.words,
            Claim.as_of,
            Claim.status,
            Claim.question_id,
            Question.title.label("question"),
            Claim.claimant_id,
            PartyName.spelling.label("claimant"),
            Citation.quotation,
            Citation.locator,
            Citation.found,
            Citation.capture_id,
            Citation.offset_start,
            Citation.offset_end,
            Citation.id.label("citation_id"),
            Citation.prefix,
            Citation.suffix,
            Source.url,
        )
        .join(Citation, and_(Citation.question_id == Claim.question_id, Citation.claim_id == Claim.id))
        .join(Source, Source.id == Citation.source_id)
        .join(Question, Question.id == Claim.question_id)
        .join(PartyName, and_(PartyName.party_id == Claim.claimant_id, PartyName.is_preferred))
        .order_by(Question.created_at, Question.id, Claim.created_at, Claim.id)
        .limit(1_000)
    )


def standing_sources() -> AnySelect:
    """Sources that may be cited, newest first: id, title, container_title, issued."""
    return (
        select(Source.id, Source.title, Source.container_title, Source.issued)
        .where(Source.status == Status.ACTIVE)
        .order_by(Source.created_at.desc(), Source.id)
    )


def source_marks() -> AnySelect:
    """What every source is known by, oldest first.

    Columns: id, version, withdrawn_reason, citation_key, doi, url, isbn, type, title, issued, container_title, volume,
    issue, page, and the first of its authors, the family name or the literal one, as author.
    """
    author = (
        select(Contributor.family + Contributor.literal)
        .where(Contributor.source_id == Source.id, Contributor.role == ContributorRole.AUTHOR)
        .order_by(Contributor.position)
        .limit(1)
        .scalar_subquery()
    )
    return select(
        *(Source.id, Source.version, Source.withdrawn_reason, Source.citation_key),
        *(Source.doi, Source.url, Source.isbn, Source.type, Source.title, Source.issued),
        *(Source.container_title, Source.volume, Source.issue, Source.page),
        func.coalesce(author, "").label("author"),
    ).order_by(Source.created_at, Source.id)


def keys_and_notes(source_ids: Sequence[str]) -> AnySelect:
    """(id, citation_key, note) of these sources."""
    return select(Source.id, Source.citation_key, Source.note).where(Source.id.in_(source_ids))


def ids_in_order() -> AnySelect:
    """The id of every source that stands, in the order of recording."""
    return select(Source.id).where(Source.status == Status.ACTIVE).order_by(Source.created_at, Source.id)


def sources_of_questions(question_ids: Sequence[str]) -> AnySelect:
    """The ids of the sources that standing claims on these questions are cited from, in the order of recording."""
    return (
        select(Source.id)
        .join(Citation, Citation.source_id == Source.id)
        .join(Claim, and_(Claim.question_id == Citation.question_id, Claim.id == Citation.claim_id))
        .where(Citation.question_id.in_(question_ids), Claim.status == Status.ACTIVE)
        .group_by(Source.id, Source.created_at)
        .order_by(Source.created_at, Source.id)
    )


def sources_of_claims(claim_ids: Sequence[str]) -> AnySelect:
    """The ids of the sources that these claims are cited from, in the order of recording."""
    return (
        select(Source.id)
        .join(Citation, Citation.source_id == Source.id)
        .where(Citation.claim_id.in_(claim_ids))
        .group_by(Source.id, Source.created_at)
        .order_by(Source.created_at, Source.id)
    )
