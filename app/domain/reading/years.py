"""Years: which bare four-digit numbers name a year and which count something."""

from decimal import Decimal

from app.domain.figure import Qualifier
from app.domain.reading.expression import Expression
from app.domain.reading.kind import Kind
from app.domain.reading.language import HeadRule
from app.domain.reading.lexicon import Lexicon
from app.domain.reading.nouns import Noun
from app.domain.reading.numeral import Shape
from app.domain.reading.tokens import HYPHENS, Tokens

FIRST, LAST = 1000, 2199  # four digits that could be a year at all
FIRST_LIKELY, LAST_LIKELY = 1900, 2100  # and those that are one unless something shows otherwise
ROUND = 50  # nobody counts 2,000 and 2,050 people to the unit, and few years are so round
COUNTING = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.AT_MOST, Qualifier.LESS_THAN, Qualifier.UP_TO})


def is_year(tokens: Tokens, found: Expression, noun: Noun | None, lexicon: Lexicon) -> bool:
    """The expression is a year or a span of years: "in 2014", "2014–15", "the 2018 elections"."""
    low, high = found.low, found.high
    if noun is not None and not noun.is_plural:
        noun = None
    if low.numeral.shape is Shape.PLAIN and tokens[high.after].low in lexicon.language.decoys.year_suffixes:
        return low.value <= LAST
    if not _may_be_year(low.numeral.shape, low.value):
        return False
    if high.kind is Kind.DURATION and high.unit.lower().split()[-1] in lexicon.language.decoys.year_suffixes:
        return low.value >= FIRST_LIKELY or lexicon.language.nouns.rule is HeadRule.ENDING
    if high.kind is not None:
        return False
    if found.is_range and low.value != low.numeral.value:
        return False
    decoys = lexicon.language.decoys
    if found.bound in COUNTING:
        return False
    if found.is_range:
        return _is_year_span(found, noun)
    after = tokens[low.after]
    if after.low in HYPHENS and after.is_glued and after.text:
        return True
    before = tokens[found.first - 1].low
    if found.is_vague:
        return noun is None and low.value >= FIRST_LIKELY
    if before in decoys.year_prefixes or _is_after_month(tokens, found, lexicon):
        return True
    if noun is not None:
        return False
    return FIRST_LIKELY <= low.value <= LAST_LIKELY and before not in decoys.counting_prefixes


def _may_be_year(shape: Shape, value: Decimal) -> bool:
    return shape is Shape.PLAIN and FIRST <= value <= LAST


def _is_year_span(found: Expression, noun: Noun | None) -> bool:
    if not _may_be_year(found.high.numeral.shape, found.high.value):
        return False
    is_round = found.low.value % ROUND == 0 and found.high.value % ROUND == 0
    return not (is_round and noun is not None) and (noun is None or found.low.value >= FIRST_LIKELY)


def _is_after_month(tokens: Tokens, found: Expression, lexicon: Lexicon) -> bool:
    """March 2014; March 14, 2014."""
    before = tokens[found.first - 1]
    return before.low in lexicon.language.decoys.months
