"""Plain text, in whatever encoding it was saved."""

from app.domain.texts import clean
from app.exchange.documents.base import Document, Given
from app.exchange.documents.encodings import decode


def read(given: Given) -> Document:
    """The text as it stands, decoded and cleaned; raises UnreadableDocument for bytes that are no text."""
    decoded = decode(given.data, (declared_charset(given.media_type),))
    warnings = (decoded.warning,) if decoded.warning else ()
    return Document(clean(decoded.text, multiline=True), "text/plain", warnings=warnings)


def declared_charset(media_type: str) -> str:
    """The encoding that a media type names: utf-8 for “text/html; charset=utf-8”; empty if it names none."""
    for parameter in media_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'")
    return ""
