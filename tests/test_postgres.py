"""The PostgreSQL of the tests: it starts, or the tests fail with what it said; they never pass without it."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests import postgres

STARTS_AND_IS_KILLED = """
import os, signal
from tests.postgres import run_postgresql
with run_postgresql() as address:
    print(address, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_server_that_was_named_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    # given the address of a server
    monkeypatch.setenv(postgres.EXTERNAL, "postgresql://tests@localhost/postgres")
    # when a PostgreSQL is asked for
    with postgres.run_postgresql() as address:
        # then it is that one
        assert address == "postgresql://tests@localhost/postgres"


def test_without_its_programs_the_tests_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    # given a machine on which the wheel is not installed
    monkeypatch.delenv(postgres.EXTERNAL, raising=False)
    monkeypatch.setattr(postgres, "WHEEL", "no_such_wheel")
    # when a PostgreSQL is asked for
    # then the error says what to do
    with pytest.raises(postgres.PostgresDidNotStart, match="make test"), postgres.run_postgresql():
        pass


def test_a_server_that_ends_at_once_fails_the_tests_with_what_it_said(monkeypatch: pytest.MonkeyPatch) -> None:
    # given a setting that PostgreSQL does not know
    monkeypatch.delenv(postgres.EXTERNAL, raising=False)
    monkeypatch.setattr(postgres, "NOTHING_KEPT", ("no_such_setting=1",))
    # when it is started
    # then the error has its own words
    with pytest.raises(postgres.PostgresDidNotStart, match="no_such_setting"), postgres.run_postgresql():
        pass


def test_a_server_does_not_outlive_tests_that_are_killed() -> None:
    # given tests that start a server and are killed by SIGKILL
    environment = {name: value for name, value in os.environ.items() if name != postgres.EXTERNAL}
    killed = subprocess.run(
        [sys.executable, "-c", STARTS_AND_IS_KILLED],
        cwd=Path(__file__).parents[1],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    home = Path(killed.stdout.strip().partition("?host=")[2])
    # when a moment has passed
    pid_file = home / "data" / "postmaster.pid"
    deadline = time.monotonic() + 60
    while pid_file.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    # then the server has shut down
    assert not pid_file.exists()
    shutil.rmtree(home)
