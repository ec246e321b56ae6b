"""Databases for the tests: built once by the migrations, then copied for each test."""

import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
from sqlalchemy import URL, Engine, create_engine, make_url, text

from app.storage import schema
from app.storage.base import Base
from app.storage.engine import Database, make_engine

KINDS = ("sqlite", "postgresql")
# A test that left a connection open must not block the next one.
END_OTHERS = """
    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
NO_TRIGGER_NO_FOREIGN_KEY = "SET LOCAL session_replication_role = replica"


class SqliteCopies:
    """Copies of one migrated SQLite file, each below the folder that is asked for."""

    def __init__(self, folder: Path) -> None:
        self._template = folder / "template.sqlite"
        self._numbers = itertools.count(1)
        _migrate(f"sqlite:///{self._template}")

    @contextmanager
    def copy(self, folder: Path) -> Iterator[Database]:
        """A database at the head of the migrations without rows."""
        path = folder / f"variorum-{next(self._numbers)}.sqlite"
        with closing(sqlite3.connect(self._template)) as template, closing(sqlite3.connect(path)) as target:
            template.backup(target)
        with _opened(f"sqlite:///{path}") as database:
            yield database

    @contextmanager
    def empty(self, folder: Path) -> Iterator[Engine]:
        """An engine on a new file without any table."""
        with _engine(f"sqlite:///{folder / f'empty-{next(self._numbers)}.sqlite'}") as engine:
            yield engine


class PostgresqlCopies:
    """Copies of one migrated database of a server; each is emptied after its test and lent again, for speed.

    A test that changes the schema asks for `empty`, which is dropped afterwards.
    """

    def __init__(self, server: str, owner: str) -> None:
        self._server = make_url(server).set(drivername="postgresql")
        self._admin = create_engine(self._server, isolation_level="AUTOCOMMIT")
        self._owner = owner
        self._numbers = itertools.count(1)
        self._template = self._make("template0")
        self._free: list[str] = []
        _migrate(self._address(self._template))

    @contextmanager
    def copy(self) -> Iterator[Database]:
        """A database at the head of the migrations without rows."""
        name = self._free.pop() if self._free else self._make(self._template)
        try:
            with _opened(self._address(name)) as database:
                yield database
        finally:
            self._remove_rows(name)
            self._free.append(name)

    @contextmanager
    def empty(self) -> Iterator[Engine]:
        """An engine on a new database without any table."""
        name = self._make("template0")
        try:
            with _engine(self._address(name)) as engine:
                yield engine
        finally:
            self._drop(name)

    def close(self) -> None:
        """Drop every copy and leave the server."""
        for name in (*self._free, self._template):
            self._drop(name)
        self._admin.dispose()

    def _address(self, name: str) -> str:
        url: URL = self._server.set(database=name)
        return url.render_as_string(hide_password=False)

    def _make(self, template: str) -> str:
        name = f"variorum_{self._owner}_{next(self._numbers)}"
        self._drop(name)
        self._administer(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def _drop(self, name: str) -> None:
        self._administer(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def _administer(self, statement: str) -> None:
        with self._admin.connect() as connection:
            connection.execute(text(statement))

    def _remove_rows(self, name: str) -> None:
        """By the bare driver and at one go, since this is done after every test."""
        deletions = "; ".join(f"DELETE FROM {table}" for table in Base.metadata.tables)
        with psycopg.connect(self._address(name), autocommit=True) as connection:
            connection.execute(END_OTHERS)
            connection.execute(f"DO $$ BEGIN {NO_TRIGGER_NO_FOREIGN_KEY}; {deletions}; END $$")


def _migrate(address: str) -> None:
    with _engine(address) as engine:
        schema.upgrade(engine)


@contextmanager
def _engine(address: str) -> Iterator[Engine]:
    engine = make_engine(address)
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def _opened(address: str) -> Iterator[Database]:
    database = Database(address)
    try:
        yield database
    finally:
        database.close()
