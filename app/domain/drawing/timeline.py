"""The timeline: as-of dates from left to right, answers from bottom to top, each as an upright bar with its number."""

from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from app.domain.axis import Scale
from app.domain.drawing.picture import WIDTH, Element, Marked, Picture, line, path, rectangle, text, width_of
from app.domain.drawing.room import Box, Room
from app.domain.drawing.shapes import legend, shape, style_by_claim
from app.domain.time_chart import TimeChart, TimeMark

_LEFT = 84
_RIGHT = 24
_TOP = 8
_PLOT = 500
_FOOT = 40
_PAD = 34  # above and below the axis, for the arrows of open ends
_STUB = 24
_ARROW = 5
_COLUMN = 12
# A bar is moved aside by so many columns at most: further off it would tell another time.
_MOST_ASIDE = 8
_STRIP_COLUMNS = 12
# How long a date is told by a line across it: more of those would be taken for the lines of the axis.
_MOST_SPANS = 20
_FURTHEST_LABEL = 72
_SHAPE = 0.7
_LETTERS = 11


class _Standing(NamedTuple):
    """Where a mark stands: its column, its ends and its headline in units; `y_low` is the greater, for it is lower."""

    mark: TimeMark
    x: float
    y_low: float
    y_high: float
    y_dot: float | None

    @property
    def middle(self) -> float:
        """The height of the headline; of a range without one, its middle."""
        return self.y_dot if self.y_dot is not None else round((self.y_low + self.y_high) / 2, 1)

    @property
    def box(self) -> Box:
        """The place that the bar with its arrows and its shape takes."""
        top = self.y_high - (_STUB if self.mark.open_high else 7)
        bottom = self.y_low + (_STUB if self.mark.open_low else 7)
        return Box(self.x - 5.5, top, self.x + 5.5, bottom)


def draw_timeline(chart: TimeChart) -> Picture:
    """The chart 960 units wide: legend, the answers along time, those without a date in a strip at the right."""
    key, height = legend(chart.groups, 12, _TOP)
    top = _TOP + height
    bottom = top + _PLOT
    undated = [mark for mark in chart.marks if mark.x1 is None]
    strip = _COLUMN * min(len(undated), _STRIP_COLUMNS) + 34 if undated else 0
    right = WIDTH - _RIGHT - strip
    standing = _stand(chart, top, bottom, right, strip)
    room = Room(Box(_LEFT + 2, top, WIDTH - 2, bottom))
    for each in standing:
        room.take(each.box)
    styles = style_by_claim(chart.groups)
    spans_end = right if len(chart.marks) <= _MOST_SPANS else None
    drawn = [_mark(each, styles.get(each.mark.claim_id), room, spans_end) for each in standing]
    by_claim = {marked.claim_id: marked for marked, _ in drawn}
    title = "The answers along their as-of dates"
    return Picture(
        width=WIDTH,
        height=bottom + _FOOT,
        title=f"{title}, on a logarithmic scale" if chart.scale is Scale.LOG else title,
        elements=(*key, *_axes(chart, top, bottom, right, bool(undated))),
        marks=tuple(by_claim[mark.claim_id] for mark in chart.marks),
        unlabelled=sum(not is_labelled for _, is_labelled in drawn),
        needs_hints=True,
    )


def _axes(chart: TimeChart, top: float, bottom: float, right: float, has_strip: bool) -> list[Element]:
    elements = []
    for tick in chart.y_ticks:
        y = _y(tick.x, top, bottom)
        elements += [line("grid", _LEFT, y, right, y), text("tick", _LEFT - 8, y + 4, tick.label, "end")]
    for tick in chart.x_ticks:
        x = _x(tick.x, right)
        elements += [line("grid", x, bottom, x, bottom + 6), text("tick", x, bottom + 22, tick.label, "middle")]
    if has_strip:
        middle = round((right + WIDTH) / 2, 1)
        elements += [line("grid", right + 12, top, right + 12, bottom)]
        elements += [text("tick", middle, bottom + 22, "no date", "middle")]
    return [*elements, line("axis", _LEFT, bottom, right, bottom)]


def _stand(chart: TimeChart, top: float, bottom: float, right: float, strip: float) -> list[_Standing]:
    """Every mark in the column nearest to the middle of its date in which it meets no other."""
    room = Room(Box(_LEFT, top, WIDTH, bottom))
    standing = []
    turns = count()
    for mark in sorted(chart.marks, key=lambda each: (_middle(each), each.y1, each.y2, each.number)):
        if mark.x1 is None:
            start = right + 24 + _COLUMN * (next(turns) % _STRIP_COLUMNS)
            places = [start, *(right + 24 + _COLUMN * place for place in range(int((strip - 34) // _COLUMN)))]
        else:
            places = list(_aside(_x(_middle(mark), right), right))
        tried = [_at(mark, x, top, bottom) for x in places]
        chosen = next((each for each in tried if room.is_free(each.box)), tried[0])
        room.take(chosen.box)
        standing.append(chosen)
    return standing


def _aside(x: float, right: float) -> Iterator[float]:
    """The place itself, then columns ever further to either side, within the plot."""
    yield x
    for step in range(1, _MOST_ASIDE + 1):
        for there in (x + step * _COLUMN, x - step * _COLUMN):
            if _LEFT + 6 <= there <= right - 6:
                yield round(there, 1)


def _at(mark: TimeMark, x: float, top: float, bottom: float) -> _Standing:
    dot = mark.y1 if mark.is_point else mark.headline_y
    y_dot = None if dot is None else _y(dot, top, bottom)
    return _Standing(mark, x, _y(mark.y1, top, bottom), _y(mark.y2, top, bottom), y_dot)


def _mark(each: _Standing, style: int | None, room: Room, spans_end: float | None) -> tuple[Marked, bool]:
    mark, x = each.mark, each.x
    hollow = " hollow" if mark.approximate else ""
    elements = []
    if spans_end and mark.x1 is not None and mark.x2 is not None and mark.x2 - mark.x1 > 0.015:
        elements.append(line("span", _x(mark.x1, spans_end), each.middle, _x(mark.x2, spans_end), each.middle, style))
    if each.y_low > each.y_high:
        elements.append(rectangle(f"range{hollow}", x - 3, each.y_high, 6, round(each.y_low - each.y_high, 1), style))
    if mark.open_high:
        elements.append(path("open-end", _stub(x, each.y_high, -1), style))
    if mark.open_low:
        elements.append(path("open-end", _stub(x, each.y_low, 1), style))
    if each.y_dot is not None or style is not None:
        elements.append(shape(f"headline{hollow}", style, x, each.middle, _SHAPE))
    label = room.take_first_free(_label_places(each))
    if label is not None:
        middle = round((label.left + label.right) / 2, 1)
        if label.bottom < each.box.top - 1:
            elements.append(line("lead", x, round(label.bottom, 1), x, round(each.box.top, 1)))
        if label.top > each.box.bottom + 1:
            elements.append(line("lead", x, round(each.box.bottom, 1), x, round(label.top, 1)))
        elements.append(text("mark-number", middle, round(label.bottom - 2.5, 1), str(mark.number), "middle"))
    said = f"{mark.label}: {mark.words}, {mark.when}"
    return Marked(mark.claim_id, said, 0, 0, tuple(elements)), label is not None


def _stub(x: float, y: float, side: int) -> str:
    """An arrow away from an end that is left open: it says a direction, and no number."""
    tip = round(y + side * (_STUB - 2), 1)
    back = round(tip - side * _ARROW, 1)
    return f"M{x} {y}L{x} {tip}M{round(x - 4, 1)} {back}L{x} {tip}L{round(x + 4, 1)} {back}"


def _label_places(each: _Standing) -> Iterator[Box]:
    """Right and left of the headline, above and below the bar, along it, then further off at the end of a line."""
    wide, high = width_of(str(each.mark.number), _LETTERS) + 3, _LETTERS + 1
    box = each.box
    yield _beside(each.x, each.middle, wide, high, 1)
    yield _beside(each.x, each.middle, wide, high, -1)
    yield Box(each.x - wide / 2, box.top - high, each.x + wide / 2, box.top)
    yield Box(each.x - wide / 2, box.bottom, each.x + wide / 2, box.bottom + high)
    y = box.top + high / 2
    while y < box.bottom:
        yield _beside(each.x, y, wide, high, 1)
        yield _beside(each.x, y, wide, high, -1)
        y += high
    for off in range(high, _FURTHEST_LABEL, 6):
        yield Box(each.x - wide / 2, box.top - off - high, each.x + wide / 2, box.top - off)
        yield Box(each.x - wide / 2, box.bottom + off, each.x + wide / 2, box.bottom + off + high)


def _beside(x: float, y: float, wide: float, high: float, side: int) -> Box:
    left = x + 7 if side > 0 else x - 7 - wide
    return Box(left, y - high / 2, left + wide, y + high / 2)


def _middle(mark: TimeMark) -> float:
    return 2.0 if mark.x1 is None or mark.x2 is None else (mark.x1 + mark.x2) / 2


def _x(place: float, right: float) -> float:
    return round(_LEFT + 10 + place * (right - _LEFT - 20), 1)


def _y(place: float, top: float, bottom: float) -> float:
    return round(bottom - _PAD - place * (bottom - top - 2 * _PAD), 1)
