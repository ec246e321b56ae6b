"""BibTeX and biblatex: entries as LaTeX, JabRef, Zotero, Mendeley and BibDesk have them, one bad one losing no other.

The tokens are those of bibtexparser; LaTeX is decoded field by field, after names are split.
"""

import logging
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, BinaryIO

from bibtexparser.model import (
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ImplicitComment,
    ParsingFailedBlock,
    String,
)
from bibtexparser.splitter import Splitter

from app.domain.csl import Name
from app.exchange.bibliographies import bibtex_values as values
from app.exchange.bibliographies.allowance import Allowance
from app.exchange.bibliographies.base import Format, Reading, Record, Refusal, counted_in_full, names_of
from app.exchange.bibliographies.bibtex_fields import (
    ADDRESSES,
    BOOKKEEPING,
    FIELDS,
    NOT_INHERITED,
    PEOPLE,
    SUBTYPES,
    TYPES,
    WRITTEN,
    WRITTEN_TYPES,
)
from app.exchange.bibliographies.dates import joined
from app.exchange.bibliographies.extra import unsaid_by, with_lines
from app.exchange.bibliographies.gathering import Gathered
from app.exchange.bibliographies.latex import to_address, to_latex, to_text
from app.exchange.bibliographies.markup import protected
from app.exchange.bibliographies.people import is_suffix

logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what it complains of is told with the record
BEHIND = re.compile(r"\}[ \t]{0,4}@(?=[A-Za-z]{3,20}[ \t]{0,4}\{[^\s{}=,]{1,100},)")
COMMANDS = ("comment", "string", "preamble")
Fields = list[tuple[str, str]]


def recognises(text: str) -> bool:
    """A line begins an entry."""
    return any(_is_entry(line) for line in text.split("\n"))


def read(text: str) -> Reading:
    """The entries of a file; one whose braces do not close is refused, and ends where the next line begins with @."""
    counted = sum(map(_is_entry, text.split("\n")))
    entries, refusals, allowance = [], [], Allowance(text)
    macros = values.Macros(allowance)
    stray: dict[int, int] = {}
    for each in Splitter(_parted(text)).split().blocks:
        block: Any = each
        if isinstance(each, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
            block = each.ignore_error_block
        line = (block.start_line or 0) + 1
        if isinstance(block, String):
            macros.define(block.key, values.joined(block.value, macros)[0])
        elif isinstance(block, Entry):
            entries.append(block)
        elif isinstance(block, ImplicitComment) and entries and _looks_lost(block.comment):
            stray[len(entries) - 1] = line
        elif isinstance(block, ParsingFailedBlock) and not (block.raw or "").lstrip().lower().startswith(_COMMENTS):
            refusals.append(Refusal(line, _why(block), block.raw or ""))
    fields = [_fields(entry, macros) for entry in entries]
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
        record = _record(entry.entry_type.lower(), _inherited(found, by_key, allowance), gathered)
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


def _fields(entry: Entry, macros: values.Macros) -> Fields:
    """The fields in their order, macros replaced; a field after which a comma is missing does not swallow the next."""
    found: Fields = []
    for field in entry.fields:
        name, place = field.key.lower(), 0
        while True:
            text, place = values.joined(field.value, macros, place)
            found.append((name, text))
            equals = field.value.find("=", place)
            name = field.value[place:equals].strip().lower()
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


def _record(type_: str, fields: Fields, gathered: Gathered) -> Record | None:
    given = dict(reversed(fields))
    gathered.type = SUBTYPES.get(given.get("entrysubtype", "").lower()) or TYPES.get(type_, type_)
    if gathered.type == "document" and "url" in given and "howpublished" not in given and "publisher" not in given:
        gathered.type = "webpage"
    _put_dates(given, gathered)
    keywords = []
    for name, text in fields:
        if name in PEOPLE:
            for person in values.read_names(PEOPLE[name], text):
                gathered.person(person)
        elif name in ("year", "month", "day", "date", "urldate", "entrysubtype"):
            continue
        elif name == "variorum":
            gathered.id = to_address(text)
        elif name in BOOKKEEPING:
            gathered.left_out.append(name)
        elif name == "keywords":
            keywords.append(to_text(text))
        elif name == "number":
            is_issue = gathered.type.startswith("article-")
            gathered.put("issue" if is_issue else "number", to_text(text), "Number")
        elif name in ("note", "annote", "annotation"):
            gathered.note(to_text(text))
        elif name == "howpublished" and "url" not in given and _link_in(text):
            gathered.put("url", _link_in(text))
        elif name == "subtitle" and gathered.values.get("title"):
            gathered.values["title"] = f"{gathered.values['title']}: {' '.join(to_text(text).split())}"
        elif name in FIELDS:
            _put(name, text, gathered)
        else:
            gathered.keep(name.capitalize(), to_address(text) if name in ADDRESSES else to_text(text))
    if keywords:
        gathered.keep("Keywords", "; ".join(keywords))
    return gathered.record()


def _put(name: str, text: str, gathered: Gathered) -> None:
    value = to_address(text) if name in ADDRESSES else to_text(text)
    if name == "pages":
        value = value.replace("--", "-").replace("–", "-").replace(" - ", "-")
    gathered.put(FIELDS[name], value, name.capitalize())


def _link_in(text: str) -> str:
    """The address in “\\url{…}”, empty where there is none."""
    at = text.find("\\url{")
    link = to_address(text[at + 5 :].partition("}")[0] if at >= 0 else text)
    return link if link.startswith(("http://", "https://")) and " " not in link else ""


def _put_dates(given: Mapping[str, str], gathered: Gathered) -> None:
    if given.get("date", "").strip():
        start, slash, end = to_address(given["date"]).partition("/")
        gathered.date("issued", f"{start}/{end or '..'}" if slash and start else f"{start}{slash}{end}")
    elif given.get("year", "").strip():
        year, month = to_text(given["year"]).strip(), to_text(given.get("month", "")).strip()
        day = to_text(given.get("day", "")).strip()
        pieces = month.replace("~", " ").replace(",", " ").split()
        if len(pieces) == 2 and any(piece.rstrip(".").isdigit() for piece in pieces) and not day:
            day = next(piece.rstrip(".") for piece in pieces if piece.rstrip(".").isdigit())
            month = next((piece for piece in pieces if not piece.rstrip(".").isdigit()), "")
        gathered.date("issued", joined(year, month, day))
    elif given.get("month", "").strip():
        gathered.keep("Month", to_text(given["month"]))
    if given.get("urldate", "").strip():
        gathered.date("accessed", to_address(given["urldate"]))


def _entry(record: Record) -> tuple[str, Fields]:
    """The record as an entry; what that cannot say is found out by reading it back."""
    item = record.item
    type_ = WRITTEN_TYPES.get(item.type, "misc")
    fields: Fields = []
    for role in PEOPLE:
        names = [_as_bibtex(name) for name in names_of(record, role)]
        fields += [(role, " and ".join(names))] if names else []
    subtype = next((name for name, ours in SUBTYPES.items() if ours == item.type), "")
    number = item.number if type_ != "article" else item.issue
    more = {
        "entrysubtype": subtype,
        "journal" if type_ in ("article", "misc", "online") else "booktitle": to_latex(protected(item.container_title)),
        {"techreport": "institution", "phdthesis": "school"}.get(type_, "publisher"): to_latex(
            protected(item.publisher)
        ),
        "number": to_latex(protected(number)),
        "issue": to_latex(protected(item.issue)) if number != item.issue else "",
        "pages": to_latex(protected(item.page)).replace("-", "--"),
        "urldate": item.accessed,
        "variorum": item.id,
    }
    year, *rest = item.issued.split("-")
    more |= {"year": year[:4]} if len(year) == 4 and year.isdigit() else {}
    if rest or (item.issued and "year" not in more):
        more["date"] = item.issued.replace("/..", "/")
    written = [(theirs, getattr(item, ours)) for ours, theirs in WRITTEN.items()]
    fields += [(name, _address(text) if name in ADDRESSES else to_latex(protected(text))) for name, text in written]
    fields += more.items()
    fields.append(("note", "\n".join(map(_kept_in, to_latex(protected(record.note)).split("\n")))))
    return type_, [(name, text) for name, text in fields if text]


def _kept_in(line: str) -> str:
    """A line of a note that would be taken for the start of an entry."""
    return line.replace("@", "{@}", 1) if line.lstrip().startswith("@") else line


def _address(text: str) -> str:
    return text.replace("\\", r"\textbackslash{}").replace("{", r"\{").replace("}", r"\}")


def _as_bibtex(name: Name) -> str:
    family, given = to_latex(protected(name.family)), to_latex(protected(name.given))
    if name.literal:
        return "others" if name.literal == "et al." else f"{{{to_latex(protected(name.literal))}}}"
    first, comma, suffix = given.rpartition(", ")
    if comma and is_suffix(suffix) and "," not in first:
        return f"{_whole(family)}, {suffix}, {_whole(first)}"
    return f"{_whole(family)}, {_whole(given)}"


def _whole(part: str) -> str:
    """A part of a name in braces where a comma or an “and” in it would split it."""
    return f"{{{part}}}" if "," in part or "and" in part.lower().split() else part


def _back(record: Record) -> Record:
    type_, fields = _entry(record)
    gathered = Gathered(0)
    gathered.key = record.key
    return _record(type_, fields, gathered) or record


def unsaid(record: Record) -> tuple[str, ...]:
    """The fields that become lines of the note."""
    return unsaid_by(record, _back(replace(record, note="")))


def write(records: Sequence[Record], stream: BinaryIO) -> None:
    """UTF-8, an entry for each record; one without a key gets a number."""
    for number, record in enumerate(records, start=1):
        type_, fields = _entry(with_lines(record, unsaid(record)))
        lines: list[Any] = [f"  {name} = {{{text}}}," for name, text in fields]
        key = record.key or record.item.id or f"source{number}"
        stream.write("\n".join([f"@{type_}{{{key},", *lines, "}", "", ""]).encode())


FORMAT = Format(
    name="bibtex",
    label="BibTeX",
    title="For LaTeX, JabRef, BibDesk and Zotero, with the fields of biblatex beside those of BibTeX",
    suffix=".bib",
    media_type="application/x-bibtex",
    recognises=recognises,
    read=read,
    write=write,
    unsaid=unsaid,
)
