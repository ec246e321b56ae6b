"""Tests of app.exchange.documents.detection."""

import codecs
import gzip

import pytest

from app.domain.errors import UnreadableDocument
from app.exchange.documents.base import Given
from app.exchange.documents.detection import detect
from tests.exchange.documents.made_files import made_docx, made_epub, made_pdf, made_warc, made_zip

PAGE = b"<!DOCTYPE html><p>Forty named."
SRT = b"1\n00:00:01,000 --> 00:00:02,000\nForty.\n"
WARC = made_warc(("https://news.example/a", "200 OK", "text/html", PAGE))


@pytest.mark.parametrize("media_type", ["", "text/plain", "text/html", "application/pdf", "application/octet-stream"])
@pytest.mark.parametrize(
    ("data", "name"),
    [
        (PAGE, "html"),
        (codecs.BOM_UTF16_LE + PAGE.decode().encode("utf-16-le"), "html"),
        (b"\n\n  <HTML><p>Forty", "html"),
        (made_pdf(["Forty."]), "pdf"),
        (b"\xef\xbb\xbfjunk\n" + made_pdf(["Forty."]), "pdf"),
        (made_docx(""), "docx"),
        (made_epub({}), "epub"),
        (WARC, "warc"),
        (gzip.compress(WARC, mtime=0), "warc"),
        (b"\xef\xbb\xbfWEBVTT\n\n", "vtt"),
        (SRT, "srt"),
        (codecs.BOM_UTF8 + SRT.replace(b"\n", b"\r\n"), "srt"),
    ],
)
def test_bytes_that_are_plainly_of_one_kind_settle_it(data: bytes, name: str, media_type: str) -> None:
    assert detect(Given(data, media_type, "whatever.txt")).name == name


@pytest.mark.parametrize(
    ("media_type", "file", "url", "name"),
    [
        ("text/html; charset=utf-8", "", "https://news.example/a.txt", "text"),  # not a sign of markup in it
        ("text/markdown", "", "", "markdown"),
        ("text/plain", "notes.MD", "", "markdown"),
        ("", "", "https://news.example/notes.md?x=1", "markdown"),
        ("text/vtt", "", "", "vtt"),
        ("application/x-subrip", "", "", "srt"),
        ("", "a.srt", "", "srt"),
        ("", "", "https://[broken", "text"),
        ("application/json", "a.json", "", "text"),
        ("", "", "", "text"),
    ],
)
def test_otherwise_the_media_type_and_then_the_ending_count(media_type: str, file: str, url: str, name: str) -> None:
    assert detect(Given(b"Forty named.", media_type, file, url)).name == name


def test_a_text_about_messages_is_no_message() -> None:
    assert detect(Given(b"Forty named.\n\nMIME-Version: 1.0\nContent-Type: text/plain\n")).name == "text"


def test_a_piece_of_a_page_is_one() -> None:
    assert detect(Given(b"<div>Forty</div>")).name == "html"
    assert detect(Given(b"<b>Forty</b>", "text/html")).name == "html"
    assert detect(Given(b"<b>Forty</b>", "", "a.md")).name == "markdown"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\x00", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "older Office program"),
        (b"{\\rtf1 x", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\x00\x00\x00\x18ftypmp42", "recording"),
        (b"\x7fELF\x02", "program"),
        (b"From: <Saved by Blink>\r\n", "MHTML"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=x\r\n\r\n--x\r\n<html>", "MHTML"),
        (b"Return-Path: <a@b.example>\nReceived: by c\nFrom: a@b.example\nMIME-Version: 1.0\n\nForty", "message"),
        (b"Return-Path: <a@b.example>\nReceived: by c;\n " + 5_000 * b"x" + b"\nMIME-Version: 1.0\n\nForty", "message"),
        (b"%!PS-Adobe-3.0", "PostScript"),
        (b"AT&TFORM\x00", "DjVu"),
        (b"Rar!\x1a\x07", "packed"),
        (b"Forty named".ljust(60, b"\x00") + b"BOOKMOBI", "Kindle"),
        (made_zip({"a.txt": "x"}), "ZIP archive of another kind"),
        (made_zip({"xl/workbook.xml": "x"}), "workbook"),
        (made_zip({"datapackage.json": "{}", "archive/data.warc.gz": "x"}), "WACZ"),
        (made_zip({"mimetype": "application/vnd.oasis.opendocument.text"}), "OpenDocument"),
    ],
)
def test_what_no_reader_reads_is_named(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument, match=reason):
        detect(Given(data, "text/html", "a.html"))
