"""Articles as a file gives them: a table with a header, or JSON lines, told apart by how the file begins."""

import codecs
import csv
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from app.domain.errors import BadFile
from app.domain.texts import clean

LONGEST_CELL = 10_000_000  # characters
COLUMNS = ("id", "publisher", "text")
NEEDED = frozenset(["id", "text"])
DELIMITERS = ",;\t"


class Entry(NamedTuple):
    """One article with its id as the file has it, a text or a whole number."""

    id: str | int
    publisher: str
    text: str


def read_entries(name: str) -> list[Entry]:
    """The articles of a file, or of standard input for "-"; raises BadFile with the number of the line."""
    written = _decode(name, sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes())
    if written.lstrip().startswith("["):
        raise BadFile(f"“{name}” holds a JSON list; write one object on each line, without brackets and commas around.")
    rows = _json_lines(written) if written.lstrip().startswith("{") else _table(written)
    entries: list[Entry] = []
    first_lines: dict[str, int] = {}
    for line, record in rows:
        entry = _entry(line, record)
        first = first_lines.setdefault(str(entry.id), line)
        if first != line:
            raise BadFile(f"Line {line} has the id “{entry.id}”, which line {first} has already; each needs its own.")
        entries.append(entry)
    return entries


def _decode(name: str, content: bytes) -> str:
    marks = codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE  # as spreadsheets save "Unicode text"
    encoding = "utf-16" if content.startswith(marks) else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].decode(encoding, errors="ignore").count("\n") + 1
        name_of = "UTF-16" if encoding == "utf-16" else "UTF-8"
        raise BadFile(f"“{name}” is not {name_of} in line {line}; save the file as UTF-8.") from error


def _json_lines(written: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(written.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise BadFile(f"Line {number} is no JSON: {error}.") from error
        if not isinstance(record, dict):
            raise BadFile(f"Line {number} is no JSON object; each needs “id”, “publisher” and “text”.")
        yield number, record


def _table(written: str) -> Iterator[tuple[int, dict[str, Any]]]:
    rows = _rows(written, _delimiter(written))
    _, header = next(rows, (1, []))
    columns = _columns(header)
    if any(columns.count(column) != 1 for column in NEEDED):
        raise BadFile(f"Line 1 must name the columns id, publisher and text; it names {_listed(header)}.")
    for line, row in rows:
        if len(row) != len(columns):
            raise BadFile(f"Line {line} has {len(row)} cells, but the header has {len(columns)}.")
        yield line, dict(zip(columns, row, strict=True))


def _delimiter(written: str) -> str:
    """The first that cuts the header into the columns that are needed, or a comma."""
    header = written.lstrip("\r\n").split("\n", 1)[0]
    cut = (delimiter for delimiter in DELIMITERS if set(_columns(header.split(delimiter))) >= NEEDED)
    return next(cut, DELIMITERS[0])


def _columns(header: list[str]) -> list[str]:
    return [cell.strip().strip('"').casefold() for cell in header]


def _listed(header: list[str]) -> str:
    return ", ".join(f"“{cell[:40]}”" for cell in header[:10]) or "none"


def _rows(written: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not empty, each with the line in which it begins."""
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(written, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for row in reader:
            if row:
                yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        raise BadFile(f"The row that begins in line {line} is no row of a table: {error}.") from error


def _entry(line: int, record: dict[str, Any]) -> Entry:
    identity, publisher, text = (record.get(column) for column in COLUMNS)
    if isinstance(identity, str):
        identity = clean(identity, multiline=False)
    if isinstance(identity, bool) or not isinstance(identity, str | int) or identity == "":
        raise BadFile(f"Line {line} has no “id”; each article needs one, a text or a whole number.")
    if not isinstance(text, str):
        raise BadFile(f"Line {line} has no “text”; an article without words has an empty one.")
    if not isinstance(publisher, str | None):
        raise BadFile(f"Line {line} has a “publisher” that is no text.")
    if len(text) > LONGEST_CELL:
        raise BadFile(f"Line {line} has a text of {len(text):,} characters; at most {LONGEST_CELL:,} are read.")
    return Entry(identity, clean(publisher or "", multiline=False), clean(text, multiline=True))
