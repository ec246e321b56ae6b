"""Expression: one amount or a range of two, with what binds them."""

from dataclasses import dataclass

from app.domain.figure import CEILING, FLOOR, POINT, Figure, Qualifier
from app.domain.reading.amount import Amount
from app.domain.reading.kind import Kind
from app.domain.reading.lexicon import Lexicon
from app.domain.reading.qualifiers import Binding, merge, read_after
from app.domain.reading.tokens import Tokens

LEAST_PASSED = 100
EFFECTS = {"about": (None, True), "at_least": (Qualifier.AT_LEAST, False)}


@dataclass(slots=True)
class Expression:
    """One or two amounts and what binds them; token places, ends exclusive.

    `bound` is BETWEEN for a range without a bound of its own. `mate` is the second number of a change ("from 20 to
    45"), which is read by itself.
    """

    low: Amount
    high: Amount
    bound: Qualifier | None
    is_vague: bool
    first: int
    after: int
    low_included: bool = True
    high_included: bool = True
    mate: Amount | None = None

    @property
    def is_range(self) -> bool:
        """It has two ends of its own."""
        return self.high is not self.low

    @property
    def last(self) -> Amount:
        """The amount that stands last, be it of the range or of the change."""
        return self.mate or self.high

    @property
    def is_order(self) -> bool:
        """It is an order of magnitude: "dozens"."""
        return self.low.numeral.is_order


def bind_single(tokens: Tokens, amount: Amount, before: Binding, lexicon: Lexicon) -> Expression:
    """The expression of one amount, bound by the words before it, its compound and the words after it."""
    if _is_definite_compound(tokens, amount, lexicon):
        before = Binding(None, False, amount.first)
    after = read_after(tokens, amount.after, lexicon)
    bound, is_vague = merge(before, after)
    if amount.effect in EFFECTS:
        effect_bound, effect_vague = EFFECTS[amount.effect]
        bound, is_vague = bound or effect_bound, is_vague or effect_vague
    end = after.place if after is not None else amount.after
    first = before.place
    passed = _passing_verb(tokens, amount, first, lexicon) if bound is None else None
    if passed is not None:
        bound, first = Qualifier.MORE_THAN, passed
    return Expression(amount, amount, bound, is_vague, first, end)


def _is_definite_compound(tokens: Tokens, amount: Amount, lexicon: Lexicon) -> bool:
    """ "below the three-month average" and "over the 5.4-km lap" say where, not how much."""
    is_compound = tokens.past_hyphen(amount.core_after) > amount.core_after and not amount.has_sign
    return is_compound and amount.effect in ("", "compound") and tokens[amount.first - 1].low in lexicon.determiners


def _passing_verb(tokens: Tokens, amount: Amount, first: int, lexicon: Lexicon) -> int | None:
    """The verb of "has passed 5,000" or "crossed the 300 mark"; but not of "crossed 200 miles" or "passed 12 laws"."""
    bounds = lexicon.language.bounds
    is_mark = tokens[amount.after].low in bounds.marks and tokens[first - 1].low in lexicon.determiners
    place = first - 2 if is_mark else first - 1
    if tokens[place].low not in bounds.passing or amount.kind in (Kind.MEASURE, Kind.DURATION):
        return None
    return place if amount.value >= LEAST_PASSED else None


def figure_of(found: Expression, unit: str) -> Figure:
    """The figure that an expression states of `unit`; raises InvalidFigure when its number is too long to be kept."""
    low, high, bound, is_vague = found.low.value, found.high.value, found.bound, found.is_vague
    if bound is None and found.is_order:
        bound = None if found.low.numeral.is_genitive and is_vague else Qualifier.ORDER
    if bound is None:
        bound = Qualifier.ABOUT if is_vague else Qualifier.EXACT
    if bound in FLOOR:
        return Figure(low, None, bound, bound is not Qualifier.MORE_THAN, True, low, is_vague, unit)
    if bound in CEILING:
        return Figure(None, high, bound, True, bound is not Qualifier.LESS_THAN, high, is_vague, unit)
    headline = low if bound in POINT else None
    return Figure(low, high, bound, found.low_included, found.high_included, headline, is_vague, unit)
