"""The word "one" where it counts nothing: "one of the largest", "no one", "one must ask", "one official said"."""

from app.domain.reading.expression import Expression
from app.domain.reading.language import HeadRule
from app.domain.reading.lexicon import Lexicon
from app.domain.reading.nouns import Noun, is_plural
from app.domain.reading.tokens import Token, Tokens

SPEECH_REACH = 3


def is_pronoun_one(tokens: Tokens, found: Expression, noun: Noun | None, lexicon: Lexicon) -> bool:
    """A "one" that is a pronoun, an article or part of a saying."""
    decoys = lexicon.language.decoys
    place = found.low.core_first
    if found.is_range or tokens[place].low not in decoys.one_words or found.low.core_after != place + 1:
        return False
    if decoys.one_is_article:
        is_casualty = noun is not None and noun.head.lower() in decoys.casualty_nouns
        return found.bound is None and not is_casualty
    if found.bound is not None or found.is_vague or found.low.after != place + 1:
        return False
    before, after = tokens[place - 1], tokens[place + 1]
    if before.low in decoys.before_one:
        return True
    if _is_casualty(tokens, place, lexicon):
        return False
    if after.low in decoys.after_one or lexicon.after_one.find(tokens, place + 1) is not None:
        return True
    if noun is None or noun.head.lower() in decoys.after_one or _is_verb(after, noun, lexicon):
        return True
    return any(tokens[noun.after + step].low in decoys.speech for step in range(SPEECH_REACH))


def _is_verb(after: Token, noun: Noun, lexicon: Lexicon) -> bool:
    """ "one wonders": what looks like a plural cannot be counted by one."""
    is_plural_form = lexicon.language.nouns.rule is HeadRule.PLURAL and is_plural(after, lexicon)
    return is_plural_form and noun.head == after.text


def _is_casualty(tokens: Tokens, place: int, lexicon: Lexicon) -> bool:
    """ "killing one", "one killed", "one was killed", "one died"."""
    nouns = lexicon.language.nouns
    casualty = lexicon.language.decoys.casualty_verbs
    before, after = tokens[place - 1].low, tokens[place + 1].low
    of = lexicon.language.numerals.of
    if after in nouns.participles or after in casualty or (before in casualty and after not in of):
        return True
    is_verb = after in nouns.stops and after not in of
    return is_verb and any(tokens[place + step].low in nouns.participles for step in (2, 3))
