"""Ages: 34-year-old, aged 34, "Ivan Petrov, 34, of Kyiv", "children under five"."""

from app.domain.figure import EXCLUSIVE
from app.domain.reading.dates import before_list, past_list
from app.domain.reading.expression import Expression
from app.domain.reading.kind import Kind
from app.domain.reading.lexicon import Lexicon
from app.domain.reading.nouns import Noun
from app.domain.reading.numeral import Shape
from app.domain.reading.tokens import DASHES, Tokens

MAX_AGE = 110
OLDEST = 1000  # years that a house or a law may have; beyond, the age is what is reported
AGE_REACH = 8  # words before the number among which "age" is looked for
CLOSERS = frozenset(",);.")


def is_age(tokens: Tokens, found: Expression, noun: Noun | None, lexicon: Lexicon) -> bool:
    """The expression is the age of someone, or the limit of one."""
    if _has_age_word(tokens, found, lexicon):
        return True
    if found.last.kind is not None or found.last.value > MAX_AGE:
        return False
    if noun is None and found.bound in EXCLUSIVE and tokens[found.first - 1].low in lexicon.language.decoys.age_holders:
        return True
    if found.low.numeral.shape is not Shape.PLAIN:
        return False
    is_bare = found.bound is None and not found.is_vague
    return _is_about_age(tokens, found, lexicon) or (is_bare and _is_aside(tokens, found, lexicon))


def _has_age_word(tokens: Tokens, found: Expression, lexicon: Lexicon) -> bool:
    """34-year-old, 34 years old, aged 34, aged 28, 31 and 45."""
    after, first = found.last.numeral.after, found.low.first
    if found.last.value >= OLDEST:
        return False
    if lexicon.age_suffixes.find(tokens, past_list(tokens, after, lexicon)) is not None:
        return True
    place = tokens.past_hyphen(after)
    if place > after and tokens[place].low in lexicon.age_compounds:
        return True
    if found.last.kind is Kind.DURATION:
        return tokens[first - 1].low in lexicon.language.decoys.age_words
    if found.last.kind is not None or found.last.value > MAX_AGE:
        return False
    if any(lexicon.age_prefixes.find(tokens, place - 1) for place in (first, found.first)):
        return True
    return _is_listed(tokens, first, lexicon)


def _is_listed(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """The number goes on a list of ages: "aged 28, 31 and 45", "he is 28 or 29"."""
    place = before_list(tokens, first - 1, lexicon)
    if place == first - 1:
        return False
    is_pair = place == first - 3
    is_aged = tokens[place].low in lexicon.language.decoys.age_words
    return is_aged or (is_pair and lexicon.age_prefixes.find(tokens, place) is not None)


def _is_aside(tokens: Tokens, found: Expression, lexicon: Lexicon) -> bool:
    """ "Ivan Petrov, 34, of Kyiv" and "his two sisters, 8 and 5, were"."""
    before, after, name = tokens[found.low.first - 1], tokens[found.high.after], tokens[found.low.first - 2]
    if before.low != ",":
        opener, is_joined = tokens[found.low.first - 3], before.low in lexicon.language.decoys.list_joiners
        is_last = is_joined and name.is_digits and opener.low == "," and tokens[found.low.first - 4].is_word
        return is_last and after.low in CLOSERS
    if not name.is_word:
        return False
    following = tokens[found.high.after + 1]
    is_first = after.low in lexicon.language.decoys.list_joiners and following.is_digits
    is_pair = is_first and len(following.text) < 3 and tokens[found.high.after + 2].low in CLOSERS
    return after.low in CLOSERS or is_pair or (name.is_capitalised and after.low in DASHES)


def _is_about_age(tokens: Tokens, found: Expression, lexicon: Lexicon) -> bool:
    """ "the draft age was raised from 27 to 30": a word for age shortly before, in the same clause."""
    for index in range(found.first - 1, found.first - AGE_REACH, -1):
        if not tokens[index].is_word and not tokens[index].is_digits:
            return False
        if tokens[index].low in lexicon.language.decoys.age_words:
            return True
    return False
