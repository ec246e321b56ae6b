"""Deadline: one limit for a whole fetch, which also ends a connection that sends a byte now and then."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from app.domain.errors import FetchRefused
from app.exchange.fetching.addresses import INSTEAD


class Deadline:
    """So many seconds from now on."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """The seconds that are left, none below zero."""
        return max(self._end - time.monotonic(), 0)

    def check(self) -> None:
        """Raises FetchRefused when it has passed."""
        if not self.left:
            raise self.refusal()

    def refusal(self) -> FetchRefused:
        """The refusal of what takes too long."""
        return FetchRefused(f"It did not arrive whole within {self._seconds:g} seconds. Try again later. {INSTEAD}")

    @contextmanager
    def guarding(self, connected: socket.socket) -> Iterator[None]:
        """Cut the connection when the time is over, whatever it is waiting for."""
        timer = threading.Timer(self.left, _cut, [connected])
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()


def _cut(connected: socket.socket) -> None:
    with suppress(OSError):
        socket.socket.shutdown(connected, socket.SHUT_RDWR)  # not that of TLS, which would first wait for the other
