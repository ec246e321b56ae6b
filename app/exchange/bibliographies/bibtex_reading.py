"""BibTeX and biblatex, read: entries as every program has them, a bad one losing no other.

The tokens are those of bibtexparser; LaTeX is decoded field by field, after names are split.
"""

import logging
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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
from app.exchange.bibliographies.allowance import Allowance
from app.exchange.bibliographies.base import Reading, Refusal, counted_in_full
from app.exchange.bibliographies.bibtex_entries import read_entry
from app.exchange.bibliographies.bibtex_fields import NOT_INHERITED, Fields
from app.exchange.bibliographies.bibtex_mending import mended
from app.exchange.bibliographies.gathering import Gathered

logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what it complains of is told with the record
BEHIND = re.compile(r"\}[ \t]{0,4}@(?=[A-Za-z]{3,20}[ \t]{0,4}\{[^\s{}=,]{1,100},)")
COMMANDS = ("comment", "string", "preamble")


def recognises(text: str) -> bool:
    """A line begins an entry."""
    return any(_is_entry(line) for line in text.split("\n"))


def read(text: str) -> Reading:
    """The entries of a file; one whose braces do not close is refused, and ends where the next line begins with @."""
    found = _cut(text)
    fields = [_fields(entry, found.macros) for entry in found.entries]
    by_key = {entry.key.lower(): each for entry, each in zip(found.entries, fields, strict=True)}
    records, refusals, seen = [], found.refusals, set()
    for place, (entry, each) in enumerate(zip(found.entries, fields, strict=True)):
        gathered = Gathered(found.line_of(entry), entry.raw or "")
        for warning in found.warnings.get(place, ()):
            gathered.warn(warning)
        gathered.key = entry.key
        if entry.key and entry.key.lower() in seen:
            gathered.warn(f"The key {entry.key} was there before in this file; another one is made.")
            gathered.key = ""
        seen.add(entry.key.lower())
        record = read_entry(entry.entry_type.lower(), _inherited(each, by_key, found.allowance), gathered)
        if record is None:
            refusals.append(Refusal(gathered.line, "There is nothing in this entry but its key.", entry.raw or ""))
        else:
            records.append(record)
    return counted_in_full(records, refusals, found.counted, "entries")


@dataclass(slots=True)
class _Cut:
    """A file cut into its entries: what is told of each by its place, what cannot be read, and the macros.

    `moved` are the lines, from 0, that begin where an entry begins behind another on its line.
    """

    counted: int
    moved: list[int]
    allowance: Allowance
    macros: values.Macros
    entries: list[Entry] = field(default_factory=list)
    warnings: dict[int, list[str]] = field(default_factory=dict)
    refusals: list[Refusal] = field(default_factory=list)

    def line_of(self, block: Any) -> int:
        """The line of the file on which a block begins, from 1."""
        start: int = block.start_line or 0
        return start + 1 - bisect_right(self.moved, start)


def _cut(text: str) -> _Cut:
    parted = BEHIND.sub("}\n@", text)
    lines = parted.split("\n")
    allowance = Allowance(text)
    found = _Cut(sum(map(_is_entry, lines)), _moved(text), allowance, values.Macros(allowance))
    done = 0  # up to this line, all is read or refused
    for each in Splitter(parted).split().blocks:
        block: Any = each
        if isinstance(each, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
            block = each.ignore_error_block
        start = block.start_line or 0
        if isinstance(block, String):
            found.macros.define(block.key, values.joined(block.value, found.macros)[0])
        elif isinstance(block, Entry):
            found.entries.append(block)
        elif start < done:
            continue
        elif isinstance(block, ImplicitComment) and found.entries and _looks_lost(block.comment):
            told = f"A brace closes it too early; what stands from line {found.line_of(block)} on was not read."
            found.warnings.setdefault(len(found.entries) - 1, []).append(told)
        elif isinstance(block, ParsingFailedBlock) and not (block.raw or "").lstrip().lower().startswith(_COMMENTS):
            done = _mend(found, block, lines)
    return found


def _mend(found: _Cut, block: ParsingFailedBlock, lines: Sequence[str]) -> int:
    """Read it otherwise or refuse it; the line, from 0, up to which that is about it."""
    start = block.start_line or 0
    end = next((place for place in range(start + 1, len(lines)) if lines[place].lstrip().startswith("@")), len(lines))
    mended_entry = mended("\n".join(lines[start:end]), start)
    if mended_entry is None:
        found.refusals.append(Refusal(found.line_of(block), _why(block), block.raw or ""))
        return end
    found.entries.append(mended_entry.entry)
    if not mended_entry.is_ended:
        told = "It is not closed; it was taken to end where the next one begins."
        found.warnings.setdefault(len(found.entries) - 1, []).append(told)
    return end


def _moved(text: str) -> list[int]:
    moved: list[int] = []
    line, at = 0, 0
    for match in BEHIND.finditer(text):
        line += text.count("\n", at, match.start())
        at = match.start()
        moved.append(line + len(moved) + 1)
    return moved


_COMMENTS = tuple(f"@{name}" for name in COMMANDS)


def _is_entry(line: str) -> bool:
    head = line.lstrip()
    if not head.startswith("@"):
        return False
    name = head[1:61].partition("{")[0].partition("(")[0].strip()
    opens = head[len(head[:1]) :].lstrip()[len(name) :].lstrip()[:1] in ("{", "(")
    return name.isalnum() and opens and name.lower() not in COMMANDS


def _looks_lost(comment: str) -> bool:
    start = comment.lstrip("}, \n\t")
    return start.partition("=")[0].strip().isalnum() and "=" in start[:60]


def _why(block: ParsingFailedBlock) -> str:
    error = str(getattr(block.error, "abort_reason", block.error))
    if "end of file" in error or "bracket" in error or "closing" in error:
        return "A brace or quotation mark of this entry is not closed."
    return f"This entry cannot be read: {error.rstrip('.')}."


def _fields(entry: Entry, macros: values.Macros) -> Fields:
    """The fields in their order, macros replaced; a field after which a comma is missing does not swallow the next."""
    found: Fields = []
    for each in entry.fields:
        name, place = each.key.lower(), 0
        while True:
            text, place = values.joined(each.value, macros, place)
            found.append((name, text))
            equals = each.value.find("=", place)
            name = each.value[place:equals].strip().lower()
            if equals < 0 or not name.replace("-", "").replace("_", "").isalnum():
                break
            place = equals + 1
    return found


def _inherited(fields: Fields, by_key: Mapping[str, Fields], allowance: Allowance) -> Fields:
    """With what the entry takes over from the one that it names as crossref or xdata; raises BadFile for too much."""
    given = dict(fields)
    parent = by_key.get((given.get("crossref") or given.get("xdata") or "").strip().lower())
    if parent is None or parent is fields:
        return fields
    allowance.spend(sum(len(name) + len(text) for name, text in parent))
    titles = [("booktitle", text) for name, text in parent if name == "title" and "booktitle" not in given]
    others = [(name, text) for name, text in parent if name not in given and name not in NOT_INHERITED]
    return [*(each for each in fields if each[0] not in ("crossref", "xdata")), *titles, *others]
