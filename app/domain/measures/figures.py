"""Figures: how the intervals of two quantities lie to each other, and how wide the gap between them is."""

from decimal import Decimal

from app.domain.answer import Answer
from app.domain.common_ground import align
from app.domain.display import capitalised, say_bounds, show_number, show_times
from app.domain.figure import plain
from app.domain.finding import Finding
from app.domain.interval import Bounds, Relation, gap, gap_ratio, intersection, is_closed, relate
from app.domain.phrases import in_order, is_denial, say_both

NAME = "figures"
# The lower figure and the one within the other come first; which does is plain from the relation, turned round.
TURNED = {Relation.ABOVE: Relation.BELOW, Relation.CONTAINS: Relation.WITHIN}
SYMMETRIC = (Relation.EQUAL, Relation.TOUCHES, Relation.OVERLAPS)


def compare_figures(a: Answer, b: Answer) -> Finding | None:
    """The relation of the bounds, in words; the value is the gap between the nearest ends, “0” where there is none.

    Only what the bounds state counts, never a headline. Silent on denials, whose figure is not the answer.
    """
    if a.figure is None or b.figure is None or is_denial(a) or is_denial(b):
        return None
    aligned = align(a, b)
    if aligned is None:
        return None
    relation = relate(*aligned)
    if relation in TURNED:
        a, b, aligned, relation = b, a, aligned[::-1], TURNED[relation]
    elif relation in SYMMETRIC and in_order(a, b)[0] is b:
        a, b, aligned = b, a, aligned[::-1]
    distance = gap(*aligned)
    return Finding(NAME, capitalised(_sentence(relation, say_both(a, b), aligned, distance)), plain(distance))


def _sentence(relation: Relation, said: tuple[str, str], aligned: tuple[Bounds, Bounds], distance: Decimal) -> str:
    first, second = said
    match relation:
        case Relation.EQUAL:
            return f"both say {first}." if first == second else f"{first} and {second} have the same bounds."
        case Relation.WITHIN if is_closed(aligned[1]):
            return f"{first} lies within {second}."
        case Relation.WITHIN:
            return f"“{second}” leaves room for {first}."
        case Relation.BELOW:
            return _apart(first, second, aligned, distance)
    only = "only " if relation is Relation.TOUCHES else ""
    return f"{first} and {second} have {only}{say_bounds(intersection(*aligned))} in common."


def _apart(first: str, second: str, aligned: tuple[Bounds, Bounds], distance: Decimal) -> str:
    if distance == 0:
        return f"{first} and {second} meet, but no number is in both."
    ratio = gap_ratio(*aligned)
    times = f"; the nearest ends are {show_times(ratio, ratio)}" if ratio else ""
    return f"{first} lies below {second}, {show_number(distance)} apart{times}."
