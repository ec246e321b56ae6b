"""Why a rung explains how two answers differ, in a sentence or a few for each rung."""

from decimal import ROUND_CEILING, Context, Decimal

from app.domain.answer import Answer, Kind, Mode
from app.domain.caseless import caseless
from app.domain.common_ground import align
from app.domain.display import quoted, show_share
from app.domain.interval import gap, is_below
from app.domain.logic import agree, is_same_answer, leave_room
from app.domain.measures.cumulative import is_fall, say_fall
from app.domain.measures.date_answers import compare_date_answers
from app.domain.measures.figures import compare_figures
from app.domain.measures.headlines import compare_headlines
from app.domain.measures.scope import compare_scopes
from app.domain.measures.text import compare_texts
from app.domain.measures.yes_no import compare_yes_no
from app.domain.occasion import contradicts_itself
from app.domain.phrases import in_order, in_time, is_denial, say_as_of, say_both, say_contradiction
from app.domain.units import why_not_convertible

_ANSWERS = (compare_figures, compare_date_answers, compare_yes_no, compare_texts)
# Beyond half the number, nobody would call it “about”, and the sentence would help no reader.
_WIDEST_ABOUT = Decimal("0.5")
_ROUNDED_UP = Context(prec=3, rounding=ROUND_CEILING)


def same_statement(a: Answer, b: Answer, about: Decimal) -> str:
    """One statement and, where its reports differ, how."""
    first, second = in_order(a, b)
    occasion = say_as_of(first) if first.as_of else "in one source"
    statement = f"One statement by {first.claimant}, {occasion}"
    variants = [quoted(first.words), quoted(second.words)]
    if not first.words or not second.words or caseless(first.words) == caseless(second.words):
        variants = list(say_both(first, second))
    if is_same_answer(a, b) and len(set(variants)) == 1:
        return f"{statement}, said again: {variants[0]}."
    reported = f"{statement}, reported as {variants[0]} and as {variants[1]}."
    if is_same_answer(a, b):
        return reported
    room = "Both reports can hold." if leave_room(a, b) else "Strictly, the reports contradict each other."
    return f"{reported} {room}"


def not_comparable(a: Answer, b: Answer, about: Decimal) -> str:
    """Other questions, other kinds of answer, or units that do not convert."""
    if a.question_id != b.question_id:
        return "They answer different questions."
    if a.kind is not b.kind or a.figure is None or b.figure is None:
        first, second = sorted((a.kind, b.kind))
        return f"They are different kinds of answer: {first} and {second}."
    return why_not_convertible(a.figure.unit, b.figure.unit) or ""


def other_scope(a: Answer, b: Answer, about: Decimal) -> str:
    """The two scopes, and what the answers would be to each other without them."""
    finding = compare_scopes(a, b)
    return f"{finding.words if finding else ''} {_alone(a, b, about)}"


def other_time(a: Answer, b: Answer, about: Decimal) -> str:
    """The two times, or that one is a forecast, and what the answers would be to each other without that."""
    first, second = in_time(a, b)
    earlier, later = say_both(first, second)
    if (a.mode is Mode.FORECAST) == (b.mode is Mode.FORECAST):
        times = f"{earlier} {say_as_of(first)}, and later, {say_as_of(second)}, {later}"
        return f"They are about different times: {times}. {_alone(a, b, about)}"
    forecast, other = (earlier, later) if first.mode is Mode.FORECAST else (later, earlier)
    return f"Only one is a forecast, {forecast}: it speaks of a time to come; {other} does not. {_alone(a, b, about)}"


def revised(a: Answer, b: Answer, about: Decimal) -> str:
    """What the claimant said first and what later, and that a count fell which cannot."""
    first, second = in_time(a, b)
    earlier, later = say_both(first, second)
    said = f"{first.claimant} first said {earlier}, {say_as_of(first)}, and later {later}, {say_as_of(second)}."
    return _sentences(said, "The count is cumulative and cannot fall." if is_fall(a, b, about) else "")


def agrees(a: Answer, b: Answer, about: Decimal) -> str:
    """Equal, or one within the other."""
    return _sentences(_relation(a, b), _about_used(a, b, about))


def compatible(a: Answer, b: Answer, about: Decimal) -> str:
    """What leaves room for both, and how far apart the stated figures are."""
    headlines = compare_headlines(a, b)
    stated = headlines.words if headlines else ""
    return _sentences(_relation(a, b), "Strictly, nothing contradicts.", stated, _about_used(a, b, about))


def conflicts(a: Answer, b: Answer, about: Decimal) -> str:
    """The gap; for hedged figures also how wide “about” would have to be for both to hold.

    Named besides: one source that contradicts itself, and a count that falls although it can only grow.
    """
    if a.kind is Kind.TEXT and not is_denial(a) and not is_denial(b):
        own = say_contradiction(a) if contradicts_itself(a, b) else ""
        return _sentences(_relation(a, b), "Whether both can hold is for a reader to judge.", own)
    used = _about_used(a, b, about)
    own = say_contradiction(a) if contradicts_itself(a, b) else ""
    fall = say_fall(a, b) if is_fall(a, b, about) else ""
    return _sentences("Nothing satisfies both.", fall, _relation(a, b), own, _about_needed(a, b), used)


def _relation(a: Answer, b: Answer) -> str:
    finding = next((finding for measure in _ANSWERS if (finding := measure(a, b))), None)
    return finding.words if finding else _denial(a, b)


def _denial(a: Answer, b: Answer) -> str:
    first, second = in_order(a, b)
    said = say_both(first, second)
    if is_same_answer(a, b):
        return f"Both say {said[0]}."
    return f"One says {said[0]} ({first.claimant}), the other {said[1]} ({second.claimant})."


def _alone(a: Answer, b: Answer, about: Decimal) -> str:
    if agree(a, b):
        return "Taken by themselves, the answers agree."
    if leave_room(a, b):
        return "Strictly, nothing contradicts."
    if about and leave_room(a, b, about):
        return _sentences("Taken by themselves, the answers would leave room for each other.", _about_used(a, b, about))
    return f"Taken by themselves, the answers would conflict. {_relation(a, b)}"


def _about_used(a: Answer, b: Answer, about: Decimal) -> str:
    if not about or not (_is_hedged(a) or _is_hedged(b)):
        return ""
    return f"Here “about” is taken to reach {show_share(about)} either way."


def _about_needed(a: Answer, b: Answer) -> str:
    aligned = align(a, b)
    if aligned is None or is_denial(a) or is_denial(b):
        return ""
    if is_below(aligned[1], aligned[0]):
        a, b, aligned = b, a, aligned[::-1]
    ends = (aligned[0].high, _is_hedged(a)), (aligned[1].low, _is_hedged(b))
    elastic = sum((end.copy_abs() for end, hedged in ends if end is not None and hedged), Decimal(0))
    if not elastic or not 0 < (reach := _ROUNDED_UP.divide(gap(*aligned), elastic)) <= _WIDEST_ABOUT:
        return ""
    return f"“About” would have to reach {show_share(reach)} either way for both to hold."


def _is_hedged(answer: Answer) -> bool:
    return answer.figure is not None and answer.figure.is_hedged


def _sentences(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)
