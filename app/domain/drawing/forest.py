"""The forest plot: one row for each answer, a bar from its low to its high end."""

from typing import NamedTuple

from app.domain.axis import Scale
from app.domain.chart import Chart, Mark
from app.domain.drawing.picture import WIDTH, Element, Marked, Picture, cut, line, path, rectangle, text
from app.domain.drawing.shapes import legend, shape, style_by_claim

LEFT = 268
RIGHT = 30
_TOP = 8
_FOOT = 34
_GUTTER = 14
_LONGEST_LABEL = 31
_ARROW = 9


class _Row(NamedTuple):
    """How high a row is, how thick a closed bar, how thin an open one, and how large shapes and letters are."""

    height: float
    closed: float
    open: float
    scale: float
    role: str


# Many answers get lower rows, so that the picture keeps an end.
_ROWS = ((60, _Row(26, 12, 3, 1.0, "mark-label")), (10**9, _Row(17, 8, 2.5, 0.75, "mark-label small")))


def draw_forest(chart: Chart) -> Picture:
    """The chart 960 units wide: legend, a row for each answer in order, and the axis below them."""
    row = next(row for most, row in _ROWS if len(chart.marks) <= most)
    styles = style_by_claim(chart.groups)
    key, height = legend(chart.groups, 12, _TOP)
    top = _TOP + height
    axis_y = top + row.height * len(chart.marks) + 4
    marks = tuple(
        _mark(mark, styles.get(mark.claim_id), round(top + row.height * (place + 0.5), 1), row)
        for place, mark in enumerate(chart.marks)
    )
    title = f"The answers as ranges{' on a logarithmic scale' if chart.scale is Scale.LOG else ''}"
    return Picture(WIDTH, axis_y + _FOOT, title, (*key, *_axis(chart, top, axis_y)), marks)


def _axis(chart: Chart, top: float, axis_y: float) -> list[Element]:
    elements = []
    for tick in chart.ticks:
        x = _x(tick.x)
        elements += [line("grid", x, top - 2, x, axis_y), text("tick", x, axis_y + 20, tick.label, "middle")]
    return [*elements, line("axis", LEFT, axis_y, WIDTH - RIGHT, axis_y)]


def _mark(mark: Mark, style: int | None, y: float, row: _Row) -> Marked:
    x1, x2 = _x(mark.x1), _x(mark.x2)
    hollow = " hollow" if mark.approximate else ""
    has_gutter = style is not None
    elements = [text(row.role, LEFT - 12 - _GUTTER * has_gutter, 4.5, cut(mark.label, _LONGEST_LABEL), "end")]
    if has_gutter:
        elements.append(shape("shape", style, LEFT - 12, 0, row.scale * 0.85))
    if x2 > x1:
        thick = row.open if mark.open_low or mark.open_high else row.closed
        elements.append(rectangle(f"range{hollow}", x1, -thick / 2, round(x2 - x1, 1), thick, style))
    if mark.open_low:
        elements.append(path("open-end", f"M{x1 + _ARROW} -5L{x1} 0L{x1 + _ARROW} 5", style))
    if mark.open_high:
        elements.append(path("open-end", f"M{x2 - _ARROW} -5L{x2} 0L{x2 - _ARROW} 5", style))
    dot = x1 if mark.is_point else None if mark.headline_x is None else _x(mark.headline_x)
    if dot is not None:
        elements.append(shape(f"headline{hollow}", style, dot, 0, row.scale))
    return Marked(mark.claim_id, f"{mark.label}: {mark.words}", 0, y, tuple(elements))


def _x(place: float) -> float:
    return round(LEFT + place * (WIDTH - LEFT - RIGHT), 1)
