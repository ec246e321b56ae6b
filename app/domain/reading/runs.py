"""Runs of digits that are no number: dates, times, telephone numbers, codes, and names such as Il-76 or MH17."""

from app.domain.reading.lexicon import Lexicon
from app.domain.reading.marks import CURRENCY_CODES
from app.domain.reading.tokens import DASHES, HYPHENS, Tokens

JOINTS = HYPHENS | frozenset("./:,'’·_+")
MARKS = frozenset("#@№§_&^\\")
SLASHES = frozenset("/⁄\\")
MAX_SPACED = 8  # digit groups looked at for a telephone number
APOSTROPHES = frozenset("'’‘")


def run_end(tokens: Tokens, index: int) -> int:
    """The index after everything that is glued to the digits at `index`: the end of a date, a code, a name."""
    index += 1
    while index < len(tokens) and tokens[index].is_glued:
        token = tokens[index]
        is_inside = token.is_digits or token.is_word or token.low in MARKS
        is_joint = token.low in JOINTS and tokens[index + 1].is_glued and tokens[index + 1].text.isalnum()
        if not is_inside and not is_joint:
            break
        index += 1
    return index


def code_end(tokens: Tokens, index: int, lexicon: Lexicon) -> int | None:
    """The index after the name, date, time, code or telephone number that the digits at `index` belong to, if any."""
    if _is_glued_to_letters(tokens, index, lexicon) or _is_marked(tokens, index) or _is_clock_or_date(tokens, index):
        return run_end(tokens, index)
    if _is_area_code(tokens, index):
        return _past_digits(tokens, run_end(tokens, index) + 1)
    return _past_digits(tokens, run_end(tokens, index)) if _is_telephone(tokens, index) else None


def _is_glued_to_letters(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """MH17, Il-76, COVID-19, mid-90s; but not US$5, c200 or EUR50."""
    token, before = tokens[index], tokens[index - 1]
    if not token.is_glued:
        return False
    if before.is_word:
        return before.text not in CURRENCY_CODES and lexicon.currency_signs.find(tokens, index - 1) is None
    first = tokens[index - 2]
    is_joint = before.low in HYPHENS and before.is_glued and first.is_word
    if not is_joint:
        return False
    is_number = lexicon.is_number_word(first.low) or first.low in lexicon.language.numerals.attached
    is_suffix = tokens[index - 3].is_digits and first.is_glued
    return not is_number and not is_suffix


def _is_marked(tokens: Tokens, index: int) -> bool:
    """#3, /5, 's, '90, [12]: signs that make a number a label."""
    token, before, after = tokens[index], tokens[index - 1], tokens[index + 1]
    if token.is_glued and (before.low in MARKS or before.low in SLASHES or before.low == ":"):
        return bool(before.text)
    if token.is_glued and before.low in APOSTROPHES and before.text and len(token.text) == 2:
        return after.low not in APOSTROPHES or not after.text
    if token.is_glued and before.low == "[" and after.low == "]":
        return True
    return after.is_glued and (after.low in MARKS and bool(after.text))


def _is_clock_or_date(tokens: Tokens, index: int) -> bool:
    """23:00, 24.02.2022, 2022-02-24, 1.2.3, 192.168.0.1, 12/25/2020, 7/8: a joint, digits, and more of the same."""
    joint, second = tokens[index + 1], tokens[index + 2]
    if not joint.text or not joint.is_glued or not second.is_digits or not second.is_glued:
        return False
    if joint.low == ":":
        return True
    if joint.low in SLASHES:
        return True
    again, third = tokens[index + 3], tokens[index + 4]
    is_again = again.is_glued and third.is_digits and third.is_glued and bool(again.text)
    if joint.low in HYPHENS:
        has_nought = _is_leading_zero(second.text) or _is_leading_zero(tokens[index].text)
        return has_nought or (is_again and again.low in HYPHENS)
    return joint.low == "." and is_again and again.low == "." and len(third.text) != 3


def _is_leading_zero(digits: str) -> bool:
    return len(digits) > 1 and digits[0] == "0"


def _is_telephone(tokens: Tokens, index: int) -> bool:
    """+380 44 123 45 67, 0800 555 111: a plus or a nought and groups that are no thousands."""
    token, before = tokens[index], tokens[index - 1]
    groups = 1
    place = index + 1
    while groups < MAX_SPACED and _is_next_group(tokens, place):
        place += 1 if tokens[place].is_digits else 2
        groups += 1
    if _is_leading_zero(token.text):
        return True
    has_plus = before.low == "+" and token.is_glued
    if groups < 3:
        return has_plus and groups == 2
    return has_plus or not _are_thousands(tokens, index, groups)


def _is_area_code(tokens: Tokens, index: int) -> bool:
    """The 202 of "(202) 555-0175", and the 1 of "+1 (202) 555-0175"."""
    if tokens[index - 1].low == "+" and tokens[index].is_glued:
        return tokens[index + 1].low == "(" and tokens[index + 2].is_digits
    is_bracketed = tokens[index - 1].low == "(" and tokens[index + 1].low == ")"
    exchange, dash, rest = (tokens[index + step] for step in (2, 3, 4))
    is_long = len(exchange.text) == 3 and len(rest.text) > 3
    return is_bracketed and is_long and exchange.is_digits and dash.low in HYPHENS and rest.is_digits


def _is_next_group(tokens: Tokens, place: int) -> bool:
    token, following = tokens[place], tokens[place + 1]
    if token.is_digits and token.gap in (" ", "\u00a0"):
        return True
    return bool(token.text) and token.is_glued and token.low in HYPHENS and following.is_digits and following.is_glued


def _are_thousands(tokens: Tokens, index: int, groups: int) -> bool:
    """Every group after the first has three digits: 1 200 000."""
    for place in range(index + 1, index + groups):
        if not tokens[place].is_digits:
            return tokens[place].low in DASHES
        if len(tokens[place].text) != 3:
            return False
    return True


def _past_digits(tokens: Tokens, end: int) -> int:
    """The index after all digit groups that follow one another from `end` on."""
    while end < len(tokens) and tokens[end].is_digits and tokens[end].gap in (" ", "\u00a0"):
        end = run_end(tokens, end)
    return end
