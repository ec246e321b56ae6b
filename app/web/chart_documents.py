"""Chart documents: the chart of a page as an SVG that stands alone, with its part of the style sheet in it."""

import re
from functools import cache

from flask import get_template_attribute

from app.domain.chart import Chart
from app.services.comparing import Compared
from app.web.assets import FOLDER
from app.web.charts import draw_chart

RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")  # no part can match in two ways: it cannot backtrack
COMMENT = re.compile(r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/")
PROPERTY = re.compile(r"(--[\w-]+):\s*([^;]+);")
USE = re.compile(r"var\((--[\w-]+)\)")
BOTH = re.compile(r"light-dark\(([^,()]+),\s*([^,()]+)\)")


def chart_document(compared: Compared, root: str) -> str:
    """The chart as one SVG document, empty where there is none; its marks lead to the claims below `root`."""
    return "" if compared.chart is None else draw_document(compared.chart, compared.chart_text, root)


def draw_document(chart: Chart, text: str, root: str) -> str:
    """A chart as one SVG document, with what it shows in words."""
    macro = get_template_attribute("_chart.html", "draw_chart")
    drawn = str(macro(draw_chart(chart), text))
    svg = f"<svg{drawn.partition('<svg')[2].rpartition('</svg>')[0]}</svg>"
    head, _, rest = svg.partition(">")
    alone = head.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    return f"{alone}><style>{_style()}</style>{rest}".replace('href="#claim-', f'href="{root}/claims/')


@cache
def _style() -> str:
    """The rules of the style sheet for charts, in light, and for those who see the dark."""
    sheet = COMMENT.sub("", (FOLDER / "variorum.css").read_text(encoding="utf-8"))
    names = dict(reversed(PROPERTY.findall(sheet)))  # where one is given again, for print or a screen, the first holds
    rules = [(selector.strip(), body.strip()) for selector, body in RULE.findall(sheet)]
    of_charts = [(".chart", "font-family: var(--sans);")] + [
        (selector, body) for selector, body in rules if selector.startswith(".chart") and ":" not in selector
    ]
    written = "".join(
        f"{selector}{{{USE.sub(lambda use: names.get(use[1], ''), body)}}}" for selector, body in of_charts
    )
    in_light, in_dark = BOTH.sub(r"\1", written), BOTH.sub(r"\2", written)
    return f"{in_light}@media (prefers-color-scheme: dark){{{in_dark}}}"
