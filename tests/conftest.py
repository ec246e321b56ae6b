"""Fixtures that every test may ask for: settings, and real databases built by the migrations."""

import gc
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import hypothesis
import pytest
from sqlalchemy import Engine

from app.config import Settings
from app.exchange.documents.reading_room import ReadingRoom
from app.services import passwords
from app.storage.engine import Database
from tests.databases import KINDS, PostgresqlCopies, SqliteCopies
from tests.people import LEAST_COST
from tests.postgres import run_postgresql

Opening = Callable[[str], AbstractContextManager[Database]]
OpeningEmpty = Callable[[str], AbstractContextManager[Engine]]

# By itself each run tries the same examples, so that a commit passes or fails wherever it is tried; no clock decides.
# `pytest --hypothesis-profile=search` tries new ones.
hypothesis.settings.register_profile("repeat", derandomize=True, deadline=None)
hypothesis.settings.register_profile("search", deadline=None, max_examples=1_000)
hypothesis.settings.load_profile("repeat")


# As `variorum serve` does: to look for garbage after every few hundred objects takes a good part of a long run.
gc.set_threshold(50_000, 20, 20)

# A shell that runs the tests in the background has them ignore SIGINT, and so would every command that they start.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def sqlite_copies(tmp_path_factory: pytest.TempPathFactory) -> SqliteCopies:
    """Copies of a migrated SQLite file."""
    return SqliteCopies(tmp_path_factory.mktemp("template"))


@pytest.fixture(scope="session")
def postgresql_copies() -> Iterator[PostgresqlCopies]:
    """Copies of a migrated PostgreSQL database; the server is started when a test first asks for it."""
    with run_postgresql() as server:
        copies = PostgresqlCopies(server, os.environ.get("PYTEST_XDIST_WORKER", "main"))
        yield copies
        copies.close()


@pytest.fixture(scope="session")
def reading_room() -> Iterator[ReadingRoom]:
    """The process that reads documents; it is started when a test first reads one."""
    with ReadingRoom() as room:
        yield room


@pytest.fixture
def open_database(request: pytest.FixtureRequest, tmp_path: Path) -> Opening:
    """`with open_database("sqlite") as database:` for tests that need several databases."""

    def open_one(kind: str) -> AbstractContextManager[Database]:
        if kind == "sqlite":
            return request.getfixturevalue("sqlite_copies").copy(tmp_path)
        return request.getfixturevalue("postgresql_copies").copy()

    return open_one


@pytest.fixture
def open_empty(request: pytest.FixtureRequest, tmp_path: Path) -> OpeningEmpty:
    """`with open_empty("postgresql") as engine:` for tests of migrations, on a database without tables."""

    def open_one(kind: str) -> AbstractContextManager[Engine]:
        if kind == "sqlite":
            return request.getfixturevalue("sqlite_copies").empty(tmp_path)
        return request.getfixturevalue("postgresql_copies").empty()

    return open_one


@pytest.fixture(params=KINDS)
def database(request: pytest.FixtureRequest, open_database: Opening) -> Iterator[Database]:
    """A migrated database without rows; the test runs on SQLite and on PostgreSQL."""
    with open_database(request.param) as opened:
        yield opened


@pytest.fixture(params=KINDS)
def empty_engine(request: pytest.FixtureRequest, open_empty: OpeningEmpty) -> Iterator[Engine]:
    """An engine on a database without tables; the test runs on SQLite and on PostgreSQL."""
    with open_empty(request.param) as engine:
        yield engine


@pytest.fixture
def sqlite_database(open_database: Opening) -> Iterator[Database]:
    """A migrated SQLite database without rows, for tests that one database is enough for."""
    with open_database("sqlite") as opened:
        yield opened


@pytest.fixture
def settings(sqlite_database: Database, tmp_path: Path) -> Settings:
    """Settings as they come, with an instance folder of the test's own and `sqlite_database` as the database."""
    return Settings(instance=tmp_path, database_url=str(sqlite_database.engine.url))


@pytest.fixture
def cheap_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Real hashes at the least cost, for tests that check many; tests of races and of the cost itself do without."""
    monkeypatch.setattr(passwords, "HASHER", LEAST_COST)
    monkeypatch.setattr(passwords, "NOBODYS_HASH", LEAST_COST.hash("nobody's"))
