"""The reading room: documents are parsed in a process of their own, which may fail without harm to the product.

What people upload and what pages hold is hostile, and the libraries that read it are large and partly written in C. The
process has limits of memory and of processor time, is given no secret, and is ended and replaced when it overruns its
time or dies. It stays for many documents, so that its slow start is paid once.
"""

import logging
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from types import TracebackType
from typing import BinaryIO, Self, cast

from app.domain.errors import UnreadableDocument
from app.exchange.documents.base import Document, Given
from app.exchange.documents.limits import DEFAULTS, Limits
from app.exchange.documents.messages import given_head, read_document, receive, send

LOGGER = logging.getLogger("app.exchange.documents")
MODULE = "app.exchange.documents.child"
CLOSING_SECONDS = 0.05
OVERRAN = -24  # ended by SIGXCPU, which Windows has no word for
ROOT = Path(__file__).parents[3]  # the folder that holds the package


class ReadingRoom:
    """A process that reads documents one after another; it is started when the first one comes.

    It may be used by many threads, which wait for one another, and is a context manager; `close` ends the process.
    """

    def __init__(self, limits: Limits = DEFAULTS, module: str = MODULE) -> None:
        self._limits = limits
        self._module = module
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def read(self, given: Given) -> Document:
        """The text, places and metadata of a document.

        Raises UnreadableDocument for one that is damaged, locked, without text, of no known kind, too large, or that
        needs more time or memory than the limits give.
        """
        if len(given.data) > self._limits.bytes:
            size, most = len(given.data) / 1e6, self._limits.bytes / 1e6
            raise UnreadableDocument(
                f"The file has {size:,.0f} megabytes; up to {most:,.0f} are read. Add a part of it, or paste its text."
            )
        with self._lock:
            return self._read(given)

    def close(self) -> None:
        """End the process, if there is one, also while it reads; the next document starts another."""
        while not self._lock.acquire(timeout=CLOSING_SECONDS):  # somebody reads, in a process that may just have begun
            process = self._process
            if process is not None:
                process.kill()
        try:
            self._end()
        finally:
            self._lock.release()

    def _read(self, given: Given) -> Document:
        process = self._started()
        overran = threading.Event()
        watch = threading.Timer(self._limits.seconds, _stop, (process, overran))
        watch.daemon = True
        watch.start()
        answer = None
        try:
            answer = _ask(process, given)
        finally:
            watch.cancel()
            watch.join()
            if answer is None or overran.is_set():
                self._end()
        if answer is None:
            raise UnreadableDocument(self._reason(process.returncode, overran.is_set()))
        head, body = answer
        if head.get("leaves"):
            self._end()
        if "detail" in head:
            LOGGER.warning("A document could not be read: %s", head["detail"])
        if "refused" in head:
            raise UnreadableDocument(str(head["refused"]))
        return _taken(lambda: read_document(head, body))

    def _reason(self, code: int | None, overran: bool) -> str:
        if overran or code == OVERRAN:
            seconds = self._limits.seconds if overran else self._limits.processor_seconds
            return f"Reading the file took longer than {seconds:g} seconds, so it was stopped. Paste its text instead."
        LOGGER.warning("The process that reads documents ended with %s", code)
        return "The file cannot be read: reading it failed midway. It may be damaged; paste its text instead."

    def _started(self) -> "subprocess.Popen[bytes]":
        if self._process is not None and self._process.poll() is None:
            return self._process
        self._end()
        self._process = subprocess.Popen(
            [sys.executable, "-B", "-m", self._module, *self._limits.arguments()],
            cwd=ROOT,
            env={"PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):  # what was not sent went with the process
                cast(BinaryIO, stream).close()


def _stop(process: "subprocess.Popen[bytes]", overran: threading.Event) -> None:
    overran.set()
    process.kill()


def _ask(process: "subprocess.Popen[bytes]", given: Given) -> tuple[dict[str, object], bytes] | None:
    """The answer of the process to this very question, None if it gave none that can be understood."""
    token = token_hex(8)
    try:
        send(cast(BinaryIO, process.stdin), given_head(given) | {"token": token}, given.data)
        answer = receive(cast(BinaryIO, process.stdout))
    except (OSError, ValueError):
        answer = None
    if answer is None or answer[0].get("token") != token:
        answer = None
        try:
            process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            process.kill()
    return answer


def _taken(read: Callable[[], Document]) -> Document:
    try:
        return read()
    except (ValueError, KeyError, TypeError) as error:
        raise UnreadableDocument("The file cannot be read: what was read of it makes no sense.") from error
