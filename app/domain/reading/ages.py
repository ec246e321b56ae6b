"""Ages: 34-year-old, aged 34, "Ivan Petrov, 34, of Kyiv"."""

from app.domain.reading.expression import Expression
from app.domain.reading.kind import Kind
from app.domain.reading.lexicon import Lexicon
from app.domain.reading.numeral import Shape
from app.domain.reading.tokens import DASHES, Tokens

MAX_AGE = 110
AGE_REACH = 8  # words before the number among which "age" is looked for
CLOSERS = frozenset(",);.")


def is_age(tokens: Tokens, found: Expression, lexicon: Lexicon) -> bool:
    """34-year-old, aged 34, 34 years old, and "Ivan Petrov, 34, of Kyiv"."""
    if lexicon.age_suffixes.find(tokens, found.last.numeral.after) is not None:
        return True
    place = tokens.past_hyphen(found.last.numeral.after)
    if place > found.last.numeral.after and tokens[place].low in lexicon.age_compounds:
        return True
    before, after = tokens[found.low.first - 1], tokens[found.high.after]
    if found.last.kind is Kind.DURATION and before.low in lexicon.language.decoys.age_words:
        return True
    is_small = found.last.value <= MAX_AGE and found.last.kind is None
    if is_small and any(lexicon.age_prefixes.find(tokens, place - 1) for place in (found.low.first, found.first)):
        return True
    if tokens[found.low.first - 2].is_digits and lexicon.age_prefixes.find(tokens, found.low.first - 3) is not None:
        return True
    if is_small and found.low.numeral.shape is Shape.PLAIN and _is_about_age(tokens, found, lexicon):
        return True
    is_bare = found.low.numeral.shape is Shape.PLAIN and found.high.kind is None and found.high.value <= MAX_AGE
    name = tokens[found.low.first - 2]
    is_closed = after.low in CLOSERS or (name.is_capitalised and after.low in DASHES)
    is_between = before.low == "," and is_closed and name.is_word
    return is_bare and found.bound is None and is_between and not found.is_vague


def _is_about_age(tokens: Tokens, found: Expression, lexicon: Lexicon) -> bool:
    """ "the draft age was raised from 27 to 30": a word for age shortly before, in the same clause."""
    for index in range(found.first - 1, found.first - AGE_REACH, -1):
        if not tokens[index].is_word and not tokens[index].is_digits:
            return False
        if tokens[index].low in lexicon.language.decoys.age_words:
            return True
    return False
