"""Documents: reading what people read, web pages, PDF, books and transcripts, into text with places and metadata.

To add a kind, write its module with `read(given) -> Document`, list it here, and tell it apart in detection.py.
"""

from app.exchange.documents.base import Reader

READERS: tuple[Reader, ...] = (
    Reader(
        "html",
        "web page",
        ("text/html", "application/xhtml+xml"),
        (".html", ".htm", ".xhtml", ".xht"),
        "app.exchange.documents.web_page",
    ),
    Reader("pdf", "PDF", ("application/pdf", "application/x-pdf"), (".pdf",), "app.exchange.documents.pdf"),
    Reader("text", "plain text", ("text/plain",), (".txt", ".text", ".log"), "app.exchange.documents.plain_text"),
)
