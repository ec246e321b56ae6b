"""variorum serve: serves the pages until it is told to stop."""

import argparse
import gc
import logging
import os
import signal
import socket
import sys
from contextlib import suppress
from types import FrameType

from waitress.server import create_server

from app.cli.addresses import page_address
from app.cli.database import open_database
from app.config import Settings
from app.domain.errors import InvalidValue
from app.factory import create_app
from app.services.links import make_first_link
from app.services.search_index import fill_index, is_filled
from app.storage.engine import Database
from app.storage.history import Actor, write_as
from app.web.logs import start_logging

ACTOR = Actor("variorum serve")
MAX_BODY = 64 * 1024 * 1024  # the pages' own limits are below this, and give back what was typed
MAX_CONNECTIONS = 1_000
COLLECT_AFTER = (50_000, 20, 20)  # a page makes some thousand objects and keeps none: look for garbage less often


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none; host, port and threads are settings."""
    parser.epilog = (
        "Host, port and the number of threads are settings, see “variorum settings”. While no owner has a password it "
        "prints a link that signs the owner in, once. It stops on Ctrl+C, or on SIGTERM, when what it is answering is "
        "answered. It logs to standard error, one JSON object per line."
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Serve until stopped; raises DatabaseNotReady, or InvalidValue for an address that cannot be listened on."""
    with open_database(settings) as database:
        _complete_search(database)
        serve(settings, database)
    print("Stopped.")
    return 0


def serve(settings: Settings, database: Database) -> None:
    """Serve the database until SIGTERM or SIGINT; what has begun then is answered first."""
    with _listen(settings.host, settings.port) as listening:
        start_logging(sys.stderr)
        logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # to wait for a thread is no fault
        server = create_server(
            create_app(settings, database),
            sockets=[listening],
            threads=settings.threads,
            connection_limit=MAX_CONNECTIONS,
            asyncore_use_poll=True,
            max_request_body_size=MAX_BODY,
            clear_untrusted_proxy_headers=settings.trusted_proxies == 0,
            ident="",
        )
        _settle()
        signal.signal(signal.SIGTERM, _stop)
        with suppress(KeyboardInterrupt):  # before the server runs, which answers it by finishing what it has begun
            _greet(database, settings.host, listening.getsockname()[1])
            server.run()


def _complete_search(database: Database) -> None:
    """Put into the search what a restored backup, or a migration, left out of it."""
    with database.read() as session:
        if is_filled(session):
            return
    with database.write() as session:
        fill_index(session)


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address[:2], family=family)
    except OSError as error:
        reason = error.strerror if isinstance(error, socket.gaierror) else os.strerror(error.errno or 0)
        raise InvalidValue(
            "port",
            f"Cannot listen on {host}, port {port}: {reason}. "
            "Choose another with the settings VARIORUM_HOST and VARIORUM_PORT.",
        ) from error


def _settle() -> None:
    """Keep the garbage collector from walking through what stays until the end."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)


def _stop(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _greet(database: Database, host: str, port: int) -> None:
    print(f"Variorum is at {page_address(host, port)}", flush=True)
    token = _first_sign_in(database)
    if token is not None:
        print("Nobody has set a password yet. This link signs you in, once, within a day:")
        print(page_address(host, port, f"/sign-in/{token}"), flush=True)


def _first_sign_in(database: Database) -> str | None:
    """The token that lets the owner in while no owner has a password; None from then on."""
    with database.write() as session:
        write_as(session, ACTOR)
        return make_first_link(session)
