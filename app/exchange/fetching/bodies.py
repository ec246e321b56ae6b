"""Bodies: reading an answer piece by piece, as it came and inflated, and no more of either than is allowed."""

import zlib
from collections.abc import Mapping

from urllib3.response import BaseHTTPResponse, HTTPResponse

from app.domain.errors import FetchRefused
from app.exchange.fetching.addresses import INSTEAD
from app.exchange.fetching.deadline import Deadline

PIECE = 65_536
MEGA = 1_000_000
ANY_WRAPPING = 47  # zlib finds out itself whether it is gzip or zlib
PLAIN = frozenset({"", "identity"})
PACKED = frozenset({"gzip", "x-gzip", "deflate"})


def read_body(response: BaseHTTPResponse, deadline: Deadline, most: int, most_inflated: int) -> bytes:
    """The bytes of an answer, inflated where they were packed.

    Raises FetchRefused for more than `most` bytes on the way or `most_inflated` bytes after it, for what is packed in
    another way, and when the time is over; urllib3 raises for what ends early.
    """
    assert isinstance(response, HTTPResponse)
    _check_declared(response.headers, most)
    packing = response.headers.get("Content-Encoding", "").strip().lower()
    if packing not in PLAIN | PACKED:
        raise FetchRefused(f"The answer is packed as “{packing}”, which was not asked for. {INSTEAD}")
    inflated, received = _Inflated(most_inflated, packing in PACKED), 0
    while piece := response.read1(PIECE, decode_content=False):
        received += len(piece)
        deadline.check()
        if received > most:
            raise too_large(most)
        inflated.add(piece)
    deadline.check()
    return inflated.finish()


def too_large(most: int) -> FetchRefused:
    """The refusal of a document that is larger than allowed."""
    return FetchRefused(
        f"The document is larger than {most // MEGA} MB, which is the most that is fetched. Save the part that you "
        "need, and choose that file."
    )


def _check_declared(headers: Mapping[str, str], most: int) -> None:
    text = headers.get("Content-Length", "").strip()
    if text.isascii() and text.isdigit() and (len(text) > len(str(most)) or int(text) > most):
        raise too_large(most)


class _Inflated:
    """What has come so far, inflated as it came."""

    def __init__(self, most: int, is_packed: bool) -> None:
        self._most = most
        self._data = bytearray()
        self._unpacking = zlib.decompressobj(ANY_WRAPPING) if is_packed else None

    def add(self, piece: bytes) -> None:
        """One more piece as it came; raises FetchRefused when it inflates too far."""
        if self._unpacking is None:
            self._data += piece
        else:
            try:
                self._unpack(piece)
            except zlib.error as error:
                raise FetchRefused(f"The answer is packed, and damaged. Try again. {INSTEAD}") from error
        if len(self._data) > self._most:
            raise too_large(self._most)

    def _unpack(self, piece: bytes) -> None:
        """One more piece; gzip may come in several members, one after the other (RFC 1952, 2.2)."""
        while piece and len(self._data) <= self._most:
            if self._unpacking is None or self._unpacking.eof:
                self._unpacking = zlib.decompressobj(ANY_WRAPPING)
            self._data += self._unpacking.decompress(piece, self._most - len(self._data) + 1)
            piece = self._unpacking.unused_data

    def finish(self) -> bytes:
        """All of it; raises FetchRefused when the packing has no end."""
        if self._unpacking is not None and self._data and not self._unpacking.eof:
            raise FetchRefused(f"The answer is packed, and its end is missing. Try again. {INSTEAD}")
        return bytes(self._data)
