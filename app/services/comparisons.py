"""Saved comparisons: the address of a comparison kept under a name, with a note."""

import datetime
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue
from app.services.addresses import Address, read_address
from app.services.answered import View
from app.services.comparing import compare_claims, compare_question
from app.services.handouts import Whole, whole_claims, whole_question
from app.services.records import (
    MAX_LINE,
    MAX_PARAGRAPH,
    add_once,
    check_all,
    check_given,
    check_length,
    fetch,
    fetch_for_edit,
)
from app.storage.models import Comparison, Question
from app.storage.queries import answers
from app.storage.queries import comparisons as queries
from app.storage.types import new_id


@dataclass(frozen=True, slots=True)
class ComparisonDraft:
    """What a person says about a comparison: its name, the page that shows it, and a note."""

    title: str
    address: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ComparisonLine:
    """A saved comparison in a list; `question` is the title of the one it is about, `editions` how many there are."""

    id: str
    title: str
    note: str
    status: str
    question: str | None
    editions: int
    updated_at: datetime.datetime


def create_comparison(session: Session, draft: ComparisonDraft, form_key: str | None = None) -> Comparison:
    """A new saved comparison; raises InvalidRecord."""
    _check(session, draft)
    comparison = Comparison(id=new_id())
    _apply(comparison, draft)
    return add_once(session, comparison, form_key)


def edit_comparison(session: Session, comparison_id: str, version: int, draft: ComparisonDraft) -> Comparison:
    """The comparison, changed; raises InvalidRecord, EditConflict, Withdrawn or NotFound."""
    comparison = fetch_for_edit(session, Comparison, comparison_id, version)
    _check(session, draft)
    _apply(comparison, draft)
    session.flush()
    return comparison


def list_comparisons(session: Session) -> list[ComparisonLine]:
    """Every saved comparison."""
    return [ComparisonLine(*row) for row in session.execute(queries.comparison_list())]


def read_comparison(session: Session, comparison_id: str) -> Comparison:
    """One saved comparison; raises NotFound."""
    return fetch(session, Comparison, comparison_id)


def suggest_title(session: Session, address: str) -> str:
    """The title of the question that the address is about; empty when it is about none."""
    try:
        question_id = read_address(address).question_id
    except InvalidValue:
        return ""
    question = session.get(Question, question_id) if question_id else None
    return question.title if question else ""


def compare_page(session: Session, address: Address, view: View) -> Whole:
    """One page of what an address compares; raises NotFound, or InvalidValue for a page that there is not."""
    if address.question_id is not None:
        question, _, compared = compare_question(session, address.question_id, view)
        return Whole(question, compared)
    return Whole(None, compare_claims(session, address.claim_ids, view))


def compare_whole(session: Session, address: Address, view: View, today: datetime.date) -> Whole:
    """All pages of it, the answers to one question also summed up together, as of today; raises NotFound."""
    if address.question_id is not None:
        return whole_question(session, address.question_id, view, today)
    return whole_claims(session, address.claim_ids, view)


def _check(session: Session, draft: ComparisonDraft) -> None:
    check_all(
        [
            lambda: check_given("title", draft.title, "Give the comparison a name."),
            lambda: check_length("title", draft.title, MAX_LINE),
            lambda: check_length("note", draft.note, MAX_PARAGRAPH),
            lambda: _check_address(session, draft.address),
        ]
    )


def _check_address(session: Session, text: str) -> None:
    address = read_address(text)
    if address.question_id is not None and session.get(Question, address.question_id) is None:
        raise InvalidValue("address", f"There is no question {address.question_id}.")
    known = {row.id for row in session.execute(answers.questions_of_claims(address.claim_ids))}
    for claim_id in address.claim_ids:
        if claim_id not in known:
            raise InvalidValue("address", f"There is no claim {claim_id}.")


def _apply(comparison: Comparison, draft: ComparisonDraft) -> None:
    address = read_address(draft.address)
    comparison.title = draft.title
    comparison.address = str(address)
    comparison.question_id = address.question_id
    comparison.note = draft.note
