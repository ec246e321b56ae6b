"""One database session and one transaction per request, opened when it is first asked for."""

from contextlib import AbstractContextManager

from flask import g
from sqlalchemy.orm import Session

from app.storage.engine import Database
from app.storage.history import Actor, write_as
from app.web.wiring import wiring

UNNAMED = Actor("visitor")


class Discarded(Exception):
    """Thrown into an open transaction that is not to be kept."""


class RequestSession:
    """The session of one request: none at first, then one to read, or one to write."""

    def __init__(self, database: Database) -> None:
        self.actor = UNNAMED
        self._database = database
        self._opened: AbstractContextManager[Session] | None = None
        self._session: Session | None = None
        self._is_writing = False

    def read(self) -> Session:
        """The open session, or a new one that reads."""
        return self._session or self._open(self._database.read())

    def write(self) -> Session:
        """The open session that writes; one that only reads is closed first, so that no old state is written back."""
        if self._session is not None and self._is_writing:
            return self._session
        self.finish(commit=False)
        session = self._open(self._database.write())
        self._is_writing = True
        write_as(session, self.actor)
        return session

    def finish(self, *, commit: bool) -> None:
        """End the transaction, if there is one, and give the connection back."""
        opened, self._opened, self._session, self._is_writing = self._opened, None, None, False
        if opened is None:
            return
        if commit:
            opened.__exit__(None, None, None)
        else:
            opened.__exit__(Discarded, Discarded(), None)

    def _open(self, opened: AbstractContextManager[Session]) -> Session:
        self._session = opened.__enter__()
        self._opened = opened
        return self._session


def request_session() -> RequestSession:
    """The holder of this request's session."""
    if "database_session" not in g:
        g.database_session = RequestSession(wiring().database)
    holder: RequestSession = g.database_session
    return holder


def read_session() -> Session:
    """The session of this request, opened to read; once `write_session` was called, the same as that."""
    return request_session().read()


def write_session() -> Session:
    """The session of this request, opened to write as the visitor.

    What was loaded by `read_session` before is detached: load again what is to be changed. The transaction is committed
    after the view has returned a status below 400; it is rolled back when the view raises or refuses. Writers queue, so
    do slow work before.
    """
    return request_session().write()


def finish_request(status: int) -> None:
    """Commit or roll back, as the answer's status says."""
    holder: RequestSession | None = g.get("database_session")
    if holder is not None:
        holder.finish(commit=status < 400)


def discard_request(_: BaseException | None = None) -> None:
    """Roll back whatever this request has left open."""
    holder: RequestSession | None = g.get("database_session")
    if holder is not None:
        holder.finish(commit=False)
