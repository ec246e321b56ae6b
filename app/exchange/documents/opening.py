"""Opening a document with the reader that its bytes ask for, whose module is loaded only now."""

import importlib

from app.exchange.documents.base import Document, Given
from app.exchange.documents.detection import detect


def read_as_detected(given: Given) -> Document:
    """The document; raises UnreadableDocument, and whatever a library raises on bytes that it was not made for.

    Only a process that is confined may call this: see reading_room.py.
    """
    document: Document = importlib.import_module(detect(given).module).read(given)
    return document
