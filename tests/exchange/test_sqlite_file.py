"""Tests of app.exchange.sqlite_file."""

import io
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.exchange.base import Cell, Column, Dataset, Layout, Table
from app.exchange.sqlite_file import write

PARTIES = Layout("parties", (Column("id", Cell.ID), Column("name")))
CLAIMS = Layout(
    "claims",
    (
        Column("id", Cell.ID),
        Column("claimant_id", Cell.ID, refers_to="parties"),
        Column("low", Cell.NUMBER, is_open=True),
        Column("affirmed", Cell.FLAG, is_open=True),
        Column("version", Cell.COUNT),
    ),
)
LARGE = "12345678901234567890123456789012345678.5"
FLAT = Table(Layout("claims", (Column("permalink"),)), ())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with two claims of one party."""
    stream = io.BytesIO()
    rows = [
        ("a", "p", LARGE, None, 1),
        ("b", "p", "-5", True, 2),
        ("c", "p", None, False, 1),
        ("d", "p", "40", None, 1),
    ]
    write(Dataset((Table(PARTIES, iter([("p", "Ада")])), Table(CLAIMS, iter(rows))), FLAT), stream)
    target = tmp_path / "taken.sqlite"
    target.write_bytes(stream.getvalue())
    return target


def test_values_are_kept_exactly(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT id, claimant_id, low, affirmed, version FROM claims ORDER BY id").fetchall()

    assert rows == [
        ("a", "p", LARGE, None, 1),
        ("b", "p", "-5", 1, 2),
        ("c", "p", None, 0, 1),
        ("d", "p", "40", None, 1),
    ]


def test_numbers_can_be_sorted_by_the_column_beside_them(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT id, low_number FROM claims WHERE low_number IS NOT NULL ORDER BY low_number"
        ).fetchall()

    assert rows == [("b", -5.0), ("d", 40.0), ("a", float(LARGE))]


def test_tables_say_which_rows_they_refer_to(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (reference,) = connection.execute("PRAGMA foreign_key_list(claims)").fetchall()
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)

    assert reference[2:5] == ("parties", "claimant_id", "id")
