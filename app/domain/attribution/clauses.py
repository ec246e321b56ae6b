"""Clauses: whether the words around a figure make it a forecast, an estimate or a denial, and what hedges them."""

from app.domain.answer import Mode
from app.domain.attribution.english import (
    BE,
    CLAUSE_WORDS,
    DENIALS,
    FINITE,
    GROWING,
    HEDGES,
    LATER,
    MAY,
    PLANS,
    RELATIVES,
    SHALL,
    STATIVE,
)
from app.domain.attribution.naming import written
from app.domain.attribution.span import Span
from app.domain.reading.tokens import QUOTES, Tokens

REACH = 25  # tokens to either side in which the verb of a clause is looked for
HEDGE_REACH = 12
VERB_REACH = 3
STOPS = frozenset(".;:!?…()") | QUOTES
NOT_FINITE = frozenset({"be", "been", "being", "have"})
PAST = frozenset({"was", "were", "had", "did", "has", "been", "have"})
JOINERS = frozenset({"and", "or", "but"})


def mode_of_clause(tokens: Tokens, figure: Span, sentence: Span) -> Mode | None:
    """What the verb of the clause of a figure implies; asserted when it looks back, None when it is silent."""
    if _is_denied(tokens, figure, sentence):
        return Mode.DENIED
    verb = _verb_before(tokens, figure, sentence)
    if verb is None:
        verb = _verb_after(tokens, figure, sentence)
    if verb is None:
        return None
    if PLANS.find(tokens, verb) is not None:
        return Mode.FORECAST
    low = tokens[verb].low
    if low in SHALL:
        return None if low == "would" and _followed_by(tokens, verb, "have") else Mode.FORECAST
    if low in MAY:
        return _mode_of_may(tokens, verb, sentence)
    return Mode.ASSERTED if low in PAST and verb < figure.first else None


def find_hedges(tokens: Tokens, figure: Span, sentence: Span) -> tuple[str, ...]:
    """The words near a figure that soften it, in their order, each once."""
    found: list[str] = []
    index = max(sentence.first, figure.first - HEDGE_REACH)
    while index < min(sentence.after, figure.after + HEDGE_REACH):
        hedge = HEDGES.find(tokens, index)
        if hedge is None or (tokens[index].low == "may" and tokens[index].is_capitalised):
            index += 1
            continue
        words = written(tokens, Span(index, hedge[1])).lower()
        if words not in found:
            found.append(words)
        index = hedge[1]
    return tuple(found)


def _is_denied(tokens: Tokens, figure: Span, sentence: Span) -> bool:
    starts = range(max(sentence.first, figure.first - REACH), figure.first)
    return any(DENIALS.find(tokens, index) is not None for index in starts)


def _verb_before(tokens: Tokens, figure: Span, sentence: Span) -> int | None:
    """The nearest finite verb or plan to the left within the clause."""
    index = figure.first - 1
    if tokens[index].text == ",":  # "it is preparing this, 2 million people"
        index -= 1
    lowest = max(sentence.first, figure.first - REACH)
    while index >= lowest:
        low = tokens[index].low
        if low in STOPS or low == "," or low in RELATIVES or low in CLAUSE_WORDS:
            return None
        is_month = low == "may" and tokens[index].is_capitalised
        if (low in FINITE or low in SHALL) and low not in NOT_FINITE and not is_month:
            plan = _plan_after(tokens, index)
            return index if plan is None else plan
        if PLANS.find(tokens, index) is not None:
            return index
        index -= 1
    return None


def _plan_after(tokens: Tokens, index: int) -> int | None:
    """ "are also expected to": a plan soon after a form of "be"."""
    if tokens[index].low not in BE:
        return None
    return next((place for place in range(index, index + VERB_REACH) if PLANS.find(tokens, place)), None)


def _verb_after(tokens: Tokens, figure: Span, sentence: Span) -> int | None:
    """The first finite verb to the right, when the figure is the subject of its clause."""
    for index in range(figure.after, min(sentence.after, figure.after + REACH)):
        low = tokens[index].low
        if low in STOPS or low == ",":
            return None
        if low in JOINERS and index > figure.after:  # "300 men and women will", but not "300 left and winter will"
            return None
        if low in FINITE or low in SHALL:
            plan = _plan_after(tokens, index)
            return index if plan is None else plan
        if low in CLAUSE_WORDS and low not in ("that", "than"):
            return None
    return None


def _mode_of_may(tokens: Tokens, verb: int, sentence: Span) -> Mode:
    """ "may have died" guesses at what is; "may rise to" and "could create" look ahead."""
    following = range(verb + 1, min(sentence.after, verb + 1 + VERB_REACH))
    if any(tokens[place].low == "have" for place in following):
        return Mode.ESTIMATED
    if any(LATER.find(tokens, place) is not None for place in range(verb + 1, min(sentence.after, verb + REACH))):
        return Mode.FORECAST
    if any(tokens[place].low in GROWING for place in following):
        return Mode.FORECAST
    return Mode.ESTIMATED if any(tokens[place].low in STATIVE for place in following) else Mode.FORECAST


def _followed_by(tokens: Tokens, verb: int, word: str) -> bool:
    return any(tokens[place].low == word for place in range(verb + 1, verb + 1 + VERB_REACH))
