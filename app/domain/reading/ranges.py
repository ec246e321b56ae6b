"""Ranges: "between A and B", "A–B", "A to B", "A or B", "at least A but at most B"; and changes, which are none."""

from dataclasses import replace

from app.domain.figure import EXCLUSIVE, Qualifier
from app.domain.reading.amount import Amount
from app.domain.reading.amounts import read_amount
from app.domain.reading.changes import is_change, is_changed_by
from app.domain.reading.expression import Expression, bind_single
from app.domain.reading.joints import read_bound_amount, read_second
from app.domain.reading.lexicon import Lexicon
from app.domain.reading.nouns import read_noun
from app.domain.reading.phrases import Phrases
from app.domain.reading.qualifiers import Binding, read_after, read_before
from app.domain.reading.sharing import share, share_back
from app.domain.reading.tokens import Tokens

MAX_ALTERNATIVE = 3  # "20 or 60" is a range, "20 or 200" is not


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
    found = read_second(tokens, low, joiners, lexicon)
    if found is None:
        low = _cut_at_joiner(tokens, low, joiners, lexicon)
        found = read_second(tokens, low, joiners, lexicon)
    if found is None:
        return None
    high, bound = found
    if is_change(tokens, before.place - 1, lexicon):
        shared = share(low, high)
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


def _read_bounded(tokens: Tokens, low: Amount, before: Binding, lexicon: Lexicon) -> Expression | None:
    """ "at least A but no more than B": a floor and a ceiling make a range, in either order."""
    after = read_after(tokens, low.after, lexicon)
    first = Binding(before.bound or (after.bound if after is not None else None), before.is_vague, before.place)
    if not first.is_floor and not first.is_ceiling:
        return None
    start = _past_contrast(tokens, low, after, lexicon)
    found = read_bound_amount(tokens, start, lexicon) if start is not None else None
    if start is None or found is None:
        return None
    high, second = _bind_second(tokens, *found, start, lexicon)
    if first.is_floor and second.is_ceiling:
        return _range(tokens, low, high, first, second, before.place, lexicon)
    if first.is_ceiling and second.is_floor and high.value < low.value:
        first_amount = replace(high, first=low.first)
        return _range(tokens, first_amount, replace(low, after=high.after), second, first, before.place, lexicon)
    return None


def _past_contrast(tokens: Tokens, low: Amount, after: Binding | None, lexicon: Lexicon) -> int | None:
    """The index after "but" or "and", which may follow the number, what binds it, or the counted noun."""
    contrast = lexicon.contrasts.find(tokens, after.place if after is not None else low.after)
    if contrast is None and after is None:
        noun = read_noun(tokens, low.after, lexicon)
        contrast = lexicon.hard_contrasts.find(tokens, noun.after) if noun is not None else None
    return contrast[1] if contrast is not None else None


def _bind_second(tokens: Tokens, high: Amount, second: Binding, start: int, lexicon: Lexicon) -> tuple[Amount, Binding]:
    """The second amount with the words that bind it, before or behind; "and perhaps 14" is a ceiling."""
    behind = read_after(tokens, high.after, lexicon)
    if second.bound is None and behind is not None:
        return replace(high, after=behind.place), Binding(behind.bound, second.is_vague, behind.place)
    if second.bound is None and tokens[start].low in lexicon.language.bounds.hedges:
        return high, replace(second, bound=Qualifier.UP_TO)
    return high, second


def _read_joined(tokens: Tokens, low: Amount, before: Binding, lexicon: Lexicon) -> Expression | None:
    """ "A–B", "A to B", "A or B", "dozens or even hundreds"."""
    if low.numeral.is_order:
        return _read_orders(tokens, low, before, lexicon)
    found = read_second(tokens, low, lexicon.joiners, lexicon)
    if found is not None and not found[1].is_floor and not is_changed_by(tokens, low, found[0], before, lexicon):
        return _range(tokens, low, found[0], before, found[1], before.place, lexicon)
    found = read_second(tokens, low, lexicon.alternatives, lexicon)
    if found is None or found[1].bound is not None:
        return None
    expression = _range(tokens, low, found[0], before, found[1], before.place, lexicon)
    if expression is None or expression.high.value > MAX_ALTERNATIVE * expression.low.value:
        return None
    return expression


def _read_orders(tokens: Tokens, low: Amount, before: Binding, lexicon: Lexicon) -> Expression | None:
    """ "dozens, if not hundreds," and "thousands upon thousands": the floor of the first stands for both."""
    found = read_second(tokens, low, lexicon.order_joiners, lexicon)
    if found is None or not found[0].numeral.is_order:
        return None
    if tokens[low.after].low in lexicon.language.bounds.repeaters and found[0].value != low.value:
        return None
    expression = bind_single(tokens, low, before, lexicon)
    after = found[0].after
    expression.after = after + 1 if tokens[after].low == "," and tokens[low.after].low == "," else after
    return expression


def _range(
    tokens: Tokens, low: Amount, high: Amount, lower: Binding, upper: Binding, first: int, lexicon: Lexicon
) -> Expression | None:
    """The two amounts as one range; None when they cannot be."""
    shared = share(low, high)
    if shared is None or shared.numeral.is_order or high.numeral.is_order:
        return None
    low, high = shared, share_back(shared, high)
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
