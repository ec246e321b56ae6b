"""Web archives (WARC, also packed with gzip): the first page or PDF that a server answered with in them, or text."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from app.domain.errors import UnreadableDocument
from app.exchange.documents.base import Document, Found, Given
from app.exchange.documents.found_addresses import web_address
from app.exchange.documents.gathering import edtf_of
from app.exchange.documents.opening import read_as_detected

PACKED = b"\x1f\x8b"
MOST_INFLATED = 200_000_000
MOST_PAYLOAD = 64_000_000
MOST_RECORDS = 20_000
TEXTS = ("text/plain", "text/markdown", "text/vtt")
TYPES = ("text/html", "application/xhtml+xml", "application/pdf", *TEXTS)
ENCODINGS = ("", "identity", "gzip", "x-gzip", "deflate")  # what can be unpacked here
MOST_TRIED = 20
NOTHING = "The web archive holds no page, PDF or text that its server sent whole. Choose another archive, or the page."
OTHER = "The file is packed (gzip) but is no web archive. Unpack it and add the document inside."
BROKEN = "The web archive is damaged: its records cannot be told apart. Make it anew, or add the page itself."


def read(given: Given) -> Document:
    """The document of the first record that can be read, with its address and the time at which it was fetched.

    A page counts before a text: many archives begin with the rules of the site for robots.
    """
    data = _unpacked(given.data) if given.data.startswith(PACKED) else given.data
    answers = sorted(_answers(data), key=lambda answer: answer.is_text)
    if not answers:
        raise UnreadableDocument(NOTHING)
    document, answer = _first(answers)
    day = edtf_of(answer.moment)
    fields = document.fields | ({"accessed": Found(day, "WARC-Date")} if day else {})
    warnings = (*document.warnings, *_others(answers))
    moment = answer.moment if day else ""
    return replace(document, address=answer.address, fields=fields, captured_at=moment, warnings=warnings)


def _first(answers: list["_Answer"]) -> tuple[Document, "_Answer"]:
    """The first that is more than a frame without words; raises for the first one if there is none."""
    refused: UnreadableDocument | None = None
    for answer in answers[:MOST_TRIED]:
        try:
            return read_as_detected(Given(answer.payload, answer.media_type, url=answer.address)), answer
        except UnreadableDocument as error:
            refused = refused or error
    raise refused or UnreadableDocument(NOTHING)


def _others(answers: list["_Answer"]) -> Iterator[str]:
    pages = len({answer.address for answer in answers if not answer.is_text})
    if pages > 1:
        yield f"The web archive holds {pages:,} pages and files; the first that can be read was taken."


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a server answered with: its body, what it called it, from where and when."""

    payload: bytes
    media_type: str
    address: str
    moment: str

    @property
    def is_text(self) -> bool:
        return self.media_type.partition(";")[0].strip().lower() in TEXTS


def _answers(data: bytes) -> Iterator[_Answer]:
    """All that has something to read, as far as the limits."""
    length = 0
    try:
        for number, record in enumerate(ArchiveIterator(BytesIO(data))):
            if number >= MOST_RECORDS or length > MOST_PAYLOAD:
                break
            if record.rec_type not in ("response", "resource") or not _is_wanted(record):
                continue
            payload = record.content_stream().read(MOST_PAYLOAD + 1)
            if len(payload) > MOST_PAYLOAD:
                raise UnreadableDocument("The page in the web archive is too large to be read. Paste its text.")
            if payload.strip() and not payload.startswith(PACKED):
                length += len(payload)
                told = record.rec_headers
                address = web_address((told.get_header("WARC-Target-URI") or "").strip("<>"))
                yield _Answer(payload, _media_type(record), address, told.get_header("WARC-Date") or "")
    except (ArchiveLoadFailed, EOFError, OSError, zlib.error, ValueError, AttributeError) as error:
        if not length:  # else the archive is cut short, after what can be read
            raise UnreadableDocument(BROKEN) from error


def _is_wanted(record: Any) -> bool:
    """Answered as asked for, with something to read; not another archive within this one."""
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    plain = _media_type(record).partition(";")[0].strip().lower()
    packed = record.http_headers.get_header("Content-Encoding") if record.http_headers else ""
    is_unpacked = (packed or "").strip().lower() in ENCODINGS
    return status == "200" and (plain in TYPES or not plain) and is_unpacked


def _media_type(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    return headers.get_header("Content-Type") or ""


def _unpacked(data: bytes) -> bytes:
    """The members of a gzip file one after another, as far as the limit; what is damaged ends it."""
    pieces, length = list[bytes](), 0
    rest = data
    while rest.startswith(PACKED) and length < MOST_INFLATED:
        inflating = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            piece = inflating.decompress(rest, MOST_INFLATED - length)
        except zlib.error:
            break
        pieces.append(piece)
        length += len(piece)
        rest = inflating.unused_data
        if not pieces[0].startswith(b"WARC/"):
            raise UnreadableDocument(OTHER)
    if not pieces:
        raise UnreadableDocument(BROKEN)
    return b"".join(pieces)
