"""variorum init makes what is missing, as often as it is run."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.storage import schema
from app.storage.engine import make_engine
from tests.cli.commands import Shell
from tests.conftest import OpeningEmpty


def mode_of(path: Path) -> int:
    """The permissions of a file or folder."""
    return path.stat().st_mode & 0o777


def test_it_makes_a_private_folder_and_a_private_database(shell: Shell) -> None:
    done = shell.run("init")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"The database is ready, at schema {schema.head()}.\n"
    assert mode_of(shell.instance) == 0o700
    assert mode_of(shell.instance / "variorum.sqlite") == 0o600
    assert shell.run("check").returncode == 0


def test_a_second_run_changes_nothing(shell: Shell) -> None:
    shell.run("init")
    before = (shell.instance / "variorum.sqlite").read_bytes()

    done = shell.run("init")

    assert done.returncode == 0
    assert (shell.instance / "variorum.sqlite").read_bytes() == before


def test_an_older_database_is_brought_up_to_date(shell: Shell) -> None:
    shell.instance.mkdir()
    engine = make_engine(f"sqlite:///{shell.instance / 'variorum.sqlite'}")
    schema.upgrade(engine, "0001")
    engine.dispose()

    done = shell.run("init")

    assert done.returncode == 0
    assert shell.run("check").returncode == 0


def test_a_newer_database_is_left_alone(shell: Shell) -> None:
    shell.run("init")
    with closing(sqlite3.connect(shell.instance / "variorum.sqlite")) as database, database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")

    done = shell.run("init")

    assert done.returncode == 1
    assert "at schema 9999, and this version knows none after" in done.stderr


def test_a_folder_that_cannot_be_made_is_named(shell: Shell) -> None:
    shell.instance.write_text("a file is in the way")

    done = shell.run("init")

    assert done.returncode == 1
    assert done.stderr == f"variorum: {shell.instance}: File exists.\n"


def test_an_address_that_is_none_is_refused(shell: Shell) -> None:
    done = Shell(shell.instance, {"DATABASE_URL": "variorum.sqlite"}).run("init")

    assert done.returncode == 1
    assert done.stderr.startswith("variorum: The database address cannot be used")


def test_a_database_of_postgresql_is_made_too(shell: Shell, open_empty: OpeningEmpty) -> None:
    with open_empty("postgresql") as engine:
        shell = Shell(shell.instance, {"DATABASE_URL": engine.url.render_as_string(hide_password=False)})

        done = shell.run("init")

        assert (done.returncode, done.stderr) == (0, "")
        assert shell.run("check").returncode == 0
    assert mode_of(shell.instance) == 0o700


@pytest.mark.parametrize("command", [("init",), ("check",), ("backup", "backup"), ("restore", "backup")])
def test_a_database_in_memory_is_refused(shell: Shell, command: tuple[str, ...]) -> None:
    done = Shell(shell.instance, {"DATABASE_URL": "sqlite://"}).run(*command)

    assert done.returncode == 1
    assert "name a file in DATABASE_URL" in done.stderr
