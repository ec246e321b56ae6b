"""Documents that wait: whole, for one account alone, and cleared away when they are old or too many."""

import os
import time
from pathlib import Path

import pytest

from app.domain.errors import BadFile, NotFound
from app.exchange.documents.base import Document, Found, Person, Place, PlaceKind
from app.services.pending import KEPT_SECONDS, MOST_OF_ONE, Pending, Shelf
from app.services.preparing import Prepared, prepare_text

DOCUMENT = Document(
    "Паміж 200 і 500.",
    "application/pdf",
    (Place(0, PlaceKind.PAGE, "xii"),),
    {"title": Found("Side by side", "PDF")},
    (Person("author", "Friedman", "Max", origin="PDF"),),
    ("One page has no text.",),
)
PENDING = Pending(Prepared(DOCUMENT, "fetched", b"%PDF\0", "a.pdf", "https://a.example/"), "s0vrce000000", "200")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """A shelf whose folder is not there yet."""
    return Shelf(tmp_path / "pending")


def test_a_document_waits_whole_for_its_account_alone(shelf: Shelf) -> None:
    token = shelf.put(PENDING, "account1")

    assert shelf.get(token, "account1") == PENDING
    with pytest.raises(NotFound):
        shelf.get(token, "account2")
    [path] = shelf.folder.iterdir()
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("token", ["", "a" * 43, "../../../etc/passwd".ljust(43, "a"), "ж" * 43])
def test_what_was_never_put_there_is_not_found(shelf: Shelf, token: str) -> None:
    with pytest.raises(NotFound):
        shelf.get(token, "account1")


@pytest.mark.parametrize("content", [b"", b"\0" * 16 + b"{}", b"\0" * 40])
def test_a_damaged_file_is_told(shelf: Shelf, content: bytes) -> None:
    token = shelf.put(PENDING, "account1")
    [path] = shelf.folder.iterdir()
    path.write_bytes(content)

    with pytest.raises(BadFile, match="damaged"):
        shelf.get(token, "account1")


def test_what_is_old_is_cleared_away(shelf: Shelf) -> None:
    old = shelf.put(PENDING, "account1")
    [path] = shelf.folder.iterdir()
    os.utime(path, (time.time() - KEPT_SECONDS - 60,) * 2)

    new = shelf.put(PENDING, "account2")

    with pytest.raises(NotFound):
        shelf.get(old, "account1")
    assert shelf.get(new, "account2") == PENDING


def test_of_too_many_the_oldest_of_that_account_give_way(shelf: Shelf) -> None:
    other = shelf.put(PENDING, "account2")
    for number in range(MOST_OF_ONE + 3):
        shelf.put(Pending(prepare_text(f"Text {number}")), "account1")

    assert len(list(shelf.folder.glob("account1.*"))) == MOST_OF_ONE
    assert shelf.get(other, "account2") == PENDING
