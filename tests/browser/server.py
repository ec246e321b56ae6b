"""The application under its real server, on a free port of this machine, in a thread of the test."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from waitress.server import create_server

from app.config import Settings
from app.storage.engine import Database
from tests.applications import wired_app


@dataclass(frozen=True, slots=True)
class Server:
    """What is served, and where: `url` has no slash at its end."""

    url: str
    database: Database
    settings: Settings


@contextmanager
def serve(settings: Settings, database: Database) -> Iterator[Server]:
    """Serve the database on loopback until the end of the block."""
    channels: dict[int, Any] = {}
    server = create_server(
        wired_app(settings, database),
        map=channels,
        host="127.0.0.1",
        port=0,
        threads=settings.threads,
        clear_untrusted_proxy_headers=True,
        ident="",
    )
    thread = threading.Thread(target=server.run, name="server", daemon=True)
    thread.start()
    try:
        yield Server(f"http://127.0.0.1:{server.effective_port}", database, settings)
    finally:
        server.task_dispatcher.shutdown()  # first, because each of its threads wakes the loop when it has answered
        _end_loop(server, channels)
        thread.join()


def _end_loop(server: Any, channels: dict[int, Any]) -> None:
    """Close what the server's loop waits for, from within the loop, which ends when nothing is left."""
    woken = threading.Event()

    def close_all() -> None:
        woken.wait()  # an earlier pull may have brought the loop here: the pipe is closed when ours is through it
        for channel in list(channels.values()):
            channel.close()

    server.trigger.pull_trigger(close_all)
    woken.set()
