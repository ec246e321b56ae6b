"""Tests of app.exchange.documents.zipped, with archives that mean harm."""

import struct

import pytest

from app.domain.errors import UnreadableDocument
from app.exchange.documents import zipped
from app.exchange.documents.zipped import Archive, xml_root
from tests.exchange.documents.made_files import made_zip


def test_members_are_read_by_name() -> None:
    archive = Archive(made_zip({"a/b.txt": "forty", "c.xml": "<c/>"}))

    assert "a/b.txt" in archive
    assert archive.read("a/b.txt") == b"forty"
    assert archive.xml("c.xml").tag == "c"


def test_a_bomb_that_says_so_is_refused_unread() -> None:
    # given a small archive that unpacks to more than the limit
    data = made_zip({name: bytes(zipped.MOST_INFLATED // 2 + 1) for name in ("a", "b")})
    assert len(data) < 1_000_000
    # when it is opened
    # then its own list of members is enough to refuse it
    with pytest.raises(UnreadableDocument, match="unpacks to far more"):
        Archive(data)


def test_a_bomb_that_lies_about_its_size_gives_no_more_than_it_says() -> None:
    # given a member that unpacks to two megabytes and is declared as one kilobyte
    data = made_zip({"word/document.xml": bytes(2_000_000)}).replace(
        struct.pack("<I", 2_000_000), struct.pack("<I", 1_000)
    )
    archive = Archive(data)
    # when it is read
    # then it is broken, whatever it holds
    with pytest.raises(UnreadableDocument, match="damaged"):
        archive.read("word/document.xml")


def test_an_archive_of_too_many_members_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="unpacks to far more"):
        Archive(made_zip({str(number): b"" for number in range(zipped.MOST_MEMBERS + 1)}))


def test_a_locked_member_says_so() -> None:
    # given an archive whose only member is marked as encrypted, in both places
    data = bytearray(made_zip({"a": "forty"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    # when it is read
    # then it is locked
    with pytest.raises(UnreadableDocument, match="password"):
        Archive(bytes(data)).read("a")


@pytest.mark.parametrize("name", ["missing", "broken.xml"])
def test_a_member_that_is_missing_or_no_xml_is_damage(name: str) -> None:
    with pytest.raises(UnreadableDocument, match="damaged"):
        Archive(made_zip({"broken.xml": "<a><b></a>"})).xml(name)


def test_xml_is_read_without_its_entities() -> None:
    root = xml_root(b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>forty &x;</a>')

    assert root.text == "forty "
