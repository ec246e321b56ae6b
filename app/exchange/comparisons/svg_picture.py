"""SVG: the chart with its title above, and its sources, permalink and date below, in one picture that stands alone.

A picture shows up to 40 sources; the description inside it names all of them.
"""

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from textwrap import wrap
from typing import BinaryIO, NamedTuple

from app.exchange.comparisons.base import Format, Handout
from app.exchange.comparisons.page_style import INK, MUTED, PAPER
from app.exchange.comparisons.words import say_moment, write_moment

SVG = "http://www.w3.org/2000/svg"
WIDTH = 960
MARGIN = 24
LETTERS = 130  # of the small print fit a line
TITLE_LETTERS = 70
SMALL, LARGE = 18, 30
MOST_SOURCES = 40
FONTS = "Arimo, Arial, Helvetica, 'Liberation Sans', sans-serif"
STYLE = (
    f".paper{{fill:{PAPER[0]}}}.title{{fill:{INK[0]}}}.small{{fill:{MUTED[0]}}}"
    f"@media (prefers-color-scheme: dark){{.paper{{fill:{PAPER[1]}}}.title{{fill:{INK[1]}}}.small{{fill:{MUTED[1]}}}}}"
)

ElementTree.register_namespace("", SVG)


class _Words(NamedTuple):
    y: float
    text: str
    css: str
    size: int


def write(handout: Handout, stream: BinaryIO) -> None:
    """The picture as one SVG document."""
    stream.write(draw(handout).encode())


def draw(handout: Handout) -> str:
    """The picture as text: 960 units wide, as high as its chart and its words need."""
    chart = ElementTree.fromstring(handout.chart) if handout.chart else None
    chart_height = _height_of(chart) if chart is not None else 0.0
    above = list(_lines(wrap(handout.title, TITLE_LETTERS) or [""], MARGIN, "title", 22, LARGE))
    chart_top = above[-1].y + SMALL
    foot = list(_lines(_foot(handout), chart_top + chart_height, "small", 13, SMALL))
    height = foot[-1].y + MARGIN
    root = ElementTree.Element(_tag("svg"), {"viewBox": f"0 0 {WIDTH} {height:g}", "width": f"{WIDTH}"})
    root.attrib |= {"height": f"{height:g}", "role": "img", "font-family": FONTS, "lang": "en"}
    _add(root, "title").text = handout.title
    _add(root, "desc").text = "\n".join(describe(handout))
    _add(root, "style").text = STYLE
    _add(root, "rect", {"class": "paper", "width": f"{WIDTH}", "height": f"{height:g}"})
    for words in above:
        _write_line(root, words)
    if chart is not None:
        scale = chart_height / float(chart.attrib["viewBox"].split()[3])
        place = {"class": chart.get("class", ""), "transform": f"translate(0 {chart_top:g}) scale({scale:g})"}
        _add(root, "g", place).extend(chart)
    for words in foot:
        _write_line(root, words)
    return ElementTree.tostring(root, encoding="unicode") + "\n"


def describe(handout: Handout) -> Iterator[str]:
    """What the picture shows and where it is from, in full: for those who cannot see it, and for those who cite it."""
    yield handout.chart_text or "There is nothing to draw."
    yield from handout.cautions
    yield from handout.footnotes
    yield from (f"[{reference.number}] {reference.citation}" for reference in handout.references)
    yield f"{handout.permalink} taken {write_moment(handout.taken)}"


def _foot(handout: Handout) -> list[str]:
    lines = [] if handout.chart else ["There is nothing to draw: the answers are no figures in one unit, and no dates."]
    for text in (*handout.cautions, *handout.footnotes):
        lines += wrap(text, LETTERS)
    for reference in handout.references[:MOST_SOURCES]:
        lines += wrap(f"[{reference.number}] {reference.citation}", LETTERS)
    left = len(handout.references) - MOST_SOURCES
    if left > 0:
        lines.append(f"{left} more sources at the address below.")
    return [*lines, *wrap(f"{handout.permalink} – taken on {say_moment(handout.taken)}", LETTERS)]


def _lines(texts: list[str], top: float, css: str, size: int, step: int) -> Iterator[_Words]:
    return (_Words(top + step * (place + 1), text, css, size) for place, text in enumerate(texts))


def _write_line(root: ElementTree.Element, words: _Words) -> None:
    place = {"class": words.css, "x": f"{MARGIN}", "y": f"{words.y:g}", "font-size": f"{words.size}"}
    _add(root, "text", place).text = words.text


def _height_of(chart: ElementTree.Element) -> float:
    """The height of the chart where it is drawn 960 units wide."""
    _, _, width, height = (float(number) for number in chart.attrib["viewBox"].split())
    return round(height * WIDTH / width, 1)


def _add(parent: ElementTree.Element, name: str, attributes: dict[str, str] | None = None) -> ElementTree.Element:
    return ElementTree.SubElement(parent, _tag(name), attributes or {})


def _tag(name: str) -> str:
    return f"{{{SVG}}}{name}"


FORMAT = Format(
    name="svg",
    label="SVG",
    title="The chart with its sources in it, sharp at any size, in light and in dark",
    suffix=".svg",
    media_type="image/svg+xml",
    write=write,
    is_picture=True,
)
