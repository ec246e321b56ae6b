"""The second number of a range: what joins it to the first, and the hedges and bounds before it."""

from app.domain.reading.amount import Amount
from app.domain.reading.amounts import read_amount
from app.domain.reading.lexicon import Lexicon
from app.domain.reading.phrases import Phrases
from app.domain.reading.qualifiers import Binding, read_before
from app.domain.reading.tokens import DASHES, HYPHENS, Tokens

BOUND_REACH = 6  # words between "but" and the second number


def read_second(tokens: Tokens, low: Amount, joiners: Phrases[bool], lexicon: Lexicon) -> tuple[Amount, Binding] | None:
    """The second amount and what binds it, after one of `joiners`."""
    place = _past_joint(tokens, low.after, joiners)
    joiner = joiners.find(tokens, place)
    if joiner is None or not _is_even(tokens, place, joiner[1]):
        return None
    start = joiner[1] if tokens[place].low in DASHES else tokens.past_hyphen(joiner[1])
    return read_bound_amount(tokens, start, lexicon)


def read_bound_amount(tokens: Tokens, start: int, lexicon: Lexicon) -> tuple[Amount, Binding] | None:
    """The amount at `start`, or behind hedges and qualifiers that begin there."""
    hedges = lexicon.language.bounds.hedges
    for index in range(start, start + BOUND_REACH):
        token = tokens[index]
        if not token.is_digits and token.low not in lexicon.starters and token.low not in DASHES:
            continue
        amount = read_amount(tokens, index, lexicon)
        if amount is None:
            continue
        before = read_before(tokens, amount.first, lexicon) if index > start else Binding(None, False, index)
        while start < before.place and tokens[start].low in hedges:
            start += 1
        return (amount, before) if before.place <= start else None
    return None


def _past_joint(tokens: Tokens, index: int, joiners: Phrases[bool]) -> int:
    """Beyond the hyphen before a joining word: "three-to-five-year", "20- to 30-minute"."""
    token = tokens[index]
    if token.low not in HYPHENS or not token.is_glued or not tokens[index + 1].is_word:
        return index
    return index + 1 if joiners.find(tokens, index + 1) is not None else index


def _is_even(tokens: Tokens, place: int, after: int) -> bool:
    """A dash between numbers has a space on both sides or on neither, or is glued to the second number alone."""
    if tokens[place].low not in DASHES:
        return True
    return tokens[place].gap != "\n" and (bool(tokens[place].gap) or not tokens[after].gap)
