"""Fetcher: one document of the web by its address, checked at every step, or a refusal that says why.

Nothing is remembered between fetches: no cookies, no open connections. The connection goes to the very address that was
checked, so that a name which answers otherwise the second time leads nowhere else.
"""

import http.client
import ssl
from collections.abc import Collection
from contextlib import closing
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from app.domain.errors import FetchRefused
from app.exchange.documents import READERS
from app.exchange.fetching.addresses import INSTEAD, IPAddress, WebAddress, follow, read_address
from app.exchange.fetching.bodies import read_body
from app.exchange.fetching.deadline import Deadline
from app.exchange.fetching.resolving import public_addresses
from app.version import VERSION

REDIRECTS = frozenset({301, 302, 303, 307, 308})
MOST_TRIED = 4  # addresses of one host
CONNECT_SECONDS = 10.0
UNNAMED_TYPES = frozenset({"", "application/octet-stream", "binary/octet-stream", "application/x-download"})
MEDIA_TYPES = frozenset(media_type for reader in READERS for media_type in reader.media_types)
HEADERS = {
    "User-Agent": f"Variorum/{VERSION} (captures one page for a citation when a person asks for it)",
    "Accept": "text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """How far one fetch may go: bytes on the way and inflated, seconds for all of it, redirects."""

    most_bytes: int = 20_000_000
    most_inflated: int = 50_000_000
    seconds: float = 30.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document as it was answered: its bytes, its Content-Type, a name for its file, and the address of the end."""

    data: bytes
    content_type: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Fetches; `inner` lists the places (host:port) within one's own network that may be fetched from."""

    inner: Collection[str] = ()
    limits: Limits = Limits()
    trust: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    media_types: Collection[str] = MEDIA_TYPES

    def fetch(self, url: str) -> Fetched:
        """The document at an address; raises FetchRefused, which says what was refused, why, and what to do instead."""
        deadline = Deadline(self.limits.seconds)
        address = read_address(url)
        for _ in range(self.limits.redirects + 1):
            found = self._ask(address, deadline)
            if isinstance(found, Fetched):
                return found
            address = found
        raise FetchRefused(f"It redirects more than {self.limits.redirects} times. Open it in your browser. {INSTEAD}")

    def _ask(self, address: WebAddress, deadline: Deadline) -> Fetched | WebAddress:
        """The document, or the address that it redirects to."""
        connection = self._connect(address, deadline)
        connection.sock.settimeout(deadline.left + 1)  # the deadline comes first, and says what it is
        with closing(connection), deadline.guarding(connection.sock):
            try:
                connection.request(
                    "GET",
                    address.target,
                    headers={"Host": address.authority} | HEADERS,
                    preload_content=False,
                    decode_content=False,
                )
                return self._answer(connection.getresponse(), address, deadline)
            except (HTTPError, http.client.HTTPException, OSError, ValueError) as error:
                deadline.check()
                raise FetchRefused(
                    f"{address.host} broke off, or did not speak HTTP. Try again later. {INSTEAD}"
                ) from error

    def _connect(self, address: WebAddress, deadline: Deadline) -> HTTPConnection:
        addresses = public_addresses(address, deadline.left, self.inner)[:MOST_TRIED]
        for ip in addresses:
            deadline.check()
            connection = self._connection(address, ip, min(CONNECT_SECONDS, deadline.left))
            try:
                connection.connect()
            except ssl.SSLError as error:
                connection.close()
                raise _distrusted(address, error) from error
            except (HTTPError, OSError):
                connection.close()
                continue
            return connection
        deadline.check()
        raise FetchRefused(f"{address.host} does not answer. Check the address, or try again later. {INSTEAD}")

    def _connection(self, address: WebAddress, ip: IPAddress, seconds: float) -> HTTPConnection:
        if address.scheme == "http":
            return HTTPConnection(str(ip), address.port, timeout=seconds)
        return HTTPSConnection(
            str(ip), address.port, timeout=seconds, ssl_context=self.trust, server_hostname=address.host
        )

    def _answer(self, response: BaseHTTPResponse, address: WebAddress, deadline: Deadline) -> Fetched | WebAddress:
        location = response.headers.get("Location")
        if response.status in REDIRECTS and location:
            return follow(address, location.encode("latin-1", "replace").decode("utf-8", "replace"))
        if response.status != HTTPStatus.OK:
            raise _unwilling(address, response.status)
        content_type = response.headers.get("Content-Type", "")
        self._check_type(content_type)
        data = read_body(response, deadline, self.limits.most_bytes, self.limits.most_inflated)
        if not data:
            raise FetchRefused(f"The answer is empty. Open the page in your browser. {INSTEAD}")
        return Fetched(data, content_type, _file_name(address), address.url)

    def _check_type(self, content_type: str) -> None:
        media_type = content_type.partition(";")[0].strip().lower()
        if media_type not in UNNAMED_TYPES and media_type not in self.media_types:
            raise FetchRefused(
                f"It is of the type “{media_type[:80]}”, which has no text that could be read. Pages, PDF, Word, EPUB, "
                "plain text and transcripts with times can be captured; paste what it says as text."
            )


def _unwilling(address: WebAddress, status: int) -> FetchRefused:
    try:
        words = f"{status} ({HTTPStatus(status).phrase})"
    except ValueError:
        words = str(status)
    return FetchRefused(f"{address.host} answers {words} instead of the page. Open it in your browser. {INSTEAD}")


def _distrusted(address: WebAddress, error: ssl.SSLError) -> FetchRefused:
    if isinstance(error, ssl.SSLCertVerificationError):
        why = f"its certificate is not trusted ({error.verify_message})"
    else:
        why = "no secure connection could be made"
    return FetchRefused(f"{address.host} is not fetched: {why}, so that anybody could answer in its name. {INSTEAD}")


def _file_name(address: WebAddress) -> str:
    """The last part of the path, for a file that is kept: never a folder, never hidden."""
    return PurePosixPath(unquote(urlsplit(address.url).path)).name.strip(". ")[:200]
