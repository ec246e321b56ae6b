"""Running the real command in a process of its own, as a shell does."""

import atexit
import functools
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
VARIORUM = (sys.executable, "-W", "error", "-c", "import sys; from app.cli.main import main; sys.exit(main())")
WAIT_SECONDS = 30


@dataclass(frozen=True)
class Shell:
    """Runs commands on one instance folder, with no other setting than those given."""

    instance: Path
    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        """The environment of each command."""
        given = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "VARIORUM_INSTANCE": str(self.instance)}
        return given | dict(self.settings)

    def run(self, *arguments: str | Path, given: str = "") -> subprocess.CompletedProcess[str]:
        """Run one command to its end, with `given` on standard input.

        Importing Variorum takes longest, so it is done once, unless the command works on streams (see starter.py).
        """
        if given or "-" in arguments:
            return self.run_anew(*arguments, given=given)
        return the_starter().run(list(map(str, arguments)), self.environment)

    def run_anew(self, *arguments: str | Path, given: str = "") -> subprocess.CompletedProcess[str]:
        """The same in a process that begins at the beginning, as a shell has it."""
        return subprocess.run(
            self._command(arguments),
            input=given,
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            timeout=WAIT_SECONDS,
            check=False,
        )

    @contextmanager
    def start(self, *arguments: str | Path) -> Iterator[subprocess.Popen[str]]:
        """Start one command that goes on; it is killed at the end if it still runs."""
        process = subprocess.Popen(
            self._command(arguments),
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        with process:
            try:
                yield process
            finally:
                process.kill()

    def _command(self, arguments: tuple[str | Path, ...]) -> list[str]:
        return [*VARIORUM, *map(str, arguments)]


class Starter:
    """Runs commands in processes that are forked from one that has imported Variorum; see tests/cli/starter.py."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="variorum-cli-")
        self._process = subprocess.Popen(
            [sys.executable, "-W", "error", "-m", "tests.cli.starter"],
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def run(self, arguments: list[str], environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        """Run one command to its end; there is nothing on its standard input."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        output, errors = (Path(self._folder.name) / name for name in ("output", "errors"))
        wanted = {"arguments": arguments, "environment": environment, "folder": str(Path.cwd())}
        line = json.dumps({**wanted, "output": str(output), "errors": str(errors)})
        print(line, file=self._process.stdin, flush=True)
        status = int(self._process.stdout.readline())
        written = [path.read_text(encoding="utf-8") for path in (output, errors)]
        for path in (output, errors):
            path.unlink()
        return subprocess.CompletedProcess(["variorum", *arguments], status, *written)

    def close(self) -> None:
        """End the process, which runs nothing now."""
        self._process.communicate()
        self._folder.cleanup()


@functools.cache
def the_starter() -> Starter:
    """The one starter of this run, started when a test first asks for it."""
    starter = Starter()
    atexit.register(starter.close)
    return starter


def read_address(server: subprocess.Popen[str]) -> str:
    """The address that “variorum serve” prints when it is ready."""
    assert server.stdout is not None
    line = server.stdout.readline()
    assert line.startswith("Variorum is at "), line + (server.stderr.read() if server.stderr else "")
    return line.removeprefix("Variorum is at ").rstrip()


def read_link(server: subprocess.Popen[str]) -> str:
    """The link that it prints next, while no owner has a password."""
    assert server.stdout is not None
    assert "signs you in, once" in server.stdout.readline()
    return server.stdout.readline().rstrip()


def stop(process: subprocess.Popen[str], number: int = signal.SIGTERM) -> tuple[int, str, str]:
    """Send a signal; the exit status, and what it still wrote to standard output and standard error."""
    process.send_signal(number)
    output, errors = process.communicate(timeout=WAIT_SECONDS)
    return process.returncode, output, errors
