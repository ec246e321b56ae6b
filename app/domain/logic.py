"""What two answers to one question leave possible: the same, one within the other, room for both, or nothing.

A denial negates what it states, once: of a quantity, a date or a text it leaves everything else possible. For a yes or
no, `affirmed` is the answer whatever the mode, so “no” recorded as a denial is a plain no. Two texts that differ
exclude each other, because a text answer is its words; whether they mean the same is for a reader to say.
"""

from decimal import Decimal

from app.domain.answer import Answer
from app.domain.caseless import caseless
from app.domain.common_ground import NOTHING, align
from app.domain.interval import Bounds, cover_everything, covers, is_below, is_closed, is_equal
from app.domain.phrases import is_denial


def is_same_answer(a: Answer, b: Answer) -> bool:
    """Both leave exactly the same possible; hedging aside, “about 300” and “300” are the same."""
    if is_denial(a) != is_denial(b):
        return False
    aligned = align(a, b)
    return is_equal(*aligned) if aligned else _says_the_same(a, b)


def agree(a: Answer, b: Answer, about: Decimal = NOTHING) -> bool:
    """Both say the same, or one closed interval lies within the other, as it stands or with `about`, as in align."""
    if is_same_answer(a, b):
        return True
    if is_denial(a) or is_denial(b):
        return False
    return _is_nested(align(a, b)) or (bool(about) and _is_nested(align(a, b, about)))


def leave_room(a: Answer, b: Answer, about: Decimal = NOTHING) -> bool:
    """Something satisfies both; `about` widens hedged figures, as in align."""
    denials = is_denial(a), is_denial(b)
    aligned = align(a, b, about)
    if aligned is not None:
        return _intervals_leave_room(*aligned, denials)
    if denials == (False, False):
        return _says_the_same(a, b)
    return denials == (True, True) or not _says_the_same(a, b)


def _intervals_leave_room(first: Bounds, second: Bounds, denials: tuple[bool, bool]) -> bool:
    match denials:
        case (False, False):
            return not is_below(first, second) and not is_below(second, first)
        case (True, False):
            return not covers(first, second)
        case (False, True):
            return not covers(second, first)
    return not cover_everything(first, second)


def _is_nested(aligned: tuple[Bounds, Bounds] | None) -> bool:
    if aligned is None or not is_closed(aligned[0]) or not is_closed(aligned[1]):
        return False
    return covers(*aligned) or covers(aligned[1], aligned[0])


def _says_the_same(a: Answer, b: Answer) -> bool:
    if a.text is not None and b.text is not None:
        return a.text == b.text or caseless(a.text) == caseless(b.text)
    return a.affirmed is not None and a.affirmed == b.affirmed
