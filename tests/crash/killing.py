"""Starting commands and killing them, as a power cut would: SIGKILL, at any moment."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from app.storage.engine import Database

ENDED = "ended"
ROOT = Path(__file__).parents[2]


class Starter:
    """Starts one command after the other; see tests/crash/starter.py. `log` is what they write to standard error."""

    def __init__(self, lines: IO[str], answers: IO[str], log: Path) -> None:
        self.log = log
        self._lines = lines
        self._answers = answers
        self._environment: dict[str, str] = {}
        self._breakage = ""
        self._running = 0

    def use(self, database: Database, breakage: str = "") -> None:
        """Let all further commands work on this database, or break it in that way; kill what a failed test left."""
        if self._running:
            self.kill()
        address = database.engine.url.render_as_string()
        instance = str(Path(str(database.engine.url.database)).parent)
        self._environment = {"DATABASE_URL": address, "VARIORUM_INSTANCE": instance, "VARIORUM_PORT": "0"}
        self._breakage = breakage

    def start(self, *command: str | Path) -> None:
        """Start a command, whose output `read` then gives."""
        self._send(
            json.dumps(
                {
                    "command": [str(word) for word in command],
                    "environment": self._environment,
                    "breakage": self._breakage,
                }
            )
        )
        self._running = int(self.read())

    def read(self) -> str:
        """The next line that the command prints."""
        return self._answers.readline().rstrip("\n")

    def kill(self) -> list[str]:
        """Kill the command where it stands, if it has not ended yet; what it had printed and was not read yet."""
        os.kill(self._running, signal.SIGKILL)
        return self.wait()

    def wait(self) -> list[str]:
        """Wait until the command has ended; what it had printed and was not read yet."""
        self._send("")
        self._running = 0
        return list(iter(self.read, ENDED))

    def time(self, *command: str | Path) -> float:
        """How long the command takes when nobody kills it, in seconds."""
        began = time.monotonic()
        self.start(*command)
        self.wait()
        return time.monotonic() - began

    def _send(self, line: str) -> None:
        self._lines.write(f"{line}\n")
        self._lines.flush()


@contextmanager
def starting(log: Path) -> Iterator[Starter]:
    """A starter, in a process of its own."""
    with (
        log.open("w") as errors,
        subprocess.Popen(
            [sys.executable, "-m", "tests.crash.starter"],
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            encoding="utf-8",
        ) as process,
    ):
        assert process.stdin is not None
        assert process.stdout is not None
        yield Starter(process.stdin, process.stdout, log)
        process.stdin.close()
