"""Charts as SVG: where each bar, arrow, tick and label stands, in the units of the drawing."""

from typing import NamedTuple

from app.domain.chart import Chart, Mark

WIDTH = 960
LEFT = 250
RIGHT = 30
ROW = 26
TOP = 12
FOOT = 34
LONGEST_LABEL = 34
ARROW = 9
CLOSED, OPEN = 12, 3  # how thick a bar is; a thin one lets the arrow of its open end be seen


class Bar(NamedTuple):
    """One answer: a bar from x1 to x2, `width` wide, about the height y, its label, and its open ends as arrow heads.

    The arrow heads are paths about the height 0, as everything is that is drawn within the mark.
    """

    claim_id: str
    label: str
    words: str
    y: float
    x1: float
    x2: float
    width: float
    dot: float | None
    thickness: int
    is_hollow: bool
    left_arrow: str
    right_arrow: str


class Tick(NamedTuple):
    """A line of the axis with its label."""

    x: float
    label: str


class Drawing(NamedTuple):
    """The whole picture, for `_chart.html`."""

    width: int
    height: int
    left: int
    right: int
    axis_y: float
    scale: str
    ticks: tuple[Tick, ...]
    bars: tuple[Bar, ...]


def draw_chart(chart: Chart) -> Drawing:
    """The chart in a drawing 960 units wide, one row of 26 units for each answer."""
    axis_y = TOP + ROW * len(chart.marks) + 4
    return Drawing(
        width=WIDTH,
        height=axis_y + FOOT,
        left=LEFT,
        right=WIDTH - RIGHT,
        axis_y=axis_y,
        scale=chart.scale.value,
        ticks=tuple(Tick(_x(tick.x), tick.label) for tick in chart.ticks),
        bars=tuple(_bar(mark, TOP + ROW * (place + 0.5)) for place, mark in enumerate(chart.marks)),
    )


def _bar(mark: Mark, y: float) -> Bar:
    x1, x2 = _x(mark.x1), _x(mark.x2)
    dot = x1 if mark.is_point else None if mark.headline_x is None else _x(mark.headline_x)
    label = mark.label if len(mark.label) <= LONGEST_LABEL else mark.label[: LONGEST_LABEL - 1] + "…"
    return Bar(
        claim_id=mark.claim_id,
        label=label,
        words=mark.words,
        y=y,
        x1=x1,
        x2=x2,
        width=round(x2 - x1, 1),
        dot=dot,
        thickness=OPEN if mark.open_low or mark.open_high else CLOSED,
        is_hollow=mark.approximate,
        left_arrow=f"M{x1 + ARROW} -5L{x1} 0L{x1 + ARROW} 5" if mark.open_low else "",
        right_arrow=f"M{x2 - ARROW} -5L{x2} 0L{x2 - ARROW} 5" if mark.open_high else "",
    )


def _x(place: float) -> float:
    return round(LEFT + place * (WIDTH - LEFT - RIGHT), 1)
