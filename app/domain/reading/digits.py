"""Numbers written in digits: groups of thousands, decimals, fractions; each language has its own signs for them."""

from dataclasses import dataclass
from decimal import Decimal

from app.domain.figure import MAX_DIGITS
from app.domain.reading.lexicon import FRACTION_SIGNS, Lexicon
from app.domain.reading.tokens import Tokens

GROUP_SPACES = frozenset(" \u00a0\u2009\u202f\u2007\u2002\u200a")
SEPARATORS = frozenset(".,")
GOING_ON = frozenset(".,:")  # after decimals they show a date, a version, a time
NOUGHTS = frozenset("0٠۰０")
MAX_GROUPS = 14  # more groups than 38 digits can have


@dataclass(slots=True)
class Digits:
    """A number in digits and the index after it; `is_plain` when it has neither groups nor decimals."""

    value: Decimal
    after: int
    is_plain: bool
    last_group: int = 0  # 3 when the number ends in a group of thousands


def read_digits(tokens: Tokens, index: int, lexicon: Lexicon) -> Digits | None:
    """The number that begins with the digit token at `index`; None when the digits form something else."""
    first = tokens[index].text
    if len(first) > MAX_DIGITS or (len(first) > 1 and first[0] in NOUGHTS):
        return None
    groups = _groups(tokens, index, lexicon)
    if groups is None:
        return None
    written, after = groups
    is_grouped = after > index + 1
    decimals = _decimals(tokens, after, lexicon, is_grouped=is_grouped)
    if decimals is None:
        return None
    digits, after = decimals
    if len(written) + len(digits) > MAX_DIGITS:
        return None
    value = Decimal(f"{written}.{digits}") if digits else Decimal(written)
    found = Digits(value, after, not is_grouped and not digits, 3 if is_grouped and not digits else 0)
    return _add_fraction(tokens, found) if not digits else found


def _groups(tokens: Tokens, index: int, lexicon: Lexicon) -> tuple[str, int] | None:
    """The digits of all groups of thousands, and the index after them; None when the groups make no number."""
    written = tokens[index].text
    if len(written) > 3:
        return written, index + 1
    if (separator := _space_group(tokens, index + 1)) is not None:
        return _spaced(tokens, index, separator)
    sign = tokens[index + 1]
    if not _is_group_sign(tokens, index + 1, lexicon):
        return written, index + 1
    lengths: list[int] = []
    after = index + 1
    while tokens[after].low == sign.low and tokens.is_glued_digits(after + 1) and len(lengths) < MAX_GROUPS:
        written += tokens[after + 1].text
        lengths.append(len(tokens[after + 1].text))
        after += 2
    if lengths[-1] != 3 or any(length not in (2, 3) for length in lengths) or len(written) > MAX_DIGITS:
        return None
    if sign.low != "," and any(length != 3 for length in lengths):
        return None
    return written, after


def _is_group_sign(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """A sign of thousands and digits after it; three of them, or two where the Indian grouping follows."""
    if not tokens[index].is_glued or not tokens.is_glued_digits(index + 1):
        return False
    if tokens[index].low not in lexicon.language.numerals.thousands:
        return _is_twice_pointed(tokens, index)
    length = len(tokens[index + 1].text)
    return length == 3 or (length == 2 and tokens[index + 2].low == "," and tokens.is_glued_digits(index + 3))


def _is_twice_pointed(tokens: Tokens, index: int) -> bool:
    """ "1.500.000" can be nothing but thousands, even where the point is the decimal sign."""
    places = (index, index + 2)
    is_twice = all(tokens[place].low == "." and tokens.is_glued_digits(place + 1) for place in places)
    has_three = all(len(tokens[place + 1].text) == 3 for place in places)
    return is_twice and has_three and not (tokens[index + 4].is_glued and tokens.is_glued_digits(index + 5))


def _space_group(tokens: Tokens, index: int) -> str | None:
    token = tokens[index]
    fits = token.is_digits and len(token.text) == 3 and token.gap in GROUP_SPACES
    return token.gap if fits else None


def _spaced(tokens: Tokens, index: int, separator: str) -> tuple[str, int]:
    written = tokens[index].text
    after = index + 1
    while after - index < MAX_GROUPS and tokens[after].gap == separator and _space_group(tokens, after) is not None:
        written += tokens[after].text
        after += 1
    return written, after


def _decimals(tokens: Tokens, index: int, lexicon: Lexicon, *, is_grouped: bool) -> tuple[str, int] | None:
    """The digits after the decimal sign, and the index after them; None for dates, versions and the like."""
    sign = tokens[index]
    if not sign.is_glued or not tokens.is_glued_digits(index + 1):
        return "", index
    if sign.low not in _decimal_signs(lexicon, is_grouped=is_grouped):
        return None if sign.low in SEPARATORS else ("", index)
    digits = tokens[index + 1].text
    after = index + 2
    goes_on = tokens[after].low in GOING_ON and tokens[after].is_glued and tokens.is_glued_digits(after + 1)
    return None if goes_on or len(digits) > MAX_DIGITS else (digits, after)


def _decimal_signs(lexicon: Lexicon, *, is_grouped: bool) -> frozenset[str]:
    numerals = lexicon.language.numerals
    return numerals.decimal if is_grouped else numerals.decimal | {"."}


def _add_fraction(tokens: Tokens, found: Digits) -> Digits:
    """Add "½" or "1/2" to a whole number: 2½, 2 1/2."""
    part = FRACTION_SIGNS.get(tokens[found.after].low)
    if part is not None and tokens[found.after].gap in ("", " "):
        return Digits(found.value + part, found.after + 1, False)
    above, slash, below = (tokens[found.after + step] for step in range(3))
    is_written = above.gap == " " and above.is_digits and slash.low == "/" and slash.is_glued
    if not is_written or not tokens.is_glued_digits(found.after + 2) or len(above.text) > 2 or len(below.text) > 2:
        return found
    if not 0 < int(above.text) < int(below.text):
        return found
    return Digits(found.value + Decimal(int(above.text)) / Decimal(int(below.text)), found.after + 3, False)
