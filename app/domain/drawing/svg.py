"""SVG: a picture as text, for a page, which gives the colours, or by itself, with all that it needs within."""

from collections.abc import Callable
from html import escape

from app.domain.chart import Chart
from app.domain.drawing.forest import draw_forest
from app.domain.drawing.picture import LETTER, WIDTH, Element, Marked, Picture, text
from app.domain.drawing.timeline import draw_timeline
from app.domain.time_chart import TimeChart

# How an element looks: attributes by its role and its style.
Paint = Callable[[Element], str]

_PAPER, _INK, _MUTED, _RULE, _EDGE, _ACCENT = "#ffffff", "#1f1c18", "#615a4f", "#d8d1c3", "#857c6c", "#8c2a1c"
# Dark enough on paper, and apart for those who see few colours; the same as --tone-0 to --tone-7 of the style sheet.
TONES = ("#1f5fa8", "#b3411b", "#1d7a4f", "#7b3fa0", "#8a6100", "#0b7285", "#b0256f", "#5f5a52")
_SIZES = {"mark-label": 13, "mark-label small": 11, "legend-label": 13, "mark-number": 11, "tick": 12}
_TITLE_SIZE, _NOTE_SIZE, _MARGIN = 17, 11, 16


def draw_picture(chart: Chart | TimeChart) -> Picture:
    """The picture of a chart: a timeline for one along time, else a forest plot."""
    return draw_timeline(chart) if isinstance(chart, TimeChart) else draw_forest(chart)


def page_svg(picture: Picture, anchor: str, described_by: str) -> str:
    """The picture for a page whose style sheet gives the colours; each answer links to `anchor` and its claim id."""
    head = (
        f'<svg class="chart" viewBox="0 0 {picture.width:g} {picture.height:g}" role="group"'
        f' aria-labelledby="chart-title" aria-describedby="{escape(described_by)}">'
        f'<title id="chart-title">{escape(picture.title)}</title>'
    )
    anchor = escape(anchor)
    parts = [head, *(_write(element, _by_class) for element in picture.elements)]
    for mark in picture.marks:
        place = f' transform="translate({mark.x:g} {mark.y:g})"' if mark.x or mark.y else ""
        label = escape(mark.label)
        parts.append(f'<a class="mark"{place} href="{anchor}{mark.claim_id}" aria-label="{label}">')
        if picture.needs_hints:
            parts.append(f"<title>{label}</title>")
        parts += [_write(element, _by_class) for element in mark.elements]
        parts.append("</a>")
    return "".join([*parts, "</svg>"])


def stand_alone_svg(
    chart: Chart | TimeChart, title: str, description: str, citation: str, font_family: str = "sans-serif"
) -> str:
    """The picture by itself, on white: the title above, and the citation (permalink, date taken) within it, below.

    `font_family` is any list of faces as CSS has it; `description` is for those who cannot see the picture.
    """
    picture = draw_picture(chart)
    titles, notes = _wrap(title, _TITLE_SIZE), _wrap(citation, _NOTE_SIZE)
    above = _MARGIN + len(titles) * (_TITLE_SIZE + 6)
    height = above + picture.height + len(notes) * (_NOTE_SIZE + 5) + _MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height:g}" viewBox="0 0 {WIDTH} {height:g}"'
        f' role="img" aria-labelledby="title description" font-family="{escape(font_family)}">',
        f'<title id="title">{escape(title)}</title><desc id="description">{escape(description)}</desc>',
        f'<rect width="{WIDTH}" height="{height:g}" fill="{_PAPER}"/>',
        *_lines("title", titles, _MARGIN + _TITLE_SIZE, _TITLE_SIZE + 6),
        f'<g transform="translate(0 {above:g})">',
        *(_write(element, _in_colours) for element in picture.elements),
        *(_moved(mark) for mark in picture.marks),
        "</g>",
        *_lines("note", notes, above + picture.height + _NOTE_SIZE, _NOTE_SIZE + 5),
        "</svg>",
    ]
    return "".join(parts)


def _moved(mark: Marked) -> str:
    inside = "".join(_write(element, _in_colours) for element in mark.elements)
    return f'<g transform="translate({mark.x:g} {mark.y:g})"><title>{escape(mark.label)}</title>{inside}</g>'


def _write(element: Element, paint: Paint) -> str:
    tag, _, place, _, words = element
    begin = f"<{tag} {paint(element)} {place}"
    return f"{begin}>{escape(words)}</{tag}>" if words else f"{begin}/>"


def _by_class(element: Element) -> str:
    if element.style is None:
        return f'class="{element.role}"'
    return f'class="{element.role} tone-{element.style}"'


def _in_colours(element: Element) -> str:
    tone = _INK if element.style is None else TONES[element.style]
    role, _, hollow = element.role.partition(" ")
    match role:
        case "grid" | "lead":
            return f'stroke="{_RULE}" stroke-width="1" fill="none"'
        case "axis":
            return f'stroke="{_EDGE}" stroke-width="1" fill="none"'
        case "span":
            return f'stroke="{tone}" stroke-width="1" stroke-opacity="0.45" fill="none"'
        case "open-end":
            return f'stroke="{tone}" stroke-width="2" fill="none"'
        case "headline" if element.style is None:
            return f'stroke="{_ACCENT}" stroke-width="2" fill="{_PAPER if hollow else _ACCENT}"'
        case "range" | "headline" | "shape":
            return f'stroke="{tone}" stroke-width="2" fill="{_PAPER if hollow else tone}"'
    colour = _MUTED if role in ("tick", "note") else _INK
    size = {"title": _TITLE_SIZE, "note": _NOTE_SIZE}.get(element.role) or _SIZES[element.role]
    return f'font-size="{size}" fill="{colour}"'


def _lines(role: str, lines: list[str], first: float, step: float) -> list[str]:
    return [_write(text(role, _MARGIN, first + place * step, words), _in_colours) for place, words in enumerate(lines)]


def _wrap(words: str, size: float) -> list[str]:
    """Lines that fit the picture, broken between words, and within one that is longer than a line."""
    longest = int((WIDTH - 2 * _MARGIN) / (size * LETTER))
    lines = [""]
    for word in words.split():
        for start in range(0, len(word), longest):
            part = word[start : start + longest]
            if lines[-1] and len(lines[-1]) + 1 + len(part) > longest:
                lines.append(part)
            else:
                lines[-1] = f"{lines[-1]} {part}".strip()
    return lines if lines[0] else []
