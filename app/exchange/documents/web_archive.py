"""Web archives (WARC, also packed with gzip): the first page, PDF or text that a server answered with in them."""

import zlib
from dataclasses import replace
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
TYPES = ("text/html", "application/xhtml+xml", "application/pdf", "text/plain", "text/markdown", "text/vtt")
NOTHING = "The web archive holds no page, PDF or text that its server sent whole. Choose another archive, or the page."
OTHER = "The file is packed (gzip) but is no web archive. Unpack it and add the document inside."
BROKEN = "The web archive is damaged: its records cannot be told apart. Make it anew, or add the page itself."


def read(given: Given) -> Document:
    """The document of the first fitting record, with its address and the time at which it was fetched."""
    data = _unpacked(given.data) if given.data.startswith(PACKED) else given.data
    try:
        record, payload = _first(data)
    except (ArchiveLoadFailed, EOFError, OSError, zlib.error, ValueError, AttributeError) as error:
        raise UnreadableDocument(BROKEN) from error
    address = web_address((record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>"))
    moment = record.rec_headers.get_header("WARC-Date") or ""
    document = read_as_detected(Given(payload, _media_type(record), url=address))
    day = edtf_of(moment)
    fields = document.fields | ({"accessed": Found(day, "WARC-Date")} if day else {})
    return replace(document, address=address, fields=fields, captured_at=moment if day else "")


def _first(data: bytes) -> tuple[Any, bytes]:
    for number, record in enumerate(ArchiveIterator(BytesIO(data))):
        if number >= MOST_RECORDS:
            break
        if record.rec_type in ("response", "resource") and _is_wanted(record):
            payload = record.content_stream().read(MOST_PAYLOAD + 1)
            if len(payload) > MOST_PAYLOAD:
                raise UnreadableDocument("The page in the web archive is too large to be read. Paste its text.")
            if payload.strip() and not payload.startswith(PACKED):
                return record, payload
    raise UnreadableDocument(NOTHING)


def _is_wanted(record: Any) -> bool:
    """Answered as asked for, with something to read; not another archive within this one."""
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    plain = _media_type(record).partition(";")[0].strip().lower()
    return status == "200" and plain in TYPES


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
