"""SVG: a picture as text, for a page, which gives the colours, or as a document with its own colours in it."""

from functools import cache
from html import escape

from app.domain.chart import Chart
from app.domain.drawing.forest import draw_forest
from app.domain.drawing.picture import Element, Picture
from app.domain.drawing.timeline import draw_timeline
from app.domain.time_chart import TimeChart

# Of light and dark: the same as in the style sheet of the pages, where tones are called --tone-0 to --tone-7. Each tone
# stands out from its paper, and they are apart for those who see few colours.
PAPER, INK, MUTED = ("#fcfbf8", "#181714"), ("#1f1c18", "#ebe6db"), ("#615a4f", "#ada595")
RULE, EDGE, ACCENT = ("#d8d1c3", "#3d3931"), ("#857c6c", "#8b8271"), ("#8c2a1c", "#f0a08c")
TONES = (
    *(("#1f5fa8", "#7db4f0"), ("#b3411b", "#f0906a"), ("#1d7a4f", "#6fcf9b"), ("#7b3fa0", "#c79be6")),
    *(("#8a6100", "#dcb24d"), ("#0b7285", "#5cc8d8"), ("#b0256f", "#f08fbd"), ("#5f5a52", "#b0a99c")),
)


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
    return f"{head}{_inside(picture, anchor)}</svg>"


def document_svg(picture: Picture, anchor: str) -> str:
    """The picture as a document with its colours in it, in light, and for those who see the dark; links as page_svg."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 {picture.width:g} {picture.height:g}">'
        f"<title>{escape(picture.title)}</title><style>{_style()}</style>"
    )
    return f"{head}{_inside(picture, anchor)}</svg>"


def _inside(picture: Picture, anchor: str) -> str:
    anchor = escape(anchor)
    parts = [_write(element) for element in picture.elements]
    for mark in picture.marks:
        place = f' transform="translate({mark.x:g} {mark.y:g})"' if mark.x or mark.y else ""
        label = escape(mark.label)
        parts.append(f'<a class="mark"{place} href="{anchor}{escape(mark.claim_id)}" aria-label="{label}">')
        if picture.needs_hints:
            parts.append(f"<title>{label}</title>")
        parts += [_write(element) for element in mark.elements]
        parts.append("</a>")
    return "".join(parts)


def _write(element: Element) -> str:
    tag, role, place, style, words = element
    begin = f'<{tag} class="{role}" {place}' if style is None else f'<{tag} class="{role} tone-{style}" {place}'
    return f"{begin}>{escape(words)}</{tag}>" if words else f"{begin}/>"


@cache
def _style() -> str:
    return f"{_rules(0)}@media (prefers-color-scheme: dark){{{_rules(1)}}}"


def _rules(scheme: int) -> str:
    """The rules for one of light and dark; a later one has its way over an earlier one, as in the style sheet."""
    paper, ink, muted, rule, edge, accent = (each[scheme] for each in (PAPER, INK, MUTED, RULE, EDGE, ACCENT))
    tones = {f".tone-{style}": f"stroke: {tone[scheme]};fill: {tone[scheme]}" for style, tone in enumerate(TONES)}
    rules = {
        "text": f"fill: {ink};font-size: 13px",
        ".legend-label": f"fill: {ink}",
        ".mark-label": f"fill: {ink}",
        ".small": "font-size: 11px",
        ".mark-number": "font-size: 11px",
        ".tick": f"fill: {muted};font-size: 12px",
        ".axis": f"stroke: {edge};stroke-width: 1",
        ".grid": f"stroke: {rule};stroke-width: 1",
        ".lead": f"stroke: {rule};stroke-width: 1",
        ".shape": f"stroke: {ink};fill: {ink};stroke-width: 2",
        ".range": f"stroke: {ink};fill: {ink};stroke-width: 2",
        ".headline": f"stroke: {accent};fill: {accent};stroke-width: 2",
        ".open-end": f"stroke: {ink};stroke-width: 2",
        **tones,
        "path.open-end": "fill: none",
        ".span": "stroke-width: 1;stroke-opacity: 0.45",
        ".hollow": f"fill: {paper}",
    }
    return "".join(f".chart {selector}{{{body}}}" for selector, body in rules.items())
