"""One letter after a number: "30m" is millions or metres, "5t" tonnes, "€5 m" millions."""

from decimal import Decimal

from app.domain.reading.amount import Amount, set_unit
from app.domain.reading.kind import Kind
from app.domain.reading.lexicon import Lexicon
from app.domain.reading.nouns import is_plural
from app.domain.reading.numeral import Shape
from app.domain.reading.tally import WIDE
from app.domain.reading.tokens import Tokens


def take_spaced_letter(tokens: Tokens, amount: Amount, lexicon: Lexicon) -> None:
    """ "€5 m" and "$3 B": after a currency a lone letter is a magnitude."""
    token = tokens[amount.after]
    numeral = amount.numeral
    factor = lexicon.language.numerals.letters.get(token.low)
    if factor is None or numeral.scale != 1 or numeral.mantissa is None or token.gap not in (" ", "\u00a0"):
        return
    numeral.scale, numeral.after, numeral.shape = Decimal(factor), amount.after + 1, Shape.DIGITS
    numeral.value = WIDE.multiply(numeral.value, numeral.scale)
    amount.value = WIDE.multiply(amount.value, numeral.scale)
    amount.after += 1


def take_measure_letter(tokens: Tokens, amount: Amount, lexicon: Lexicon) -> bool:
    """Turn "30m" into metres and "5t" into tonnes where the words around say so."""
    numeral = amount.numeral
    follows = tokens[amount.after]
    if lexicon.currencies.find(tokens, tokens.past_hyphen(amount.after)) is not None:
        return False
    is_high = follows.low in lexicon.language.units.metre_follows
    is_joined = tokens.past_hyphen(amount.after) > amount.after and tokens[amount.after + 1].is_word
    is_one_thing = tokens[amount.first - 1].low in lexicon.determiners and follows.is_word
    is_one_thing = is_one_thing and not is_plural(follows, lexicon)
    is_metre = numeral.letter == "m" and (is_high or is_joined or is_one_thing)
    if not is_metre and numeral.letter != "t":
        return False
    if numeral.mantissa is None:
        return False
    numeral.value, numeral.scale = numeral.mantissa, Decimal(1)
    amount.value = -numeral.mantissa if amount.value < 0 else numeral.mantissa
    numeral.after -= 1
    set_unit(tokens, amount, Kind.MEASURE, numeral.after, numeral.after + 1)
    return True
