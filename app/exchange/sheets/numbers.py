"""Numbers as spreadsheets write them: 1,200 or 1 200 or 12.0, read exactly or refused where they could mean two."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from app.domain.errors import InvalidValue
from app.domain.figure import exact_decimal
from app.exchange.json_stream import LONGEST_NUMBER, shown

HEDGES = ("approximately", "approx.", "approx", "about", "circa", "c.", "ca.", "ca", "~", "≈")
MARKS = (".", ",")
_PLAIN = str.maketrans({**dict.fromkeys("\u00a0\u2009\u202f'’", " "), "−": "-"})


@dataclass(frozen=True, slots=True)
class CellNumber:
    """The number of a cell, and whether its words hedge it: “c. 40”."""

    number: Decimal
    is_hedged: bool


def read_number(text: str, decimal: str, column: str) -> CellNumber:
    """The number that a cell states; raises InvalidValue for what is none.

    `decimal` is the mark before the fraction, "." or ","; empty where it is not known, and then a number such as 1,200,
    which is a thousand times larger by one custom than by the other, is refused. Thousands may be parted by the other
    mark, a space or an apostrophe.
    """
    try:
        return _read(text, decimal)
    except InvalidValue as error:
        raise InvalidValue(column, error.message) from error


@lru_cache(maxsize=4096)
def _read(text: str, decimal: str) -> CellNumber:
    words = text.strip().translate(_PLAIN)
    body = _without_hedge(words)
    digits = body.removeprefix("-")
    whole, fraction = (digits, "") if _is_digits(digits) else _parted(digits, decimal, text)
    plain = _ungrouped(whole)
    if plain is None or not _is_digits(fraction or "0") or len(digits) > LONGEST_NUMBER:
        raise InvalidValue("", f"“{shown(text)}” is no number; write it like 1200 or 0.5.")
    sign = "-" if body.startswith("-") else ""
    return CellNumber(exact_decimal(Decimal(f"{sign}{plain}.{fraction}"), ""), body != words)


def _without_hedge(words: str) -> str:
    """What follows a word that hedges; all of it when there is none."""
    small = words.casefold()
    for hedge in HEDGES:
        if small.startswith(hedge):
            rest = words[len(hedge) :].lstrip()
            return rest if rest[:1].isdigit() else words
    return words


def _parted(digits: str, decimal: str, text: str) -> tuple[str, str]:
    """What stands before the decimal mark, its thousands parted by spaces only, and what stands after it."""
    found = decimal or _decimal_mark(digits, text)
    if not found:
        return digits.replace(".", " ").replace(",", " "), ""
    other = MARKS[found == "."]
    whole, mark, fraction = digits.partition(found)
    return whole.replace(other, " "), fraction if fraction or not mark else "?"


def _decimal_mark(digits: str, text: str) -> str:
    """The mark that must be the decimal one, empty when there is none; raises InvalidValue when it could be either."""
    present = sorted((mark for mark in MARKS if mark in digits), key=digits.rfind)
    if not present:
        return ""
    last = present[-1]
    whole, _, rest = digits.rpartition(last)
    if len(present) == 2:
        return last
    if digits.count(last) > 1:
        return ""
    if len(rest) == 3 and 1 <= len(whole) <= 3 and whole != "0":
        raise InvalidValue(
            "",
            f"“{shown(text)}” can be read in two ways; write decimal = “.” or decimal = “,” below [table] in the map.",
        )
    return last


def _ungrouped(whole: str) -> str | None:
    """The digits without the spaces between thousands; None when they do not stand so."""
    first, *others = whole.split(" ")
    is_grouped = not others or (len(first) <= 3 and first[:1] != "0" and all(len(each) == 3 for each in others))
    plain = first + "".join(others)
    return plain if is_grouped and _is_digits(plain) else None


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()
