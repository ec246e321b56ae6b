"""Documents: reading what people read, web pages, PDF, books and transcripts, into text with places and metadata.

To add a kind, write its module with `read(given) -> Document`, list it here, and tell it apart in detection.py.
"""

from app.exchange.documents.base import Reader

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_HERE = "app.exchange.documents"

READERS: tuple[Reader, ...] = (
    Reader(
        "html",
        "web page",
        ("text/html", "application/xhtml+xml"),
        (".html", ".htm", ".xhtml", ".xht"),
        f"{_HERE}.web_page",
    ),
    Reader("pdf", "PDF", ("application/pdf", "application/x-pdf"), (".pdf",), f"{_HERE}.pdf"),
    Reader("docx", "Word document", (_WORD,), (".docx",), f"{_HERE}.docx"),
    Reader("epub", "book", ("application/epub+zip",), (".epub",), f"{_HERE}.epub"),
    Reader("warc", "web archive", ("application/warc",), (".warc", ".warc.gz"), f"{_HERE}.web_archive"),
    Reader("vtt", "transcript with times (WebVTT)", ("text/vtt",), (".vtt",), f"{_HERE}.captions"),
    Reader(
        "srt",
        "transcript with times (SRT)",
        ("application/x-subrip", "text/srt"),
        (".srt",),
        f"{_HERE}.captions",
    ),
    Reader(
        "markdown",
        "Markdown file",
        ("text/markdown", "text/x-markdown"),
        (".md", ".markdown"),
        f"{_HERE}.markdown",
    ),
    Reader("text", "text file", ("text/plain",), (".txt", ".text"), f"{_HERE}.plain_text"),
)
