"""Sites on this machine for the tests of fetching: each answers as its test says, over real sockets."""

import contextlib
import http.server
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

CERTIFICATE = Path(__file__).with_name("localhost.pem")
Answer = Callable[[http.server.BaseHTTPRequestHandler], None]


def answering(
    body: bytes = b"", *, status: int = 200, content_type: str = "text/html", **headers: str
) -> Callable[[http.server.BaseHTTPRequestHandler], None]:
    """An answer with that body and those headers (Content_Length for Content-Length)."""
    named = {"Content-Type": content_type, "Content-Length": str(len(body))}
    named |= {name.replace("_", "-"): value for name, value in headers.items()}

    def answer(handler: http.server.BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in named.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


class Site:
    """A running site: its port, what it was asked, and its address by the number or by the name of this machine."""

    def __init__(self, port: int, scheme: str) -> None:
        self.port = port
        self.scheme = scheme
        self.requests: list[tuple[str, dict[str, str]]] = []

    @property
    def places(self) -> tuple[str, ...]:
        """The places that a fetcher must be allowed to reach it."""
        return (f"127.0.0.1:{self.port}", f"localhost:{self.port}")

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        """The address of a path of it."""
        return f"{self.scheme}://{host}:{self.port}{path}"


@contextmanager
def serving(answers: dict[str, Answer], *, secure: bool = False) -> Iterator[Site]:
    """A site that has an answer for each path."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.requests.append((self.path, dict(self.headers)))
            with contextlib.suppress(OSError):  # the fetcher may hang up in the middle
                answers[self.path](self)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    class Server(http.server.ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """Say nothing: a fetcher that does not trust the certificate hangs up."""

    with Server(("127.0.0.1", 0), Handler) as server:
        if secure:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(CERTIFICATE)
            server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        site = Site(server.server_address[1], "https" if secure else "http")
        running = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        running.start()
        try:
            yield site
        finally:
            server.shutdown()
            running.join()


@contextmanager
def dripping(beginning: bytes, drop: bytes) -> Iterator[Site]:
    """A site that sends a beginning, then one drop after the other without end."""
    stopping = threading.Event()

    def run() -> None:
        with contextlib.suppress(OSError):
            connected, _ = listening.accept()
            with connected:
                connected.sendall(beginning)
                while not stopping.wait(0.01):
                    connected.sendall(drop)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        running = threading.Thread(target=run)
        running.start()
        try:
            yield Site(listening.getsockname()[1], "http")
        finally:
            stopping.set()
            with contextlib.suppress(OSError):
                listening.shutdown(socket.SHUT_RDWR)
            running.join()
