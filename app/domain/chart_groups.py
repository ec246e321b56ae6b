"""Groups of a chart: which answers share one colour and one shape, and under which name."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

# As many colours and shapes as can be told apart; the last is for the rest where there are more groups.
STYLES = 8
SHAPE_NAMES = (
    *("circles", "triangles", "squares", "diamonds"),
    *("upside-down triangles", "crosses", "pentagons", "stars"),
)


class Group(NamedTuple):
    """Answers that are drawn alike; `style` is the number of their colour and shape, 0 to 7."""

    name: str
    style: int
    claim_ids: tuple[str, ...]


def group_marks(
    headings: Sequence[tuple[str, Sequence[str]]], styles: Mapping[str, int] | None = None
) -> tuple[Group, ...]:
    """Groups in the order of their headings, each with a style of its own; () for one group alone, as it tells nothing.

    `styles` fixes the style of some headings, so that it is the same on every page. Of more than eight groups the seven
    largest are kept, and the rest are one.
    """
    if len(headings) < 2:
        return ()
    if len(headings) <= STYLES:
        return tuple(
            Group(name, (styles or {}).get(name, place), tuple(claim_ids))
            for place, (name, claim_ids) in enumerate(headings)
        )
    by_size = sorted(range(len(headings)), key=lambda place: (-len(headings[place][1]), place))
    kept, rest = sorted(by_size[: STYLES - 1]), sorted(by_size[STYLES - 1 :])
    others = tuple(claim_id for place in rest for claim_id in headings[place][1])
    named = [Group(headings[place][0], style, tuple(headings[place][1])) for style, place in enumerate(kept)]
    return (*named, Group(f"{len(rest)} others", STYLES - 1, others))
