"""Printing: a comparison as it stands, put down as an edition with nothing in it that leads back to the database."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.domain.asof import parse_as_of
from app.domain.chart import Chart, date_chart, range_chart
from app.domain.chart_groups import Group, group_marks
from app.domain.edition import (
    Edition,
    PrintedAnswer,
    PrintedCitation,
    PrintedFigure,
    PrintedSource,
    PrintedVerdict,
    figure_of,
)
from app.domain.figure import plain
from app.services.charts import INTEREST_HEADINGS, INTEREST_STYLES
from app.services.columns import Cited, Column
from app.services.comparing import PAGE_LENGTH, Compared
from app.services.handout_columns import at_words
from app.services.handouts import Whole, address_in, say_derived
from app.services.pair_verdicts import PairVerdict
from app.services.source_items import read_items
from app.storage.base import Status
from app.storage.models import Comparison, FigureRow
from app.storage.queries import comparisons as queries


@dataclass(frozen=True, slots=True)
class Shown:
    """What a view shows, all of it or one page, and how the answers were chosen, in words.

    `hidden` names the columns that it leaves out.
    """

    whole: Whole
    view: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Around:
    """What the columns of a comparison do not tell: sources by id, and titles, figures and hashes by theirs."""

    sources: Mapping[str, PrintedSource]
    questions: Mapping[str, str]
    figures: Mapping[str, PrintedFigure]
    dates: Mapping[str, str]
    hashes: Mapping[str, str]


def print_comparison(session: Session, comparison: Comparison, shown: Shown) -> Edition:
    """The comparison as it stands, not yet published: without number, date and name."""
    columns = shown.whole.compared.columns
    around = _Around(
        sources=_sources(session, shown.whole.compared),
        questions=_titles(session, columns),
        figures=_figures(session, columns),
        dates=_dates(session, columns),
        hashes=_hashes(session, columns),
    )
    compared = shown.whole.compared
    return Edition(
        comparison=comparison.id,
        number=0,
        published_at="",
        published_by="",
        note="",
        title=comparison.title,
        description=comparison.note,
        address=comparison.address,
        definition=shown.whole.question.definition if shown.whole.question else "",
        view=shown.view,
        hidden=shown.hidden,
        summary=compared.summary,
        answers=tuple(_answer(column, around) for column in columns),
        verdicts=tuple(_verdict(verdict) for verdict in compared.verdicts),
        sources=tuple(around.sources.values()),
        against=compared.against,
        chart=compared.chart_text,
        derived=tuple(say_derived(compared)),
    )


def chart_of(edition: Edition) -> Chart | None:
    """The chart of an edition's figures, when all of them count the same thing, or of its dates; else None.

    As on a page, it is of the first 200 answers.
    """
    answers = edition.answers[:PAGE_LENGTH]
    labels = {answer.claim: f"{answer.number}. {answer.claimant}" for answer in answers}
    groups = _chart_groups(answers)
    figures = [(answer.claim, labels[answer.claim], figure_of(answer.figure)) for answer in answers if answer.figure]
    if figures:
        return range_chart(figures, groups) if len({figure.unit for _, _, figure in figures}) == 1 else None
    dates = [(answer.claim, labels[answer.claim], parse_as_of(answer.date)) for answer in answers if answer.date]
    return date_chart(dates, groups) if dates else None


def _chart_groups(answers: Sequence[PrintedAnswer]) -> tuple[Group, ...]:
    """The answers by the interest of who gives them, in the colours and shapes of a page."""
    named: dict[str, list[str]] = {}
    for answer in answers:
        named.setdefault(INTEREST_HEADINGS.get(answer.interest, INTEREST_HEADINGS[None]), []).append(answer.claim)
    return group_marks(list(named.items()), INTEREST_STYLES)


def _sources(session: Session, compared: Compared) -> dict[str, PrintedSource]:
    items = read_items(session, [line.source_id for line in compared.references])
    return {
        line.source_id: PrintedSource(
            number=line.number,
            citation=line.citation,
            url=address_in(items[line.source_id][1], line.citation),
            item=items[line.source_id][1],
            withdrawn=line.status == Status.WITHDRAWN,
        )
        for line in compared.references
    }


def _titles(session: Session, columns: Iterable[Column]) -> dict[str, str]:
    rows = session.execute(queries.titles_of_questions(list({column.question_id for column in columns})))
    return {row.id: row.title for row in rows}


def _figures(session: Session, columns: Iterable[Column]) -> dict[str, PrintedFigure]:
    claims = {column.claim_id: column.question_id for column in columns}
    rows: Iterable[FigureRow] = session.scalars(queries.figures_of_answers(list(set(claims.values())), list(claims)))
    return {row.claim_id: _figure(row) for row in rows}


def _dates(session: Session, columns: Iterable[Column]) -> dict[str, str]:
    claims = {column.claim_id: column.question_id for column in columns}
    rows = session.execute(queries.dates_of_answers(list(set(claims.values())), list(claims)))
    return {row.id: row.date for row in rows}


def _hashes(session: Session, columns: Iterable[Column]) -> dict[str, str]:
    ids = {citation.capture_id for column in columns for citation in column.citations if citation.capture_id}
    return {row.id: row.sha256 for row in session.execute(queries.hashes_of_captures(list(ids)))}


def _figure(row: FigureRow) -> PrintedFigure:
    low, high, headline = (None if end is None else plain(end) for end in (row.low, row.high, row.headline))
    return PrintedFigure(
        low=low,
        high=high,
        low_included=row.low_included,
        high_included=row.high_included,
        qualifier=row.qualifier,
        headline=headline,
        approximate=row.approximate,
        unit=row.unit,
    )


def _answer(column: Column, around: _Around) -> PrintedAnswer:
    return PrintedAnswer(
        number=column.number,
        claim=column.claim_id,
        question=around.questions[column.question_id],
        claimant=column.who,
        interest=column.interest or "",
        words=column.words,
        reading=column.bounds,
        figure=around.figures.get(column.claim_id),
        as_of=column.as_of,
        as_of_words=column.said_of,
        scope=column.scope,
        mode=column.mode,
        note=column.note,
        withdrawn=column.withdrawn_reason,
        citations=tuple(_citation(citation, around) for citation in column.citations),
        date=around.dates.get(column.claim_id, ""),
    )


def _citation(citation: Cited, around: _Around) -> PrintedCitation:
    return PrintedCitation(
        source=around.sources[citation.source_id].number,
        locator=citation.locator,
        quotation=citation.quotation,
        relayed_by=citation.relayed_by,
        capture_sha256=around.hashes.get(citation.capture_id or "", ""),
        found=citation.found,
        standing=citation.standing,
        is_nowhere=citation.is_nowhere,
        reads=citation.reads,
        at_words=at_words(citation),
    )


def _verdict(verdict: PairVerdict) -> PrintedVerdict:
    findings = tuple(finding.words for finding in verdict.findings if finding.words != verdict.ladder_reason)
    return PrintedVerdict(verdict.a, verdict.b, verdict.rung.value, verdict.ladder_reason, findings, verdict.overruled)
