"""What kind a document is: by its first bytes, then by the media type it came with, then by the ending of its name.

Servers often name the wrong type, and people rename files; bytes that are plainly of one kind settle it.
"""

from urllib.parse import urlsplit

from app.domain.errors import UnreadableDocument
from app.exchange.documents import READERS
from app.exchange.documents.base import Given, Reader

FIRST = 4096
SIGNATURES = ((b"%PDF-", "pdf"), (b"WARC/", "warc"), (b"WEBVTT", "vtt"))
MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
MARKUP = (
    "<!doctype html",
    "<html",
    "<head",
    "<body",
    "<!--",
    "<?xml",
    "<article",
    "<meta",
    "<title",
    "<script",
    "<div",
)
ZIPPED = {b"word/document.xml": "docx", b"META-INF/container.xml": "epub", b"application/epub+zip": "epub"}
OTHERS = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an older Word or Office file. Save it as DOCX or PDF, then add that"),
    (b"{\\rtf", "an RTF file. Save it as DOCX or PDF, then add that"),
    (b"\x89PNG\r\n", "a picture. Type or paste the words that it shows"),
    (b"\xff\xd8\xff", "a picture. Type or paste the words that it shows"),
    (b"GIF8", "a picture. Type or paste the words that it shows"),
    (b"ID3", "a recording. Add its transcript instead, as SRT, VTT or text"),
    (b"OggS", "a recording. Add its transcript instead, as SRT, VTT or text"),
)
_BY_NAME = {reader.name: reader for reader in READERS}


def detect(given: Given) -> Reader:
    """The reader for a document; raises UnreadableDocument where there is none."""
    start = given.data[:FIRST]
    if not given.data.strip(b"\x00 \r\n\t"):
        raise UnreadableDocument("The file is empty. Choose the file again, or paste its text.")
    name = _by_bytes(given, start) or _by_type(given.media_type) or _by_ending(given)
    if name == "html" and not _has_markup(start) and _by_ending(given) in ("text", "markdown", "srt"):
        name = _by_ending(given)
    return _BY_NAME[name or _by_markup(start) or "text"]


def _by_bytes(given: Given, start: bytes) -> str:
    """The kind whose bytes begin so; also of a PDF whose first bytes are not its own."""
    for signature, name in SIGNATURES:
        if start.removeprefix(MARKS[0]).startswith(signature) and name in _BY_NAME:
            return name
    if start.startswith(b"PK\x03\x04"):
        return _by_members(given)
    if start.startswith(b"\x1f\x8b"):
        return "warc"
    for signature, words in OTHERS:
        if start.startswith(signature):
            raise UnreadableDocument(f"The file is {words}.")
    if start.startswith(MARKS):
        return ""
    if b"%PDF-" in start[:1024] and not _has_markup(start):
        return "pdf"
    return "html" if start.lstrip()[:200].lower().startswith((b"<!doctype html", b"<html")) else ""


def _by_members(given: Given) -> str:
    """The kind of a ZIP file, whose names stand unpacked at the head of each member and in the list at its end."""
    for sign, name in ZIPPED.items():
        if sign in given.data:
            return name
    raise UnreadableDocument("The file is a ZIP archive of some other kind. Unpack it and add the document inside.")


def _by_type(media_type: str) -> str:
    plain = media_type.partition(";")[0].strip().lower()
    if plain == "text/plain":  # what servers send for whatever they do not know
        return ""
    return next((reader.name for reader in READERS if plain in reader.media_types), "")


def _by_ending(given: Given) -> str:
    names = (given.name.lower(), _path(given.url).lower())
    endings = ((ending, reader.name) for reader in READERS for ending in reader.endings)
    return next((name for ending, name in endings if any(each.endswith(ending) for each in names)), "")


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def _has_markup(start: bytes) -> bool:
    return start.lstrip()[:1] == b"<" or b"</" in start


def _by_markup(start: bytes) -> str:
    """A page that says nothing of itself but begins as one."""
    for mark, encoding in zip(MARKS, ("utf-8", "utf-16-le", "utf-16-be"), strict=True):
        if start.startswith(mark):
            return _by_markup(start.removeprefix(mark).decode(encoding, "ignore").encode())
    head = start.lstrip()[:64].decode("latin-1").lower()
    return "html" if head.startswith(MARKUP) else ""
