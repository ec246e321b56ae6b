"""Readers for the tests: what a person or a program finds in a file of each format, with its markup undone."""

import csv
import html
import io
import json
import re
import struct
import xml.etree.ElementTree as ElementTree
import zipfile
import zlib
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from app.exchange.comparisons.latex import SPELT

SPREADSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class PageReader(HTMLParser):
    """Collects the text, the elements and the attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the element."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Note the text."""
        self.texts.append(data)


def read_page(data: bytes) -> PageReader:
    """A page, read."""
    reader = PageReader()
    reader.feed(data.decode())
    return reader


def read_csv(data: bytes) -> list[list[str]]:
    """The rows of a CSV file with its header."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def read_sheets(data: bytes) -> list[list[list[str]]]:
    """The sheets of a workbook, each as rows of texts; a number as it is written in the file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = sorted(name for name in archive.namelist() if name.startswith("xl/worksheets/sheet"))
        return [list(_rows(ElementTree.fromstring(archive.read(name)))) for name in names]


def read_png(data: bytes) -> dict[str, str]:
    """The international text chunks of a PNG, every chunk checked."""
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    texts, at = {}, 8
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        body = data[at + 8 : at + 8 + length]
        assert struct.unpack(">I", data[at + 8 + length : at + 12 + length])[0] == zlib.crc32(kind + body)
        if kind == b"iTXt":
            keyword, _, rest = body.partition(b"\0")
            texts[keyword.decode("latin-1")] = zlib.decompress(rest[4:]).decode()
        at += 12 + length
    return texts


def read_latex(text: str) -> str:
    """The document with what was spelt out put back."""
    spelt = {words: letter for letter, words in SPELT.items()}
    longest = sorted(spelt, key=len, reverse=True)
    text = re.sub(r"\\cyrillic\{([\u0400-\u04ff]+)\}", r"\1", text)
    return re.sub("|".join(map(re.escape, longest)), lambda found: spelt[found[0]], text)


def said(name: str, data: bytes) -> str:
    """All text in a file of the format of that name, on one line."""
    return " ".join(" ".join(_texts(name, data)).split())


def _texts(name: str, data: bytes) -> Iterator[str]:
    if name == "csv":
        yield from (cell for row in read_csv(data) for cell in row)
    elif name == "xlsx":
        yield from (cell for sheet in read_sheets(data) for row in sheet for cell in row)
    elif name == "json":
        yield from _strings(json.loads(data))
    elif name == "markdown":
        yield re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", data.decode())
    elif name == "html":
        yield "".join(read_page(data).texts)
    elif name == "wikipedia":
        yield html.unescape(data.decode())
    elif name == "latex":
        yield read_latex(data.decode())
    elif name == "svg":
        yield from ElementTree.fromstring(data).itertext()
    else:
        assert name == "png"
        yield from read_png(data).values()


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _strings(each)
    else:
        yield str(value)


def _rows(sheet: ElementTree.Element) -> Iterator[list[str]]:
    for row in sheet.iter(f"{SPREADSHEET}row"):
        yield ["".join(cell.itertext()) for cell in row.iter(f"{SPREADSHEET}c")]
