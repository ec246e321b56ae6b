"""Date answers: how two dates that answer a question lie to each other."""

from app.domain.answer import Answer
from app.domain.common_ground import align
from app.domain.display import capitalised
from app.domain.figure import plain
from app.domain.finding import Finding
from app.domain.interval import Relation, gap, is_closed, relate
from app.domain.phrases import in_order, is_denial, say_both, say_days

NAME = "date answers"


def compare_date_answers(a: Answer, b: Answer) -> Finding | None:
    """The relation of the days that both can mean; the value is the number of days between the nearest, or “0”.

    Silent on denials, whose date is not the answer.
    """
    first, second = in_order(a, b)
    aligned = align(first, second)
    if first.date is None or second.date is None or aligned is None or is_denial(a) or is_denial(b):
        return None
    relation = relate(*aligned)
    if relation in (Relation.ABOVE, Relation.CONTAINS):
        first, second = second, first
        aligned = aligned[::-1]
        relation = relate(*aligned)
    words = _sentence(relation, *say_both(first, second), is_closed(aligned[1]), int(gap(*aligned)))
    return Finding(NAME, capitalised(words), plain(gap(*aligned)))


def _sentence(relation: Relation, first: str, second: str, second_is_closed: bool, days: int) -> str:
    match relation:
        case Relation.EQUAL:
            return f"both say {first}." if first == second else f"{first} and {second} cover the same days."
        case Relation.WITHIN if second_is_closed:
            return f"{first} lies within {second}."
        case Relation.WITHIN:
            return f"“{second}” leaves room for {first}."
        case Relation.BELOW:
            return f"{first} lies before {second}; the nearest days are {say_days(days, to_the_day=True)} apart."
        case Relation.TOUCHES:
            return f"{first} and {second} have one day in common."
    return f"{first} and {second} overlap."
