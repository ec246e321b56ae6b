"""EDTF suggested for an English wording of a date; a person confirms it, and doubt means no suggestion."""

from datetime import date

from app.domain.edtf import FIRST_SEASON, MONTHS, read
from app.domain.errors import InvalidDate

LONGEST_WORDS = 80

_MONTHS = {
    **{name.lower(): f"{month:02}" for month, name in enumerate(MONTHS, start=1)},
    **{name[:3].lower(): f"{month:02}" for month, name in enumerate(MONTHS, start=1)},
    "sept": "09",
}
_SEASONS = {"spring": FIRST_SEASON, "summer": FIRST_SEASON + 1, "autumn": FIRST_SEASON + 2, "fall": FIRST_SEASON + 2}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PARTS = ("early", "mid", "late")
_MARKS = {
    **dict.fromkeys(("about", "around", "approximately", "roughly", "circa", "c", "ca"), "~"),
    **dict.fromkeys(("perhaps", "possibly", "probably", "maybe"), "?"),
}
_JOINERS = {"from": "to", "between": "and"}
_ONWARDS = {"onwards", "onward"}
_NOW = {"now", "present", "today"}
_FILLERS = {"the", "of", "in"}
_PLAIN = str.maketrans({**dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"), ",": " "})


def suggest_edtf(words: str) -> str | None:
    """The EDTF of an English wording, or None when it could mean another day, month or year.

    Strict: "04/05/2023", "winter 2022", "the 1900s", "early 2022", "before 2022" and "18 January" have no suggestion.
    A part of a month ("mid-January 2023") is suggested as about that month.
    """
    if len(words) > LONGEST_WORDS:
        return None
    plain = words.translate(_PLAIN).strip()
    return _checked(plain.upper()) or _checked(_phrase(_split(plain.casefold())))


def _checked(edtf: str | None) -> str | None:
    """The same EDTF if it can be read; this is what catches 30 February and an end before its start."""
    if edtf is None:
        return None
    try:
        read(edtf, "words")
    except InvalidDate:
        return None
    return edtf


def _split(plain: str) -> list[str]:
    for part in _PARTS:
        plain = plain.replace(f"{part}-", f"{part} ")
    if plain.count("-") == 1:
        plain = plain.replace("-", " - ")
    words = (word.rstrip(".") for word in plain.split())
    return [word for word in words if word not in _FILLERS]


def _phrase(words: list[str]) -> str | None:
    if not words:
        return None
    first, rest = words[0], words[1:]
    if first in {"until", "till"}:
        return _end_open(rest, "../{}")
    joiner = _JOINERS.get(first)
    if joiner in rest:
        return _interval(rest, joiner)
    if first in {"since", "from"}:
        return _end_open(rest[:-1] if rest and rest[-1] in _ONWARDS else rest, "{}/..")
    if words[-1] in _ONWARDS:
        return _end_open(words[:-1], "{}/..")
    for joiner in ("to", "-"):
        if joiner in rest:
            return _interval(words, joiner)
    return _marked(words)


def _end_open(words: list[str], form: str) -> str | None:
    stated = _marked(words)
    return form.format(stated) if stated else None


def _interval(words: list[str], joiner: str) -> str | None:
    """The start may borrow the last words of the end, up to the same length: "18 to 20 January 2023"."""
    at = words.index(joiner)
    start_words, end_words = words[:at], words[at + 1 :]
    if end_words and end_words[-1] in _NOW:
        return _end_open(start_words, "{}/..")
    end = _marked(end_words)
    start = _marked(start_words)
    if start is None and start_words:
        start = _marked(start_words + end_words[len(start_words) :])
    return f"{start}/{end}" if start and end else None


def _marked(words: list[str]) -> str | None:
    mark = ""
    if words and words[0] in _MARKS:
        mark, words = _MARKS[words[0]], words[1:]
    weekdays = [word for word in words if word in _WEEKDAYS]
    stated = _date([word for word in words if word not in _WEEKDAYS])
    if stated is None or any(not _falls_on(stated, weekday) for weekday in weekdays):
        return None
    return stated + mark


def _falls_on(stated: str, weekday: str) -> bool:
    try:
        return date.fromisoformat(stated).weekday() == _WEEKDAYS.index(weekday)
    except ValueError:
        return False


def _date(words: list[str]) -> str | None:
    match words:
        case [one]:
            return one if _is_year(one) else _decade(one) or _in_digits(one)
        case [name, year] if _is_year(year):
            return _month_or_season(name, year)
        case [part, name, year] if part in _PARTS and name in _MONTHS and _is_year(year):
            return f"{year}-{_MONTHS[name]}~"
        case [day, name, year] if name in _MONTHS and _is_year(year):
            return _day(year, _MONTHS[name], day)
        case [name, day, year] if name in _MONTHS and _is_year(year):
            return _day(year, _MONTHS[name], day)
    return None


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word[0] != "0"


def _month_or_season(name: str, year: str) -> str | None:
    if name in _MONTHS:
        return f"{year}-{_MONTHS[name]}"
    return f"{year}-{_SEASONS[name]}" if name in _SEASONS else None


def _decade(word: str) -> str | None:
    """The 1990s are 199X; "the 1900s" may be the decade or the century."""
    if word.endswith("0s") and not word.endswith("00s") and _is_year(word[:-1]):
        return f"{word[:3]}X"
    return None


def _day(year: str, month: str, day: str) -> str | None:
    number = day[:-2] if day.endswith(("st", "nd", "rd", "th")) else day
    return f"{year}-{month}-{number:0>2}" if number.isdecimal() and len(number) <= 2 else None


def _in_digits(word: str) -> str | None:
    """18.01.2023 has the day first; with slashes or hyphens only one of the two may be able to be a month."""
    for separator in "./-":
        match word.split(separator):
            case [year, month, day] if _is_year(year) and month.isdecimal():
                return _day(year, f"{month:0>2}", day)
            case [day, month, year] if _is_year(year) and day.isdecimal() and month.isdecimal():
                if separator == "." or int(day) > 12:
                    return _day(year, f"{month:0>2}", day)
                return _day(year, f"{day:0>2}", month) if int(month) > 12 or day == month else None
    return None
