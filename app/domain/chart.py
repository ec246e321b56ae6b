"""Geometry of a range chart: bars between 0 and 1, ticks and a text alternative, for a template to draw as SVG."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from app.domain.asof import AsOf
from app.domain.axis import Axis, Scale, number_axis
from app.domain.chart_groups import SHAPE_NAMES, Group
from app.domain.common_ground import day_bounds
from app.domain.date_axis import date_axis
from app.domain.display import capitalised, count_word, show, show_count, show_list
from app.domain.figure import Figure
from app.domain.interval import Bounds
from app.domain.phrases import say_date

# A listener cannot skim: beyond this many the table beside the chart serves better.
MOST_TOLD = 20

Place = Callable[[Decimal], float]


class Tick(NamedTuple):
    """A labelled place on the axis, 0 to 1."""

    x: float
    label: str


class Mark(NamedTuple):
    """One answer as a bar from `x1` to `x2`; an open end reaches the edge of the chart and gets an arrow.

    `headline_x` is where the number stands that a reader takes away, None where there is none.
    """

    claim_id: str
    label: str
    x1: float
    x2: float
    headline_x: float | None
    open_low: bool
    open_high: bool
    approximate: bool
    is_point: bool
    words: str


class Chart(NamedTuple):
    """A range chart; without marks it is empty, and without ticks no answer has an end that is known."""

    scale: Scale
    ticks: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    groups: tuple[Group, ...] = ()


def range_chart(rows: Sequence[tuple[str, str, Figure]], groups: tuple[Group, ...] = ()) -> Chart:
    """The chart of figures in one unit, given as (claim id, label, figure); the marks keep their order."""
    ends = {end for _, _, figure in rows for end in (figure.low, figure.high, figure.headline) if end is not None}
    if not ends:
        return Chart(Scale.LINEAR, (), (), groups)
    open_low = any(figure.low is None for _, _, figure in rows)
    axis = number_axis(ends, open_low, any(figure.high is None for _, _, figure in rows))
    place = cache(axis.place)  # many answers state the same number, and a point states it three times
    marks = []
    for claim_id, label, figure in rows:
        headline_x = None if figure.headline is None else place(figure.headline)
        marks.append(_mark(claim_id, label, figure, place, headline_x, figure.is_hedged, show(figure)))
    return Chart(axis.scale, ticks_of(axis), tuple(marks), groups)


def date_chart(rows: Sequence[tuple[str, str, AsOf]], groups: tuple[Group, ...] = ()) -> Chart:
    """The chart of dates, given as (claim id, label, date), on an axis of time; the marks keep their order."""
    days = [day for _, _, when in rows for day in (when.earliest, when.latest) if day is not None]
    open_low = any(when.earliest is None for _, _, when in rows)
    axis = date_axis(days, open_low, any(when.latest is None for _, _, when in rows)) if days else None
    place = cache(axis.place) if axis else None
    marks = [
        _mark(claim_id, label, day_bounds(when), place, None, when.approximate or when.uncertain, say_date(when))
        for claim_id, label, when in rows
    ]
    return Chart(Scale.TIME, ticks_of(axis) if axis else (), tuple(marks), groups)


def chart_text(chart: Chart) -> str:
    """What the chart shows, in sentences, for those who cannot see it; names at most 20 of its answers."""
    if not chart.marks:
        return "There is nothing to draw yet."
    axis = f"from {chart.ticks[0].label} to {chart.ticks[-1].label}" if chart.ticks else "without known ends"
    told = [f"{mark.label}: {mark.words}." for mark in chart.marks[:MOST_TOLD]]
    rest = len(chart.marks) - len(told)
    more = [f"{capitalised(show_count(rest, 'more answer'))} in the table."] if rest else []
    opening = f"{capitalised(show_count(len(chart.marks), 'answer'))} {say_scale(chart.scale)}, {axis}."
    return " ".join([opening, *say_groups(chart.groups), *told, *more])


def say_scale(scale: Scale) -> str:
    """The scale of an axis as a sentence names it."""
    return {Scale.LINEAR: "on a linear scale", Scale.LOG: "on a logarithmic scale", Scale.TIME: "in time"}[scale]


def say_groups(groups: Sequence[Group]) -> list[str]:
    """One sentence that names the groups with their shapes, or none."""
    named = [f"{group.name} ({count_word(len(group.claim_ids))}, {SHAPE_NAMES[group.style]})" for group in groups]
    return [f"Drawn alike: {show_list(named)}."] if named else []


def _mark(
    claim_id: str, label: str, bounds: Bounds, place: Place | None, headline_x: float | None, hedged: bool, words: str
) -> Mark:
    return Mark(
        claim_id=claim_id,
        label=label,
        x1=0.0 if place is None or bounds.low is None else place(bounds.low),
        x2=1.0 if place is None or bounds.high is None else place(bounds.high),
        headline_x=headline_x,
        open_low=bounds.low is None,
        open_high=bounds.high is None,
        approximate=hedged,
        is_point=bounds.low is not None and bounds.low == bounds.high,
        words=words,
    )


def ticks_of(axis: Axis) -> tuple[Tick, ...]:
    """The ticks of an axis with their labels."""
    return tuple(Tick(axis.place(tick), label) for tick, label in zip(axis.ticks, axis.labels, strict=True))
