"""Tests of app.exchange.documents.reading_room: real processes, that die, hang and fill their memory."""

import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from app.domain.errors import UnreadableDocument
from app.exchange.documents.base import MAX_TEXT, Document, Given
from app.exchange.documents.limits import Limits
from app.exchange.documents.reading_room import ReadingRoom
from app.services import captures
from tests.exchange.documents.made_files import made_pdf

FAULTY = "tests.exchange.documents.faulty_child"
PAGE = b"<html><title>A page</title><p>Forty volunteers were named.</p></html>"


@pytest.fixture(scope="module")
def room() -> Iterator[ReadingRoom]:
    with ReadingRoom() as room:
        yield room


def test_documents_of_several_kinds_are_read_one_after_another(room: ReadingRoom) -> None:
    # given a page, a text and a PDF
    given = [Given(PAGE), Given(b"Forty volunteers."), Given(made_pdf(["Forty volunteers."]))]
    # when each is read
    documents = [room.read(each) for each in given]
    # then each is told by its bytes, and its text is there
    assert [document.media_type for document in documents] == ["text/html", "text/plain", "application/pdf"]
    assert all("Forty volunteers" in document.text for document in documents)
    assert documents[0].fields["title"].value == "A page"


def test_a_refused_document_says_why_and_the_next_one_is_read(room: ReadingRoom) -> None:
    # given a file of nothing
    # when it is read
    with pytest.raises(UnreadableDocument, match="empty"):
        room.read(Given(b""))
    # then it is refused, and others are not
    assert room.read(Given(b"More text.")).text == "More text."


def test_many_threads_are_served_in_turn(room: ReadingRoom) -> None:
    # given ten threads that each bring a text of their own
    texts = [f"The text of visitor {number}." for number in range(10)]
    read: dict[str, Document] = {}
    threads = [
        threading.Thread(target=lambda text: read.update({text: room.read(Given(text.encode()))}), args=(text,))
        for text in texts
    ]
    # when all of them read at once
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # then each gets its own
    assert {text: document.text for text, document in read.items()} == dict(zip(texts, texts, strict=True))


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("die", "reading it failed midway"),
        ("spin", "took longer than"),
        ("sleep", "took longer than 0.5 seconds"),
        ("fill", "too much memory"),
        ("babble", "reading it failed midway"),
        ("lie", "makes no sense"),
        ("raise", "damaged, or not what it seems"),
        ("deep", "damaged, or not what it seems"),
        ("call", "damaged, or not what it seems"),
        ("write", "damaged, or not what it seems"),
    ],
)
def test_whatever_a_reader_does_the_product_says_so_and_reads_on(word: str, reason: str) -> None:
    # given a reader that does as it is told by the document
    limits = Limits(seconds=0.5 if word == "sleep" else 30, processor_seconds=1, memory=300_000_000)
    with ReadingRoom(limits, FAULTY) as room:
        # when it is told to fail
        with pytest.raises(UnreadableDocument, match=reason):
            room.read(Given(word.encode()))
        # then the next document is read, by a new process where the old one is lost
        if word != "sleep":
            assert room.read(Given(b"print")).text == "print"


def test_a_process_is_replaced_after_its_share_of_documents() -> None:
    # given a room whose processes read two documents each
    with ReadingRoom(Limits(documents=2)) as room:
        # when five are read
        texts = [room.read(Given(f"Text {number}".encode())).text for number in range(5)]
    # then nobody notices
    assert texts == [f"Text {number}" for number in range(5)]


def test_a_closed_room_opens_again_and_leaves_no_process() -> None:
    # given a room that was used and closed
    room = ReadingRoom()
    room.read(Given(b"One."))
    process = room._process
    room.close()
    # when it is used again
    again = room.read(Given(b"Two.")).text
    room.close()
    # then the first process is gone and the text was read
    assert process is not None
    assert process.poll() is not None
    assert again == "Two."


def test_a_file_too_large_is_refused_before_it_is_sent() -> None:
    # given a room for small files
    room = ReadingRoom(Limits(bytes=2_000_000))
    # when a larger one comes
    with pytest.raises(UnreadableDocument, match="3 megabytes; up to 2 are read"):
        room.read(Given(b"x" * 3_000_000))
    # then no process was started for it
    assert room._process is None


def test_a_text_longer_than_a_capture_is_refused(room: ReadingRoom) -> None:
    # given a text of one character too many
    # when it is read
    with pytest.raises(UnreadableDocument, match="5,000,001 characters; up to 5,000,000 are kept"):
        room.read(Given(b"x" * (MAX_TEXT + 1)))
    # then the limit is that of captures
    assert MAX_TEXT == captures.MAX_TEXT


def test_the_product_itself_loads_no_library_that_parses() -> None:
    # given a fresh process
    libraries = ("trafilatura", "lxml", "pypdfium2", "mammoth", "warcio", "webvtt", "markdown_it", "charset_normalizer")
    script = f"import sys, app.exchange.documents.reading_room; print([n for n in {libraries} if n in sys.modules])"
    # when it imports the reading room
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    # then none of them came with it
    assert done.stdout.strip() == "[]"
