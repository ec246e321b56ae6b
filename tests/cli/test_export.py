"""variorum export writes a whole file in any format, and load reads it back."""

import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from app.exchange import FORMATS
from app.storage.engine import Database
from tests.cli.commands import Shell
from tests.factories import begin, make_claim


@pytest.fixture
def claimed(filled: Shell, sqlite_database: Database) -> Shell:
    """A shell on a database with one claim."""
    with sqlite_database.write() as session:
        make_claim(begin(session), id="c1a1m0000000")
    return filled


def test_json_is_what_is_written_unless_another_format_is_asked_for(claimed: Shell, tmp_path: Path) -> None:
    target = tmp_path / "ledger.json"

    done = claimed.run("export", target)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"Wrote {target} ({target.stat().st_size:,} bytes).\n"
    assert [claim["id"] for claim in json.loads(target.read_text(encoding="utf-8"))["claims"]] == ["c1a1m0000000"]


def test_csv_is_a_zip_with_permalinks_that_begin_as_asked(claimed: Shell, tmp_path: Path) -> None:
    target = tmp_path / "ledger.zip"

    done = claimed.run("export", "--format", "csv", "--base-url", "https://variorum.example/", target)

    assert done.returncode == 0
    with zipfile.ZipFile(target) as archive:
        assert b"https://variorum.example/claims/c1a1m0000000," in archive.read("claims.csv")


def test_sqlite_is_a_database(claimed: Shell, tmp_path: Path) -> None:
    target = tmp_path / "ledger.sqlite"

    assert claimed.run("export", "--format", "sqlite", target).returncode == 0

    with closing(sqlite3.connect(target)) as connection:
        assert connection.execute("SELECT low, low_number FROM figures").fetchall() == [("200", 200.0)]


def test_a_dash_is_standard_output(claimed: Shell) -> None:
    done = claimed.run("export", "-")

    assert done.returncode == 0
    assert json.loads(done.stdout)["variorum"] == {"format": 1}


def test_a_file_that_is_there_is_replaced_by_force_only(claimed: Shell, tmp_path: Path) -> None:
    target = tmp_path / "ledger.json"
    target.write_text("precious")

    refused = claimed.run("export", target)
    untouched = target.read_text()
    forced = claimed.run("export", "--force", target)

    assert refused.returncode == 1
    assert "--force" in refused.stderr
    assert untouched == "precious"
    assert forced.returncode == 0
    assert json.loads(target.read_text(encoding="utf-8"))


def test_a_folder_that_is_not_there_is_named(claimed: Shell, tmp_path: Path) -> None:
    done = claimed.run("export", tmp_path / "nowhere" / "ledger.json")

    assert done.returncode == 1
    assert "No such file or directory" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_export_that_fails_leaves_nothing_behind(shell: Shell, tmp_path: Path) -> None:
    done = shell.run("export", tmp_path / "ledger.json")

    assert done.returncode == 1
    assert "variorum init" in done.stderr
    assert not list(tmp_path.glob("*ledger*"))
    assert not list(tmp_path.glob(".*"))


def test_a_format_that_there_is_not_is_wrong_usage(claimed: Shell, tmp_path: Path) -> None:
    done = claimed.run("export", "--format", "xml", tmp_path / "ledger.xml")

    assert done.returncode == 2
    assert "json" in done.stderr


def test_the_help_says_what_each_format_is(shell: Shell) -> None:
    done = shell.run("export", "--help")

    assert done.returncode == 0
    for chosen in FORMATS:
        assert chosen.title in done.stdout
