"""A sample of a sheet of which nothing is known yet: its encoding, its header and the first of its rows."""

import codecs
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from app.domain.errors import BadFile
from app.exchange.sheets.lines import LOOKED_AT, MARKS, Lines
from app.exchange.sheets.rows import SheetRow, readable, tidy
from app.exchange.sheets.settings import DELIMITERS

BYTES = 1 << 21
MOST_LINES = 5_000


@dataclass(frozen=True, slots=True)
class Sample:
    """The beginning of a sheet; `encoding` is empty where the file tells it, and `cells` are those below each title."""

    encoding: str
    delimiter: str
    cells: dict[str, list[str]]

    @property
    def titles(self) -> list[str]:
        """The titles of the columns, in order."""
        return list(self.cells)


def read_sample(stream: BinaryIO) -> Sample:
    """The sample of a stream; raises BadFile when no rows of one width stand in it."""
    data = stream.read(BYTES)
    is_whole = len(data) < BYTES
    encoding = _encoding_of(data, is_whole)
    lines = _lines(data, encoding)
    lines = lines if is_whole else lines[:-1]
    found = max((_guess(lines, delimiter) for delimiter in DELIMITERS), key=lambda guess: guess[0])
    if not found[0]:
        raise BadFile(
            "No table was found: no rows of two cells or more, with commas, semicolons, tabs or bars between."
        )
    _, delimiter, (header, *rows) = found
    titles = list(map(tidy, header.cells))
    cells: dict[str, list[str]] = {title: [] for title in titles if title}
    for row in rows:
        for title, cell in zip(titles, row.cells, strict=False):
            if title:
                cells[title].append(tidy(cell))
    return Sample(encoding, delimiter, cells)


def _encoding_of(data: bytes, is_whole: bool) -> str:
    """What the map has to say of the encoding: nothing where a mark or UTF-8 says it."""
    head = data[:LOOKED_AT]
    if any(head.startswith(mark) for mark, _ in MARKS):
        return ""
    if head.count(0) * 4 > len(head):
        return "utf-16-be" if head[:1] == b"\0" else "utf-16-le"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, final=is_whole)
    except UnicodeDecodeError:
        return "windows-1252"
    return ""


def _lines(data: bytes, encoding: str) -> list[str]:
    """The first lines; what is cut off in the middle of a character ends them."""
    found: list[str] = []
    lines = Lines(io.BytesIO(data), encoding)
    try:
        for line in lines:
            found.append(line)
            if len(found) == MOST_LINES:
                break
    except BadFile:
        if not found:
            raise
    return found


def _guess(lines: Sequence[str], delimiter: str) -> tuple[int, str, list[SheetRow]]:
    """How well the mark parts the lines into rows of one width, the mark, and these rows from the header on."""
    rows = [row for row in readable(lines, delimiter) if _filled(row)]
    widths = Counter(len(row.cells) for row in rows if len(row.cells) > 1)
    if not widths:
        return 0, delimiter, []
    width, count = max(widths.items(), key=lambda item: item[0] * item[1])
    most = max(_filled(row) for row in rows if len(row.cells) == width)
    first = next(place for place, row in enumerate(rows) if len(row.cells) == width and _filled(row) * 2 >= most)
    return width * count, delimiter, rows[first:]


def _filled(row: SheetRow) -> int:
    return sum(1 for cell in row.cells if cell.strip())
