"""Backups of a PostgreSQL database, by its own client programs pg_dump and pg_restore."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import URL, inspect, text

from app.domain.errors import BadFile, DatabaseNotReady, VariorumError
from app.storage import schema
from app.storage.engine import make_engine
from app.storage.whole_file import whole_file

MAGIC = b"PGDMP"
PLAIN = ("--no-owner", "--no-privileges")  # so that it restores under another user's name
OTHERS = text(
    "SELECT count(*) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
)


def dump(url: URL, target: Path) -> None:
    """Write the whole database as of one moment, in pg_dump's custom format; raises DatabaseNotReady."""
    _call("pg_dump", ["--format=custom", *PLAIN, f"--file={target}"], url)


def restore(url: URL, file: Path, kept: Path) -> bool:
    """Put the backup in the place of the database and keep a dump of what was there; False if nothing was there.

    Raises BadFile, or DatabaseNotReady while others are connected or when a program is missing or fails.
    """
    _check_kind(file)
    engine = make_engine(url.render_as_string(hide_password=False))
    try:
        with engine.connect() as connection:
            if connection.scalar(OTHERS):
                raise DatabaseNotReady(
                    "Others are connected to the database. Stop “variorum serve” and try again; nothing was changed."
                )
            was_there = inspect(connection).has_table("alembic_version")
        engine.dispose()
        if was_there:
            with whole_file(kept) as partial:
                dump(url, partial)
        _call("pg_restore", ["--clean", "--if-exists", "--single-transaction", *PLAIN, str(file)], url)
        schema.upgrade(engine)
    finally:
        engine.dispose()
    return was_there


def _check_kind(file: Path) -> None:
    with file.open("rb") as opened:
        if opened.read(len(MAGIC)) != MAGIC:
            raise BadFile(f"{file} is no backup of a PostgreSQL database; to move data between databases, use load.")
    table = _run("pg_restore", ["--data-only", "--table=alembic_version", "--file=-", str(file)], error_type=BadFile)
    if not schema.known().intersection(table.split()):
        raise BadFile(f"{file} is no backup of Variorum, or one by a later version.")


def _call(program: str, options: Sequence[str], url: URL) -> None:
    """Run a program on the database; the password goes by the environment, where other users cannot read it."""
    address = url.set(drivername="postgresql", password=None).render_as_string()
    _run(program, [*options, f"--dbname={address}"], {"PGPASSWORD": url.password} if url.password else {})


def _run(
    program: str,
    options: Sequence[str],
    environment: dict[str, str] | None = None,
    error_type: type[VariorumError] = DatabaseNotReady,
) -> str:
    path = shutil.which(program)
    if path is None:
        raise DatabaseNotReady(
            f"{program} is not installed; install the client programs of PostgreSQL, of the server's version or newer."
        )
    done = subprocess.run(
        [path, *options], env=os.environ | (environment or {}), capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        raise error_type(f"{program} failed: {done.stderr.strip()}")
    return done.stdout
