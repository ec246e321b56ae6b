"""What every format keeps to: tests of each member of app.exchange.FORMATS."""

import csv
import io
import sqlite3
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.exchange import FORMATS
from app.exchange.base import Cell, Column, Dataset, Format, Layout, Row, Table

SOURCES = Layout("sources", (Column("id", Cell.ID), Column("title"), Column("low", Cell.NUMBER, is_open=True)))
FLAT = Layout("claims", (Column("permalink"), Column("words")))

every_format = pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.name)
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]))


def dataset(rows: Iterator[Row] | list[Row]) -> Dataset:
    return Dataset((Table(SOURCES, rows),), Table(FLAT, []))


def written(chosen: Format, rows: Iterator[Row] | list[Row]) -> bytes:
    stream = io.BytesIO()
    chosen.write(dataset(rows), stream)
    return stream.getvalue()


def read_back(chosen: Format, data: bytes, folder: Path) -> list[tuple[str, ...]]:
    """The rows of sources as an unsuspecting reader finds them; numbers and open ends as text."""
    if chosen.name == "json":
        assert chosen.read is not None
        entries = chosen.read(io.BytesIO(data), ("sources",))
        return [tuple("" if value is None else value for value in entry.fields.values()) for entry in entries]
    if chosen.name == "csv":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            text = archive.read("tables/sources.csv").decode("utf-8-sig")
        return [tuple(row) for row in csv.reader(io.StringIO(text, newline=""))][1:]
    assert chosen.name == "sqlite"
    path = folder / "read.sqlite"
    path.write_bytes(data)
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT id, title, low FROM sources").fetchall()
    return [tuple("" if value is None else value for value in row) for row in rows]


def test_names_and_endings_tell_the_formats_apart() -> None:
    assert len({chosen.name for chosen in FORMATS}) == len({chosen.suffix for chosen in FORMATS}) == len(FORMATS)
    assert all(chosen.name.isalnum() and chosen.suffix.startswith(".") and chosen.title for chosen in FORMATS)
    assert [chosen.name for chosen in FORMATS if chosen.can_read] == ["json"]


@every_format
def test_an_empty_ledger_is_a_whole_file(chosen: Format, tmp_path: Path) -> None:
    assert read_back(chosen, written(chosen, []), tmp_path) == []


@every_format
def test_the_same_rows_give_the_same_bytes(chosen: Format) -> None:
    rows: list[Row] = [("a", "Größe", "-5"), ("b", "", None)]

    assert written(chosen, rows) == written(chosen, list(rows))


@every_format
def test_the_stream_is_left_open_for_the_caller(chosen: Format) -> None:
    stream = io.BytesIO()
    chosen.write(dataset([]), stream)

    assert not stream.closed


@every_format
@given(title=texts, low=st.decimals(-(10**30), 10**30, places=8).map(lambda number: format(number, "f")))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
def test_no_value_is_changed(chosen: Format, tmp_path: Path, title: str, low: str) -> None:
    ((_, found, number),) = read_back(chosen, written(chosen, [("a", title, low)]), tmp_path)

    assert found.removeprefix("'") == title.removeprefix("'")
    assert found == title or (chosen.name == "csv" and found == f"'{title}")
    assert number == low


@every_format
def test_memory_does_not_grow_with_the_rows(chosen: Format, tmp_path: Path) -> None:
    def peak(count: int) -> int:
        rows = ((f"{number:012}", "words " * 40, str(number)) for number in range(count))
        with (tmp_path / "written").open("wb") as stream:
            tracemalloc.start()
            chosen.write(dataset(rows), stream)
            _, highest = tracemalloc.get_traced_memory()
            tracemalloc.stop()
        return highest

    peak(10)
    assert peak(20_000) < peak(5_000) + 100_000
