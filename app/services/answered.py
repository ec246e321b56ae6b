"""Answered: the answers to a question as they are read for a view of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from app.domain.answer import Answer
from app.domain.common_ground import NOTHING
from app.domain.errors import NotFound
from app.services.answer_rows import AnswerRow, CitationRow, answer_of, cited_by_claim, terms_by_claim
from app.storage.models import Question
from app.storage.queries import answers as queries
from app.storage.queries.answers import AnswerFilter
from app.storage.queries.scopes import terms_of_answers


@dataclass(frozen=True, slots=True)
class View:
    """How a comparison is looked at; all of it stands in the address of the page.

    `page` counts from 1; 0, which no address asks for, is all pages in one.

    `about` is the share by which hedged figures are widened at each end; `counts` how the question counts, one of
    `app.services.over_all.COUNTS`; `chart` how the answers are drawn, one of `app.services.charts.CHARTS`.
    """

    sort: str = "recorded"
    descending: bool = False
    group: str = ""
    against: str | None = None
    page: int = 1
    about: Decimal = NOTHING
    counts: str = ""
    chart: str = ""
    wanted: AnswerFilter = field(default_factory=AnswerFilter)


class Answered(NamedTuple):
    """Answers as they were read, in the order of a view, and their citations by claim, among them some of no answer."""

    rows: list[AnswerRow]
    cited: dict[str, list[CitationRow]]
    answers: list[Answer]


def ask(session: Session, question_id: str) -> Any:
    """A row of `queries.question_asked`; raises NotFound."""
    asked = session.execute(queries.question_asked(question_id)).one_or_none()
    if asked is None:
        raise NotFound("question", question_id)
    return asked


def read_question(session: Session, question_id: str, view: View) -> tuple[Question, str, Answered]:
    """A question, the title of its topic and all its answers, in the order of a view; raises NotFound."""
    asked = ask(session, question_id)
    return asked.Question, asked.topic, read_answers(session, counted(asked.Question), None, view)


def counted(*questions: Any) -> dict[str, bool]:
    """Questions by id, each with whether it is marked as a count that cannot fall."""
    return {question.id: question.is_cumulative for question in questions}


def is_cumulative(is_marked: bool, view: View) -> bool:
    """Whether a question counts what cannot fall: as the view says or, where that says nothing, as it is marked."""
    return view.counts == "to-date" or (is_marked and not view.counts)


def read_answers(
    session: Session, questions: Mapping[str, bool], claim_ids: Sequence[str] | None, view: View
) -> Answered:
    """The answers to some questions, as `counted` gives these, or those that are chosen, in the order of a view."""
    question_ids = list(questions)
    counts = {question_id: is_cumulative(is_marked, view) for question_id, is_marked in questions.items()}
    found = session.execute(queries.answers(question_ids, claim_ids, view.wanted, view.sort, view.descending))
    rows = [AnswerRow._make(row) for row in found.all()]
    cited = cited_by_claim(session.execute(queries.citations_of_answers(question_ids, claim_ids)).all())
    terms = terms_by_claim(session.execute(terms_of_answers(question_ids)))
    answers = [answer_of(row, cited.get(row.id, ()), terms.get(row.id, ()), counts[row.question_id]) for row in rows]
    return Answered(rows, cited, answers)
