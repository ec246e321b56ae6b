"""What the formats of bibliographies share: a record with its source, what cannot be read, and what a format is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from typing import BinaryIO

from app.domain.csl import Item, Name

ROLES = ("author", "editor", "translator", "interviewer", "director", "recipient")
LINES = tuple(field.name for field in fields(Item) if field.name not in {"id", "type", "names"})


@dataclass(frozen=True, slots=True)
class Record:
    """One source in a bibliography.

    `item.id` is the public id of a source of this Variorum, where the file tells it, `key` its citation key. What the
    file says and a source has no column for stands in `note`, as lines “Key: value”; `warnings` are sentences on what
    could not be read as it stands. `line` is where the record begins in its file, counted from 1.
    """

    item: Item
    key: str = ""
    note: str = ""
    line: int = 0
    warnings: tuple[str, ...] = ()
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A record that could not be read: the line on which it begins (0 where none can be told), and why."""

    line: int
    message: str
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds; `counted` is how many records begin in it, counted apart from reading them."""

    records: tuple[Record, ...]
    refusals: tuple[Refusal, ...] = ()
    counted: int = 0
    warnings: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many records came in: those that were read and those that were refused."""
        return len(self.records) + len(self.refusals)


@dataclass(frozen=True, slots=True)
class Format:
    """A format of bibliographies: its name, its label for people, what it is good for, and how it is written and read.

    `recognises` says whether a text is of this format; `read` takes the text and loses no record without a word.
    `write` gives a file that reads back to the same records. `unsaid` names the fields of a record for which the format
    has no place: they are written as lines “variable: value” of the note, which other programs show as a note.
    """

    name: str
    label: str
    title: str
    suffix: str
    media_type: str
    recognises: Callable[[str], bool]
    read: Callable[[str], Reading]
    write: Callable[[Sequence[Record], BinaryIO], None]
    unsaid: Callable[[Record], tuple[str, ...]]


def differing(one: Record, other: Record) -> tuple[str, ...]:
    """The fields in which two records differ; names are compared by role, because files keep them so."""
    found = [name for name in ("id", "type", *LINES) if getattr(one.item, name) != getattr(other.item, name)]
    found += [role for role in ROLES if names_of(one, role) != names_of(other, role)]
    return (*found, *(name for name in ("key", "note") if getattr(one, name) != getattr(other, name)))


def names_of(record: Record, role: str) -> tuple[Name, ...]:
    """Those who are named in a role, in their order."""
    return tuple(name for name in record.item.names if name.role == role)


def counted_in_full(records: Sequence[Record], refusals: Sequence[Refusal], counted: int, what: str) -> Reading:
    """The reading, with a refusal for each record that begins in the file and was neither read nor refused."""
    missing = counted - len(records) - len(refusals)
    lost = f"The file has {counted:,} {what}, and one of them could not be told from its neighbours."
    return Reading(tuple(records), (*refusals, *(Refusal(0, lost) for _ in range(missing))), counted)
