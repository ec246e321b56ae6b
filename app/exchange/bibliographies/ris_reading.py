"""RIS, read: tagged lines from TY to ER, as every reference manager writes them and none quite like another.

With forgiveness: one space before the dash (where TY has it so too), no end of record, lines that go on, repeated tags.
Several values of a tag that names one field: the first counts, the others go to the note.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.exchange.bibliographies.base import Reading, Record, Refusal, counted_in_full
from app.exchange.bibliographies.dates import read_date
from app.exchange.bibliographies.gathering import Gathered
from app.exchange.bibliographies.people import read_initials, read_name
from app.exchange.bibliographies.ris_tags import ALSO, BOOKS, CONFERENCES, FIELDS, FILES, LABELS, PEOPLE, TYPES, Tags

TAG = re.compile(r"([A-Z][A-Z0-9])( {2})-(?: |$)")
LOOSE_TAG = re.compile(r"([A-Z][A-Z0-9])([ \t]{0,3})-(?: |$)")
START = re.compile(r"[ \t]{0,4}TY([ \t]{0,3})-")


@dataclass(slots=True)
class _Block:
    """The lines of one record: where it begins, its tags in order, and whether its end was there."""

    line: int
    tags: list[tuple[str, list[str]]] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    is_ended: bool = False
    is_started: bool = True

    @property
    def values(self) -> Tags:
        """Each tag with its value, whose lines are put together once: a value may go on over very many."""
        return [(tag, "\n".join(lines)) for tag, lines in self.tags]


def recognises(text: str) -> bool:
    """A line near the start begins a record, before one begins an entry of BibTeX, whose note may hold such a line."""
    starts = (
        line for line in text[:20_000].split("\n") if START.match(line) or (line.lstrip()[:1] == "@" and "{" in line)
    )
    return bool(START.match(next(starts, "")))


def read(text: str) -> Reading:
    """The records of a file; one that has no TY, or nothing in it, is refused."""
    records, refusals, counted = [], [], 0
    for block in _blocks(text.split("\n")):
        counted += block.is_started
        raw = "\n".join(block.raw)
        if not block.is_started:
            refusals.append(Refusal(block.line, "This record does not begin with TY, the line of its type.", raw))
            continue
        gathered = Gathered(block.line, raw)
        if not block.is_ended:
            gathered.warn("It has no line ER at its end; it was taken to end where the next one begins.")
        record = read_tags(block.values, gathered)
        if record is None:
            refusals.append(Refusal(block.line, "There is nothing in this record but its type.", raw))
        else:
            records.append(record)
    return counted_in_full(records, refusals, counted, "lines TY")


def _blocks(lines: Sequence[str]) -> Iterator[_Block]:
    block: _Block | None = None
    pattern = TAG
    for number, line in enumerate(lines, start=1):
        start = START.match(line)
        if start:
            if block:
                yield block
            block = _Block(number)
            pattern = TAG if start[1] == "  " else LOOSE_TAG
            block.tags.append(("TY", [line[start.end() :].strip()]))
        elif found := pattern.match(line.lstrip(" \t") if block is None else line):
            tag, value = found[1], line.lstrip(" \t")[found.end() :].strip()
            if tag == "ER":
                if block:
                    block.is_ended = True
                    yield block
                block = None
                continue
            block = block or _Block(number, is_started=False)
            block.tags.append((tag, [value]))
        elif block and (line.strip() or block.tags[-1][0] in ("N1", "RN")):
            block.tags[-1][1].append(line.strip())
        if block:
            block.raw.append(line)
    if block:
        yield block


def read_tags(tags: Tags, gathered: Gathered) -> Record | None:
    """The record of its tags; None when there is nothing in them but the type."""
    type_ = tags[0][1].upper().split(" ")[0]
    gathered.type = TYPES.get(type_) or ALSO.get(type_) or type_.lower()
    pages: dict[str, str] = {}
    keywords, dates = [], []
    for tag, value in tags[1:]:
        if not value:
            continue
        if tag in PEOPLE:
            for name in value.split("\n" if "," not in value or ";" not in value else ";"):
                gathered.person(read_initials(PEOPLE[tag], name) or read_name(PEOPLE[tag], name))
        elif tag in ("PY", "Y1", "DA"):
            dates.append(value)
        elif tag == "Y2" and type_ in CONFERENCES and any(map(str.isalpha, value)):
            gathered.keep("Date of the conference", value)
        elif tag == "Y2":
            gathered.date("accessed", value)
        elif tag in ("SP", "EP"):
            pages.setdefault(tag, value)
        elif tag in ("N1", "RN"):
            gathered.note(value)
        elif tag == "KW":
            keywords.append(value.replace("\n", "; "))
        else:
            _other(type_, tag, value, gathered)
    _put_date(dates, gathered)
    _put_pages(type_, pages, gathered)
    if keywords:
        gathered.keep(LABELS["KW"], "; ".join(keywords))
    return gathered.record()


def _other(type_: str, tag: str, value: str, gathered: Gathered) -> None:
    if tag == "ID":
        gathered.key = value
    elif tag == "U5" and value.startswith("variorum:"):
        gathered.id = value.removeprefix("variorum:")
    elif tag == "SN":
        digits = sum(letter.isdigit() or letter in "xX" for letter in value.split(" ")[0])
        is_book = digits >= 10 or (type_ in BOOKS and digits != 8)
        gathered.put("isbn" if is_book else "issn", value, "ISSN/ISBN")
    elif tag in ("BT", "T2") and type_ in ("BOOK", "EBOOK", "WHOLE") and tag == "BT":
        gathered.put("title", value, "Book title")
    elif tag == "BT":
        gathered.put("container_title", value, "Book title")
    elif tag == "M3" and (value.startswith("10.") or "doi.org/10." in value):
        gathered.put("doi", value, "DOI")
    elif tag in FILES and not value.startswith(("http://", "https://")):
        gathered.left_out.append(tag)
    elif tag in FILES:
        gathered.keep("Link", value)
    elif tag in FIELDS:
        gathered.put(FIELDS[tag], value, LABELS.get(tag, ""))
    else:
        gathered.keep(LABELS.get(tag, tag), value)


def _put_date(dates: Sequence[str], gathered: Gathered) -> None:
    """The date that says most; PY often has the year alone and DA the day, without or with the year."""
    year = next((text.strip("/ ") for text in dates if _has_year(text) and len(text.strip("/ ")) == 4), "")
    texts = [text if _has_year(text) else f"{text} {year}".strip() for text in dict.fromkeys(dates)]
    read = [(text, *read_date(text)) for text in texts]
    whole = [(text, edtf) for text, edtf, is_whole in read if is_whole and edtf]
    best = max(whole, key=lambda each: len(each[1]), default=("", ""))
    if best[1]:
        gathered.date("issued", best[0])
    for text, edtf, is_whole in read:
        if not is_whole and not (best[1] and text.strip("/") in ("", best[0])):
            gathered.date("issued", text)
        elif is_whole and edtf and not best[1].startswith(edtf[:4]):
            gathered.keep("Date", text)


def _has_year(text: str) -> bool:
    words = "".join(letter if letter.isalnum() else " " for letter in text).split()
    return any(len(word) >= 4 and word.isdigit() for word in words)


def _put_pages(type_: str, pages: dict[str, str], gathered: Gathered) -> None:
    start, end = pages.get("SP", ""), pages.get("EP", "")
    gathered.put("page", f"{start}-{end}" if start and end and start != end and "-" not in start else start or end)
