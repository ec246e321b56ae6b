"""Gathering what a document says about itself: for each field the first good value, with where it stood."""

from collections.abc import Sequence
from datetime import date
from html import unescape

from app.domain.edtf import Stated, read
from app.domain.errors import InvalidDate
from app.domain.texts import clean
from app.exchange.documents.base import Found, Person
from app.exchange.documents.bylines import person_of

LONGEST = 1_000
MOST_PEOPLE = 200
EARLIEST = 1400
LONGEST_TAG = 35  # what RFC 5646 (4.4.1) asks to have room for


class Gathering:
    """The fields and people of one document; what is given first is better than what comes later."""

    def __init__(self) -> None:
        self.fields: dict[str, Found] = {}
        self._people: dict[str, list[Person]] = {}

    def field(self, name: str, value: str | None, origin: str) -> None:
        """Keep a value for a field that has none yet, as one line; an empty value is none."""
        line = one_line(value or "")
        if line and name not in self.fields:
            self.fields[name] = Found(line, origin)

    def day(self, name: str, value: str | None, origin: str) -> None:
        """Keep a date for a field that has none yet, as EDTF; what is no date is left out."""
        self.field(name, edtf_of(value or ""), origin)

    def language(self, value: str | None, origin: str) -> None:
        """Keep a language for a document that has none yet: en-US for “en_US”; what is no tag of BCP 47 is left out."""
        tag = one_line(value or "").replace("_", "-")
        first = tag.partition("-")[0]
        is_tag = len(tag) <= LONGEST_TAG and all(piece.isalnum() and piece.isascii() for piece in tag.split("-"))
        if is_tag and first.isalpha() and 2 <= len(first) <= 3:
            self.field("language", tag, origin)

    def people(self, role: str, people: Sequence[Person]) -> None:
        """Keep those who have a role, unless another origin named some before; nobody is kept twice."""
        if people and role not in self._people:
            self._people[role] = list(dict.fromkeys(people))[:MOST_PEOPLE]

    def named(self, role: str, names: Sequence[str], origin: str, *, are_persons: bool = False) -> None:
        """As `people`, from their names as printed."""
        found = (person_of(one_line(name), role, origin, is_person=are_persons) for name in names)
        self.people(role, [person for person in found if person is not None])

    def everybody(self) -> tuple[Person, ...]:
        """All people in the order in which their roles were found."""
        return tuple(person for people in self._people.values() for person in people)


def one_line(value: str) -> str:
    """A value as a column holds it: without entities, line breaks and runs of spaces, and not endless."""
    return " ".join(clean(unescape(value[:LONGEST]), multiline=False).split())


def edtf_of(value: str) -> str:
    """The day, month or year of a date that begins with the year, as EDTF; empty for anything else.

    The day is the one that is written, in whatever zone: 2023-01-18T23:30:00-05:00 was printed as the 18th.
    """
    plain = value.strip()[:40].replace("/", "-").replace(".", "-")
    plain = plain.partition("T")[0].partition(" ")[0]
    if plain.isdecimal() and len(plain) == 8:
        plain = f"{plain[:4]}-{plain[4:6]}-{plain[6:]}"
    pieces = plain.split("-")
    if len(pieces) > 3 or not all(piece.isascii() and piece.isdecimal() for piece in pieces) or len(pieces[0]) != 4:
        return ""
    padded = "-".join(piece.zfill(2) for piece in pieces)
    while padded.endswith("-00"):
        padded = padded.removesuffix("-00")
    try:
        stated = read(padded, "issued")[0]
    except InvalidDate:
        return ""
    return padded if isinstance(stated, Stated) and _can_be(stated.first) else ""


def _can_be(first: date) -> bool:
    """Not one of the days that programs write for “none”."""
    return first.year >= EARLIEST and first != date(1970, 1, 1) and first.year < 2200
