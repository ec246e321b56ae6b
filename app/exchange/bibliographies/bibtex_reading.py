"""BibTeX and biblatex, read: entries as every program has them, a bad one losing no other.

The tokens are those of bibtexparser; LaTeX is decoded field by field, after names are split.
"""

import logging
import re
from collections.abc import Mapping
from typing import Any

from bibtexparser.model import (
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ImplicitComment,
    ParsingFailedBlock,
    String,
)
from bibtexparser.splitter import Splitter

from app.exchange.bibliographies import bibtex_values as values
from app.exchange.bibliographies.base import Reading, Refusal, counted_in_full
from app.exchange.bibliographies.bibtex_entries import read_entry
from app.exchange.bibliographies.bibtex_fields import NOT_INHERITED, Fields
from app.exchange.bibliographies.gathering import Gathered

logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what it complains of is told with the record
BEHIND = re.compile(r"\}[ \t]{0,4}@(?=[A-Za-z]{3,20}[ \t]{0,4}\{[^\s{}=,]{1,100},)")
COMMANDS = ("comment", "string", "preamble")


def recognises(text: str) -> bool:
    """A line begins an entry."""
    return any(_is_entry(line) for line in text.split("\n"))


def read(text: str) -> Reading:
    """The entries of a file; one whose braces do not close is refused, and ends where the next line begins with @."""
    counted = sum(map(_is_entry, text.split("\n")))
    entries, refusals, strings = [], [], dict(values.MONTHS)
    stray: dict[int, int] = {}
    for each in Splitter(_parted(text)).split().blocks:
        block: Any = each
        if isinstance(each, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
            block = each.ignore_error_block
        line = (block.start_line or 0) + 1
        if isinstance(block, String):
            strings[block.key.lower()] = values.joined(block.value, strings)[0]
        elif isinstance(block, Entry):
            entries.append(block)
        elif isinstance(block, ImplicitComment) and entries and _looks_lost(block.comment):
            stray[len(entries) - 1] = line
        elif isinstance(block, ParsingFailedBlock) and not (block.raw or "").lstrip().lower().startswith(_COMMENTS):
            refusals.append(Refusal(line, _why(block), block.raw or ""))
    fields = [_fields(entry, strings) for entry in entries]
    by_key = {entry.key.lower(): found for entry, found in zip(entries, fields, strict=True)}
    records, seen = [], set()
    for place, (entry, found) in enumerate(zip(entries, fields, strict=True)):
        gathered = Gathered((entry.start_line or 0) + 1, entry.raw or "")
        if place in stray:
            gathered.warn(f"A brace closes it too early; what stands from line {stray[place]} on was not read.")
        gathered.key = entry.key
        if entry.key and entry.key.lower() in seen:
            gathered.warn(f"The key {entry.key} was there before in this file; another one is made.")
            gathered.key = ""
        seen.add(entry.key.lower())
        record = read_entry(entry.entry_type.lower(), _inherited(found, by_key), gathered)
        if record is None:
            refusals.append(Refusal(gathered.line, "There is nothing in this entry but its key.", entry.raw or ""))
        else:
            records.append(record)
    return counted_in_full(records, refusals, counted, "entries")


_COMMENTS = tuple(f"@{name}" for name in COMMANDS)


def _is_entry(line: str) -> bool:
    head = line.lstrip()
    if not head.startswith("@"):
        return False
    name = head[1:61].partition("{")[0].partition("(")[0].strip()
    opens = head[len(head[:1]) :].lstrip()[len(name) :].lstrip()[:1] in ("{", "(")
    return name.isalnum() and opens and name.lower() not in COMMANDS


def _parted(text: str) -> str:
    """Entries that begin behind the end of another on its line get a line of their own."""
    return BEHIND.sub("}\n@", text)


def _looks_lost(comment: str) -> bool:
    start = comment.lstrip("}, \n\t")
    return start.partition("=")[0].strip().isalnum() and "=" in start[:60]


def _why(block: ParsingFailedBlock) -> str:
    error = str(getattr(block.error, "abort_reason", block.error))
    if "end of file" in error or "bracket" in error or "closing" in error:
        return "A brace or quotation mark of this entry is not closed."
    return f"This entry cannot be read: {error.rstrip('.')}."


def _fields(entry: Entry, strings: Mapping[str, str]) -> Fields:
    """The fields in their order, macros replaced; a field after which a comma is missing does not swallow the next."""
    found: Fields = []
    for field in entry.fields:
        name, rest = field.key.lower(), field.value
        while True:
            text, rest = values.joined(rest, strings)
            found.append((name, text))
            following, equals, rest = rest.partition("=")
            name = following.strip().lower()
            if not equals or not name.replace("-", "").replace("_", "").isalnum():
                break
    return found


def _inherited(fields: Fields, by_key: Mapping[str, Fields]) -> Fields:
    """With what the entry takes over from the one that it names as crossref or xdata."""
    given = dict(fields)
    parent = by_key.get((given.get("crossref") or given.get("xdata") or "").strip().lower())
    if parent is None or parent is fields:
        return fields
    titles = [("booktitle", text) for name, text in parent if name == "title" and "booktitle" not in given]
    others = [(name, text) for name, text in parent if name not in given and name not in NOT_INHERITED]
    return [*(each for each in fields if each[0] not in ("crossref", "xdata")), *titles, *others]
