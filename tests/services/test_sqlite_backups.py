"""Backups of a SQLite database: whole while others write, restored in one transaction, and what was there is kept."""

import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import select

from app.config import Settings
from app.domain.errors import BadFile, DatabaseNotReady, InvalidValue
from app.services.backups import back_up, restore
from app.services.checking import find_problems
from app.storage import schema
from app.storage.engine import Database, make_engine
from app.storage.models import Topic
from tests import factories


@pytest.fixture
def address(settings: Settings, sqlite_database: Database) -> str:
    """The address of a database that holds the topic “before”, and that nobody has open."""
    add_topic(sqlite_database, "before")
    sqlite_database.close()
    return settings.database_url


def add_topic(database: Database, title: str) -> None:
    """One more topic."""
    with database.write() as session:
        factories.make_topic(factories.begin(session), title=title)


@contextmanager
def opened(address: str) -> Iterator[Database]:
    """The database, closed afterwards."""
    database = Database(address)
    yield database
    database.close()


def titles(address: str) -> list[str]:
    """The topics in the database, which must be sound."""
    with opened(address) as database, database.read() as session:
        assert list(find_problems(session)) == []
        return list(session.scalars(select(Topic.title).order_by(Topic.title)))


def path_of(address: str) -> Path:
    """The file of the database."""
    return Path(address.removeprefix("sqlite:///"))


def test_a_backup_is_one_sound_private_file(address: str, tmp_path: Path) -> None:
    target = tmp_path / "backup"

    back_up(address, target)

    assert titles(f"sqlite:///{target}") == ["before"]
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_backup_taken_while_others_write_is_whole(address: str, tmp_path: Path) -> None:
    # given
    is_over = threading.Event()

    def write_on() -> None:
        with opened(address) as database:
            for number in range(10_000):
                if is_over.is_set():
                    break
                add_topic(database, f"during {number}")

    writer = threading.Thread(target=write_on)
    writer.start()

    # when
    for number in range(5):
        back_up(address, tmp_path / f"backup-{number}")
    is_over.set()
    writer.join()

    # then
    for number in range(5):
        assert "before" in titles(f"sqlite:///{tmp_path / f'backup-{number}'}")


def test_a_backup_replaces_no_file_unasked(address: str, tmp_path: Path) -> None:
    target = tmp_path / "backup"
    target.write_text("precious")

    with pytest.raises(InvalidValue, match="already there"):
        back_up(address, target)

    assert target.read_text() == "precious"


def test_a_backup_replaces_a_file_when_asked(address: str, tmp_path: Path) -> None:
    target = tmp_path / "backup"
    target.write_text("old")

    back_up(address, target, replace=True)

    assert titles(f"sqlite:///{target}") == ["before"]


def test_no_backup_is_made_of_a_damaged_database(address: str, tmp_path: Path) -> None:
    damage(path_of(address))

    with pytest.raises(DatabaseNotReady, match=r"damaged|cannot be copied"):
        back_up(address, tmp_path / "backup")

    assert not (tmp_path / "backup").exists()


def test_a_restored_database_is_the_one_that_was_backed_up(address: str, tmp_path: Path) -> None:
    # given
    back_up(address, tmp_path / "backup")
    with opened(address) as database:
        add_topic(database, "after")

    # when
    kept = restore(address, tmp_path / "backup", tmp_path)

    # then
    assert titles(address) == ["before"]
    assert kept is not None
    assert titles(f"sqlite:///{kept}") == ["after", "before"]


def test_where_nothing_was_there_nothing_is_kept(address: str, tmp_path: Path) -> None:
    back_up(address, tmp_path / "backup")
    elsewhere = f"sqlite:///{tmp_path / 'elsewhere.sqlite'}"

    kept = restore(elsewhere, tmp_path / "backup", tmp_path)

    assert kept is None
    assert titles(elsewhere) == ["before"]


def test_a_database_that_is_none_any_more_is_moved_aside(address: str, tmp_path: Path) -> None:
    # given
    back_up(address, tmp_path / "backup")
    path_of(address).write_text("not a database at all, whatever it was before" * 100)
    Path(f"{path_of(address)}-wal").write_text("and this is no log")

    # when
    kept = restore(address, tmp_path / "backup", tmp_path)

    # then
    assert titles(address) == ["before"]
    assert kept is not None
    assert kept.read_text().startswith("not a database")
    assert Path(f"{kept}-wal").read_text() == "and this is no log"


def test_a_database_whose_first_page_is_lost_is_moved_aside(address: str, tmp_path: Path) -> None:
    # given
    back_up(address, tmp_path / "backup")
    path = path_of(address)
    lost = b"SQLite format 3\0" + bytes(4080) + path.read_bytes()[4096:]
    path.write_bytes(lost)

    # when
    kept = restore(address, tmp_path / "backup", tmp_path)

    # then
    assert titles(address) == ["before"]
    assert kept is not None
    assert kept.read_bytes() == lost


def test_a_damaged_database_is_replaced_and_kept(address: str, tmp_path: Path) -> None:
    # given
    back_up(address, tmp_path / "backup")
    damage(path_of(address))
    damaged = path_of(address).read_bytes()

    # when
    kept = restore(address, tmp_path / "backup", tmp_path)

    # then
    assert titles(address) == ["before"]
    assert kept is not None
    assert kept.read_bytes()[4096:] == damaged[4096:]


def test_a_log_without_its_database_is_moved_aside(address: str, tmp_path: Path) -> None:
    # given
    back_up(address, tmp_path / "backup")
    path = path_of(address)
    with opened(address) as database:
        add_topic(database, "only in the log")
        shutil.copy(f"{path}-wal", tmp_path / "log")
    path.unlink()
    shutil.move(tmp_path / "log", f"{path}-wal")

    # when
    restore(address, tmp_path / "backup", tmp_path)

    # then
    assert titles(address) == ["before"]


def test_a_database_in_use_is_left_alone(address: str, tmp_path: Path) -> None:
    # given
    back_up(address, tmp_path / "backup")
    with opened(address) as server:
        add_topic(server, "after")

        # when
        with pytest.raises(DatabaseNotReady, match="Another program"):
            restore(address, tmp_path / "backup", tmp_path)

    # then
    assert titles(address) == ["after", "before"]


def test_a_backup_of_an_older_version_is_brought_up_to_date(address: str, tmp_path: Path) -> None:
    # given
    older = tmp_path / "older.sqlite"
    engine = make_engine(f"sqlite:///{older}")
    schema.upgrade(engine, "0001")
    engine.dispose()

    # when
    restore(address, older, tmp_path)

    # then
    assert titles(address) == []


def test_a_backup_of_a_newer_version_is_refused(address: str, tmp_path: Path) -> None:
    # given
    newer = tmp_path / "newer"
    back_up(address, newer)
    execute(newer, "UPDATE alembic_version SET version_num = '9999'")

    # when
    with pytest.raises(BadFile, match="another version"):
        restore(address, newer, tmp_path)

    # then
    assert titles(address) == ["before"]


def test_a_damaged_backup_is_refused(address: str, tmp_path: Path) -> None:
    # given
    backup = tmp_path / "backup"
    back_up(address, backup)
    damage(backup)

    # when
    with pytest.raises(BadFile, match=r"damaged|cannot be restored"):
        restore(address, backup, tmp_path)

    # then
    assert titles(address) == ["before"]


def test_half_a_backup_is_refused(address: str, tmp_path: Path) -> None:
    # given
    backup = tmp_path / "backup"
    back_up(address, backup)
    backup.write_bytes(backup.read_bytes()[: backup.stat().st_size // 2])

    # when
    with pytest.raises(BadFile, match=r"damaged|cannot be restored"):
        restore(address, backup, tmp_path)

    # then
    assert titles(address) == ["before"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "no backup"), (b'{"format": "variorum"}', "variorum load"), (b"PGDMP....", "PostgreSQL")],
)
def test_a_file_of_another_kind_is_refused(address: str, tmp_path: Path, content: bytes, reason: str) -> None:
    other = tmp_path / "other"
    other.write_bytes(content)

    with pytest.raises(BadFile, match=reason):
        restore(address, other, tmp_path)

    assert titles(address) == ["before"]


def test_a_database_of_another_program_is_refused(address: str, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    execute(other, "CREATE TABLE alembic_version (version_num TEXT)")

    with pytest.raises(BadFile, match="not one of Variorum"):
        restore(address, other, tmp_path)

    assert titles(address) == ["before"]


def test_a_live_database_can_be_restored_from(address: str, tmp_path: Path) -> None:
    # given
    elsewhere = f"sqlite:///{tmp_path / 'elsewhere.sqlite'}"
    with opened(address) as live:
        add_topic(live, "still in the log")

        # when
        restore(elsewhere, path_of(address), tmp_path)

    # then
    assert titles(elsewhere) == ["before", "still in the log"]


def damage(path: Path) -> None:
    """Overwrite parts of the file with zeros, but not its beginning."""
    pages = bytearray(path.read_bytes())
    for start in range(5 * 4096, len(pages), 2 * 4096):
        pages[start : start + 512] = bytes(512)
    path.write_bytes(pages)


def execute(path: Path, statement: str) -> None:
    """Run one statement on a file."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)
