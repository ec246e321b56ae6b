"""An amount: a numeral with its sign, its currency and its unit: "$1.2bn", "−15 °C", "40-mile", "15 per cent"."""

from app.domain.reading.amount import Amount, set_unit
from app.domain.reading.kind import Kind
from app.domain.reading.letters import take_measure_letter, take_spaced_letter
from app.domain.reading.lexicon import Lexicon
from app.domain.reading.marks import CAPITAL_MEASURES, CURRENCY_CODES, SPACED_MEASURES
from app.domain.reading.nouns import is_plural
from app.domain.reading.numbers import read_number
from app.domain.reading.numeral import Shape
from app.domain.reading.tokens import MINUS, Tokens

PERCENT = "percent"
NO_PERCENT = "PC"  # a computer, in capitals


def read_amount(tokens: Tokens, index: int, lexicon: Lexicon) -> Amount | None:
    """The amount that begins at `index`, or None."""
    place, is_negative = _skip_minus(tokens, index, lexicon)
    code, start = _read_currency(tokens, place, lexicon)
    numeral = read_number(tokens, start, lexicon)
    if numeral is None or (is_negative and numeral.is_order):
        return None
    value = -numeral.value if is_negative else numeral.value
    amount = Amount(numeral, value, index, numeral.after, start)
    if is_negative:
        amount.core_first = index
    if code:
        amount.kind, amount.unit, amount.has_sign = Kind.MONEY, code, True
        take_spaced_letter(tokens, amount, lexicon)
        _take_same_currency(tokens, amount, lexicon)
    else:
        _take_unit(tokens, amount, lexicon)
    _take_compound(tokens, amount, lexicon)
    return amount


def _skip_minus(tokens: Tokens, index: int, lexicon: Lexicon) -> tuple[int, bool]:
    """A minus sign touches what follows and nothing before it; "plus or minus" is a tolerance and no sign."""
    token = tokens[index]
    if token.low in lexicon.language.numerals.minus:
        is_tolerance = lexicon.before.find(tokens, index) is not None
        return (index, False) if is_tolerance else (index + 1, True)
    is_open = token.gap or index == 0 or tokens[index - 1].low in "(["
    if token.low in MINUS and token.text and is_open and tokens[index + 1].is_glued:
        return index + 1, True
    return index, False


def _read_currency(tokens: Tokens, index: int, lexicon: Lexicon) -> tuple[str, int]:
    """The currency code before a number and the index of the number; "" when there is none."""
    token = tokens[index]
    if token.is_digits:
        return "", index
    if token.text in CURRENCY_CODES:
        return token.text, index + 1
    found = lexicon.currency_signs.find(tokens, index)
    if found is None or any(not tokens[place].is_glued for place in range(index + 1, found[1])):
        return "", index
    return found


def _take_same_currency(tokens: Tokens, amount: Amount, lexicon: Lexicon) -> None:
    """ "$5 million dollars" names its currency twice."""
    found = lexicon.currencies.find(tokens, tokens.past_hyphen(amount.after))
    if found is not None and found[0] == amount.unit and not tokens.is_glued_digits(found[1]):
        amount.after = found[1]


def _take_unit(tokens: Tokens, amount: Amount, lexicon: Lexicon) -> None:
    """The percent sign, currency, measure or duration after the number."""
    if amount.numeral.letter and take_measure_letter(tokens, amount, lexicon):
        return
    place = tokens.past_hyphen(amount.after)
    if amount.numeral.is_order and tokens[place].low in lexicon.language.numerals.of:
        place += 1
    currency = lexicon.currencies.find(tokens, place)
    code = tokens[place].text
    if currency is None and code in CURRENCY_CODES:
        currency = code, place + 1
    if (found := lexicon.coins.find(tokens, place)) is not None and _may_touch(tokens, place, amount, lexicon):
        set_unit(tokens, amount, Kind.MONEY, place, found[1])
    elif currency is not None and _is_really_money(tokens, amount, place, lexicon):
        amount.kind, (amount.unit, amount.after) = Kind.MONEY, currency
    elif (found := lexicon.points.find(tokens, place)) is not None:
        set_unit(tokens, amount, Kind.PERCENT, place, found[1])
    elif (found := lexicon.percent.find(tokens, place)) is not None and code != NO_PERCENT:
        amount.kind, amount.unit, amount.after = Kind.PERCENT, PERCENT, found[1]
    elif (found := lexicon.durations.find(tokens, place)) is not None and _may_touch(tokens, place, amount, lexicon):
        set_unit(tokens, amount, Kind.DURATION, place, found[1])
    elif (found := lexicon.measures.find(tokens, place)) is not None and _may_touch(tokens, place, amount, lexicon):
        set_unit(tokens, amount, Kind.MEASURE, place, found[1])
    if amount.kind in (Kind.DURATION, Kind.MEASURE):
        _take_after_measure(tokens, amount, lexicon)


def _may_touch(tokens: Tokens, place: int, amount: Amount, lexicon: Lexicon) -> bool:
    """Short abbreviations that are words of their own ("in") count as units only when glued to the digits."""
    token = tokens[place]
    if token.low not in lexicon.glued_measures:
        return True
    if token.text in SPACED_MEASURES and token.gap and amount.numeral.shape is not Shape.WORDS:
        return tokens[place - 1].is_digits and not is_plural(tokens[place + 1], lexicon)
    is_capital = len(token.text) == 1 and token.is_capitalised and token.low not in CAPITAL_MEASURES
    return token.is_glued and place == amount.after and not is_capital


def _is_really_money(tokens: Tokens, amount: Amount, place: int, lexicon: Lexicon) -> bool:
    """ "euro zone" is none, a sign before digits belongs to them, and "won" is a verb unless the sum is large."""
    if lexicon.not_currencies.find(tokens, place) is not None:
        return False
    is_prefix = tokens[place + 1].is_digits and (tokens[place + 1].is_glued or tokens[place].gap != "")
    if not tokens[place].is_word and is_prefix:
        return False
    return tokens[place].low != "won" or amount.numeral.scale >= 1000 or amount.value >= 1000


def _take_after_measure(tokens: Tokens, amount: Amount, lexicon: Lexicon) -> None:
    """ "-long" in "5-metre-long"."""
    place = tokens.past_hyphen(amount.after)
    if place > amount.after and tokens[place].low in lexicon.language.units.after_measure:
        amount.after = place + 1


def _take_compound(tokens: Tokens, amount: Amount, lexicon: Lexicon) -> None:
    """ "-strong", "-odd", "-plus", and any noun hyphened to the number: "300-man", "64-vehicle"."""
    place = tokens.past_hyphen(amount.after)
    if place == amount.after or not tokens[place].is_word or lexicon.joiners.find(tokens, place) is not None:
        return
    compounds = lexicon.language.units.compounds
    low = tokens[place].low
    if low in compounds:
        amount.effect, amount.after = compounds[low], place + 1
    elif amount.kind is None and _may_be_compound(tokens, place, amount, lexicon):
        set_unit(tokens, amount, Kind.COUNT, place, place + 1)
        amount.effect = "compound"


def _may_be_compound(tokens: Tokens, place: int, amount: Amount, lexicon: Lexicon) -> bool:
    token = tokens[place]
    return not (token.is_capitalised or amount.numeral.is_order or lexicon.is_number_word(token.low))
