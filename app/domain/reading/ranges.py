"""Ranges: "between A and B", "A–B", "A to B", "A or B", "at least A but at most B"; and changes, which are none."""

from dataclasses import replace
from decimal import Decimal

from app.domain.figure import EXCLUSIVE, Qualifier
from app.domain.reading.amounts import Amount, read_amount
from app.domain.reading.expression import Expression, bind_single
from app.domain.reading.kind import Kind
from app.domain.reading.lexicon import Lexicon
from app.domain.reading.nouns import read_noun
from app.domain.reading.numeral import Shape
from app.domain.reading.phrases import Phrases
from app.domain.reading.qualifiers import Binding, read_after, read_before
from app.domain.reading.sums import WIDE
from app.domain.reading.tokens import DASHES, HYPHENS, Tokens

CUE_REACH = 10  # words before "from" among which its verb is looked for
BOUND_REACH = 6  # words between "but" and the second number
MAX_ALTERNATIVE = 3  # "20 or 60" is a range, "20 or 200" is not
MAX_SHARED_THOUSANDS = 5  # "8-10,000" shares its thousands, "1-10,000" does not
MAX_STEP = 3  # "by 5% to 10%" is a range, "by 5m to 160m" is a step and where it led
SENTENCE_ENDS = frozenset(".;?!")


def read_expression(tokens: Tokens, index: int, lexicon: Lexicon) -> Expression | None:
    """The expression whose first amount begins at `index`; what binds it is looked for on both sides."""
    low = read_amount(tokens, index, lexicon)
    if low is None:
        return None
    before = read_before(tokens, low.first, lexicon)
    return (
        _read_enclosed(tokens, low, before, lexicon)
        or _read_bounded(tokens, low, before, lexicon)
        or _read_joined(tokens, low, before, lexicon)
        or bind_single(tokens, low, before, lexicon)
    )


def _read_enclosed(tokens: Tokens, low: Amount, before: Binding, lexicon: Lexicon) -> Expression | None:
    """ "between A and B", "from A to B"; a change gives the first figure alone, with the unit of the second."""
    opener = lexicon.enclosed.find(tokens, before.place - 1)
    if opener is None:
        return None
    joiners, index = opener
    found = _second(tokens, low, joiners, lexicon)
    if found is None:
        low = _cut_at_joiner(tokens, low, joiners, lexicon)
        found = _second(tokens, low, joiners, lexicon)
    if found is None:
        return None
    high, bound = found
    if _is_change(tokens, before.place - 1, lexicon):
        shared = _share(low, high)
        if shared is None:
            return None
        change = bind_single(tokens, shared, before, lexicon)
        change.mate = high
        return change
    if bound.is_floor or before.is_ceiling:
        return None
    return _range(tokens, low, high, before, bound, index + 1, lexicon)


def _cut_at_joiner(tokens: Tokens, low: Amount, joiners: Phrases[bool], lexicon: Lexicon) -> Amount:
    """ "between a hundred and two hundred": the first number ends at the "and" that joins the range."""
    for place in range(low.core_first + 1, low.core_after):
        if joiners.find(tokens, place) is not None:
            return read_amount(tokens.until(place), low.first, lexicon) or low
    return low


def _is_change(tokens: Tokens, opener: int, lexicon: Lexicon) -> bool:
    """ "rose from A to B": the nearest verb before the opener tells a change from a range."""
    bounds = lexicon.language.bounds
    if tokens[opener].low in bounds.always_change:
        return True
    if tokens[opener].low not in bounds.change_openers:
        return False
    for index in range(opener - 1, max(-1, opener - 1 - CUE_REACH), -1):
        low = tokens[index].low
        if low in SENTENCE_ENDS or low in lexicon.spread:
            return False
        if low in lexicon.change:
            return True
    return False


def _second(tokens: Tokens, low: Amount, joiners: Phrases[bool], lexicon: Lexicon) -> tuple[Amount, Binding] | None:
    """The second amount and what binds it, after one of `joiners`."""
    place = _past_joint(tokens, low.after, joiners)
    joiner = joiners.find(tokens, place)
    if joiner is None or not _is_even(tokens, place, joiner[1]):
        return None
    start = joiner[1] if tokens[place].low in DASHES else tokens.past_hyphen(joiner[1])
    return _bound_amount(tokens, start, lexicon)


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


def _bound_amount(tokens: Tokens, start: int, lexicon: Lexicon) -> tuple[Amount, Binding] | None:
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


def _read_bounded(tokens: Tokens, low: Amount, before: Binding, lexicon: Lexicon) -> Expression | None:
    """ "at least A but no more than B": a floor and a ceiling make a range, in either order."""
    after = read_after(tokens, low.after, lexicon)
    bound = before.bound or (after.bound if after is not None else None)
    first = Binding(bound, before.is_vague, before.place)
    if not first.is_floor and not first.is_ceiling:
        return None
    contrast = lexicon.contrasts.find(tokens, after.place if after is not None else low.after)
    if contrast is None and after is None:
        noun = read_noun(tokens, low.after, lexicon)
        contrast = lexicon.hard_contrasts.find(tokens, noun.after) if noun is not None else None
    if contrast is None:
        return None
    found = _bound_amount(tokens, contrast[1], lexicon)
    if found is None:
        return None
    high, second = found
    behind = read_after(tokens, high.after, lexicon)
    if second.bound is None and behind is not None:
        second = Binding(behind.bound, second.is_vague, behind.place)
        high = replace(high, after=behind.place)
    if second.bound is None and tokens[contrast[1]].low in lexicon.language.bounds.hedges:
        second = replace(second, bound=Qualifier.UP_TO)
    if first.is_floor and second.is_ceiling:
        return _range(tokens, low, high, first, second, before.place, lexicon)
    if first.is_ceiling and second.is_floor and high.value < low.value:
        first_amount = replace(high, first=low.first)
        return _range(tokens, first_amount, replace(low, after=high.after), second, first, before.place, lexicon)
    return None


def _read_joined(tokens: Tokens, low: Amount, before: Binding, lexicon: Lexicon) -> Expression | None:
    """ "A–B", "A to B", "A or B", "dozens or even hundreds"."""
    if low.numeral.is_order:
        return _read_orders(tokens, low, before, lexicon)
    found = _second(tokens, low, lexicon.joiners, lexicon)
    if found is not None and not found[1].is_floor and not _is_changed_by(tokens, low, found[0], before, lexicon):
        return _range(tokens, low, found[0], before, found[1], before.place, lexicon)
    found = _second(tokens, low, lexicon.alternatives, lexicon)
    if found is None or found[1].bound is not None:
        return None
    expression = _range(tokens, low, found[0], before, found[1], before.place, lexicon)
    if expression is None or expression.high.value > MAX_ALTERNATIVE * expression.low.value:
        return None
    return expression


def _read_orders(tokens: Tokens, low: Amount, before: Binding, lexicon: Lexicon) -> Expression | None:
    """ "dozens, if not hundreds," and "thousands upon thousands": the floor of the first stands for both."""
    found = _second(tokens, low, lexicon.order_joiners, lexicon)
    if found is None or not found[0].numeral.is_order:
        return None
    if tokens[low.after].low in lexicon.language.numerals.joiner and found[0].value != low.value:
        return None
    expression = bind_single(tokens, low, before, lexicon)
    after = found[0].after
    expression.after = after + 1 if tokens[after].low == "," and tokens[low.after].low == "," else after
    return expression


def _is_changed_by(tokens: Tokens, low: Amount, high: Amount, before: Binding, lexicon: Lexicon) -> bool:
    """ "fell 20 to 140" is by 20 and to 140, and so is "by 5m to 160m"; but "rose 10 to 15 per cent" is a range."""
    is_shared = low.kind is None and high.kind is not None
    if tokens[low.after].low in DASHES or is_shared:
        return False
    if low.kind is Kind.PERCENT and high.kind is None:
        return True
    leads = tokens[before.place - 1].low
    is_far = high.value > MAX_STEP * low.value
    return leads in lexicon.change or (leads in lexicon.language.bounds.change_amounts and is_far)


def _range(
    tokens: Tokens, low: Amount, high: Amount, lower: Binding, upper: Binding, first: int, lexicon: Lexicon
) -> Expression | None:
    """The two amounts as one range; None when they cannot be."""
    shared = _share(low, high)
    if shared is None or shared.numeral.is_order or high.numeral.is_order:
        return None
    low, high = shared, _share_back(shared, high)
    if high.value < low.value < 0:
        low, high = replace(low, value=high.value), replace(high, value=low.value)
    if not low.value < high.value:
        return None
    outer = _read_outer(tokens, first, lexicon)
    bound = Qualifier.BETWEEN
    if outer.bound is not None or (upper.bound is None and lower.bound is not None):
        bound = outer.bound or lower.bound or bound
    is_vague = lower.is_vague or upper.is_vague or outer.is_vague
    expression = Expression(low, high, bound, is_vague, outer.place, high.after)
    if bound is Qualifier.BETWEEN:
        expression.low_included = lower.bound not in EXCLUSIVE
        expression.high_included = upper.bound not in EXCLUSIVE
    after = read_after(tokens, expression.after, lexicon)
    if after is not None:
        expression.after, expression.is_vague = after.place, expression.is_vague or after.is_vague
    return expression


def _read_outer(tokens: Tokens, first: int, lexicon: Lexicon) -> Binding:
    """What stands before "between" or "from": "anywhere", "roughly", "an estimated"."""
    found = lexicon.openers.find(tokens, first - 1)
    place = found[1] + 1 if found is not None else first
    return read_before(tokens, place, lexicon)


def _share(low: Amount, high: Amount) -> Amount | None:
    """The lower amount with the magnitude and the unit of the upper one; None when the two are of different kinds."""
    if low.numeral.is_share != high.numeral.is_share:
        return None
    if low.kind is not None and high.kind is None and not (low.has_sign or low.kind is Kind.PERCENT):
        return None
    if low.kind is not None and high.kind is not None:
        is_same = (low.kind, low.unit.lower()) == (high.kind, high.unit.lower())
        return replace(low, value=_shared_value(low, high)) if is_same else None
    return replace(low, value=_shared_value(low, high), kind=low.kind or high.kind, unit=low.unit or high.unit)


def _shared_value(low: Amount, high: Amount) -> Decimal:
    """The lower number with the magnitude of the upper one, when it has none of its own and is the smaller figure."""
    mine, other = low.numeral, high.numeral
    if _shares_thousands(low, high):
        return low.value * 1000
    if mine.scale != 1 or mine.mantissa is None or other.mantissa is None or not mine.value < other.mantissa:
        return low.value
    return WIDE.multiply(low.value, other.scale)


def _shares_thousands(low: Amount, high: Amount) -> bool:
    """ "8-10,000" is 8,000 to 10,000."""
    if high.numeral.last_group != 3 or low.numeral.shape is Shape.DIGITS or low.value < 1 or low.value >= 1000:
        return False
    thousands = high.value / 1000
    return thousands % 1 == 0 and low.value < thousands <= low.value * MAX_SHARED_THOUSANDS


def _share_back(low: Amount, high: Amount) -> Amount:
    """The upper amount with the currency sign of the lower one: "$3 to 5 million"."""
    if high.kind is None and low.kind is not None:
        return replace(high, kind=low.kind, unit=low.unit)
    return high
