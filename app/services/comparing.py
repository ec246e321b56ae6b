"""Comparing: the answers to a question, or any chosen claims, side by side with what stands between them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from sqlalchemy.orm import Session

from app.domain.answer import Answer
from app.domain.chart import Chart
from app.domain.errors import InvalidValue, NotFound
from app.domain.finding import Finding, Rung, Verdict
from app.domain.ladder import compare, compare_many, explain
from app.domain.overall.matrix import MOST_IN_MATRIX
from app.domain.summary import headline_summary
from app.domain.time_chart import TimeChart
from app.services.answer_rows import AnswerRow
from app.services.answered import Answered, View, ask, counted, read_answers
from app.services.charts import INTEREST_HEADINGS, draw_up, say_chart
from app.services.claim_origins import KnownOrigins, read_origins
from app.services.columns import Column, Numbered, lay_out
from app.services.over_all import OverAll, sum_up
from app.services.rulings import Ruled, Rulings, pair_of, read_rulings, rungs_of, say_ruled
from app.services.standings import noted_in_questions
from app.storage.models import Question
from app.storage.queries import answers as queries

SUMMED_UP_TO = MOST_IN_MATRIX
ALL_PAIRS_UP_TO = 8  # 28 pairs; beyond that each answer is held against one of them
MOST_CHOSEN = 200
PAGE_LENGTH = 200
GROUPS = ("", "claimant", "interest", "source")

Groups = tuple[tuple[str, tuple[int, ...]], ...]


class PairVerdict(NamedTuple):
    """What stands between two answers, named by their numbers and claim ids.

    Among more than eight answers `findings` are left to the page of the two claims alone. Where a person ruled, `rung`
    is that of the `ruling`, `reason` tells of both, and `ladder` is what the ladder says.
    """

    a: int
    b: int
    claim_a: str
    claim_b: str
    rung: Rung
    reason: str
    findings: tuple[Finding, ...]
    ruling: Ruled | None = None
    ladder: Verdict | None = None

    @property
    def ladder_reason(self) -> str:
        """The reason that the ladder gives."""
        return self.ladder.reason if self.ladder else self.reason

    @property
    def overruled(self) -> str:
        """Who set the rung in place of the ladder's, and why; empty where nobody did."""
        return f"{say_ruled(self.ruling)} The ladder says {self.ladder.rung}." if self.ruling and self.ladder else ""


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
    noted = noted_in_questions(session, sorted({row.question_id for row in rows[shown]}))
    columns, references = lay_out(session, shown.start + 1, rows[shown], answers[shown], cited, noted)
    groups = _groups(columns, view.group, references)
    alike = groups if view.group else _groups(columns, "interest", references)
    drawn = slice(shown.start, min(shown.stop, shown.start + PAGE_LENGTH))
    chart = draw_up(shown.start + 1, answers[drawn], _first(alike, drawn.stop), view.chart)
    return Compared(
        columns=columns,
        groups=groups,
        references=references,
        summary=tuple(headline_summary(answers, view.about, origins.of_sources, rungs_of(rulings))),
        verdicts=_with_rulings(_verdicts(columns, answers, against, view.about), rulings),
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


def _verdicts(
    columns: Sequence[Column], answers: Sequence[Answer], against: int, about: Decimal
) -> tuple[PairVerdict, ...]:
    if against:
        judge = compare if len(answers) <= ALL_PAIRS_UP_TO else explain
        others = [column.number for column in columns if column.number != against]
        pairs = [(against, number, judge(answers[against - 1], answers[number - 1], about)) for number in others]
    else:
        pairs = [(i + 1, j + 1, verdict) for i, j, verdict in compare_many(answers, about)]
    return tuple(
        PairVerdict(a, b, answers[a - 1].claim_id, answers[b - 1].claim_id, *verdict) for a, b, verdict in pairs
    )


def _with_rulings(verdicts: tuple[PairVerdict, ...], rulings: Rulings) -> tuple[PairVerdict, ...]:
    """The verdicts, a person's rung in the place of the ladder's where there is a ruling."""
    if not rulings:
        return verdicts
    said = [rulings.get(pair_of(verdict.claim_a, verdict.claim_b)) for verdict in verdicts]
    return tuple(
        _with_ruling(verdict, ruling) if ruling else verdict for verdict, ruling in zip(verdicts, said, strict=True)
    )


def _with_ruling(verdict: PairVerdict, ruling: Ruled) -> PairVerdict:
    ladder = Verdict(verdict.rung, verdict.reason, verdict.findings)
    reason = f"{say_ruled(ruling)} The ladder says {ladder.rung}: {ladder.reason}"
    return verdict._replace(rung=ruling.rung, reason=reason, ruling=ruling, ladder=ladder)


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
