"""Wording: the filters that templates use to print moments, days and counts."""

import datetime
from typing import Any

from markupsafe import Markup

from app.domain.display import show_count

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def moment(when: datetime.datetime) -> Markup:
    """A moment as people read it, in UTC: “22 November 2026, 02:05 UTC”."""
    when = when.astimezone(datetime.UTC)
    words = f"{day(when.date())}, {when:%H:%M} UTC"
    return Markup('<time datetime="{}">{}</time>').format(when.isoformat(timespec="seconds"), words)


def day(date: datetime.date) -> str:
    """A day as people read it: “22 November 2026”."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def counted(count: int, noun: str, plural: str = "") -> str:
    """A count with its noun: “no claims”, “one claim”, “12 claims”."""
    return show_count(count, noun, plural)


def as_words(value: Any) -> str:
    """A plain value of a revision as people read it: “(empty)” for nothing, one line for each entry of a list."""
    if value is None or value == "" or value == [] or value == {}:
        return "(empty)"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "\n".join(as_words(item) for item in value)
    if isinstance(value, dict):
        return "; ".join(f"{name.replace('_', ' ')}: {as_words(item)}" for name, item in value.items())
    return str(value)
