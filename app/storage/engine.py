"""Database: engine settings for SQLite and PostgreSQL, and the two ways to open a session: to read, or to write."""

import sqlite3
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry

from app.domain.errors import DatabaseNotReady
from app.storage.history import record_history

BUSY_WAIT_SECONDS = 30
READING = {"variorum_begin": "BEGIN"}
WRITING = {"variorum_begin": "BEGIN IMMEDIATE"}
ONE_STATE = {"isolation_level": "REPEATABLE READ"}  # by itself PostgreSQL shows each query the newest state


class Database:
    """One database: `read()` and `write()` open a session with one transaction.

    On SQLite a writer begins IMMEDIATE, because a transaction that reads first and writes later is refused under load,
    and writers of this process queue in the order they came, because SQLite's own busy wait is unfair.
    """

    def __init__(self, url: str) -> None:
        self.engine = make_engine(url)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self._reader = self.engine.execution_options(**(READING if self.is_sqlite else ONE_STATE))
        self._writer = self.engine.execution_options(**WRITING)
        self._queue = FairQueue()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one state of the database and is rolled back at the end."""
        with Session(self._reader, expire_on_commit=False, autoflush=False) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session whose changes are committed at the end and leave revisions; an exception rolls all of it back."""
        if not self.is_sqlite:
            with self._writing() as session:
                yield session
            return
        with self._queue, self._writing() as session:
            yield session

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        with Session(self._writer, expire_on_commit=False, autoflush=False) as session:
            record_history(session)
            yield session
            session.commit()

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


class FairQueue:
    """A lock that is handed on in the order in which it was asked for."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._waiting: deque[threading.Lock] = deque()
        self._is_held = False

    def __enter__(self) -> None:
        with self._guard:
            if not self._is_held:
                self._is_held = True
                return
            turn = threading.Lock()
            turn.acquire()
            self._waiting.append(turn)
        turn.acquire()

    def __exit__(self, *_: object) -> None:
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._is_held = False


def make_engine(url: str) -> Engine:
    """An engine with the settings that this product needs; raises DatabaseNotReady for an address it cannot use."""
    try:
        parsed = make_url(url)
        if parsed.drivername == "postgres":
            parsed = parsed.set(drivername="postgresql")
        arguments = {"timeout": BUSY_WAIT_SECONDS} if _is_sqlite(parsed) else {}
        engine = create_engine(parsed, hide_parameters=True, connect_args=arguments)
    except (ArgumentError, NoSuchModuleError) as error:
        raise DatabaseNotReady(f"The database address cannot be used: {error}") from error
    except ModuleNotFoundError as error:
        raise DatabaseNotReady(
            f"The driver for {parsed.drivername} is not installed; run: pip install 'variorum[postgresql]'"
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def check_connection(engine: Engine) -> None:
    """Raises DatabaseNotReady, with the reason, when the database does not answer."""
    try:
        with engine.connect():
            pass
    except OperationalError as error:
        raise DatabaseNotReady(f"The database does not answer: {error.orig}") from error


def sqlite_path(url: URL) -> Path | None:
    """The file of a SQLite database; None for any other database, or one in memory."""
    if not _is_sqlite(url) or url.database in (None, "", ":memory:"):
        return None
    return Path(str(url.database))


def _is_sqlite(url: Any) -> bool:
    return str(url.get_backend_name()) == "sqlite"


def _prepare_sqlite(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # the driver must not open or close transactions by itself
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF"):
        connection.execute(f"PRAGMA {pragma}")
    # A view of the words in the index of the search; it holds nothing, and may be there before the index is.
    connection.execute("CREATE VIRTUAL TABLE temp.search_terms USING fts5vocab('main', 'search_index', 'instance')")


def _begin_sqlite(connection: Connection) -> None:
    begin = connection.get_execution_options().get("variorum_begin", "BEGIN IMMEDIATE")
    connection.exec_driver_sql(begin)
