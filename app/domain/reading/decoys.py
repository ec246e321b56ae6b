"""Expressions that state no quantity, by the words around them: dates, years, times, ages, names, addresses, scores."""

from app.domain.figure import Qualifier
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

MAX_DAY = 31
MAX_AGE = 110
LAST_HOUR = 12
MAX_LISTED = 4  # days before a month: 5, 6 and 7 May
SCORE_REACH = 6
CLOSERS = frozenset(",);.")
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
        or _is_time(tokens, found, lexicon)
        or _is_date(tokens, found, noun, lexicon)
        or _is_age(tokens, found, lexicon)
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


def _is_time(tokens: Tokens, found: Expression, lexicon: Lexicon) -> bool:
    """11 p.m., 4.30am, eight o'clock, half past nine."""
    is_small = found.last.value < 25 or found.last.numeral.shape is Shape.PLAIN
    if not is_small or found.last.kind is not None:
        return False
    if found.low.value <= LAST_HOUR and lexicon.time_prefixes.find(tokens, found.low.first - 1) is not None:
        return True
    return lexicon.time_suffixes.find(tokens, found.last.after) is not None


def _is_date(tokens: Tokens, found: Expression, noun: Noun | None, lexicon: Lexicon) -> bool:
    """14 March, March 14, 12 to 19 October, Sept. 5."""
    is_day = 1 <= found.low.value <= MAX_DAY and found.low.numeral.shape is not Shape.DIGITS
    if not is_day or found.last.kind is not None:
        return False
    if _is_month(tokens, _past_list(tokens, found.last.after, lexicon), lexicon):
        return True
    place = found.low.first - 1
    if tokens[place].low == "." and tokens[place].is_glued:
        place -= 1
    if _is_month(tokens, place, lexicon) or (_is_month(tokens, place - 1, lexicon) and tokens[place].low == "the"):
        is_led = tokens[place - 1].low in lexicon.language.decoys.month_prefixes or tokens[place - 1].is_digits
        return not (noun is not None and (is_led or found.low.numeral.shape is Shape.WORDS))
    return tokens[place].low in lexicon.language.decoys.weekdays and noun is None and found.high.kind is None


def _past_list(tokens: Tokens, place: int, lexicon: Lexicon) -> int:
    """Beyond further plain numbers, so that "5, 6 and 7 May" is seen to be days."""
    for _ in range(MAX_LISTED):
        following = tokens[place + 1]
        is_joint = tokens[place].low == "," or tokens[place].low in lexicon.language.decoys.list_joiners
        if not is_joint or not following.is_digits or following.is_glued:
            break
        place += 2
    return place


def _is_month(tokens: Tokens, place: int, lexicon: Lexicon) -> bool:
    """A month; one that is also a common word ("may", "march") only with a capital."""
    token = tokens[place]
    if token.low in lexicon.language.numerals.of:
        token = tokens[place + 1]
    decoys = lexicon.language.decoys
    return token.low in decoys.months and (token.is_capitalised or token.low not in decoys.shy_months)


def _is_age(tokens: Tokens, found: Expression, lexicon: Lexicon) -> bool:
    """34-year-old, aged 34, 34 years old, and "Ivan Petrov, 34, of Kyiv"."""
    decoys = lexicon.language.decoys
    if lexicon.age_suffixes.find(tokens, found.last.numeral.after) is not None:
        return True
    before, after = tokens[found.low.first - 1], tokens[found.high.after]
    is_small = found.last.value <= MAX_AGE and found.last.kind is None
    if is_small and any(lexicon.age_prefixes.find(tokens, place - 1) for place in (found.low.first, found.first)):
        return True
    if tokens[found.low.first - 2].is_digits and lexicon.age_prefixes.find(tokens, found.low.first - 3) is not None:
        return True
    is_bare = found.low.numeral.shape is Shape.PLAIN and found.high.kind is None and found.high.value <= MAX_AGE
    name = tokens[found.low.first - 2]
    is_closed = after.low in CLOSERS or (name.is_capitalised and after.low in DASHES)
    is_between = before.low == "," and is_closed and name.is_word
    return is_bare and found.bound is None and is_between and not found.is_vague


def _is_list_mark(tokens: Tokens, found: Expression) -> bool:
    """ "1." or "2)" at the beginning of a line, "(3)" anywhere after a word."""
    amount = found.low
    if amount.numeral.shape is not Shape.PLAIN or amount.value > 99 or amount.kind is not None or found.is_range:
        return False
    token, after = tokens[amount.first], tokens[amount.after]
    if tokens[amount.first - 1].low == "(" and token.is_glued and after.low == ")":
        return amount.value < 10 or tokens[amount.first - 2].is_capitalised
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
    reach = range(found.first - SCORE_REACH, found.first)
    scores = lexicon.language.decoys.scores
    return any(tokens[index].low in scores for index in reach) or tokens[found.after].low in scores
