"""Tests of app.exchange.sheets.lines."""

import codecs
import io

import pytest

from app.domain.errors import BadFile
from app.exchange.sheets import lines
from app.exchange.sheets.lines import ENCODINGS, Lines

TEXT = "Größe;Ä\r\n„x“;1\r\n"


def read(data: bytes, encoding: str = "") -> list[str]:
    return list(Lines(io.BytesIO(data), encoding))


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), ""),
        (TEXT.encode("utf-8-sig"), ""),
        (TEXT.encode("utf-8-sig"), "windows-1252"),
        (TEXT.encode("utf-16"), ""),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), ""),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("windows-1252"), "windows-1252"),
    ],
)
def test_a_mark_or_the_map_tells_the_encoding(data: bytes, encoding: str) -> None:
    assert read(data, encoding) == ["Größe;Ä\r\n", "„x“;1\r\n"]


def test_lines_end_as_any_system_ends_them_and_are_counted() -> None:
    found = Lines(io.BytesIO(b"a\rb\nc\r\nd"))

    assert list(found) == ["a\r", "b\n", "c\r\n", "d"]
    assert found.number == 4


def test_the_stream_is_left_open_for_the_caller() -> None:
    stream = io.BytesIO(b"a")
    list(Lines(stream))

    assert not stream.closed


def test_an_empty_file_has_no_lines() -> None:
    assert read(b"") == []


@pytest.mark.parametrize(
    ("data", "encoding", "words"),
    [
        (b"a\nGr\xf6\xdfe\n", "", "Line 1 or one after it is not utf-8; save the file as UTF-8"),
        (b"a\n\xed\xa0\x80\n", "", "is not utf-8"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "", "is not utf-16"),
        (b"\x81", "windows-1252", "is not windows-1252"),
        (TEXT.encode("utf-16-le"), "", "utf-16-le"),
        (TEXT.encode("utf-16-be"), "", "utf-16-be"),
    ],
)
def test_what_is_not_in_the_encoding_is_refused_with_its_line(data: bytes, encoding: str, words: str) -> None:
    with pytest.raises(BadFile) as caught:
        read(data, encoding)

    assert words in str(caught.value)


def test_a_line_without_end_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "LONGEST_LINE", 100)
    stream = io.BytesIO(b"a,b\n" + b"x" * 1_000_000)

    with pytest.raises(BadFile, match="Line 2 has over 100 characters"):
        list(Lines(stream))

    assert stream.tell() < 100_000


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_is_one_of_texts(encoding: str) -> None:
    assert read("a\n".encode(encoding), encoding)[0].endswith("a\n")
