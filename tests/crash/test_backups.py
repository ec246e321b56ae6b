"""Killed at random moments, a restore leaves the one database or the other, a backup a whole file or none."""

import random
import time
from pathlib import Path

from sqlalchemy import select

from app.services.backups import back_up
from app.services.checking import find_problems
from app.storage.engine import Database
from app.storage.models import Topic
from tests import factories
from tests.crash.killing import Starter

KILLS = 10
LONG_TEXT = "Some say between 200 and 500. " * 10_000  # so that copying takes a while
CAPTURES = 8


def fill(database: Database, title: str) -> None:
    """A topic of that title, and some megabytes."""
    with database.write() as session:
        factories.begin(session)
        factories.make_topic(session, title=title)
        for number in range(CAPTURES):
            factories.make_capture(session, f"{number} {LONG_TEXT}")
    database.close()


def titles(database: Database) -> list[str]:
    """The topics in the database, which must be sound."""
    with database.read() as session:
        assert list(find_problems(session)) == []
        found = list(session.scalars(select(Topic.title)))
    database.close()
    return found


def test_a_killed_restore_leaves_the_old_or_the_new(
    sqlite_database: Database, starter: Starter, tmp_path: Path
) -> None:
    # given
    backups = {"old": tmp_path / "old", "new": tmp_path / "new"}
    address = sqlite_database.engine.url.render_as_string()
    fill(sqlite_database, "old")
    back_up(address, backups["old"])
    with sqlite_database.write() as session:
        factories.begin(session)
        session.scalars(select(Topic)).one().title = "new"
    sqlite_database.close()
    back_up(address, backups["new"])
    moments = random.Random(KILLS)
    found = []

    # when
    starter.use(sqlite_database)
    seconds = starter.time("restore", backups["old"])
    for number in range(KILLS):
        starter.start("restore", backups["new" if number % 2 else "old"])
        time.sleep(moments.uniform(0, seconds))
        starter.kill()
        found += titles(sqlite_database)
    starter.time("restore", backups["new"])

    # then
    assert len(found) == KILLS
    assert set(found) <= {"old", "new"}
    assert titles(sqlite_database) == ["new"]


def test_a_killed_backup_is_whole_or_not_there(sqlite_database: Database, starter: Starter, tmp_path: Path) -> None:
    # given
    fill(sqlite_database, "old")
    target = tmp_path / "backup"
    moments = random.Random(KILLS)

    # when
    starter.use(sqlite_database)
    seconds = starter.time("backup", target)
    target.unlink()
    for _ in range(KILLS):
        starter.start("backup", target)
        time.sleep(moments.uniform(0, seconds))
        starter.kill()

        # then
        if target.exists():
            assert titles(Database(f"sqlite:///{target}")) == ["old"]
            target.unlink()
