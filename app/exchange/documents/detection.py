"""What kind a document is: by its first bytes, then by the media type it came with, then by the ending of its name.

Servers often name the wrong type, and people rename files; bytes that are plainly of one kind settle it.
"""

from urllib.parse import urlsplit

from app.domain.errors import UnreadableDocument
from app.exchange.documents import READERS
from app.exchange.documents.base import Given, Reader

FIRST = 4096
ZIP, GZIP = b"PK\x03\x04", b"\x1f\x8b"
SIGNATURES = ((b"%PDF-", "pdf"), (b"WARC/", "warc"), (GZIP, "warc"), (b"WEBVTT", "vtt"))
MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
PAGES = ("<!doctype html", "<html")
MARKUP = (*PAGES, "<head", "<body", "<!--", "<?xml", "<article", "<meta", "<title", "<script", "<div", "<p>")
MEMBERS = (
    (b"word/document.xml", "docx"),
    (b"META-INF/container.xml", "epub"),
    (b"wordprocessingml.document.main", "docx"),
)
_PICTURE = "a picture. Type or paste the words that it shows"
_RECORDING = "a recording. Add its transcript instead, as SRT, WebVTT or text"
_SAVE = "Save it as PDF or DOCX, then add that"
_AS_PDF = "Convert it to PDF, then add that"
_PACKED = "packed. Unpack it, and add the document inside"
_SAVED = (
    "The file is a message, or a page saved as MHTML: a bundle of several parts. "
    "Open it in its program, save it as HTML or PDF, then add that."
)
OTHERS = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"of an older Office program, or locked with a password. {_SAVE}"),
    (b"{\\rtf", f"an RTF file. {_SAVE}"),
    (b"\x89PNG\r\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"ID3", _RECORDING),
    (b"OggS", _RECORDING),
    (b"\x1aE\xdf\xa3", _RECORDING),
    (b"\x00\x00\x00", _RECORDING),
    (b"\x7fELF", "a program. Add a document"),
    (b"MZ\x90", "a program. Add a document"),
    (b"%!PS", f"a PostScript file. {_AS_PDF}"),
    (b"AT&TFORM", f"a DjVu file. {_AS_PDF}"),
    (b"ITSF", f"a help file (CHM). {_AS_PDF}"),
    (b"Rar!", _PACKED),
    (b"7z\xbc\xaf", _PACKED),
    (b"BZh9", _PACKED),
    (b"\xfd7zXZ", _PACKED),
)
_BY_NAME = {reader.name: reader for reader in READERS}


def detect(given: Given) -> Reader:
    """The reader for a document; raises UnreadableDocument where there is none."""
    if not given.data.strip(b"\x00 \r\n\t"):
        raise UnreadableDocument("The file is empty. Choose the file again, or paste its text.")
    start = given.data[:FIRST]
    head = _as_text(start)
    name = _by_bytes(given.data, start) or _by_head(head, given) or _by_type(given.media_type, head)
    return _BY_NAME[name or _by_ending(given) or ("html" if head.startswith(MARKUP) else "text")]


def _by_bytes(data: bytes, start: bytes) -> str:
    if start[60:68] == b"BOOKMOBI":
        raise UnreadableDocument("The file is a book for Kindle. Convert it to EPUB or PDF, then add that.")
    plain = start.removeprefix(MARKS[0][0])
    for signature, name in SIGNATURES:
        if plain.startswith(signature):
            return name
    if start.startswith(ZIP):
        return _by_members(data)
    for signature, words in OTHERS:
        if start.startswith(signature):
            raise UnreadableDocument(f"The file is {words}.")
    # Some PDF files have a few bytes before their own first ones (ISO 32000-1, Annex H, 3.4.1).
    return "pdf" if b"%PDF-" in start[:1024] and not plain.lstrip().startswith(b"<") else ""


def _by_members(data: bytes) -> str:
    """The kind of an archive, by the names of its members, which stand in it as they are."""
    for sign, name in MEMBERS:
        if sign in data:
            return name
    if b"application/vnd.oasis.opendocument" in data[:200]:
        raise UnreadableDocument(f"The file is an OpenDocument file. {_SAVE}.")
    if b"datapackage.json" in data and b".warc" in data:
        raise UnreadableDocument("The file is a bundle of web archives (WACZ). Unpack it, and add a WARC file inside.")
    if b"xl/workbook" in data or b"ppt/presentation" in data:
        raise UnreadableDocument("The file is a workbook or a set of slides. Save it as PDF, then add that.")
    raise UnreadableDocument("The file is a ZIP archive of another kind. Unpack it, and add the document inside.")


def _by_head(head: str, given: Given) -> str:
    """A page that says so, and captions, whatever the server called them; but not Markdown that begins with markup."""
    if head.startswith(PAGES):
        return "html"
    if _is_message(head):
        raise UnreadableDocument(_SAVED)
    lines = [line.strip() for line in head.split("\n", 4)]
    if lines[0].isdecimal() and len(lines) > 1 and "-->" in lines[1]:
        return "srt"
    return ""


def _is_message(head: str) -> bool:
    """Begins with the fields of RFC 5322, among them what MIME asks for (RFC 2045, 4), up to an empty line."""
    names = {line.partition(":")[0] for line in head.replace("\r", "").partition("\n\n")[0].split("\n")}
    is_saved = head.startswith("from: <saved by")
    is_sent = {"return-path", "received"} <= names  # by servers, whose long fields may stand before all others
    return is_saved or is_sent or ("mime-version" in names and ("content-type" in names or "from" in names))


def _by_type(media_type: str, head: str) -> str:
    """The kind of the media type; of text/plain and of a page without any markup no word is taken."""
    plain = media_type.partition(";")[0].strip().lower()
    if plain == "text/plain" or (plain == "text/html" and "<" not in head):
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


def _as_text(start: bytes) -> str:
    """The first characters in small letters, without white space before them."""
    for mark, encoding in MARKS:
        if start.startswith(mark):
            return start.removeprefix(mark).decode(encoding, "ignore").lstrip().lower()
    return start.decode("latin-1").lstrip().lower()
