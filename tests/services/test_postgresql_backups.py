"""Backups of a PostgreSQL database, by the programs that come with it."""

import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from sqlalchemy import select

from app.domain.errors import BadFile, DatabaseNotReady
from app.services.backups import back_up, restore
from app.services.checking import find_problems
from app.storage.engine import Database
from app.storage.models import Topic
from tests import factories
from tests.conftest import Opening
from tests.postgres import PROGRAMS, WHEEL


@pytest.fixture
def programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Puts pg_dump and pg_restore of the server's own version on the path."""
    wheel = find_spec(WHEEL)
    assert wheel is not None
    assert wheel.origin is not None
    folder = Path(wheel.origin).parent / PROGRAMS / "bin"
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


@pytest.fixture
def database(open_database: Opening, programs: None) -> Iterator[Database]:
    """A PostgreSQL database that holds the topic “before”."""
    with open_database("postgresql") as opened:
        add_topic(opened, "before")
        opened.close()
        yield opened


def address_of(database: Database) -> str:
    """The address, with its password if it has one."""
    return database.engine.url.render_as_string(hide_password=False)


def add_topic(database: Database, title: str) -> None:
    """One more topic."""
    with database.write() as session:
        factories.make_topic(factories.begin(session), title=title)


def titles(database: Database) -> list[str]:
    """The topics in the database, which must be sound; it is closed afterwards."""
    with database.read() as session:
        assert list(find_problems(session)) == []
        found = list(session.scalars(select(Topic.title).order_by(Topic.title)))
    database.close()
    return found


def test_a_restored_database_is_the_one_that_was_backed_up(database: Database, tmp_path: Path) -> None:
    # given
    back_up(address_of(database), tmp_path / "backup")
    add_topic(database, "after")
    database.close()

    # when
    kept = restore(address_of(database), tmp_path / "backup", tmp_path)

    # then
    assert titles(database) == ["before"]
    assert kept is not None

    # when
    (tmp_path / "elsewhere").mkdir()
    restore(address_of(database), kept, tmp_path / "elsewhere")

    # then
    assert titles(database) == ["after", "before"]


def test_a_backup_can_be_restored_into_an_empty_database(
    database: Database, open_database: Opening, tmp_path: Path
) -> None:
    back_up(address_of(database), tmp_path / "backup")

    with open_database("postgresql") as other:
        other.close()
        restore(address_of(other), tmp_path / "backup", tmp_path)

        assert titles(other) == ["before"]


def test_a_database_in_use_is_left_alone(database: Database, tmp_path: Path) -> None:
    # given
    back_up(address_of(database), tmp_path / "backup")
    add_topic(database, "after")

    # when
    with pytest.raises(DatabaseNotReady, match="Others are connected"):
        restore(address_of(database), tmp_path / "backup", tmp_path)

    # then
    assert titles(database) == ["after", "before"]


def test_a_file_of_another_kind_is_refused(database: Database, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"SQLite format 3\0")

    with pytest.raises(BadFile, match="no backup of a PostgreSQL database"):
        restore(address_of(database), other, tmp_path)

    assert titles(database) == ["before"]


def test_half_a_backup_is_refused(database: Database, tmp_path: Path) -> None:
    # given
    backup = tmp_path / "backup"
    back_up(address_of(database), backup)
    backup.write_bytes(backup.read_bytes()[: backup.stat().st_size // 2])

    # when
    with pytest.raises((BadFile, DatabaseNotReady), match="pg_restore failed"):
        restore(address_of(database), backup, tmp_path)

    # then
    assert titles(database) == ["before"]


def test_a_missing_program_is_named(database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(DatabaseNotReady, match="pg_dump is not installed"):
        back_up(address_of(database), tmp_path / "backup")

    assert not (tmp_path / "backup").exists()


def test_a_failing_program_tells_why(database: Database, tmp_path: Path) -> None:
    nowhere = database.engine.url.set(database="nowhere").render_as_string(hide_password=False)

    with pytest.raises(DatabaseNotReady, match='"nowhere" does not exist'):
        back_up(nowhere, tmp_path / "backup")

    assert not (tmp_path / "backup").exists()
