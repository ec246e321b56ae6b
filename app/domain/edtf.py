"""EDTF: the grammar of ISO 8601-2:2019, levels 0 and 1, read by the shape of the text into days and plain words.

Supported: a year, month or day; a date with a time of day (the day counts, as written in its own zone); `?`, `~` and
`%` after the whole date; X for the last one or two digits of a year, and for a whole month or day; seasons 21 to 24;
intervals, with `..` for an open end and nothing for an unknown one. At least one end must be a date.

Refused, with a message: level 2, years of more than four digits, and years before 1, which the calendar of `datetime`
cannot place. Seasons are those of meteorology in the north: spring 21 is March to May, and winter 24 is December of
the year named to the end of February of the next (the standard leaves the months open).
"""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from functools import partial

from app.domain.errors import InvalidDate

_FIRST_HALF = ("January", "February", "March", "April", "May", "June")
MONTHS = (*_FIRST_HALF, "July", "August", "September", "October", "November", "December")
SEASONS = ("spring", "summer", "autumn", "winter")
FIRST_SEASON = 21
LONGEST = 64

_MARKS = {"~": (True, False), "?": (False, True), "%": (True, True)}
_DIGITS = str.maketrans("0123456789", "9999999999")
_LETTERS = frozenset("0123456789-/.:+~?% xXyYtTzZ")
_FORMS = "Write 2023, 2023-01 or 2023-01-18, or two of these with a slash between."
_TOO_EARLY = "begins before the year 1, where days cannot be compared. Say it in words instead."

_Days = tuple[str, date, date]


class End(Enum):
    """What stands at an end of an interval in place of a date."""

    OPEN = ".."
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Stated:
    """One date: its EDTF, its name in plain words, and the days it can mean, both ends included."""

    text: str
    name: str
    first: date
    last: date
    approximate: bool = False
    uncertain: bool = False


def read(text: str, field: str) -> tuple[Stated | End, ...]:
    """One date, or the two ends of an interval; raises InvalidDate on `field`.

    Lower-case letters and spaces around the text and its slash are put right; nothing else is guessed.
    """
    whole = text.strip()
    if _LETTERS.issuperset(whole):
        whole = whole.upper()
    if not whole:
        raise InvalidDate(field, f"The date is empty. {_FORMS}")
    if len(whole) > LONGEST:
        raise InvalidDate(field, f"“{whole[:LONGEST]}…” is too long to be a date. {_FORMS}")
    pieces = [_Piece(piece.strip(), whole, field) for piece in whole.split("/")]
    if len(pieces) == 1:
        return (_read_date(pieces[0]),)
    if len(pieces) > 2:
        raise InvalidDate(field, f"“{whole}” has more than one slash. An interval has one: 2014/2022.")
    start, end = (End(piece.text) if piece.text in {"", ".."} else _read_date(piece) for piece in pieces)
    if isinstance(start, End) and isinstance(end, End):
        raise InvalidDate(field, f"“{whole}” names no date. Give at least one end: 2014/.. or ../2022.")
    if isinstance(start, Stated) and isinstance(end, Stated) and start.first > end.last:
        raise InvalidDate(field, f"“{whole}” ends before it begins. Swap the two dates.")
    return start, end


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the text that should be one date, with what an error needs to point at it."""

    text: str
    whole: str
    field: str

    def refusal(self, reason: str) -> InvalidDate:
        place = "" if self.text == self.whole else f" in “{self.whole}”"
        return InvalidDate(self.field, f"“{self.text}”{place} {reason}")

    def month(self) -> int:
        month = int(self.text[5:7])
        if not 1 <= month <= 12:
            raise self.refusal(f"has no month {self.text[5:7]}. Months are 01 to 12, seasons 21 to 24.")
        return month

    def year(self) -> int:
        """The first year that the four digits can mean."""
        year = int(self.text[:4].replace("X", "0"))
        if year == 0:
            raise self.refusal(_TOO_EARLY)
        return year


def _read_date(piece: _Piece) -> Stated:
    approximate, uncertain = _MARKS.get(piece.text[-1:], (False, False))
    body = replace(piece, text=piece.text[:-1]) if approximate or uncertain else piece
    reader = _READERS.get(body.text.translate(_DIGITS))
    if reader is None:
        raise piece.refusal(_reason(body.text))
    name, first, last = reader(body)
    return Stated(piece.text, name, first, last, approximate, uncertain)


def _reason(text: str) -> str:
    """Why no reader knows the shape of `text`, and how to mend it."""
    if text.startswith("Y"):
        return "has a year of more than four digits, which cannot be compared by day. Say it in words instead."
    if text.startswith("-"):
        return _TOO_EARLY
    if any(mark in text for mark in _MARKS):
        return "has a mark inside. Put one ~ (about), ? (uncertain) or % (both) at the end of the date."
    if "X" in text and not text.strip("0123456789-X"):
        return "has an X out of place. X ends a year (201X, 20XX) or stands for a whole month or day (2022-XX)."
    return f"is not a date in a form that is read here. {_FORMS}"


def _year(piece: _Piece) -> _Days:
    year = piece.year()
    return str(year), date(year, 1, 1), date(year, 12, 31)


def _month_or_season(piece: _Piece) -> _Days:
    season = int(piece.text[5:7]) - FIRST_SEASON
    if 0 <= season < len(SEASONS):
        return _season(piece.year(), season)
    year, month = piece.year(), piece.month()
    return f"{MONTHS[month - 1]} {year}", date(year, month, 1), _month_end(year, month)


def _season(year: int, season: int) -> _Days:
    month = 3 * season + 3
    return f"{SEASONS[season]} {year} in the north", date(year, month, 1), _month_end(year, month + 2)


def _day(piece: _Piece) -> _Days:
    year, month, day = piece.year(), piece.month(), piece.text[8:10]
    days = monthrange(year, month)[1]
    if not 1 <= int(day) <= days:
        raise piece.refusal(f"has no day {day}: {MONTHS[month - 1]} {year} has days 01 to {days}.")
    return f"{int(day)} {MONTHS[month - 1]} {year}", date(year, month, int(day)), date(year, month, int(day))


def _time(piece: _Piece) -> _Days:
    name, first, last = _day(piece)
    try:
        datetime.fromisoformat(piece.text)
    except ValueError:
        raise piece.refusal("has no such time of day. Write it like 2023-01-18T14:30:00Z.") from None
    return f"{name} at {piece.text[11:19]}", first, last


def _some_year(years: int, piece: _Piece) -> _Days:
    first = piece.year()
    last = first + years - 1
    return f"some year from {first} to {last}", date(first, 1, 1), date(last, 12, 31)


def _some_part(part: str, piece: _Piece) -> _Days:
    name, first, last = _year(piece)
    return f"some {part} of {name}", first, last


def _some_day_of_month(piece: _Piece) -> _Days:
    year, month = piece.year(), piece.month()
    return f"some day of {MONTHS[month - 1]} {year}", date(year, month, 1), _month_end(year, month)


def _month_end(year: int, month: int) -> date:
    """The last day of a month; 13 and 14 run into the next year, and the calendar ends with 9999."""
    if month > 12:
        year, month = year + 1, month - 12
    return date(year, month, monthrange(year, month)[1]) if year <= date.max.year else date.max


_TIME = "9999-99-99T99:99:99"
_READERS: dict[str, Callable[[_Piece], _Days]] = {
    "9999": _year,
    "9999-99": _month_or_season,
    "9999-99-99": _day,
    "999X": partial(_some_year, 10),
    "99XX": partial(_some_year, 100),
    "9999-XX": partial(_some_part, "month"),
    "9999-XX-XX": partial(_some_part, "day"),
    "9999-99-XX": _some_day_of_month,
    **dict.fromkeys((_TIME, f"{_TIME}Z", f"{_TIME}+99", f"{_TIME}-99", f"{_TIME}+99:99", f"{_TIME}-99:99"), _time),
}
