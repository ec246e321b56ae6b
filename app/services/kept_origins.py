"""Kept origins: what the texts of a question say of where they come from, found once while the texts stay the same."""

from collections import OrderedDict
from collections.abc import Sequence
from hashlib import sha256
from threading import Lock
from typing import NamedTuple

from app.domain.origins.article import Article
from app.domain.origins.hearsay import Told, read_told
from app.domain.origins.origins import Findings, find_origins_and_quotations


class Read(NamedTuple):
    """The origins and common quotations that the words of some articles tell of, and whom the articles name."""

    findings: Findings
    told: dict[str, Told]


class KeptOrigins:
    """What sets of articles looked at last say of their origins, by a digest of the articles: it can take seconds."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[bytes, Read] = OrderedDict()
        self._lock = Lock()

    def find(self, articles: Sequence[Article]) -> Read:
        """Found once while the articles stay the same."""
        key = _digest(articles)
        with self._lock:  # of two who ask at once the second waits for what the first finds
            if key not in self._kept:
                self._kept[key] = Read(find_origins_and_quotations(articles), read_told(articles))
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
            return self._kept[key]


KEPT = KeptOrigins(32)


def _digest(articles: Sequence[Article]) -> bytes:
    digest = sha256()
    for article in articles:
        for part in (article.id, article.publisher, article.text):
            data = part.encode()
            digest.update(len(data).to_bytes(8, "big") + data)
    return digest.digest()
