"""Expressions that state no quantity, by the words around them: dates, years, times, ages, names, addresses, scores."""

from app.domain.figure import Qualifier
from app.domain.reading.ages import is_age
from app.domain.reading.dates import is_date, is_time
from app.domain.reading.expression import Expression
from app.domain.reading.kind import Kind
from app.domain.reading.language import HeadRule
from app.domain.reading.lexicon import Lexicon
from app.domain.reading.names import is_name
from app.domain.reading.nouns import Noun
from app.domain.reading.numeral import Shape
from app.domain.reading.tokens import DASHES, HYPHENS, Tokens
from app.domain.reading.wordings import is_pronoun_one
from app.domain.reading.years import is_year

SCORE_REACH = 6
MAX_MARK = 99
BRACKET_REACH = 30  # tokens before "3)" among which its opening bracket is looked for
LIST_MARKS = frozenset(".)")


def is_decoy(tokens: Tokens, found: Expression, noun: Noun | None, lexicon: Lexicon) -> bool:
    """The expression is a date, a name or the like; `noun` is the counted noun after it, if there is one."""
    if found.low.kind in (Kind.MONEY, Kind.PERCENT) or found.is_order:
        return False
    if found.low.numeral.is_share:
        return False
    return (
        _is_hollow(tokens, found, lexicon)
        or _is_coordinate(tokens, found)
        or _is_ordinal(tokens, found, lexicon)
        or is_time(tokens, found, lexicon)
        or is_date(tokens, found, noun, lexicon)
        or is_age(tokens, found, noun, lexicon)
        or _is_list_mark(tokens, found)
        or _is_score(tokens, found, noun, lexicon)
        or is_year(tokens, found, noun, lexicon)
        or is_name(tokens, found, noun, lexicon)
        or is_pronoun_one(tokens, found, noun, lexicon)
    )


def _is_hollow(tokens: Tokens, found: Expression, lexicon: Lexicon) -> bool:
    """ "two-way", "five-star", "per 100,000": numbers inside an adjective or a rate."""
    decoys = lexicon.language.decoys
    is_joint = tokens[found.high.numeral.after].low in HYPHENS and bool(tokens[found.high.numeral.after].text)
    if is_joint and tokens[found.high.numeral.after + 1].low in decoys.hollow_compounds:
        return True
    return tokens[found.low.first - 1].low in decoys.rates


def _is_coordinate(tokens: Tokens, found: Expression) -> bool:
    """50.4501, 30.5234: two numbers with three decimals or more beside each other."""
    last = tokens[found.low.numeral.after - 1]
    if tokens[found.low.numeral.after - 2].low != "." or len(last.text) < 3:
        return False
    after, before = tokens[found.after + 3], tokens[found.low.first - 2]
    is_first = tokens[found.after].low == "," and tokens[found.after + 2].low == "." and len(after.text) > 2
    return is_first or (tokens[found.low.first - 1].low == "," and before.is_digits and len(before.text) > 2)


def _is_ordinal(tokens: Tokens, found: Expression, lexicon: Lexicon) -> bool:
    """72nd, 1990s, 5G, 48.5°N, twenty-first: letters that touch the digits and are no unit."""
    numeral = found.high.numeral
    after = tokens[numeral.after]
    if found.high.unit == "°" and tokens[found.high.after].is_glued:
        return tokens[found.high.after].is_word or tokens[found.high.after].is_digits
    if numeral.shape is Shape.WORDS:
        is_joint = after.low in HYPHENS and after.is_glued and bool(after.text)
        return is_joint and tokens[numeral.after + 1].low in lexicon.language.decoys.ordinals
    if lexicon.language.decoys.has_ordinal_dot and _has_ordinal_dot(tokens, found, lexicon):
        return True
    if tokens[found.high.after].is_digits and tokens[found.high.after].is_glued:
        return True
    return after.is_glued and after.is_word and found.high.after == numeral.after


def _has_ordinal_dot(tokens: Tokens, found: Expression, lexicon: Lexicon) -> bool:
    """ "72. Brigade", "3. März": a full stop that ends no sentence."""
    numeral = found.last.numeral
    dot, following = tokens[numeral.after], tokens[numeral.after + 1]
    if numeral.shape is not Shape.PLAIN or dot.low != "." or not dot.is_glued or "\n" in following.gap:
        return False
    nouns = lexicon.language.nouns
    is_going_on = not following.is_capitalised or (nouns.rule is HeadRule.CAPITAL and following.low not in nouns.stops)
    return following.is_word and is_going_on


def _is_list_mark(tokens: Tokens, found: Expression) -> bool:
    """ "1." or "2)" at the beginning of a line, "(3)" and "[12, 40]" after a word, "3)" in a list within a sentence."""
    amount = found.low
    if amount.numeral.shape is not Shape.PLAIN or amount.value > MAX_MARK or amount.kind is not None or found.is_range:
        return False
    token, before, after = tokens[amount.first], tokens[amount.first - 1], tokens[amount.after]
    if before.low == "[" or (after.low == "]" and after.is_glued):
        return True
    if before.low == "(" and token.is_glued and after.low == ")":
        return amount.value < 10 or tokens[amount.first - 2].is_capitalised
    if after.low == ")" and after.is_glued:
        return not any(tokens[place].low == "(" for place in range(amount.first - BRACKET_REACH, amount.first))
    starts = amount.first == 0 or token.starts_line
    return starts and after.low in LIST_MARKS and after.is_glued and tokens[amount.after + 1].gap != ""


def _is_score(tokens: Tokens, found: Expression, noun: Noun | None, lexicon: Lexicon) -> bool:
    """ "won 3-1", and any two numbers around a dash of which the second is not the larger."""
    if found.low.numeral.shape is not Shape.PLAIN or found.high.kind is not None:
        return False
    if not found.is_range:
        dash, second = tokens[found.low.after], tokens[found.low.after + 1]
        return dash.low in DASHES and bool(dash.text) and dash.is_glued and second.is_digits and second.is_glued
    if tokens[found.low.after].low not in DASHES or found.bound is not Qualifier.BETWEEN or noun is not None:
        return False
    if _is_beside_score(tokens, found):
        return True
    reach = range(found.first - SCORE_REACH, found.first)
    scores = lexicon.language.decoys.scores
    return any(tokens[index].low in scores for index in reach) or tokens[found.after].low in scores


def _is_beside_score(tokens: Tokens, found: Expression) -> bool:
    """ "7-6, 4-6, 6-2": another pair beside it, after a comma."""
    before, after = tokens[found.first - 1], tokens[found.after]
    follows = after.low == "," and _is_pair(tokens, found.after + 1)
    return follows or (before.low == "," and _is_pair(tokens, found.first - 4))


def _is_pair(tokens: Tokens, place: int) -> bool:
    """Two numbers of which the second is the smaller: no range."""
    first, dash, second = (tokens[place + step] for step in range(3))
    if not (first.is_digits and second.is_digits and dash.low in DASHES and dash.is_glued and second.is_glued):
        return False
    return (len(first.text), first.text) > (len(second.text), second.text)
