"""Opening the database for a command: it is there, it answers, and it is at the schema that this version needs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Engine
from sqlalchemy.exc import DatabaseError, OperationalError

from app.config import Settings
from app.domain.errors import DatabaseNotReady
from app.storage import schema
from app.storage.engine import READING, Database, check_connection, sqlite_path


@contextmanager
def open_database(settings: Settings) -> Iterator[Database]:
    """The database at the schema of this version; raises DatabaseNotReady with what to do otherwise.

    What happens to the database while it is open, such as a full disk, is raised as DatabaseNotReady too.
    """
    with open_any_schema(settings) as database:
        check_ready(database.engine)
        yield database


@contextmanager
def open_any_schema(settings: Settings) -> Iterator[Database]:
    """The database as it stands, for commands that may find it older, newer or damaged."""
    database = Database(settings.database_url)
    try:
        check_present(database.engine)
        yield database
    except OperationalError as error:
        raise DatabaseNotReady(f"The database gave up: {error.orig}.") from error
    finally:
        database.close()


def check_present(engine: Engine) -> None:
    """Raises DatabaseNotReady when there is no such database; a mere look must not make an empty file."""
    path = database_file(engine.url)
    if path is not None and not path.exists():
        raise DatabaseNotReady(f"There is no database at {path} yet; make it with: variorum init")
    try:
        check_connection(engine)
    except DatabaseError as error:
        raise DatabaseNotReady(
            f"The database cannot be read: {error.orig}. Put a backup in its place with: variorum restore FILE"
        ) from error


def database_file(url: URL) -> Path | None:
    """The file of a SQLite database, None for PostgreSQL; raises DatabaseNotReady for one that is only in memory."""
    path = sqlite_path(url)
    if path is None and url.get_backend_name() == "sqlite":
        raise DatabaseNotReady("A database in memory is gone with its command; name a file in DATABASE_URL.")
    return path


def check_ready(engine: Engine) -> None:
    """Raises DatabaseNotReady unless the schema is at the head of the migrations."""
    found, needed = schema.current(engine.execution_options(**READING)), schema.head()
    if found is None:
        raise DatabaseNotReady("The database is empty; make its tables with: variorum init")
    check_known(found)
    if found != needed:
        raise DatabaseNotReady(
            f"The database is at schema {found} and this version needs {needed}; "
            "make a backup with “variorum backup FILE”, then bring it up to date with: variorum init"
        )


def check_known(found: str | None) -> None:
    """Raises DatabaseNotReady for a schema that a newer version made."""
    if found is not None and found not in schema.known():
        raise DatabaseNotReady(
            f"The database is at schema {found}, and this version knows none after {schema.head()}; "
            "use the version of Variorum that wrote it."
        )
