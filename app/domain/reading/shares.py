"""Shares of a whole: "half", "two thirds", "one in five", "every third"; and "half a million", which is none."""

from collections.abc import Callable
from decimal import Decimal

from app.domain.reading.lexicon import FRACTION_SIGNS, Lexicon
from app.domain.reading.numeral import Numeral, Shape
from app.domain.reading.tokens import Tokens

ReadNumber = Callable[[Tokens, int, Lexicon], Numeral | None]
ROUND_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 50, 100})
DIGIT_WHOLES = frozenset({2, 3, 4, 5, 6, 8, 10, 100})
SLASHES = frozenset("/⁄")
MAX_WHOLE = 10**7


def read_share(tokens: Tokens, index: int, lexicon: Lexicon) -> Numeral | None:
    """The share in words, or the part of a magnitude, that begins at `index`; None when there is none."""
    numerals = lexicon.language.numerals
    low = tokens[index].low
    if low in FRACTION_SIGNS:
        return _scaled(tokens, index, index + 1, FRACTION_SIGNS[low], lexicon)
    if low in lexicon.shares:
        return _whole_share(tokens, index, index, lexicon)
    if low in numerals.each:
        return _every(tokens, index, lexicon)
    if low in numerals.numerator_one or low in numerals.cardinals:
        return _counted_share(tokens, index, lexicon)
    return None


def _every(tokens: Tokens, index: int, lexicon: Lexicon) -> Numeral | None:
    """ "every third" household is a third of them; "every third day" says how often."""
    whole = lexicon.language.numerals.ordinals.get(tokens[index + 1].low)
    if whole is None or lexicon.durations.find(tokens, index + 2) is not None:
        return None
    return Numeral(Decimal(1) / whole, index, index + 2, Shape.WORDS, is_share=True)


def read_digit_share(tokens: Tokens, index: int, lexicon: Lexicon) -> Numeral | None:
    """ "1/3 of" and "2/3 majority"; a date or "24/7" is none."""
    above, slash, below = tokens[index], tokens[index + 1], tokens[index + 2]
    if slash.low not in SLASHES or not below.is_digits or not slash.is_glued or not below.is_glued:
        return None
    if len(above.text) > 2 or len(below.text) > 3 or tokens[index + 3].low in SLASHES:
        return None
    part, whole = int(above.text), int(below.text)
    is_share = whole in DIGIT_WHOLES and 0 < part < whole
    follows = tokens[index + 3]
    if not is_share or (follows.is_glued and follows.is_word):
        return None
    if whole > 5 and follows.low not in lexicon.language.numerals.after_share:
        return None
    return _scaled(tokens, index, index + 3, Decimal(part) / Decimal(whole), lexicon)


def read_ratio(tokens: Tokens, part: Numeral, lexicon: Lexicon, read: ReadNumber) -> Numeral | None:
    """ "one in five", "nine out of every ten" after the number `part`; None when nothing of the kind follows."""
    joined = lexicon.ratio_joiners.find(tokens, part.after)
    if joined is None or part.scale != 1 or part.value % 1 or not part.value:
        return None
    whole = read(tokens, joined[1], lexicon)
    if whole is None or whole.value % 1 or not part.value < whole.value <= MAX_WHOLE:
        return None
    is_plain_in = joined[1] == part.after + 1
    if is_plain_in and not _is_plain_ratio(tokens, part, whole, lexicon):
        return None
    if not is_plain_in and whole.value > 10 and int(whole.value) not in ROUND_WHOLES and whole.value % 100:
        return None
    return Numeral(part.value / whole.value, part.first, whole.after, Shape.WORDS, is_share=True)


def _is_plain_ratio(tokens: Tokens, part: Numeral, whole: Numeral, lexicon: Lexicon) -> bool:
    """ "killed three in two days" and "5 in 2014" are no ratios."""
    is_one = part.value == 1 and whole.value <= 100
    is_thousands = whole.value % 1000 == 0 and whole.shape is not Shape.PLAIN
    is_round = is_one or is_thousands or int(whole.value) in ROUND_WHOLES
    before = tokens[part.first - 1].low
    is_result = before in lexicon.language.nouns.heads or before.endswith(("ing", "led", "ded", "red"))
    is_time = lexicon.durations.find(tokens, whole.after) is not None
    return is_round and not is_result and not is_time


def _whole_share(tokens: Tokens, first: int, index: int, lexicon: Lexicon) -> Numeral | None:
    """ "half", alone or after an article that begins at `first`."""
    numerals = lexicon.language.numerals
    share = lexicon.shares[tokens[index].low]
    found = _scaled(tokens, first, index + 1, share, lexicon)
    if not found.is_share:
        return found
    before = first - 2 if tokens.past_hyphen(first - 1) == first else first - 1
    if tokens[before].low in numerals.not_before_share or tokens[index + 1].low in numerals.not_after_share:
        return None
    if tokens.past_hyphen(index + 1) > index + 1:
        return None
    if first < index and not (_is_shown(tokens, first, index + 1, lexicon) or _is_unit(tokens, index + 1, lexicon)):
        return None
    return None if _is_added(tokens, first, lexicon) else found


def _is_added(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """ "two years and a half"."""
    numerals = lexicon.language.numerals
    place = first - 2 if tokens[first - 1].low in numerals.one else first - 1
    return tokens[place].low in numerals.joiner and lexicon.durations.find(tokens, place - 1) is not None


def _counted_share(tokens: Tokens, index: int, lexicon: Lexicon) -> Numeral | None:
    """ "a third", "two-thirds", "a half"."""
    numerals = lexicon.language.numerals
    place = tokens.past_hyphen(index + 1)
    low = tokens[place].low
    is_article = tokens[index].low in numerals.numerator_one and tokens[index].low not in numerals.cardinals
    part = Decimal(1) if is_article else Decimal(numerals.cardinals.get(tokens[index].low, 1))
    if low in lexicon.shares and part == 1:
        return _whole_share(tokens, index, place, lexicon)
    if low not in numerals.denominators or part >= 20:
        return None
    found = _scaled(tokens, index, place + 1, part / Decimal(numerals.denominators[low]), lexicon)
    is_doubtful = is_article or (low in numerals.shy_denominators and place == index + 1)
    if found.is_share and is_doubtful and not _is_shown(tokens, index, place + 1, lexicon):
        return None
    return found


def _is_shown(tokens: Tokens, first: int, after: int, lexicon: Lexicon) -> bool:
    """The words around a share show it to be one: "of" after it, "by" or a qualifier before it."""
    numerals = lexicon.language.numerals
    joined = lexicon.joiners.find(tokens, after)
    if joined is not None and tokens[joined[1]].low in numerals.numerator_one:
        return tokens[tokens.past_hyphen(joined[1] + 1)].low in {*numerals.denominators, *lexicon.shares}
    is_led = tokens[first - 1].low in numerals.before_share or lexicon.before.find(tokens, first - 1) is not None
    return is_led or lexicon.points.find(tokens, after) is not None or tokens[after].low in numerals.after_share


def _scaled(tokens: Tokens, first: int, after: int, share: Decimal, lexicon: Lexicon) -> Numeral:
    """The share itself, or its part of a magnitude: "half a million", "a quarter of a million", "half-dozen"."""
    numerals = lexicon.language.numerals
    place = tokens.past_hyphen(after)
    if tokens[place].low in numerals.of:
        place += 1
    if tokens[place].low in numerals.one:
        place = tokens.past_hyphen(place + 1)
        if _is_unit(tokens, place, lexicon):
            return Numeral(share, first, place, Shape.WORDS, is_share=True)
    low = tokens[place].low
    factor = numerals.magnitudes.get(low)
    if factor is None and place == after:
        factor = numerals.attached.get(low) or (numerals.letters.get(low) if tokens[place].is_glued else None)
    if factor is None:
        return Numeral(share, first, after, Shape.WORDS, is_share=True)
    value = (share * factor).quantize(Decimal("0.000001")).normalize()
    return Numeral(value, first, place + 1, Shape.WORDS, share, Decimal(factor))


def _is_unit(tokens: Tokens, place: int, lexicon: Lexicon) -> bool:
    """What can be halved as a unit: "half an hour", "half a per cent"."""
    units = (lexicon.durations, lexicon.measures, lexicon.percent, lexicon.points)
    return any(phrases.find(tokens, place) is not None for phrases in units)
