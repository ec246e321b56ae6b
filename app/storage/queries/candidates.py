"""Selects over what goes with the figures of a capture: what was set aside, accepted, known and asked."""

from sqlalchemy import func, select

from app.domain.answer import Kind
from app.storage.base import Status
from app.storage.models import Citation, Claim, Dismissal, FigureRow, Party, PartyName, Question, Topic
from app.storage.types import AnySelect

MOST_NAMES = 20_000
MOST_QUESTIONS = 300


def dismissals_of_capture(capture_id: str) -> AnySelect:
    """What was set aside in a capture, in text order: offset_start, offset_end."""
    return (
        select(Dismissal.offset_start, Dismissal.offset_end)
        .where(Dismissal.capture_id == capture_id)
        .order_by(Dismissal.offset_start, Dismissal.offset_end)
    )


def figures_from_source(source_id: str) -> AnySelect:
    """Figures of standing claims that a source is cited for: claim_id, words, low, high; one row a claim."""
    cited = select(Citation.claim_id).where(Citation.source_id == source_id)
    return (
        select(Claim.id.label("claim_id"), Claim.words, FigureRow.low, FigureRow.high)
        .join(FigureRow, FigureRow.claim_id == Claim.id)
        .where(Claim.id.in_(cited), Claim.status == Status.ACTIVE)
    )


def known_names() -> AnySelect:
    """Spellings of standing parties: party_id, spelling."""
    return (
        select(PartyName.party_id, PartyName.spelling)
        .join(Party, Party.id == PartyName.party_id)
        .where(Party.status == Status.ACTIVE)
        .order_by(PartyName.party_id, PartyName.position)
        .limit(MOST_NAMES)
    )


def parties_version() -> AnySelect:
    """One row that differs after any change of a party: parties, versions (their sum), changed_at."""
    return select(
        func.count(Party.id).label("parties"),
        func.sum(Party.version).label("versions"),
        func.max(Party.updated_at).label("changed_at"),
    )


def quantities_asked() -> AnySelect:
    """Standing questions for a quantity, newest first: id, title, unit, topic_id, topic (its title)."""
    return (
        select(Question.id, Question.title, Question.unit, Question.topic_id, Topic.title.label("topic"))
        .join(Topic, Topic.id == Question.topic_id)
        .where(Question.status == Status.ACTIVE, Topic.status == Status.ACTIVE, Question.answer_kind == Kind.QUANTITY)
        .order_by(Question.created_at.desc(), Question.id)
        .limit(MOST_QUESTIONS)
    )


def topics_citing(source_id: str) -> AnySelect:
    """The topics in which standing claims cite a source: topic_id."""
    return (
        select(Question.topic_id)
        .join(Claim, Claim.question_id == Question.id)
        .join(Citation, Citation.claim_id == Claim.id)
        .where(Citation.source_id == source_id, Claim.status == Status.ACTIVE)
        .distinct()
    )
