"""Tests of app.exchange.documents.web_archive."""

import gzip

import pytest

from app.domain.errors import UnreadableDocument
from app.exchange.documents import web_archive
from app.exchange.documents.base import Found, Given
from app.exchange.documents.web_archive import read
from tests.exchange.documents.made_files import made_pdf, made_warc

PAGE = b"<html><title>A count</title><body><p>Forty volunteers were named.</p></body></html>"
RECORDS = (
    ("https://news.example/old", "301 Moved", "text/html", b"<p>moved</p>"),
    ("https://news.example/style.css", "200 OK", "text/css", b"p { color: red }"),
    ("https://news.example/a", "200 OK", "text/html; charset=utf-8", PAGE),
    ("https://news.example/b", "200 OK", "text/html", b"<p>Another page.</p>"),
)


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_the_first_page_that_was_sent_whole_is_read(pack: type[bytes]) -> None:
    # given an archive with a redirect and a style before the page
    # when it is read
    document = read(Given(pack(made_warc(*RECORDS))))
    # then it is the page, with where and when it was fetched
    assert document.text == "Forty volunteers were named."
    assert document.address == "https://news.example/a"
    assert document.captured_at == "2024-03-05T10:20:30Z"
    assert document.fields["title"].value == "A count"
    assert document.fields["accessed"] == Found("2024-03-05", "WARC-Date")


def test_each_record_may_be_packed_by_itself() -> None:
    # given an archive as crawlers write it, one gzip member for each record
    data = b"".join(gzip.compress(made_warc(record)) for record in RECORDS)
    # when it is read
    # then it is read through
    assert read(Given(data)).address == "https://news.example/a"


def test_a_pdf_in_an_archive_is_read_by_its_own_reader() -> None:
    record = ("https://news.example/r.pdf", "200 OK", "application/pdf", made_pdf(["Forty volunteers."]))

    assert read(Given(made_warc(record))).media_type == "application/pdf"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (made_warc(RECORDS[0]), "no page, PDF or text"),
        (made_warc(RECORDS[2], kind="request"), "no page, PDF or text"),
        (gzip.compress(b"only words", mtime=0), "no web archive"),
        (b"WARC/1.0\r\nnonsense", "web archive"),
        (b"\x1f\x8b\x08 broken", "damaged"),
        (made_warc(RECORDS[2]).replace(b"WARC-Target-URI", b"WARC-Target"), "damaged"),
    ],
)
def test_what_holds_no_page_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument, match=reason):
        read(Given(data))


def test_an_archive_within_an_archive_is_not_opened() -> None:
    # given a record that claims to be a page and is an archive itself
    inner = gzip.compress(made_warc(RECORDS[2]))
    # when it is read
    # then it counts as nothing
    with pytest.raises(UnreadableDocument, match="no page, PDF or text"):
        read(Given(made_warc(("https://news.example/a", "200 OK", "text/html", inner))))


def test_a_bomb_is_unpacked_only_to_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    # given a small file that unpacks to ten megabytes, and a limit of one
    monkeypatch.setattr(web_archive, "MOST_INFLATED", 1_000_000)
    data = gzip.compress(made_warc(RECORDS[2]) + b"WARC/1.0\r\n" + bytes(10_000_000))
    # when it is read
    # then what stands before the limit is read
    assert read(Given(data)).address == "https://news.example/a"


def test_a_page_counts_before_the_rules_for_robots() -> None:
    # given an archive that begins as those of robots do
    rules = ("https://news.example/robots.txt", "200 OK", "text/plain", b"User-agent: *\nDisallow: /x")
    # when it is read
    document = read(Given(made_warc(rules, ("https://news.example/a", "200 OK", "text/html", PAGE))))
    # then the page is taken, and there is nothing to tell
    assert document.address == "https://news.example/a"
    assert not any("web archive" in warning for warning in document.warnings)


def test_a_frame_without_words_is_passed_over_and_the_reader_is_told_of_other_pages() -> None:
    # given an archive of an empty frame, an answer without a type, and one packed in a way that cannot be undone
    frame = ("https://ads.example/", "200 OK", "text/html", b"<html><body></body></html>")
    packed = ("https://news.example/b", "200 OK\r\nContent-Encoding: br", "text/html", b"\x8b\x02\x80hello\x03")
    # when it is read
    document = read(Given(made_warc(frame, packed, ("https://news.example/a", "200 OK", "", PAGE))))
    # then the page is taken, and the other one named
    assert document.address == "https://news.example/a"
    assert document.warnings[-1] == "The web archive holds 2 pages and files; the first that can be read was taken."
