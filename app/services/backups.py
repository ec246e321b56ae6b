"""Backups: one file that holds the whole database as it was at one moment, and putting such a file in its place."""

from pathlib import Path

from app.services import postgresql_backups, sqlite_backups
from app.storage.engine import make_engine, sqlite_path
from app.storage.types import utc_now
from app.storage.whole_file import whole_file


def back_up(address: str, target: Path, *, replace: bool = False) -> None:
    """Write the database at that address to one file; others may read and write meanwhile.

    SQLite gives a SQLite file, PostgreSQL what pg_dump writes in its custom format. Raises InvalidValue when the file
    is there already and is not to be replaced, DatabaseNotReady when the database cannot be copied whole.
    """
    url = make_engine(address).url
    path = sqlite_path(url)
    with whole_file(target, replace=replace) as partial:
        if path is None:
            postgresql_backups.dump(url, partial)
        else:
            sqlite_backups.copy_compact(path, partial)


def restore(address: str, file: Path, folder: Path) -> Path | None:
    """Put a backup in the place of the database; returns where the former one is kept, None if there was none.

    The backup is checked before the database is touched, older ones are brought to the schema of this version, and the
    change is one transaction: a crash leaves the one or the other. The former database is kept beside its successor
    (SQLite) or in `folder` (PostgreSQL), under a name with the time in UTC. Raises BadFile for a file that is damaged
    or no backup of such a database, DatabaseNotReady while others are connected to it.
    """
    url = make_engine(address).url
    path = sqlite_path(url)
    dated = f"before-restore-{utc_now():%Y%m%dT%H%M%S.%fZ}"
    if path is None:
        kept = folder / f"variorum.{dated}.dump"
        return kept if postgresql_backups.restore(url, file, kept) else None
    kept = path.with_name(f"{path.stem}.{dated}{path.suffix}")
    return kept if sqlite_backups.restore(path, file, kept) else None
