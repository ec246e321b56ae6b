"""Selects over saved comparisons, their editions, and the links that share them."""

from collections.abc import Sequence

from sqlalchemy import func, select

from app.storage.models import Account, Capture, Claim, Comparison, EditionRow, FigureRow, Question, SharedLink
from app.storage.types import AnySelect

EDITION_COUNT = (
    select(func.count()).where(EditionRow.comparison_id == Comparison.id).scalar_subquery().label("editions")
)


def comparison_list() -> AnySelect:
    """All saved comparisons, the newest first, withdrawn ones last.

    Columns: id, title, note, status, question (its title, or null), editions (how many), updated_at.
    """
    return (
        select(
            Comparison.id,
            Comparison.title,
            Comparison.note,
            Comparison.status,
            Question.title.label("question"),
            EDITION_COUNT,
            Comparison.updated_at,
        )
        .outerjoin(Question, Question.id == Comparison.question_id)
        .order_by(Comparison.status, Comparison.created_at.desc(), Comparison.id)
    )


def editions_of(comparison_id: str) -> AnySelect:
    """The editions of a comparison, the newest first: number, published_at, published_by, note, sha256."""
    row = EditionRow
    return (
        select(row.number, row.published_at, row.published_by, row.note, row.sha256)
        .where(row.comparison_id == comparison_id)
        .order_by(row.number.desc())
    )


def newest_editions(limit: int) -> AnySelect:
    """The newest editions: comparison_id, title (of the comparison), number, published_at, published_by, note."""
    row = EditionRow
    return (
        select(row.comparison_id, Comparison.title, row.number, row.published_at, row.published_by, row.note)
        .join(Comparison, Comparison.id == row.comparison_id)
        .order_by(row.published_at.desc(), row.id)
        .limit(limit)
    )


def edition_numbered(comparison_id: str, number: int) -> AnySelect:
    """One edition of a comparison, as an entity."""
    return select(EditionRow).where(EditionRow.comparison_id == comparison_id, EditionRow.number == number)


def last_number(comparison_id: str) -> AnySelect:
    """The number of the newest edition of a comparison, or null."""
    return select(func.max(EditionRow.number)).where(EditionRow.comparison_id == comparison_id)


def shared_links_of(comparison_id: str) -> AnySelect:
    """The links that share a comparison, the oldest first: token_hash, note, created_at, created_by (a name)."""
    return (
        select(SharedLink.token_hash, SharedLink.note, SharedLink.created_at, Account.name.label("created_by"))
        .join(Account, Account.id == SharedLink.created_by_id)
        .where(SharedLink.comparison_id == comparison_id)
        .order_by(SharedLink.created_at, SharedLink.token_hash)
    )


def figures_of_answers(question_ids: Sequence[str], claim_ids: Sequence[str]) -> AnySelect:
    """The figures of these claims, as entities."""
    return select(FigureRow).where(FigureRow.question_id.in_(question_ids), FigureRow.claim_id.in_(claim_ids))


def dates_of_answers(question_ids: Sequence[str], claim_ids: Sequence[str]) -> AnySelect:
    """(id, date) of those of these claims that answer with a date."""
    return select(Claim.id, Claim.date).where(
        Claim.question_id.in_(question_ids), Claim.id.in_(claim_ids), Claim.date.is_not(None)
    )


def hashes_of_captures(capture_ids: Sequence[str]) -> AnySelect:
    """(id, sha256) of these captures."""
    return select(Capture.id, Capture.sha256).where(Capture.id.in_(capture_ids))


def titles_of_questions(question_ids: Sequence[str]) -> AnySelect:
    """(id, title) of these questions."""
    return select(Question.id, Question.title).where(Question.id.in_(question_ids))
