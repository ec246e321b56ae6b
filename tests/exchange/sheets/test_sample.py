"""Tests of app.exchange.sheets.sample."""

import io

import pytest

from app.domain.errors import BadFile
from app.exchange.sheets import sample
from app.exchange.sheets.sample import Sample, read_sample

TABLE = 'Notes\n"a, b"\n\nCode;Größe;\nx1;5;\nx2;;\n'


def read(data: bytes) -> Sample:
    return read_sample(io.BytesIO(data))


@pytest.mark.parametrize(
    ("encoding", "told"),
    [("utf-8", ""), ("utf-8-sig", ""), ("utf-16", ""), ("utf-16-le", "utf-16-le"), ("windows-1252", "windows-1252")],
)
def test_a_table_is_found_under_its_notes_in_any_encoding(encoding: str, told: str) -> None:
    found = read(TABLE.encode(encoding))

    assert found == Sample(told, ";", {"Code": ["x1", "x2"], "Größe": ["5", ""]})


@pytest.mark.parametrize("data", [b"", b"only words\n", b"\n\n"])
def test_a_file_without_a_table_is_refused(data: bytes) -> None:
    with pytest.raises(BadFile, match="No table was found"):
        read(data)


def test_what_is_cut_off_at_the_end_of_the_sample_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sample, "BYTES", 30)
    found = read("a,b\n1,2\n3,4\n5,6\n7,8\n9,1ß\n11,12\n".encode())

    assert found.cells["a"] == ["1", "3", "5", "7", "9"]


def test_cells_after_an_open_quotation_mark_are_left_out() -> None:
    assert read(b'a,b\n1,2\n3,"' + b"x" * 200_000).cells == {"a": ["1"], "b": ["2"]}
