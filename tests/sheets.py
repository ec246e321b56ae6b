"""Sheets for the tests: a small table of incidents with its map, each to be changed."""

import io

from sqlalchemy.orm import Session

from app.exchange.sheets.column_map import ColumnMap, read_map
from app.exchange.sheets.records import RowReader, RowRecords
from app.exchange.sheets.rows import Sheet
from app.services.loading import SheetReport, load_sheet
from app.storage.history import write_as
from app.storage.types import stable_id
from tests.factories import TESTER

MAP = """
[topic]
title = "Killed in a war that was not fought"

[dataset]
title = "Made-up incidents"
publisher = "Made-up Count"

[table]
missing = ["?", "1753-01-01"]
decimal = "."
dates = "day first"

[question]
key = "code"
title = "How many were killed: {place}, {Start}?"
unit = "people"

[claim]
claimant = "Made-up Count"
low = "Min"
high = "Max"
start = "Start"
end = "End"
note = "Weapons: {weapons}."

[sources]
column = "Sources"
separator = ","
"""
HEADER = "Code,Start,End,Place,Weapons,Min,Max,Sources"
ROWS = (
    'x1,2003-01-01,2003-01-02,"Arvane, market",gunfire,5,7,"AP, REU"',
    "x2,01 Jan 2003,01 Jan 2003,Belcastle,,3,3,AP",
    "x3,2/1/2003,,,mortar,1,,",
)


def sheet(*rows: str, header: str = HEADER) -> str:
    """A table of these rows, or of the three that there are."""
    return "\n".join((header, *(rows or ROWS))) + "\n"


def column_map(**changes: str) -> ColumnMap:
    """The map; each change is a line as it stands, by a name that is not shown, and what to put for it."""
    return read_map(map_text(**changes).encode())


def map_text(**changes: str) -> str:
    """The map as text; `claim_high='...'` is a setting of [claim] as TOML, and empty text takes it out."""
    text = MAP
    for name, value in changes.items():
        section, _, setting = name.partition("_")
        head, mark, rest = text.partition(f"[{section}]\n")
        body, gap, others = rest.partition("\n\n")
        lines = [line for line in body.split("\n") if line and not line.startswith(f"{setting} =")]
        lines += [f"{setting} = {value}"] if value else []
        text = head + mark + "\n".join(lines) + (gap or "\n") + others
    return text


def read_rows(text: str, chosen: ColumnMap | None = None) -> list[RowRecords | None]:
    """What each row of a table says."""
    chosen = chosen or column_map()
    found = Sheet(io.BytesIO(text.encode()), chosen.table, chosen.columns)
    reader = RowReader(chosen, found.header, stable_id)
    return [reader.read(row) for row in found.rows()]


def reader_of(text: str, chosen: ColumnMap) -> RowReader:
    """What reads the rows of a table with this header."""
    return RowReader(chosen, Sheet(io.BytesIO(text.encode()), chosen.table, chosen.columns).header, stable_id)


def load_text(
    session: Session, text: str | bytes, chosen: ColumnMap | None = None, *, skip_refused: bool = False
) -> SheetReport:
    """Load a table as the tester."""
    write_as(session, TESTER)
    data = text if isinstance(text, bytes) else text.encode()
    return load_sheet(session, io.BytesIO(data), chosen or column_map(), TESTER, skip_refused=skip_refused)
