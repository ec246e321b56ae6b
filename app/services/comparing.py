"""Comparing: the answers to a question, or any chosen claims, side by side with what stands between them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from app.domain.chart import Chart
from app.domain.errors import InvalidValue, NotFound
from app.domain.overall.matrix import MOST_IN_MATRIX
from app.domain.summary import headline_summary
from app.domain.time_chart import TimeChart
from app.services.answer_rows import AnswerRow
from app.services.answered import Answered, View, ask, counted, read_answers
from app.services.charts import INTEREST_HEADINGS, draw_up, say_chart
from app.services.claim_origins import KnownOrigins, read_origins
from app.services.columns import Column, Numbered, lay_out
from app.services.over_all import OverAll, sum_up
from app.services.pair_verdicts import ALL_PAIRS_UP_TO, PairVerdict, judge_pairs, with_rulings
from app.services.quotations import told_in_questions
from app.services.rulings import Rulings, read_rulings, rungs_of
from app.storage.models import Question
from app.storage.queries import answers as queries

SUMMED_UP_TO = MOST_IN_MATRIX
MOST_CHOSEN = 200
PAGE_LENGTH = 200
GROUPS = ("", "claimant", "interest", "source")

Groups = tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Answers side by side: one page of `total`.

    `verdicts` are of all pairs of the page, or of each of its answers against number `against` (0: all pairs).
    `over_all` is None where the answers are too many to be summed up along with it.
    """

    columns: tuple[Column, ...]
    groups: Groups
    references: tuple[Numbered, ...]
    summary: tuple[str, ...]
    verdicts: tuple[PairVerdict, ...]
    against: int
    chart: Chart | TimeChart | None
    chart_text: str
    total: int
    page: int
    pages: int
    withdrawn: int
    over_all: OverAll | None = None


def compare_question(
    session: Session, question_id: str, view: View, today: date | None = None
) -> tuple[Question, str, Compared]:
    """A question, the title of its topic and its answers; raises NotFound, or InvalidValue for a page there is not.

    With `today`, the answers are also summed up together, unless they are one page of more than 50.
    """
    asked = ask(session, question_id)
    answered = read_answers(session, counted(asked.Question), None, view)
    origins = read_origins(session, [question_id], answered.answers)
    rulings = read_rulings(session, [question_id])
    compared = _compare(session, answered, origins, rulings, view, asked.withdrawn)
    if today is not None and compared.total > 1 and (compared.total <= SUMMED_UP_TO or not view.page):
        over_all = sum_up(session, asked.Question, answered, origins, rulings, view, today)
        compared = replace(compared, over_all=over_all)
    return asked.Question, asked.topic, compared


def compare_claims(session: Session, claim_ids: Sequence[str], view: View) -> Compared:
    """Any chosen claims side by side, up to 200, in the order of the view; raises NotFound for an unknown one."""
    chosen = list(dict.fromkeys(claim_ids))[:MOST_CHOSEN]
    rows = session.execute(queries.questions_of_claims(chosen)).all()
    found = {row.id for row in rows}
    for claim_id in chosen:
        if claim_id not in found:
            raise NotFound("claim", claim_id)
    questions = {row.question_id: row.is_cumulative for row in sorted(rows, key=lambda row: str(row.question_id))}
    answered = read_answers(session, questions, chosen, view)
    origins = read_origins(session, list(questions), answered.answers)
    return _compare(session, answered, origins, read_rulings(session, list(questions)), view, 0)


def _compare(
    session: Session, answered: Answered, origins: KnownOrigins, rulings: Rulings, view: View, withdrawn: int
) -> Compared:
    rows, cited, answers = answered
    against = _place_of(view.against, rows)
    pages = max(1, -(-len(rows) // PAGE_LENGTH))
    shown = _places(view.page, pages) if view.page else slice(0, len(rows))
    told = told_in_questions(session, sorted({row.question_id for row in rows[shown]}))
    columns, references = lay_out(session, shown.start + 1, rows[shown], answers[shown], cited, told)
    groups = _groups(columns, view.group, references)
    alike = groups if view.group else _groups(columns, "interest", references)
    drawn = slice(shown.start, min(shown.stop, shown.start + PAGE_LENGTH))
    numbers = [column.number for column in columns]
    chart = draw_up(shown.start + 1, answers[drawn], _first(alike, drawn.stop), view.chart)
    return Compared(
        columns=columns,
        groups=groups,
        references=references,
        summary=tuple(headline_summary(answers, view.about, origins.of_sources, rungs_of(rulings))),
        verdicts=with_rulings(judge_pairs(numbers, answers, against, view.about), rulings),
        against=against,
        chart=chart,
        chart_text=say_chart(chart),
        total=len(rows),
        page=view.page,
        pages=pages,
        withdrawn=withdrawn,
    )


def _first(groups: Groups, last: int) -> Groups:
    """The groups without the numbers after `last`."""
    within = ((heading, tuple(number for number in numbers if number <= last)) for heading, numbers in groups)
    return tuple((heading, numbers) for heading, numbers in within if numbers)


def _places(page: int, pages: int) -> slice:
    if page > pages:
        raise InvalidValue("page", f"There is no page {page}; the last one is {pages}.")
    return slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH)


def _place_of(claim_id: str | None, rows: Sequence[AnswerRow]) -> int:
    """The number of the answer that all others are held against; 0 when every pair is compared."""
    for number, row in enumerate(rows, start=1):
        if row.id == claim_id:
            return number
    return 1 if len(rows) > ALL_PAIRS_UP_TO else 0


def _groups(columns: Sequence[Column], group: str, references: Sequence[Numbered]) -> Groups:
    """Headings with the numbers of the columns below each, in the order in which the headings first come."""
    titles = {line.number: f"[{line.number}] {line.citation}" for line in references}
    places: dict[str, list[int]] = {}
    for column in columns:
        heading = column.claimant if group == "claimant" else ""
        if group == "interest":
            heading = INTEREST_HEADINGS[column.interest]
        if group == "source":
            heading = titles[column.citations[0].number] if column.citations else "No source"
        places.setdefault(heading, []).append(column.number)
    return tuple((heading, tuple(numbers)) for heading, numbers in places.items())
