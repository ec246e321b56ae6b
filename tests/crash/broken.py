"""Databases that are broken on purpose, each in the order of its writes: what the crash tests must find out."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.orm import Session

from app.storage.engine import Database
from app.storage.history import record_history

LATE_SECONDS = 0.05
DISK_SECONDS = 0.02  # a slow disk, so that few kills are enough to meet the moments between two parts


class AnswersBeforeCommit(Database):
    """Commits a little after it has said that it did."""

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session that is committed behind the back of whoever asked for it."""
        self._queue.__enter__()
        session = Session(self._writer, expire_on_commit=False, autoflush=False)
        record_history(session)
        try:
            yield session
            session.flush()
        except BaseException:
            session.close()
            self._queue.__exit__()
            raise
        threading.Thread(target=self._commit_late, args=(session,)).start()

    def _commit_late(self, session: Session) -> None:
        time.sleep(LATE_SECONDS)
        session.commit()
        session.close()
        self._queue.__exit__()


class CommitsPartByPart(Database):
    """Commits after each statement that writes, so that a record and its parts come one after the other."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        event.listen(self.engine, "after_cursor_execute", _commit_part)


def _commit_part(connection: Connection, cursor: sqlite3.Cursor, statement: str, *_: Any) -> None:
    is_read_yet = cursor.description is None  # a statement that returns rows cannot be committed before they are read
    if is_read_yet and statement.startswith(("INSERT", "UPDATE", "DELETE")):
        cursor.connection.execute("COMMIT")
        time.sleep(DISK_SECONDS)
        cursor.connection.execute("BEGIN IMMEDIATE")


BROKEN: dict[str, type[Database]] = {
    "answers-before-commit": AnswersBeforeCommit,
    "commits-part-by-part": CommitsPartByPart,
}
