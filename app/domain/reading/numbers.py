"""Numerals of all kinds, in digits, in words and mixed: "1,200", "2.5 million", "one and a half thousand"."""

from decimal import Decimal

from app.domain.reading.digits import read_digits
from app.domain.reading.lexicon import Lexicon
from app.domain.reading.numeral import Numeral, Shape
from app.domain.reading.orders import read_order
from app.domain.reading.shares import read_digit_share, read_ratio, read_share
from app.domain.reading.sums import Sum
from app.domain.reading.tokens import HYPHENS, Tokens


def read_number(tokens: Tokens, index: int, lexicon: Lexicon) -> Numeral | None:
    """The longest numeral that begins at `index`, or None."""
    found = _read_special(tokens, index, lexicon) or _read_plain(tokens, index, lexicon)
    if found is None or found.is_order or found.is_share:
        return found
    return read_ratio(tokens, found, lexicon, _read_plain) or found


def _read_special(tokens: Tokens, index: int, lexicon: Lexicon) -> Numeral | None:
    if tokens[index].is_digits:
        return read_digit_share(tokens, index, lexicon)
    return read_order(tokens, index, lexicon) or read_share(tokens, index, lexicon)


def _read_plain(tokens: Tokens, index: int, lexicon: Lexicon) -> Numeral | None:
    if tokens[index].is_digits:
        return _read_digits(tokens, index, lexicon)
    return _read_words(tokens, index, lexicon)


def _read_digits(tokens: Tokens, index: int, lexicon: Lexicon) -> Numeral | None:
    digits = read_digits(tokens, index, lexicon)
    if digits is None:
        return None
    numeral = Sum(tokens, index, lexicon)
    numeral.open(digits.value, digits.after)
    numeral.read_scale()
    is_bare = numeral.after == digits.after
    found = numeral.result(Shape.PLAIN if digits.is_plain and is_bare else Shape.DIGITS)
    found.last_group = digits.last_group if is_bare else 0
    return found


def _read_words(tokens: Tokens, index: int, lexicon: Lexicon) -> Numeral | None:
    numeral = Sum(tokens, index, lexicon)
    word = tokens[index].low
    numerals = lexicon.language.numerals
    if word in numerals.one and _is_open_magnitude(tokens, index + 1, lexicon):
        numeral.open(Decimal(1), index + 1, is_article=True)
    elif word in numerals.magnitudes and _stands_bare(tokens, index, lexicon):
        numeral.open(Decimal(1), index, is_article=True)
    elif word in lexicon.wholes:
        numeral.open(lexicon.wholes[word], index + 1)
    elif word not in numerals.cardinals and not lexicon.split(word):
        return None
    numeral.read_words()
    return numeral.result(Shape.WORDS) if numeral.after > index else None


def _is_open_magnitude(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """A magnitude that an article may count: "a hundred", not "a score"."""
    numerals = lexicon.language.numerals
    word = tokens[index].low
    return word not in numerals.shy and (word in numerals.magnitudes or word in numerals.attached)


def _stands_bare(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """A magnitude without an article: "another dozen", "nearly thousand"."""
    numerals = lexicon.language.numerals
    if tokens[index].low in numerals.shy or (tokens[index].is_glued and tokens[index - 1].low in HYPHENS):
        return False
    is_led = tokens[index - 1].low in numerals.bare or lexicon.before.find(tokens, index - 1) is not None
    if tokens[tokens.past_hyphen(index + 1)].low in lexicon.language.units.compounds:
        return True
    return numerals.bare_magnitudes or is_led
