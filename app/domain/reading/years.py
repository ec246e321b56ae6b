"""Years: which bare four-digit numbers name a year and which count something."""

from decimal import Decimal

from app.domain.figure import Qualifier
from app.domain.reading.expression import Expression
from app.domain.reading.kind import Kind
from app.domain.reading.language import HeadRule
from app.domain.reading.lexicon import Lexicon
from app.domain.reading.nouns import Noun
from app.domain.reading.numeral import Shape
from app.domain.reading.tokens import POSSESSIVES, Tokens

FIRST, LAST = 1000, 2199  # four digits that could be a year at all
FIRST_LIKELY, LAST_LIKELY = 1900, 2100  # and those that are one unless something shows otherwise
LAST_WRITTEN = 2999  # with the word for year beside it
ROUND = 50  # nobody counts 2,000 and 2,050 people to the unit, and few years are so round
COUNTING = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.AT_MOST, Qualifier.LESS_THAN, Qualifier.UP_TO})


def is_year(tokens: Tokens, found: Expression, noun: Noun | None, lexicon: Lexicon) -> bool:
    """The expression is a year or a span of years: "in 2014", "2014–15", "the 2018 elections"."""
    low, high = found.low, found.high
    is_counted = noun is not None and noun.is_plural
    suffixes = lexicon.language.decoys.year_suffixes
    if low.numeral.shape is Shape.PLAIN and tokens[high.after].low in suffixes:
        return low.value <= LAST_WRITTEN
    if not _may_be_year(low.numeral.shape, low.value) or (found.is_range and low.value != low.numeral.value):
        return False
    if high.kind is Kind.DURATION and high.unit.lower().split()[-1] in suffixes:
        return low.value >= FIRST_LIKELY or lexicon.language.nouns.rule is HeadRule.ENDING
    if high.kind is not None:
        return False
    is_likely = FIRST_LIKELY <= low.value <= LAST_LIKELY
    if found.bound in COUNTING:
        return is_likely and not is_counted and low.value % ROUND != 0
    if found.is_range:
        return _is_year_span(tokens, found, lexicon, is_counted=is_counted)
    if tokens.past_hyphen(low.after) > low.after:
        return True
    if found.is_vague:
        is_shown = tokens[found.first].low in lexicon.language.decoys.year_prefixes
        return not is_counted and (is_likely or is_shown)
    return _is_shown_as_year(tokens, found, lexicon, is_counted=is_counted, is_likely=is_likely)


def _is_shown_as_year(
    tokens: Tokens, found: Expression, lexicon: Lexicon, *, is_counted: bool, is_likely: bool
) -> bool:
    """A bare number of four digits is a year after "in", "since", a month, and after "of" or "by" when it looks it."""
    decoys = lexicon.language.decoys
    token, lead = tokens[found.first - 1], tokens[found.first - 2].low
    if token.low in decoys.year_prefixes or token.low in decoys.months:
        return True
    if is_counted:
        is_exact = found.low.value % ROUND != 0 and is_likely
        is_led = token.low in decoys.weak_year_prefixes or token.low.endswith(POSSESSIVES)
        return is_led and (is_exact or token.is_capitalised)
    if token.low == "(":
        return True
    is_counting = token.low in decoys.counting_prefixes or lead in decoys.counting_prefixes
    is_reached = lead in lexicon.change and token.low not in decoys.year_references
    return is_likely and not is_counting and not is_reached


def _may_be_year(shape: Shape, value: Decimal) -> bool:
    return shape is Shape.PLAIN and FIRST <= value <= LAST


def _is_year_span(tokens: Tokens, found: Expression, lexicon: Lexicon, *, is_counted: bool) -> bool:
    """ "2014–2015", "between 1990 and 2000"; but "1500–2000" is a count unless something shows it to be years."""
    if not _may_be_year(found.high.numeral.shape, found.high.value):
        return False
    is_round = found.low.value % ROUND == 0 and found.high.value % ROUND == 0
    if is_counted:
        return not is_round and found.low.value >= FIRST_LIKELY
    is_led = tokens[found.first].is_capitalised or tokens[found.first - 1].low in lexicon.language.decoys.year_prefixes
    return is_led or found.low.value >= FIRST_LIKELY or not is_round
