"""Gathering: the fields of one record of a file, cleaned, until they make a record; the rest goes to its note."""

from dataclasses import replace

from app.domain.csl import Item, Name
from app.domain.texts import clean
from app.exchange.bibliographies.addresses import is_web, plain_doi, split_addresses
from app.exchange.bibliographies.base import LINES, Record
from app.exchange.bibliographies.dates import read_date
from app.exchange.bibliographies.extra import without_lines
from app.exchange.bibliographies.markup import readable
from app.exchange.bibliographies.types import known_type

LONGEST_LINE = 2_000
LONGEST_NOTE = 20_000
LEFT_OUT = "Left out, because it is about files and folders of another program: "


class Gathered:
    """The fields of one record as they are found."""

    def __init__(self, line: int, raw: str = "") -> None:
        self.line = line
        self.raw = raw
        self.type = ""
        self.key = ""
        self.id = ""
        self.values: dict[str, str] = {}
        self.names: list[Name] = []
        self.notes: dict[str, None] = {}  # in their order, each once
        self.lines: list[str] = []
        self.warnings: list[str] = []
        self.left_out: list[str] = []

    def put(self, field: str, text: str, label: str = "") -> None:
        """A field of the source; what is there twice, and what is too long, is kept in the note, by its label."""
        value = tidy(text)
        if field == "url":
            value = self._address(value, label or "URL")
        elif field == "doi":
            self.keep(label or "DOI", "" if plain_doi(value) else value)
            value = plain_doi(value)
        if not value or self.values.get(field) == value:
            return
        if len(value) > LONGEST_LINE:
            self.warn(f"{label or field} has {len(value):,} characters; the whole of it stands in the note.")
            self.keep(label or field, value)
            value = value[:LONGEST_LINE].rstrip()
        if field in self.values:
            self.keep(label or field.replace("_", " ").capitalize(), value)
        else:
            self.values[field] = value

    def _address(self, value: str, label: str) -> str:
        """The first address of the web; others, and what is none, are kept by their label."""
        addresses = split_addresses(value) or (value,)
        chosen = next(filter(is_web, addresses), "")
        for each in addresses:
            self.keep(label, each if each != chosen else "")
        return chosen

    def date(self, field: str, text: str, label: str = "") -> None:
        """A date, as EDTF; what cannot be read is told and kept in the note, and of `issued` the year is taken."""
        words = tidy(text)
        value, is_whole = read_date(words)
        if not is_whole:
            value = value if field == "issued" else ""
            self.warn(f"The date “{words[:80]}” cannot be read{f', only its year {value}' if value else ''}.")
            self.keep(label or ("Date" if field == "issued" else "Accessed"), words)
        if value:
            self.values.setdefault(field, value)

    def person(self, name: Name | None) -> None:
        """Someone named on the source."""
        if name is not None:
            self.names.append(Name(name.role, *(tidy(part) for part in (name.family, name.given, name.literal))))

    def note(self, text: str) -> None:
        """A note, of any number of lines."""
        lines = readable(clean(text, multiline=True)).strip()
        while "\n\n\n" in lines:
            lines = lines.replace("\n\n\n", "\n\n")
        if lines:
            self.notes[lines] = None

    def keep(self, label: str, text: str) -> None:
        """What a source has no column for, as a line of the note."""
        value = tidy(text)
        if value:
            self.lines.append(f"{label}: {value}")

    def warn(self, sentence: str) -> None:
        """Tell what could not be read as it stands."""
        self.warnings.append(sentence)

    def record(self) -> Record | None:
        """The record; None when nothing was found that makes a source."""
        if not (self.values or self.names or self.notes or self.lines):
            return None
        type_, is_same = known_type(self.type or "document")
        if not is_same:
            self.warn(f"There is no kind of source “{self.type}” here; it becomes a {type_}.")
            self.keep("Type", self.type)
        if self.left_out:
            self.warn(f"{LEFT_OUT}{', '.join(sorted(set(self.left_out)))}.")
        if not self.key.isprintable() or len(self.key) > 200:
            self.warn("The citation key is no key; another one is made.")
            self.key = ""
        values = {name: self.values.get(name, "") for name in LINES}
        item = Item(id=self.id, type=type_, names=tuple(self.names), **values)
        note = "\n".join([*self.notes, *self.lines]).strip()
        record = without_lines(Record(item, tidy(self.key), note, self.line, (), self.raw))
        return self._titled(replace(record, note=self._shortened(record.note)))

    def _shortened(self, note: str) -> str:
        if len(note) > LONGEST_NOTE:
            self.warn(f"The note has {len(note):,} characters; the end of it was left out.")
            note = note[: LONGEST_NOTE - 1].rpartition("\n")[0] or note[: LONGEST_NOTE - 1]
        return note.strip()

    def _titled(self, record: Record) -> Record:
        item, warnings = record.item, list(self.warnings)
        if not item.title:
            title = item.title_short or item.container_title or item.genre or item.url or "[Untitled]"
            warnings.append(f"It has no title; “{title[:80]}” stands in its place.")
            item = Item(**{name: getattr(item, name) for name in Item.__slots__} | {"title": title})
        return Record(item, record.key, record.note, record.line, tuple(warnings), record.raw)


def tidy(text: str) -> str:
    """One clean line, without markup and without several spaces in a row."""
    return " ".join(readable(clean(text, multiline=False)).split())
