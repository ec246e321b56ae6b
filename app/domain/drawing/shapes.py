"""Shapes: one for each style of group, so that colour is never the only sign."""

from functools import lru_cache

from app.domain.chart_groups import STYLES, Group
from app.domain.drawing.picture import WIDTH, Element, circle, cut, path, text, width_of

# About the point (0, 0), each of about the same area as a circle of radius 6; in the order of SHAPE_NAMES.
_OUTLINES: tuple[tuple[tuple[float, float], ...] | None, ...] = (
    None,
    ((0, -7.5), (7.5, 5.5), (-7.5, 5.5)),
    ((-5.5, -5.5), (5.5, -5.5), (5.5, 5.5), (-5.5, 5.5)),
    ((0, -8), (7, 0), (0, 8), (-7, 0)),
    ((-7.5, -5.5), (7.5, -5.5), (0, 7.5)),
    (
        *((-2.5, -7), (2.5, -7), (2.5, -2.5), (7, -2.5), (7, 2.5), (2.5, 2.5)),
        *((2.5, 7), (-2.5, 7), (-2.5, 2.5), (-7, 2.5), (-7, -2.5), (-2.5, -2.5)),
    ),
    ((0, -7.5), (7, -2), (4.5, 6), (-4.5, 6), (-7, -2)),
    (
        *((0, -8.5), (2.4, -2.6), (8.5, -2.6), (3.6, 1.4), (5.3, 7.5), (0, 3.8)),
        *((-5.3, 7.5), (-3.6, 1.4), (-8.5, -2.6), (-2.4, -2.6)),
    ),
)
_LEGEND_LETTERS = 40
_LEGEND_SIZE = 13
_LEGEND_ROW = 22


@lru_cache(maxsize=4096)
def shape(role: str, style: int | None, x: float, y: float, scale: float = 1.0) -> Element:
    """The shape of a style about a point; the circle where there is no group."""
    outline = _OUTLINES[style % STYLES] if style is not None else None
    if outline is None:
        return circle(role, x, y, round(6 * scale, 1), style)
    points = [f"{round(x + dx * scale, 1):g} {round(y + dy * scale, 1):g}" for dx, dy in outline]
    return path(role, f"M{'L'.join(points)}Z", style)


def legend(groups: tuple[Group, ...], left: float, top: float) -> tuple[list[Element], float]:
    """The groups with their shapes and names, in as many rows as they need, and how high that is."""
    if not groups:
        return [], 0
    elements: list[Element] = []
    x, y = left, top + _LEGEND_ROW / 2
    for group in groups:
        name = cut(group.name, _LEGEND_LETTERS)
        wide = 34 + width_of(name, _LEGEND_SIZE)
        if x > left and x + wide > WIDTH - 10:
            x, y = left, y + _LEGEND_ROW
        elements.append(shape("shape", group.style, round(x + 8, 1), y))
        elements.append(text("legend-label", round(x + 20, 1), y + 4.5, name))
        x += wide
    return elements, y + _LEGEND_ROW / 2 - top + 6


def style_by_claim(groups: tuple[Group, ...]) -> dict[str, int]:
    """The style of each answer that belongs to a group."""
    return {claim_id: group.style for group in groups for claim_id in group.claim_ids}
