"""SQLite: one file with a plain table for each part of the ledger, to be queried by anything that opens SQLite.

Numbers are kept as text, because SQLite has no exact decimals; beside each stands a column of the same name with
_number, computed from it as a floating-point number, to sort and reckon with.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

from app.exchange.base import Cell, Column, Dataset, Format, Layout

VERSION = 1
TYPES = {Cell.COUNT: "INTEGER", Cell.FLAG: "INTEGER"}


def write(dataset: Dataset, stream: BinaryIO) -> None:
    """Build the file in the system's folder for temporary files, then copy it to the stream."""
    with tempfile.TemporaryDirectory(prefix="variorum-") as folder:
        path = Path(folder) / "variorum.sqlite"
        _build(dataset, path)
        with path.open("rb") as built:
            shutil.copyfileobj(built, stream, 1 << 20)


def _build(dataset: Dataset, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("BEGIN")
        for table in (*dataset.tables, *filter(None, [dataset.quotations])):
            connection.execute(_create(table.layout))
            places = ", ".join("?" * len(table.layout.columns))
            names = ", ".join(f'"{column.name}"' for column in table.layout.columns)
            connection.executemany(f'INSERT INTO "{table.layout.name}" ({names}) VALUES ({places})', table.rows)
        connection.execute("COMMIT")


def _create(layout: Layout) -> str:
    lines = [line for column in layout.columns for line in _column_lines(column)]
    keys = [column.name for column in layout.columns[: layout.key_length]]
    lines.append(f"PRIMARY KEY ({', '.join(keys)})")
    return f'CREATE TABLE "{layout.name}" (\n  ' + ",\n  ".join(lines) + "\n)"


def _column_lines(column: Column) -> Iterator[str]:
    refers = f' REFERENCES "{column.refers_to}" ("id")' if column.refers_to else ""
    needed = "" if column.is_open else " NOT NULL"
    yield f'"{column.name}" {TYPES.get(column.cell, "TEXT")}{needed}{refers}'
    if column.cell is Cell.NUMBER:
        yield f'"{column.name}_number" REAL GENERATED ALWAYS AS (CAST("{column.name}" AS REAL)) VIRTUAL'


FORMAT = Format(
    name="sqlite",
    title="A database file with plain tables, for SQL, Datasette, R or Python",
    suffix=".sqlite",
    media_type="application/vnd.sqlite3",
    write=write,
)
