"""How sentences about two answers name an answer, a date and a stretch of time."""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from app.domain.answer import Answer, Kind, Mode
from app.domain.asof import AsOf, name_of
from app.domain.display import quoted, say, show_count
from app.domain.edtf import MONTHS

_DAYS_IN_MONTH = 30.44
_DAYS_IN_YEAR = 365.25


def say_answer(answer: Answer, with_unit: bool = False) -> str:
    """What the answer says: “200–500”, “about 2022”, “yes” or its words; the mode is left out."""
    if answer.figure is not None:
        unit = f" {answer.figure.unit}" if with_unit and answer.figure.unit else ""
        return say(answer.figure) + unit
    if answer.date is not None:
        return say_date(answer.date)
    if answer.affirmed is not None:
        return "yes" if answer.affirmed else "no"
    return quoted(answer.text or "")


def say_both(a: Answer, b: Answer) -> tuple[str, str]:
    """Both answers in words, with “not” where they deny and with their units where these differ."""
    differ = a.figure is not None and b.figure is not None and a.figure.unit != b.figure.unit
    first, second = say_answer(a, differ), say_answer(b, differ)
    return f"not {first}" if is_denial(a) else first, f"not {second}" if is_denial(b) else second


@lru_cache(maxsize=4096)
def say_date(when: AsOf) -> str:
    """The date without the days that it covers: “about 2022”, “18 January 2023”."""
    return name_of(when)


def say_within(when: AsOf) -> str:
    """The date as an end of a longer time: “10 May 2023 – 25 May 2023”, without words of its own between."""
    said = say_date(when)
    begin, to, end = said.removeprefix("from ").partition(" to ")
    return f"{begin} – {end}" if said.startswith("from ") and to else said


def say_day(day: date) -> str:
    """One day: “18 January 2023”."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def say_as_of(answer: Answer) -> str:
    """When the answer is about: “as of about 2022”, “from 2 May 2022 to 9 May 2022”, or “without a date”."""
    return say_time(answer.as_of)


def say_time(as_of: AsOf | None) -> str:
    """An as-of date as it follows what it belongs to, as say_as_of does."""
    if as_of is None:
        return "without a date"
    said = say_date(as_of)
    return said if said.startswith(("from ", "until ")) else f"as of {said}"


def say_contradiction(answer: Answer) -> str:
    """That one source contradicts itself, by whom it gives both answers."""
    return f"The source contradicts itself: it has both from {answer.claimant}."


def say_days(days: int, to_the_day: bool) -> str:
    """A stretch of time as people say it: “12 days”, “about seven months”, “about two years”."""
    if days < 30 or (to_the_day and days < 100):
        return ("" if to_the_day else "about ") + show_count(days, "day")
    months = round(days / _DAYS_IN_MONTH)
    if months < 18:
        return "about " + show_count(months, "month")
    return "about " + show_count(round(days / _DAYS_IN_YEAR), "year")


def is_denial(answer: Answer) -> bool:
    """The answer negates what it states; a yes or no already says so itself."""
    return answer.mode is Mode.DENIED and answer.kind is not Kind.YES_NO


def in_order(a: Answer, b: Answer) -> tuple[Answer, Answer]:
    """The smaller or earlier answer first, whichever way they came, so that a sentence reads the same either way."""
    first, second = _place(a), _place(b)
    if first == second:
        return (a, b) if say_answer(a) <= say_answer(b) else (b, a)
    return (a, b) if first < second else (b, a)


def in_time(a: Answer, b: Answer) -> tuple[Answer, Answer]:
    """The answer with the earlier as-of date first."""
    first, second = _start(a.as_of), _start(b.as_of)
    if first == second:
        return in_order(a, b)
    return (a, b) if first < second else (b, a)


def _place(answer: Answer) -> tuple[Decimal, Decimal, str, str]:
    low = high = Decimal(0)
    if answer.figure is not None:
        low, high = answer.figure.stated_ends
    elif answer.date is not None:
        low, high = Decimal(_start(answer.date)), Decimal((answer.date.latest or date.max).toordinal())
    return low, high, answer.claimant, answer.claim_id


def _start(when: AsOf | None) -> int:
    return 0 if when is None or when.earliest is None else when.earliest.toordinal()
