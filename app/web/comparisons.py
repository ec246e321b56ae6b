"""How a comparison is looked at: what its page shows of a view, and the choices that it offers."""

from decimal import Decimal
from functools import partial
from typing import Any, NamedTuple
from urllib.parse import urlencode

from flask import request, url_for
from markupsafe import Markup
from werkzeug.datastructures import MultiDict

from app.domain.answer import Kind, Mode
from app.domain.chart import Chart
from app.domain.display import show_share
from app.domain.drawing.svg import draw_picture, page_svg
from app.domain.figure import plain
from app.domain.time_chart import TimeChart
from app.services.addresses import Address
from app.services.answered import View
from app.services.columns import Column
from app.services.comparing import Compared
from app.storage.queries.answers import SORTS, AnswerFilter
from app.web.asked_views import COLUMN_WORDS, hidden_columns
from app.web.notices import PARAMETER
from app.web.verdicts import LOOKS, Drawn, drawn_by_column

SORT_WORDS = {
    "recorded": "order of recording",
    "as-of": "as-of date",
    "claimant": "claimant",
    "low": "low end",
    "high": "high end",
    "headline": "headline number",
    "answer": "answer",
}
GROUP_WORDS = {"": "no groups", "claimant": "claimant", "interest": "claimant’s interest", "source": "source"}
OF_QUANTITIES = ("low", "high", "headline")
ABOUT_CHOICES = (0, 5, 10, 15, 20, 25, 30, 40, 50)
CHART_WORDS = {"": "a row for each answer", "time": "along as-of dates"}
COUNT_WORDS = {"": "as it reads", "to-date": "to date: cannot fall", "at-a-time": "at a time: may fall"}
MOST_COLUMNS = 8  # side by side; more answers are lines of a table


class Choices(NamedTuple):
    """What the filters of a comparison offer, as (value, label)."""

    claimants: list[tuple[str, str]]
    sources: list[tuple[str, str]]
    modes: list[tuple[str, str]]


class Drawing(NamedTuple):
    """A chart as SVG, and how many of its answers have no room for their number."""

    svg: Markup
    unlabelled: int


class Ways(NamedTuple):
    """The sorts, groupings, ways to count and charts that fit a kind of question, as (value, label)."""

    sorts: list[tuple[str, str]]
    groups: list[tuple[str, str]]
    counts: list[tuple[str, str]]
    charts: list[tuple[str, str]]


def drawn_facts(compared: Compared, view: View, address: Address | None = None) -> dict[str, Any]:
    """What the templates of a comparison need beside its data; `address` is that of a saved one, else this page's."""
    hidden = hidden_columns(MultiDict(address.query) if address else request.args)
    return {
        "view": view,
        "hidden": hidden,
        "shown": {name: words for name, words in COLUMN_WORDS.items() if name not in hidden},
        "columns_to_hide": COLUMN_WORDS,
        "as_columns": len(compared.columns) <= MOST_COLUMNS and not view.group and compared.pages == 1,
        "is_filtered": view.wanted != AnswerFilter(),
        "choices": choices_of(compared),
        "groups": drawn_groups(compared),
        "drawing": drawn_chart(compared.chart) if compared.chart else None,
        "looks": LOOKS,
        "here": partial(here, address),
        "beside": beside,
        **about_facts(view),
    }


def drawn_chart(chart: Chart | TimeChart) -> Drawing:
    """The chart as SVG, each answer with a link to its row of the table."""
    picture = draw_picture(chart)
    return Drawing(Markup(page_svg(picture, "#claim-", "chart-text")), picture.unlabelled)


def drawn_groups(compared: Compared) -> list[tuple[str, list[tuple[Column, tuple[Drawn, ...]]]]]:
    """The headings, each with its columns and what every one of them says of the others."""
    drawn = drawn_by_column(compared)
    rows = {column.number: (column, drawn[column.number]) for column in compared.columns}
    return [(heading, [rows[number] for number in numbers]) for heading, numbers in compared.groups]


def here(address: Address | None, /, **changed: object) -> str:
    """The address with some parameters changed, which come last, or this page's, from its first page on."""
    given = address.query if address else request.args.items(multi=True)
    kept = [(name, value) for name, value in given if name not in {"page", PARAMETER, *changed}]
    return f"{address.path if address else request.path}?{urlencode([*kept, *changed.items()])}"


def beside(endpoint: str, **values: Any) -> str:
    """The address of another page of the same question, seen in the same way."""
    kept = {name: value for name, value in request.args.items() if name not in {"page", PARAMETER}}
    path = url_for(endpoint, **values)
    return f"{path}?{urlencode(kept)}" if kept else path


def ways_to_look(kind: str) -> Ways:
    """Sorts, groupings, ways to count and charts for a question of that kind."""
    sorts = [name for name in SORTS if name not in (OF_QUANTITIES if kind != Kind.QUANTITY else ("answer",))]
    counts = list(COUNT_WORDS.items()) if kind == Kind.QUANTITY else []
    charts = list(CHART_WORDS.items()) if kind in (Kind.QUANTITY, Kind.DATE) else []
    return Ways([(name, SORT_WORDS[name]) for name in sorts], list(GROUP_WORDS.items()), counts, charts)


def ways_beside(view: View, kind: str) -> dict[str, Any]:
    """What a template needs to offer the settings of a view that all pages of a question share."""
    return {"ways": ways_to_look(kind), "beside": beside, "looks": LOOKS, **about_facts(view)}


def about_facts(view: View) -> dict[str, Any]:
    """How far “about” can be taken to reach, as (percentage, label), and how far it is in this view."""
    now = plain((view.about * 100).normalize())
    known = sorted({*map(str, ABOUT_CHOICES), now}, key=Decimal)
    abouts = [(value, "as it stands" if value == "0" else f"{value}% either way") for value in known]
    return {"abouts": abouts, "now_about": now, "about_words": show_share(view.about)}


def choices_of(compared: Compared) -> Choices:
    """The claimants, sources and modes of the answers shown."""
    claimants = {column.claimant_id: column.claimant for column in compared.columns}
    return Choices(
        claimants=sorted(claimants.items(), key=lambda choice: choice[1]),
        sources=[(line.source_id, f"[{line.number}] {line.citation}"[:90]) for line in compared.references],
        modes=[(mode.value, mode.value) for mode in Mode],
    )
