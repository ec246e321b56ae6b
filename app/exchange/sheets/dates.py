"""Dates as spreadsheets write them: 2003-01-18, 18 Jan 2003, 18-Jan-03 or 1/18/2003, read as EDTF or refused."""

from functools import lru_cache

from app.domain.edtf import MONTHS
from app.domain.edtf_words import suggest_edtf
from app.domain.errors import InvalidDate
from app.exchange.json_stream import shown

DAY_FIRST, MONTH_FIRST = "day first", "month first"
ORDERS = (DAY_FIRST, MONTH_FIRST)
NO_YEAR = -1
SHORT_MONTHS = frozenset(month[:3].casefold() for month in MONTHS)
_SEPARATORS = str.maketrans("-/.,", "    ")


def read_date(text: str, order: str, years_from: int, column: str) -> str:
    """The EDTF of the date in a cell, without its time of day; raises InvalidDate.

    `order` says how 1/2/2003 is meant, empty where that is not known and such a date is refused. Years of two digits
    are those of the hundred that begin with `years_from`; they are refused when that is NO_YEAR.
    """
    try:
        return _read(text, order, years_from)
    except InvalidDate as error:
        raise InvalidDate(column, error.message) from error


@lru_cache(maxsize=8192)
def _read(text: str, order: str, years_from: int) -> str:
    day = _without_time(text)
    words = day.translate(_SEPARATORS).split()
    if _has_short_year(words):
        if years_from == NO_YEAR:
            raise InvalidDate(
                "",
                f"“{shown(text)}” has a year of two digits; write in the map, below [table], with which year the "
                "hundred begins that they are of: two_digit_years_from = 1950",
            )
        year = years_from + (int(words[2]) - years_from) % 100
        words[2], day = f"{year:04}", f"{day[:-2]}{year:04}"
    found = _in_order(words, order) if order and _is_in_digits(words) else suggest_edtf(_spaced(day, words))
    if found is None:
        raise InvalidDate("", _reason(text, words, order))
    return found


def _without_time(text: str) -> str:
    """The day of a date with a time of day: 2003-01-18T10:00:00Z, 1/18/2003 10:00 AM."""
    day, _, time = text.partition("T")
    if ":" in time and day[-1:].isdigit():
        return day
    words = text.split()
    clock = next((place for place, word in enumerate(words) if ":" in word), len(words))
    return " ".join(words[:clock])


def _has_short_year(words: list[str]) -> bool:
    return len(words) == 3 and len(words[2]) == 2 and _is_number(words[2]) and len(words[0]) <= 2


def _is_in_digits(words: list[str]) -> bool:
    return len(words) == 3 and all(map(_is_number, words)) and len(words[2]) == 4


def _in_order(words: list[str], order: str) -> str | None:
    day, month, year = words if order == DAY_FIRST else (words[1], words[0], words[2])
    return suggest_edtf(f"{year}-{month:0>2}-{day:0>2}")


def _spaced(day: str, words: list[str]) -> str:
    """18-Jan-2003 and Jan/18/2003 as words; other texts as they are, because in EDTF hyphens and slashes speak."""
    is_named = len(words) == 3 and any(word[:3].casefold() in SHORT_MONTHS for word in words[:2])
    return " ".join(words) if is_named else day


def _reason(text: str, words: list[str], order: str) -> str:
    if _is_in_digits(words) and not order and int(words[0]) <= 12 and int(words[1]) <= 12:
        return (
            f"“{shown(text)}” can be read in two ways; write in the map, below [table], dates = “{DAY_FIRST}” or "
            f"dates = “{MONTH_FIRST}”."
        )
    said = f", read with the {order}" if _is_in_digits(words) and order else ""
    return f"“{shown(text)}” is no date{said}; write it like 2003-01-18, 2003-01 or 18 Jan 2003."


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) <= 4
