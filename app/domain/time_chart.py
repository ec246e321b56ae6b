"""Geometry of a chart along as-of dates: time from left to right, what is answered from bottom to top, both 0 to 1."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from app.domain.asof import AsOf
from app.domain.axis import Axis, Scale, number_axis
from app.domain.chart import MOST_TOLD, Tick, say_groups, say_scale, ticks_of
from app.domain.chart_groups import Group
from app.domain.common_ground import day_bounds
from app.domain.date_axis import date_axis
from app.domain.display import capitalised, show, show_count
from app.domain.figure import Figure
from app.domain.interval import Bounds
from app.domain.phrases import say_date, say_time


class TimeRow(NamedTuple):
    """One answer to draw: its number and label, what it answers and as of when."""

    claim_id: str
    number: int
    label: str
    value: Figure | AsOf
    as_of: AsOf | None


class TimeMark(NamedTuple):
    """One answer as a bar from `y1` up to `y2`, about a time from `x1` to `x2`; those are None without a date.

    An open end has no place: there `y1` or `y2` is that of the other end. `headline_y` is where the number stands that
    a reader takes away, None where there is none.
    """

    claim_id: str
    number: int
    label: str
    x1: float | None
    x2: float | None
    y1: float
    y2: float
    headline_y: float | None
    open_low: bool
    open_high: bool
    approximate: bool
    is_point: bool
    words: str
    when: str


class TimeChart(NamedTuple):
    """A chart along as-of dates; `scale` is that of the answers. Without marks it is empty."""

    scale: Scale
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    marks: tuple[TimeMark, ...]
    groups: tuple[Group, ...] = ()


def time_chart(rows: Sequence[TimeRow], groups: tuple[Group, ...] = ()) -> TimeChart:
    """The chart of figures in one unit, or of dates; the marks keep their order, one without any end is left out."""
    held = [(row, _bounds(row.value)) for row in rows]
    held = [(row, bounds) for row, bounds in held if bounds.low is not None or bounds.high is not None]
    upward = _answer_axis(rows)
    if upward is None:
        return TimeChart(Scale.LINEAR, (), (), (), groups)
    along = _time_axis([row.as_of for row in rows if row.as_of])
    place = cache(upward.place)
    marks = []
    for row, bounds in held:
        low, high = bounds.low, bounds.high
        known = low if high is None else high
        assert known is not None
        headline = row.value.headline if isinstance(row.value, Figure) else None
        x1, x2 = _span(row.as_of, along)
        marks.append(
            TimeMark(
                claim_id=row.claim_id,
                number=row.number,
                label=row.label,
                x1=x1,
                x2=x2,
                y1=place(known if low is None else low),
                y2=place(known if high is None else high),
                headline_y=None if headline is None else place(headline),
                open_low=low is None,
                open_high=high is None,
                approximate=_is_hedged(row.value),
                is_point=low is not None and low == high,
                words=show(row.value) if isinstance(row.value, Figure) else say_date(row.value),
                when=say_time(row.as_of),
            )
        )
    return TimeChart(upward.scale, ticks_of(along) if along else (), ticks_of(upward), tuple(marks), groups)


def time_chart_text(chart: TimeChart) -> str:
    """What the chart shows, in sentences, for those who cannot see it; names at most 20 of its answers."""
    if not chart.marks:
        return "There is nothing to draw yet."
    ends = f"from {chart.y_ticks[0].label} to {chart.y_ticks[-1].label}"
    times = f", as of {chart.x_ticks[0].label} to {chart.x_ticks[-1].label}" if chart.x_ticks else ""
    told = [f"{mark.label}: {mark.words}, {mark.when}." for mark in chart.marks[:MOST_TOLD]]
    rest = len(chart.marks) - len(told)
    more = [f"{capitalised(show_count(rest, 'more answer'))} in the table."] if rest else []
    opening = f"{capitalised(show_count(len(chart.marks), 'answer'))} {say_scale(chart.scale)}, {ends}{times}."
    return " ".join([opening, *say_groups(chart.groups), *told, *more])


def _bounds(value: Figure | AsOf) -> Bounds:
    return value if isinstance(value, Figure) else day_bounds(value)


def _answer_axis(rows: Sequence[TimeRow]) -> Axis | None:
    figures = [row.value for row in rows if isinstance(row.value, Figure)]
    ends = {end for each in figures for end in (each.low, each.high, each.headline) if end is not None}
    if ends:
        return number_axis(ends, room_low=False, room_high=False)
    return _time_axis([row.value for row in rows if isinstance(row.value, AsOf)])


def _time_axis(dates: Sequence[AsOf]) -> Axis | None:
    days = [day for when in dates for day in (when.earliest, when.latest) if day is not None]
    return date_axis(days, room_low=False, room_high=False) if days else None


def _span(as_of: AsOf | None, along: Axis | None) -> tuple[float | None, float | None]:
    if as_of is None or along is None:
        return None, None
    days = day_bounds(as_of)
    if days.low is None and days.high is None:
        return None, None
    return (0.0 if days.low is None else along.place(days.low)), (1.0 if days.high is None else along.place(days.high))


def _is_hedged(value: Figure | AsOf) -> bool:
    return value.is_hedged if isinstance(value, Figure) else value.approximate or value.uncertain
