"""The real server over real sockets: bytes that no client library sends, and the headers of every answer."""

import socket
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest

from app.config import Settings
from app.services.sessions import start_session
from app.storage.engine import Database
from app.storage.models.account import Role
from app.web.cookies import COOKIE
from app.web.headers import ALWAYS
from tests.browser.server import Server, serve
from tests.factories import begin, make_account

WAIT_SECONDS = 10


class Reply(NamedTuple):
    """What came back over the socket."""

    status: int
    headers: dict[str, str]
    body: str


@pytest.fixture
def server(settings: Settings, sqlite_database: Database) -> Iterator[Server]:
    """The application under its real server."""
    with serve(settings, sqlite_database) as serving:
        yield serving


@pytest.fixture
def token(server: Server) -> str:
    """The session of an editor."""
    with server.database.write() as session:
        return start_session(session, make_account(begin(session), role=Role.EDITOR).id, 30)


def ask(server: Server, line: bytes, *headers: bytes, body: bytes = b"", host: bytes = b"Host: localhost") -> Reply:
    """Send these very bytes, and read until the server closes."""
    head = b"\r\n".join(part for part in (line + b" HTTP/1.1", host, *headers, b"Connection: close") if part)
    address = urlsplit(server.url)
    with socket.create_connection((address.hostname, address.port), timeout=WAIT_SECONDS) as connection:
        connection.sendall(head + b"\r\n\r\n" + body)
        connection.shutdown(socket.SHUT_WR)
        received = b"".join(iter(lambda: connection.recv(65_536), b""))
    lines, _, text = received.decode("utf-8", "replace").partition("\r\n\r\n")
    first, *rest = lines.split("\r\n")
    return Reply(int(first.split()[1]), dict(line.split(": ", 1) for line in rest), text)


TARGETS = (
    *(
        b"GET //evil.example",
        b"GET //evil.example/topics",
        b"GET ///evil.example//topics",
        b"GET http://evil.example/topics",
    ),
    *(
        b"GET /topics?q=\xff\xfe",
        b"GET /sources?q=\xed\xa0\x80",
        b"GET /top\xffics",
        b"GET /sources?q=%C0%AF&after=%FF",
    ),
    *(
        b"GET /sources?q=%ED%A0%80",
        b"GET *",
        b"OPTIONS *",
        b"TRACE /",
        b"CONNECT evil.example:80",
        b"GET /%2e%2e/%2e%2e/etc",
    ),
    *(
        b"GET /static/x/..%2f..%2fconfig.py",
        b"GET /" + b"a" * 70_000,
        b"GET /topics?" + b"a=b&" * 15_000,
        b"GET /\\evil",
    ),
)
HEADERS = (
    *(
        b"Cookie: a",
        b"Cookie: \xff\xfe=\xff",
        b'Cookie: variorum_session="\\"',
        b"Cookie: ;;;;=;=",
        b"X-A: " + b"a" * 200_000,
    ),
    *(b"Cookie: variorum_session=" + b"a" * 60_000, b"Cookie: " + b"; ".join(b"a%d=1" % n for n in range(5_000))),
    *(b"Accept-Language: \xff", b"If-Modified-Since: never", b"Range: bytes=-1,-2,-3", b"Authorization: Basic !!!"),
    *(b"X-CSRFToken: " + b"x" * 9_000, b"Expect: 200-maybe", b"Upgrade: h2c", b"Referer: http://[::1"),
)
LENGTHS = (
    *(b"Content-Length: abc", b"Content-Length: -5", b"Content-Length: 5\r\nContent-Length: 6", b"Content-Length: 1e3"),
    *(b"Content-Length: 99999999999999999999", b"Transfer-Encoding: chunked\r\nContent-Length: 5"),
    *(b"Transfer-Encoding: gzip, chunked", b"Transfer-Encoding: chunked"),
)


def test_strange_targets_headers_and_lengths_are_answered_and_lead_nowhere_else(server: Server, token: str) -> None:
    # given a stranger and an editor
    cookie = f"Cookie: {COOKIE}={token}".encode()
    replies = []
    # when they send what no browser does
    for target in TARGETS:
        replies += [ask(server, target), ask(server, target, cookie)]
    replies += [ask(server, b"GET /topics", header) for header in HEADERS]
    replies += [ask(server, b"POST /topics/new", cookie, length, body=b"zz\r\n\r\n") for length in LENGTHS]
    # then each gets an answer, none is a fault, and none sends the visitor to another site
    assert {reply.status for reply in replies} <= {200, 303, 400, 404, 405, 413, 414, 422, 431, 501}
    for reply in replies:
        location = reply.headers.get("Location", "/")
        assert location.startswith("/"), location
        assert not location.startswith(("//", "/\\")), location
    # and the server still serves
    assert ask(server, b"GET /topics", cookie).status == 200


def test_every_answer_carries_the_headers_that_guard_it(server: Server, token: str) -> None:
    # given one answer of every kind
    cookie = f"Cookie: {COOKIE}={token}".encode()
    asked = {
        **{b"GET /topics": 200, b"GET /topics.json": 200, b"GET /export.zip": 404, b"GET /export.json": 200},
        **{b"GET /accounts": 403, b"GET /nowhere": 404, b"POST /topics/new": 400, b"PUT /topics": 405},
        **{b"GET /sources?after=x": 422, b"HEAD /topics": 200, b"OPTIONS /topics": 200, b"GET /sign-in": 303},
        **{b"GET /topics?" + b"a" * 65_000: 414, b"GET /schema.json": 200, b"GET /sign-in/x": 410},
    }
    # then each of them tells the browser what to refuse, and none what serves it
    for line, status in asked.items():
        reply = ask(server, line, cookie)
        assert reply.status == status, line[:60]
        for name, value in ALWAYS.items():
            assert reply.headers.get(name) in {value, "no-referrer"}, (line[:60], name)
        assert "unsafe" not in reply.headers["Content-Security-Policy"]
        assert "Server" not in reply.headers
    stranger = ask(server, b"GET /topics")
    assert stranger.status == 303
    assert ALWAYS.items() <= stranger.headers.items()
