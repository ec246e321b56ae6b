"""Backups of a SQLite database: copying a live file whole, and writing a copy into its place in one transaction."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import URL
from sqlalchemy.exc import DatabaseError

from app.domain.errors import BadFile, DatabaseNotReady
from app.storage import schema
from app.storage.engine import make_engine
from app.storage.whole_file import partial_file, put_in_place, whole_file

MAGIC = b"SQLite format 3\0"
BUSY_SECONDS = 30
ALONE_SECONDS = 3
IN_USE = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
BEYOND_READING = frozenset({sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT})
FILES = ("", "-wal", "-shm", "-journal")


def copy_compact(path: Path, target: Path) -> None:
    """Copy a database that others may be using into an empty file, as of one moment and without free pages.

    Raises DatabaseNotReady when it cannot be read whole or the disk is full.
    """
    try:
        with closing(_connect(path, BUSY_SECONDS)) as database:
            database.execute("VACUUM INTO ?", (str(target),))
        with closing(_connect(target, BUSY_SECONDS)) as copy:
            damage = _damage(copy)
    except sqlite3.DatabaseError as error:
        raise DatabaseNotReady(f"The database cannot be copied: {error}.") from error
    if damage:
        raise DatabaseNotReady(f"The database is damaged, and so is a copy of it: {damage}. Run: variorum check")


def restore(path: Path, file: Path, kept: Path) -> bool:
    """Put a copy of `file` in the place of `path` and keep what was there as `kept`; False if nothing was there.

    SQLite itself writes the pages, in one transaction under its own lock: a file that is renamed over an open database
    would leave the others writing to the old one, and meet its old -wal file.
    """
    with partial_file(path) as copy:
        _copy_checked(file, copy)
        if _is_sqlite(path) and _replace_content(path, copy, kept):
            return True
        was_there = _move_aside(path, kept)
        put_in_place(copy, path)
        return was_there


def _replace_content(path: Path, copy: Path, kept: Path) -> bool:
    """Keep the content, then replace it; False when SQLite can make nothing of what is there."""
    try:
        with _alone(path) as present, whole_file(kept) as kept_partial:
            _copy_pages(present, kept_partial)
            with closing(_connect(copy, BUSY_SECONDS)) as source:
                source.backup(present)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode in BEYOND_READING:
            return False
        raise DatabaseNotReady(f"The database was not changed: {error}.") from error
    return True


def _copy_checked(file: Path, copy: Path) -> None:
    """Fill `copy` with the backup, at the schema of this version; raises BadFile."""
    _check_kind(file)
    try:
        with closing(_connect(file, BUSY_SECONDS, mode="ro")) as backup:
            _copy_pages(backup, copy)
        with closing(_connect(copy, BUSY_SECONDS)) as database:
            _check_content(file, database)
        engine = make_engine(URL.create("sqlite", database=str(copy)).render_as_string())
        schema.upgrade(engine)
        engine.dispose()
        with closing(_connect(copy, BUSY_SECONDS)) as database:
            database.execute("PRAGMA journal_mode = DELETE")  # so that the copy is one file
    except (sqlite3.DatabaseError, DatabaseError) as error:
        raise BadFile(f"{file} cannot be restored: {error}.") from error


def _check_kind(file: Path) -> None:
    start = _beginning(file)
    if start.startswith(b"PGDMP"):
        raise BadFile(f"{file} is a backup of a PostgreSQL database, and the database here is SQLite.")
    if start != MAGIC:
        raise BadFile(f"{file} is no backup that “variorum backup” wrote; a JSON export is read by: variorum load")


def _check_content(file: Path, database: sqlite3.Connection) -> None:
    damage = _damage(database)
    if damage:
        raise BadFile(f"{file} is damaged: {damage}. The database was not touched.")
    tables = {name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    if not {"alembic_version", "topics"} <= tables:
        raise BadFile(f"{file} is a SQLite database, but not one of Variorum.")
    versions = [version for (version,) in database.execute("SELECT version_num FROM alembic_version")]
    if len(versions) != 1 or versions[0] not in schema.known():
        raise BadFile(f"{file} was written by another version of Variorum; restore it with that version.")


def _damage(database: sqlite3.Connection) -> str:
    (first,) = database.execute("PRAGMA integrity_check(1)").fetchone()
    return "" if first == "ok" else str(first)


@contextmanager
def _alone(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that nobody else can share, from before its first read to its end.

    Leaving WAL needs the file to itself, so that an idle server is noticed too; the next start returns to WAL.
    """
    with closing(_connect(path, ALONE_SECONDS)) as database:
        try:
            database.execute("PRAGMA locking_mode = EXCLUSIVE")
            database.execute("PRAGMA journal_mode = DELETE")
            database.execute("BEGIN EXCLUSIVE")
            database.execute("COMMIT")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode not in IN_USE:
                raise
            raise DatabaseNotReady(
                f"Another program has {path} open. Stop “variorum serve” and try again; nothing was changed."
            ) from error
        yield database


def _is_sqlite(path: Path) -> bool:
    """Judged by its first bytes: SQLite, asked to open what is no database, deletes the log beside it."""
    return path.exists() and _beginning(path) in (MAGIC, b"")


def _beginning(path: Path) -> bytes:
    with path.open("rb") as opened:
        return opened.read(len(MAGIC))


def _move_aside(path: Path, kept: Path) -> bool:
    """Move whatever is left of a database that is none, with the files beside it, which must not meet another."""
    found = [ending for ending in FILES if Path(f"{path}{ending}").exists()]
    for ending in reversed(found):
        Path(f"{path}{ending}").rename(f"{kept}{ending}")
    return bool(found)


def _copy_pages(source: sqlite3.Connection, target: Path) -> None:
    with closing(_connect(target, BUSY_SECONDS)) as copy:
        source.backup(copy)


def _connect(path: Path, wait: float, mode: str = "rw") -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=wait, isolation_level=None)
