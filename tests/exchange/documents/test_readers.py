"""Contract tests of every reader of documents."""

import importlib
from collections.abc import Iterator

import pytest

from app.domain.errors import UnreadableDocument
from app.domain.texts import clean
from app.exchange.documents import READERS
from app.exchange.documents.base import Given, Reader
from app.exchange.documents.reading_room import ReadingRoom
from tests.exchange.documents.made_files import WORD, made_docx, made_epub, made_pdf, made_warc

WORDS = "About forty volunteers were named."
PAGE = f"<html><head><title>T</title></head><body><p>{WORDS}</p></body></html>".encode()
EXAMPLES = {
    "html": PAGE,
    "pdf": made_pdf([WORDS]),
    "docx": made_docx(f"<w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>", {"word/styles.xml": f"<w:styles {WORD}/>"}),
    "epub": made_epub({"one": f"<p>{WORDS}</p>"}),
    "warc": made_warc(("https://news.example/a", "200 OK", "text/html", PAGE)),
    "vtt": f"WEBVTT\n\n00:01.000 --> 00:02.000\n{WORDS}\n".encode(),
    "srt": f"1\n00:00:01,000 --> 00:00:02,000\n{WORDS}\n".encode(),
    "markdown": f"# T\n\n{WORDS}\n".encode(),
    "text": f"{WORDS}\n".encode(),
}


@pytest.fixture(scope="module")
def room() -> Iterator[ReadingRoom]:
    with ReadingRoom() as room:
        yield room


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_every_reader_reads_its_kind_into_clean_text(reader: Reader, room: ReadingRoom) -> None:
    # given a document of the kind, named by its ending
    given = Given(EXAMPLES[reader.name], reader.media_types[0], f"a{reader.endings[0]}", "https://news.example/a")
    # when it is read, twice
    document, again = room.read(given), room.read(given)
    # then its words are there, as they will be stored, and the same each time
    assert WORDS in document.text
    assert clean(document.text, multiline=True) == document.text
    assert document == again
    assert all(0 <= place.start < len(document.text) and place.label for place in document.places)
    assert list(document.places) == sorted(document.places, key=lambda place: place.start)
    assert all(found.value and found.origin for found in document.fields.values())


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_every_reader_reads_what_is_cut_short_or_refuses_it(reader: Reader, room: ReadingRoom) -> None:
    # given a document that was cut at several places
    data = EXAMPLES[reader.name]
    cuts = [data[: len(data) * part // 10] for part in (1, 4, 7, 9)]
    # when each piece is read
    answers = [answer(room, Given(cut, reader.media_types[0], f"a{reader.endings[0]}")) for cut in cuts]
    # then there is a text, or a sentence that says what is wrong
    assert all(text or refusal.endswith(".") for text, refusal in answers)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
@pytest.mark.parametrize("data", [b"\x00\xff" * 500, b"\xef\xbb\xbf", b"<", b"\x00" * 50, bytes(range(256))])
def test_every_reader_answers_bytes_of_another_kind(reader: Reader, data: bytes, room: ReadingRoom) -> None:
    # given bytes that only claim to be of the kind
    # when they are read
    text, refusal = answer(room, Given(data, reader.media_types[0], f"a{reader.endings[0]}"))
    # then there is an answer
    assert text or refusal.endswith(".")


def test_readers_are_told_apart_by_name_type_and_ending() -> None:
    # given all readers
    names = [reader.name for reader in READERS]
    kinds = [kind for reader in READERS for kind in (*reader.media_types, *reader.endings)]
    # when their names, media types and endings are compared
    # then no two share one, and each is written small
    assert len(set(names)) == len(names)
    assert len(set(kinds)) == len(kinds)
    assert all(kind == kind.lower() for kind in kinds)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_every_reader_names_a_module_that_reads(reader: Reader) -> None:
    assert callable(importlib.import_module(reader.module).read)


def answer(room: ReadingRoom, given: Given) -> tuple[str, str]:
    """The text of a document, or why it is refused."""
    try:
        return room.read(given).text, ""
    except UnreadableDocument as error:
        return "", str(error)
