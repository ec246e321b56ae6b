"""Preparing: a document fetched, read from a file or pasted, all that takes long, before anything is written."""

import datetime
from dataclasses import dataclass, field
from typing import Protocol

from app.domain.errors import InvalidValue
from app.domain.texts import clean
from app.exchange.documents.base import Document, Given
from app.exchange.fetching.fetcher import Fetcher
from app.services.captures import MAX_TEXT
from app.storage.types import utc_now

FETCHED = "fetched"
FROM_FILE = "from a file"
PASTED = "pasted"
FROM_BROWSER = "sent from the browser"


class Reading(Protocol):
    """Whatever reads documents: see app/exchange/documents/reading_room.py."""

    def read(self, given: Given) -> Document:
        """The document; raises UnreadableDocument."""
        ...


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document that was read and is not yet recorded: how it came, from where, and its bytes, if it had any."""

    document: Document
    method: str
    data: bytes = b""
    name: str = ""
    address: str = ""
    at: datetime.datetime = field(default_factory=utc_now)


@dataclass(frozen=True, slots=True)
class Workshop:
    """What gets and reads documents."""

    fetcher: Fetcher
    room: Reading

    def fetch(self, url: str) -> Prepared:
        """The document at an address; raises FetchRefused or UnreadableDocument."""
        fetched = self.fetcher.fetch(url)
        given = Given(fetched.data, fetched.content_type, fetched.name, fetched.address)
        return _prepared(self.room.read(given), FETCHED, given)

    def read(self, given: Given, method: str = FROM_FILE) -> Prepared:
        """The document in a file; raises UnreadableDocument."""
        return _prepared(self.room.read(given), method, given)


def prepare_text(text: str, url: str = "", method: str = PASTED) -> Prepared:
    """Text that somebody pasted; raises InvalidValue for none or too much."""
    cleaned = clean(text, multiline=True)
    _check_text(cleaned)
    return Prepared(Document(cleaned, "text/plain"), method, address=url)


def _prepared(document: Document, method: str, given: Given) -> Prepared:
    _check_text(document.text)
    name = clean(given.name, multiline=False)[:200]
    return Prepared(document, method, given.data, name, document.address or given.url)


def _check_text(text: str) -> None:
    if not text:
        raise InvalidValue("text", "It holds no text. Paste what it says.")
    if len(text) > MAX_TEXT:
        raise InvalidValue("text", f"It has {len(text):,} characters, and {MAX_TEXT:,} are kept. Capture it in parts.")
