"""Workshops: what the pages fetch and read documents with, and where they keep files."""

import atexit
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from app.domain.errors import FetchRefused
from app.exchange.documents.reading_room import ReadingRoom
from app.exchange.fetching.fetcher import Fetcher
from app.services.pending import FOLDER as PENDING
from app.services.pending import Shelf
from app.services.preparing import Workshop
from app.storage.keeper import FOLDER as CAPTURES
from app.storage.keeper import Keeper
from app.web.wiring import wiring

MOST_AT_ONCE = 2  # fetches, which may be slow, while the other threads answer people
WAIT_SECONDS = 5
ROOM = ReadingRoom()  # one process for all that this one serves
FETCHING = threading.BoundedSemaphore(MOST_AT_ONCE)

atexit.register(ROOM.close)


@contextmanager
def workshop() -> Iterator[Workshop]:
    """What fetches and reads; raises FetchRefused while too many others use it."""
    if not FETCHING.acquire(timeout=WAIT_SECONDS):
        raise FetchRefused("Other documents are being fetched or read just now. Try again in a moment.")
    try:
        yield Workshop(Fetcher(wiring().settings.fetch_inner), ROOM)
    finally:
        FETCHING.release()


def keeper() -> Keeper:
    """Where the files of captures are kept."""
    return Keeper(wiring().settings.instance / CAPTURES)


def shelf() -> Shelf:
    """Where documents wait to be confirmed."""
    return Shelf(wiring().settings.instance / PENDING)
