"""AsOf: a date of known precision (EDTF, ISO 8601-2:2019, levels 0 and 1) as an interval of days.

The grammar, and what it refuses, is in `app/domain/edtf.py`; the wordings that suggest a date are in
`app/domain/edtf_words.py`.
"""

from dataclasses import dataclass, replace
from datetime import date

from app.domain.edtf import MONTHS, End, Stated, read
from app.domain.edtf_words import suggest_edtf
from app.domain.errors import InvalidDate

__all__ = ["AsOf", "days_apart", "describe", "overlaps", "parse_as_of", "suggest_edtf"]


@dataclass(frozen=True, slots=True)
class AsOf:
    """A date or an interval in EDTF, with the first and the last day that it can mean.

    `earliest` or `latest` is None when that end is open (`..`) or unknown (nothing before or after the slash); the
    text tells the two apart. `approximate` and `uncertain` hold when either end says so; no tolerance is added.
    """

    text: str
    earliest: date | None
    latest: date | None
    approximate: bool
    uncertain: bool


def parse_as_of(text: str, *, field: str = "as_of") -> AsOf:
    """The date that an EDTF states; raises InvalidDate on `field`, saying what is wrong, where and how to mend it."""
    try:
        ends = read(text, field)
    except InvalidDate as error:
        suggestion = suggest_edtf(text)
        if suggestion is None:
            raise
        raise InvalidDate(field, f"{error.message} Did you mean {suggestion}?") from None
    first, last = ends[0], ends[-1]
    stated = [end for end in ends if isinstance(end, Stated)]
    return AsOf(
        text="/".join(end.text if isinstance(end, Stated) else end.value for end in ends),
        earliest=first.first if isinstance(first, Stated) else None,
        latest=last.last if isinstance(last, Stated) else None,
        approximate=any(end.approximate for end in stated),
        uncertain=any(end.uncertain for end in stated),
    )


def describe(as_of: AsOf) -> str:
    """What the date covers, in plain words: "about 2022: 1 January to 31 December 2022, approximately"."""
    ends = read(as_of.text, "as_of")
    stated = [end for end in ends if isinstance(end, Stated)]
    to_the_day = all(end.first == end.last for end in stated)
    name = name_of(as_of)
    if len(ends) == 1:
        covered = "that day" if to_the_day else _span(as_of.earliest, as_of.latest)
    else:
        covered = "" if to_the_day else _span(as_of.earliest, as_of.latest)
    marks = [mark for mark, holds in (("approximately", as_of.approximate), ("uncertain", as_of.uncertain)) if holds]
    separator = ", " if covered == "that day" and not marks else ": "
    return ", ".join([separator.join(filter(None, [name, covered])), *marks])


def name_of(as_of: AsOf) -> str:
    """What the date is called within a sentence, without the days it covers: "about 2022"."""
    first, *rest = read(as_of.text, "as_of")
    if isinstance(first, Stated) and not rest:
        return _named(first)
    return _interval_name(first, rest[0])


def overlaps(a: AsOf, b: AsOf) -> bool:
    """Some day can be meant by both; an end that is open or unknown leaves room for any day."""
    return _gap(a, b) == 0


def days_apart(a: AsOf, b: AsOf) -> int | None:
    """Days between the nearest ends: 0 when they overlap, None when an unknown end leaves that undeterminable."""
    gap = _gap(a, b)
    if gap == 0 and _gap(_known(a), _known(b)) != 0:
        return None
    return gap


def _gap(a: AsOf, b: AsOf) -> int:
    if a.latest is not None and b.earliest is not None and a.latest < b.earliest:
        return (b.earliest - a.latest).days
    if b.latest is not None and a.earliest is not None and b.latest < a.earliest:
        return (a.earliest - b.latest).days
    return 0


def _known(as_of: AsOf) -> AsOf:
    """The part that is certain: an interval with an unknown end is sure to hold the end that is known."""
    match read(as_of.text, "as_of"):
        case (Stated() as start, End.UNKNOWN):
            return replace(as_of, latest=start.last)
        case (End.UNKNOWN, Stated() as end):
            return replace(as_of, earliest=end.first)
    return as_of


def _named(stated: Stated) -> str:
    doubt = ("perhaps " if stated.uncertain else "") + ("about " if stated.approximate else "")
    return doubt + stated.name


def _interval_name(start: Stated | End, end: Stated | End) -> str:
    if isinstance(start, Stated) and isinstance(end, Stated):
        return f"from {_named(start)} to {_named(end)}"
    if isinstance(start, Stated):
        return f"from {_named(start)}, " + ("with no end" if end is End.OPEN else "end unknown")
    assert isinstance(end, Stated)
    return f"until {_named(end)}, " + ("with no start" if start is End.OPEN else "start unknown")


def _span(first: date | None, last: date | None) -> str:
    if first is None:
        return f"up to {_day(last)}" if last else ""
    if last is None:
        return f"{_day(first)} onwards"
    begin = _day(first)
    if first.year == last.year:
        begin = f"{first.day}" if first.month == last.month else f"{first.day} {MONTHS[first.month - 1]}"
    return f"{begin} to {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
