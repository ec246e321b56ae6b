"""CSV: one table with a row for each answer, which carries all that is needed to cite it.

RFC 4180 with a header row and CRLF, in UTF-8 with a byte order mark; a cell that a spreadsheet would run is kept from
it as in `app/exchange/csv_tables.py`. What the answers have in common stands in every row, so that no row is without
its permalink, its date and its sources when it is cut out. A comparison without answers has one row, for those alone.
"""

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from app.exchange.base import Value
from app.exchange.comparisons.base import Format, Handout
from app.exchange.comparisons.words import say_notes, write_moment
from app.exchange.csv_tables import cell

BEFORE = ("number",)
AFTER = ("verdicts", "sources", "citations", "addresses", "answer_page", "group")
COMMON = ("title", "permalink", "taken", "footnotes", "cautions")


def write(handout: Handout, stream: BinaryIO) -> None:
    """The header and the rows."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow((*BEFORE, *(heading.name for heading in handout.headings), *AFTER, *COMMON))
    for row in _rows(handout):
        writer.writerow(map(cell, row))
    text.detach()


def _rows(handout: Handout) -> Iterator[tuple[Value, ...]]:
    sentences = " ".join(handout.footnotes), " ".join(handout.cautions)
    common = (handout.title, handout.permalink, write_moment(handout.taken), *sentences)
    citations = {reference.number: reference for reference in handout.references}
    told: dict[int, list[str]] = {}
    for pair in handout.pairs:
        words = f"{pair.rung}: {pair.reason}" if not pair.overruled else f"{pair.rung}: {pair.reason} {pair.overruled}"
        told.setdefault(pair.b, []).append(f"with {pair.a} {words}")
    for line in handout.lines:
        cited = [citations[note.number] for note in line.notes]
        yield (
            line.number,
            *line.cells,
            " | ".join(told.get(line.number, ())),
            say_notes(line),
            " | ".join(dict.fromkeys(f"[{reference.number}] {reference.citation}" for reference in cited)),
            " | ".join(dict.fromkeys(reference.url for reference in cited if reference.url)),
            line.url,
            line.group,
            *common,
        )
    if not handout.lines:
        yield (*[None] * (len(BEFORE) + len(handout.headings) + len(AFTER)), *common)


FORMAT = Format(
    name="csv",
    label="CSV",
    title="One table for spreadsheets and statistics, with permalink, citations and date in each row",
    suffix=".csv",
    media_type="text/csv",
    write=write,
)
