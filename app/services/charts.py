"""Charts: the answers of a comparison as a chart, each group of them with its colour and its shape."""

from collections.abc import Sequence

from app.domain.answer import Answer
from app.domain.chart import Chart, chart_text, date_chart, range_chart
from app.domain.chart_groups import Group, group_marks
from app.domain.time_chart import TimeChart, TimeRow, time_chart, time_chart_text

# A row for each answer, or along the as-of dates.
CHARTS = ("", "time")
INTEREST_HEADINGS = {
    "observer": "Observers",
    "interested": "Interested parties",
    "press": "Press",
    None: "Interest not known",
}
# The same colour and shape on every page; the diamond is for those of whom it is not known.
INTEREST_STYLES = {heading: style for style, heading in enumerate(INTEREST_HEADINGS.values())}

Headings = Sequence[tuple[str, Sequence[int]]]


def draw_up(first: int, answers: Sequence[Answer], headings: Headings, kind: str) -> Chart | TimeChart | None:
    """A chart of the figures, when all of them count the same thing, or of the dates; None where there is neither.

    The answers are numbered from `first` on; `headings` name the numbers of each group; `kind` is one of CHARTS.
    """
    labels = [f"{number}. {answer.claimant}" for number, answer in enumerate(answers, start=first)]
    labelled = list(zip(answers, labels, strict=True))
    figures = [(answer.claim_id, label, answer.figure) for answer, label in labelled if answer.figure is not None]
    dates = [(answer.claim_id, label, answer.date) for answer, label in labelled if answer.date is not None]
    if not figures and not dates:
        return None
    if figures and len({figure.unit for _, _, figure in figures}) > 1:
        return None
    groups = _groups(first, answers, headings)
    if kind == "time":
        return time_chart(_time_rows(first, labelled, bool(figures)), groups)
    return range_chart(figures, groups) if figures else date_chart(dates, groups)


def say_chart(chart: Chart | TimeChart | None) -> str:
    """What a chart shows, in sentences; "" without one."""
    if chart is None:
        return ""
    return time_chart_text(chart) if isinstance(chart, TimeChart) else chart_text(chart)


def _groups(first: int, answers: Sequence[Answer], headings: Headings) -> tuple[Group, ...]:
    named = [(name, [answers[number - first].claim_id for number in numbers]) for name, numbers in headings]
    return group_marks(named, INTEREST_STYLES)


def _time_rows(first: int, labelled: Sequence[tuple[Answer, str]], of_figures: bool) -> list[TimeRow]:
    rows = []
    for number, (answer, label) in enumerate(labelled, start=first):
        value = answer.figure if of_figures else answer.date
        if value is not None:
            rows.append(TimeRow(answer.claim_id, number, label, value, answer.as_of))
    return rows
