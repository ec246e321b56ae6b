"""Chart documents: the chart of a page as an SVG that stands alone, with its colours in it."""

from app.domain.drawing.svg import document_svg, draw_picture
from app.services.comparing import Compared


def chart_document(compared: Compared, root: str) -> str:
    """The chart as one SVG document, empty where there is none; its marks lead to the claims below `root`."""
    return document_svg(draw_picture(compared.chart), f"{root}/claims/") if compared.chart else ""
