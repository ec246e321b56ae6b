"""Messages between the product and the process that reads documents: lengths, then JSON, then plain bytes.

Each message is two lengths of eight bytes, big end first, a JSON object in UTF-8, and bytes that stand beside it: the
document on the way in, its text on the way out. Nothing in it is run, as a pickle would be.
"""

import json
import struct
from typing import Any, BinaryIO

from app.exchange.documents.base import Document, Found, Given, Person, Place, PlaceKind

LENGTHS = struct.Struct(">QQ")
MAX_HEAD = 32_000_000
MAX_BODY = 256_000_000


def send(stream: BinaryIO, head: dict[str, Any], body: bytes) -> None:
    """Write one message."""
    packed = json.dumps(head).encode()
    stream.write(LENGTHS.pack(len(packed), len(body)))
    stream.write(packed)
    stream.write(body)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[dict[str, Any], bytes] | None:
    """The next message, None at the end; raises ValueError for one that is cut short or is none."""
    start = stream.read(LENGTHS.size)
    if not start:
        return None
    if len(start) < LENGTHS.size:
        raise ValueError("cut short")
    head_length, body_length = LENGTHS.unpack(start)
    if head_length > MAX_HEAD or body_length > MAX_BODY:
        raise ValueError("too long")
    packed, body = stream.read(head_length), stream.read(body_length)
    if len(packed) < head_length or len(body) < body_length:
        raise ValueError("cut short")
    head = json.loads(packed)
    if not isinstance(head, dict):
        raise ValueError("no object")
    return head, body


def given_head(given: Given) -> dict[str, str]:
    """What comes with a document, as the head of a message whose body is its bytes."""
    return {"media_type": given.media_type, "name": given.name, "url": given.url}


def read_given(head: dict[str, Any], body: bytes) -> Given:
    """The document of such a message."""
    return Given(body, head["media_type"], head["name"], head["url"])


def document_head(document: Document) -> dict[str, Any]:
    """A document that was read, as the head of a message whose body is its text in UTF-8."""
    return {
        "media_type": document.media_type,
        "places": [(place.start, place.kind, place.label) for place in document.places],
        "fields": {name: (found.value, found.origin) for name, found in document.fields.items()},
        "people": [(one.role, one.family, one.given, one.literal, one.origin) for one in document.people],
        "warnings": document.warnings,
        "address": document.address,
    }


def read_document(head: dict[str, Any], body: bytes) -> Document:
    """The document of such a message; raises ValueError, KeyError or TypeError for what is none."""
    text = body.decode()
    return Document(
        text=text,
        media_type=_line(head["media_type"]),
        places=tuple(
            Place(_place(start, text), PlaceKind(kind), _line(label)) for start, kind, label in head["places"]
        ),
        fields={_line(name): Found(_line(value), _line(origin)) for name, (value, origin) in head["fields"].items()},
        people=tuple(Person(*(_line(part) for part in parts)) for parts in head["people"]),
        warnings=tuple(_line(warning) for warning in head["warnings"]),
        address=_line(head["address"]),
    )


def _line(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _place(value: Any, text: str) -> int:
    if not isinstance(value, int) or not 0 <= value <= len(text):
        raise ValueError("no place of the text")
    return value
