"""Dates as the citation templates of the English Wikipedia take them (Help:Citation Style 1, “Dates”).

They know a day, a month, a season or a year, “c.” before a year, ranges of these, and “n.d.”. What EDTF says beyond
that is given less exactly, never more: “about 18 January 2023” is “c. 2023”, a decade is its first and last year.
"""

from app.domain.edtf import MONTHS, End, Stated, read
from app.domain.errors import InvalidDate

NO_DATE = "n.d."


def say_for_template(text: str) -> str:
    """The date of an EDTF: “18 January 2023”, “March 2022”, “c. 2022”, “2014–present”; empty for none."""
    if not text:
        return ""
    try:
        first, *rest = read(text, "date")
    except InvalidDate:
        return NO_DATE
    if not rest:
        return _one(first) if isinstance(first, Stated) else NO_DATE
    return _range(first, rest[0])


def _one(stated: Stated) -> str:
    if "X" in stated.text[:4]:
        return f"{stated.first.year}–{stated.last.year}"
    if stated.approximate or stated.uncertain:
        return f"c. {stated.first.year}"
    if stated.first == stated.last:
        return f"{stated.first.day} {MONTHS[stated.first.month - 1]} {stated.first.year}"
    if _is_season(stated):
        season, year, *_ = stated.name.split()
        return f"{season.capitalize()} {year}"
    if _is_month(stated):
        return f"{MONTHS[stated.first.month - 1]} {stated.first.year}"
    return str(stated.first.year)


def _range(start: Stated | End, end: Stated | End) -> str:
    if isinstance(start, Stated) and isinstance(end, Stated):
        return _both(start, end)
    if isinstance(start, Stated):
        return f"{start.first.year}–present" if end is End.OPEN else f"c. {start.first.year}"
    return f"c. {end.last.year}" if isinstance(end, Stated) else NO_DATE


def _both(start: Stated, end: Stated) -> str:
    """Two days or two months in the short form; anything else as two years."""
    rough = any(each.approximate or each.uncertain for each in (start, end))
    first, last = start.first, end.last
    if not rough and start.first == start.last and end.first == end.last:
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{last.day} {MONTHS[last.month - 1]} {last.year}"
        if first.year == last.year:
            return f"{first.day} {MONTHS[first.month - 1]} – {last.day} {MONTHS[last.month - 1]} {last.year}"
        return f"{_one(start)} – {_one(end)}"
    if not rough and _is_month(start) and _is_month(end):
        if first.year == last.year:
            return f"{MONTHS[first.month - 1]}–{MONTHS[last.month - 1]} {last.year}"
        return f"{_one(start)} – {_one(end)}"
    if first.year == last.year:
        return f"c. {first.year}" if rough else str(first.year)
    return f"c. {first.year}–{last.year}" if rough else f"{first.year}–{last.year}"


def _is_month(stated: Stated) -> bool:
    return stated.first.month == stated.last.month and stated.first != stated.last


def _is_season(stated: Stated) -> bool:
    return stated.name.endswith("in the north")
