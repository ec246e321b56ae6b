"""Kills migrations of SQLite databases by SIGKILL and prints what is left of each, one JSON object per line.

Run as `python -m tests.storage.killed_migrations FOLDER ours|plain base|REVISION`. Each migration runs in a fork of its
own: "ours" on the engine of app/storage/engine.py, "plain" on the one that SQLAlchemy makes by itself.
"""

import json
import os
import random
import signal
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, inspect

from app.storage import schema
from app.storage.engine import make_engine
from tests.storage.rows import ROWS, insert_rows

AT_STATEMENTS = 14
AT_MOMENTS = 6
SEED = 20261122
MAKERS: dict[str, Callable[[str], Engine]] = {"ours": make_engine, "plain": create_engine}


class Trial:
    """Migrations from one schema to the head, killed again and again, each on a fresh copy of one file."""

    def __init__(self, folder: Path, maker: Callable[[str], Engine], start: str) -> None:
        self._folder = folder
        self._make = maker
        self._template = folder / "start.sqlite"
        _prepare(self._template, start)
        self._tables = {start: _tables(self._template)}
        whole = self._copy("whole")
        began = time.monotonic()
        self.statements = self._count_statements(whole)
        self.seconds = time.monotonic() - began
        self._tables["head"] = _tables(whole)

    def run(self, name: str, kill: Callable[[Engine], None], seconds: float | None = None) -> dict[str, Any]:
        """Migrate a copy in a fork that `kill` arms, or that is killed after so many seconds; look at what is left."""
        path = self._copy(name)
        child = os.fork()
        if child == 0:
            engine = self._make(f"sqlite:///{path}")
            kill(engine)
            schema.upgrade(engine)
            signal.pause()  # done before the moment came: wait for it
        if seconds is not None:
            time.sleep(seconds)
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        return {
            "name": name,
            "killed": os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL,
            "whole": _is_sound(path) and _tables(path) in self._tables.values(),
            "goes_on": _goes_on(path),
        }

    def _copy(self, name: str) -> Path:
        path = self._folder / f"{name}.sqlite"
        with closing(sqlite3.connect(self._template)) as template, closing(sqlite3.connect(path)) as target:
            template.backup(target)
        return path

    def _count_statements(self, path: Path) -> int:
        engine = self._make(f"sqlite:///{path}")
        seen: list[str] = []
        event.listen(engine, "before_cursor_execute", lambda *arguments: seen.append(arguments[2]))
        schema.upgrade(engine)
        engine.dispose()
        return len(seen)


def kill_at(number: int) -> Callable[[Engine], None]:
    """Arm an engine to kill its own process before its statement of that number, or before it commits."""

    def arm(engine: Engine) -> None:
        left = [number]

        def count(*_: Any) -> None:
            left[0] -= 1
            if left[0] <= 0:
                os.kill(os.getpid(), signal.SIGKILL)

        event.listen(engine, "before_cursor_execute", count)
        event.listen(engine, "commit", count)

    return arm


def main(folder: Path, maker: str, start: str) -> None:
    """Run all kills and print their outcomes."""
    trial = Trial(folder, MAKERS[maker], start)
    chance = random.Random(SEED)
    for place in range(AT_STATEMENTS):
        print(json.dumps(trial.run(f"statement{place}", kill_at(chance.randint(2, trial.statements + 1)))))
    for place in range(AT_MOMENTS):
        moment = chance.uniform(0, trial.seconds * 1.2)
        print(json.dumps(trial.run(f"moment{place}", lambda engine: None, moment)))


def _prepare(path: Path, start: str) -> None:
    """A file at the schema of `start`, with rows in the tables it has."""
    engine = make_engine(f"sqlite:///{path}")
    if start == "base":
        with engine.connect():
            pass
    else:
        schema.upgrade(engine)
        with engine.begin() as connection:
            insert_rows(connection)
        schema.downgrade(engine, start)
    engine.dispose()


def _tables(path: Path) -> frozenset[str]:
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute("SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_master")
        return frozenset(name for (name,) in names if "alembic_version" not in name)


def _is_sound(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return whole and connection.execute("PRAGMA foreign_key_check").fetchall() == []


def _goes_on(path: Path) -> bool:
    """The database can be brought to the head afterwards, and has lost no row on the way."""
    engine = make_engine(f"sqlite:///{path}")
    before = _counts(engine)
    try:
        schema.upgrade(engine)
    except Exception as error:
        print(f"{path.name}: {error}", file=sys.stderr)
        return False
    after = _counts(engine)
    engine.dispose()
    return before.items() <= after.items() and set(ROWS) <= set(after)


def _counts(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        tables = [name for name in inspect(connection).get_table_names() if name != "alembic_version"]
        return {name: connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one() for name in tables}


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
