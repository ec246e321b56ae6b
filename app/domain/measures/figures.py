"""Figures: how the intervals of two quantities lie to each other, and how wide the gap between them is."""

from app.domain.answer import Answer
from app.domain.common_ground import align
from app.domain.display import capitalised, say_bounds, show_number, show_times
from app.domain.figure import plain
from app.domain.finding import Finding
from app.domain.interval import Bounds, Relation, gap, intersection, is_closed, ratio_of_ends, relate
from app.domain.phrases import in_order, is_denial, say_both

NAME = "figures"


def compare_figures(a: Answer, b: Answer) -> Finding | None:
    """The relation of the bounds, in words; the value is the gap between the nearest ends, “0” where there is none.

    Only what the bounds state counts, never a headline. Silent on denials, whose figure is not the answer.
    """
    if a.figure is None or b.figure is None or is_denial(a) or is_denial(b):
        return None
    first, second = in_order(a, b)
    aligned = align(first, second)
    if aligned is None:
        return None
    relation = relate(*aligned)
    if relation in (Relation.ABOVE, Relation.CONTAINS):
        first, second = second, first
        aligned = aligned[::-1]
        relation = relate(*aligned)
    words = _sentence(relation, say_both(first, second), aligned)
    return Finding(NAME, capitalised(words), plain(gap(*aligned)))


def _sentence(relation: Relation, said: tuple[str, str], aligned: tuple[Bounds, Bounds]) -> str:
    first, second = said
    match relation:
        case Relation.EQUAL:
            return f"both say {first}." if first == second else f"{first} and {second} have the same bounds."
        case Relation.WITHIN if is_closed(aligned[1]):
            return f"{first} lies within {second}."
        case Relation.WITHIN:
            return f"“{second}” leaves room for {first}."
        case Relation.BELOW:
            return _apart(first, second, aligned)
    only = "only " if relation is Relation.TOUCHES else ""
    return f"{first} and {second} have {only}{say_bounds(intersection(*aligned))} in common."


def _apart(first: str, second: str, aligned: tuple[Bounds, Bounds]) -> str:
    lower, upper = aligned
    distance = gap(lower, upper)
    if lower.high is None or upper.low is None or distance == 0:
        return f"{first} and {second} meet, but no number is in both."
    ratio = ratio_of_ends((lower.high, lower.high), (upper.low, upper.low))
    times = f"; the nearest ends are {show_times(*ratio)}" if ratio else ""
    return f"{first} lies below {second}, {show_number(distance)} apart{times}."
