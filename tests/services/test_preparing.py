"""Preparing fetches and reads before anything is written, and refuses what holds no text."""

import pytest

from app.domain.errors import FetchRefused, InvalidValue, UnreadableDocument
from app.exchange.documents.base import Given
from app.exchange.documents.reading_room import ReadingRoom
from app.exchange.fetching.fetcher import Fetcher
from app.services.captures import MAX_TEXT
from app.services.preparing import Workshop, prepare_text
from tests.exchange.fetching.sites import answering, serving

PAGE = b"<html><title>Side by side</title><p>Between 200 and 500 are fighting.</p></html>"


def test_a_page_is_fetched_and_read_with_its_bytes_and_address(reading_room: ReadingRoom) -> None:
    with serving({"/a.html": answering(PAGE)}) as site:
        prepared = Workshop(Fetcher(site.places), reading_room).fetch(site.url("/a.html"))

        assert (prepared.method, prepared.data, prepared.name) == ("fetched", PAGE, "a.html")
        assert prepared.address == site.url("/a.html")
        assert prepared.document.fields["title"].value == "Side by side"
        assert "Between 200 and 500" in prepared.document.text


def test_what_is_refused_or_cannot_be_read_is_raised(reading_room: ReadingRoom) -> None:
    workshop = Workshop(Fetcher(), reading_room)
    with pytest.raises(FetchRefused):
        workshop.fetch("http://localhost/")
    with pytest.raises(UnreadableDocument):
        workshop.read(Given(b""))


def test_a_file_is_read_with_its_name_as_one_line(reading_room: ReadingRoom) -> None:
    prepared = Workshop(Fetcher(), reading_room).read(Given(PAGE, "text/html", "a\nb.html"))

    assert (prepared.method, prepared.name, prepared.address) == ("from a file", "a b.html", "")


def test_pasted_text_is_cleaned_and_must_be_there() -> None:
    prepared = prepare_text(" Between 200\r\nand 500.\0 ")

    assert (prepared.document.text, prepared.method, prepared.data) == ("Between 200\nand 500.", "pasted", b"")
    for text in (" ", "a" * (MAX_TEXT + 1)):
        with pytest.raises(InvalidValue):
            prepare_text(text)
