"""variorum load reads a file or a table, all of it or nothing, and says what it did."""

import json
import time
from pathlib import Path

from app.storage.engine import Database
from tests.cli.commands import Shell
from tests.ledgers import Ledger, as_file, export_of, small_ledger

MANY = 12_000  # more than SQLite keeps in memory before it writes


def write(folder: Path, ledger: Ledger) -> Path:
    path = folder / "ledger.json"
    path.write_bytes(as_file(ledger).getvalue())
    return path


def test_what_was_loaded_is_counted(filled: Shell, tmp_path: Path) -> None:
    path = write(tmp_path, small_ledger())

    first, again = filled.run("load", path), filled.run("load", path)

    assert (first.returncode, first.stderr) == (0, "")
    assert "topics: 1 loaded\n" in first.stdout
    assert "claims: 2 loaded\n" in first.stdout
    assert again.returncode == 0
    assert "claims: 0 loaded, 2 there already\n" in again.stdout


def test_what_was_exported_is_loaded_as_the_same_bytes(
    filled: Shell, sqlite_database: Database, tmp_path: Path
) -> None:
    filled.run("load", write(tmp_path, small_ledger()))
    other = Shell(tmp_path / "other")
    other.run("init")

    filled.run("export", tmp_path / "first.json")
    other.run("load", tmp_path / "first.json")
    other.run("export", tmp_path / "second.json")

    assert (tmp_path / "second.json").read_bytes() == (tmp_path / "first.json").read_bytes()
    assert (tmp_path / "first.json").read_bytes() == export_of(sqlite_database)
    problem, count = other.run("check").stdout.splitlines()
    assert problem.startswith("capture captvre00000: its file ")  # which does not go with what is exported
    assert count == "1 problem found."


def test_a_dash_is_standard_input(filled: Shell) -> None:
    done = filled.run("load", "-", given=json.dumps(small_ledger()))

    assert done.returncode == 0
    assert "claims: 2 loaded\n" in done.stdout


def test_a_file_with_problems_is_refused_with_each_of_them(
    filled: Shell, sqlite_database: Database, tmp_path: Path
) -> None:
    before = export_of(sqlite_database)
    ledger = small_ledger()
    ledger["claims"][0]["figure"]["low"] = "600"

    done = filled.run("load", write(tmp_path, ledger))

    assert (done.returncode, done.stdout) == (1, "")
    assert "claims, record 1, line 1, “figure.low”: The low end 600 is above the high end 500" in done.stderr
    assert export_of(sqlite_database) == before


def test_a_file_that_is_not_there_is_named(filled: Shell, tmp_path: Path) -> None:
    done = filled.run("load", tmp_path / "nowhere.json")

    assert done.returncode == 1
    assert "nowhere.json: No such file or directory" in done.stderr


def test_without_a_file_the_usage_is_wrong(filled: Shell) -> None:
    assert filled.run("load").returncode == 2


def test_a_load_that_is_killed_leaves_nothing(filled: Shell, sqlite_database: Database) -> None:
    before = export_of(sqlite_database)
    topics = [{"id": f"{place:012}", "title": "x" * 400} for place in range(MANY)]
    data = json.dumps({"variorum": {"format": 1}, "topics": topics})
    log = Path(f"{sqlite_database.engine.url.database}-wal")
    size = log.stat().st_size

    with filled.start("load", "-") as process:
        assert process.stdin is not None
        process.stdin.write(data[:-1000])
        process.stdin.flush()
        wait_until_larger(log, size + 100_000)
        process.kill()
        process.wait()

    assert export_of(sqlite_database) == before
    assert filled.run("check").returncode == 0
    assert filled.run("load", "-", given=data).returncode == 0


def wait_until_larger(log: Path, size: int) -> None:
    """Wait until the transaction has grown so large that SQLite wrote part of it to its log."""
    deadline = time.monotonic() + 60
    while log.stat().st_size < size:
        assert time.monotonic() < deadline, "nothing was written"
        time.sleep(0.01)


RIS = "TY  - NEWS\nTI  - One\nPY  - in press\nER  -\nTI  - No type\nER  -\n"


def test_a_bibliography_is_shown_and_then_taken_in_with_counts_that_add_up(filled: Shell, tmp_path: Path) -> None:
    path = tmp_path / "library.ris"
    path.write_text(RIS, encoding="utf-8")

    looked = filled.run("load", "--bibliography", "--dry-run", path)
    taken, again = (filled.run("load", "--bibliography", path) for _ in range(2))

    assert looked.returncode == 0
    assert "made: line 1: One\n" in looked.stdout
    assert "RIS: 2 in, 1 made, 0 updated, 0 unchanged, 1 refused (nothing was written)\n" in looked.stdout
    assert taken.stdout == "RIS: 2 in, 1 made, 0 updated, 0 unchanged, 1 refused\n"
    assert "refused: line 5: This record does not begin with TY" in taken.stderr
    assert "warning: line 1: The date “in press” cannot be read." in taken.stderr
    assert again.returncode == 0


def test_sources_that_were_exported_as_a_bibliography_are_known_again(filled: Shell, tmp_path: Path) -> None:
    filled.run("load", "-", given=json.dumps(small_ledger()))
    for name in ("ris", "bibtex", "csl-json", "zotero-rdf", "zotero-csv"):
        path = tmp_path / name
        assert filled.run("export", "--format", name, path).returncode == 0
        done = filled.run("load", "--bibliography", path)
        assert "2 in, 0 made, 0 updated, 2 unchanged, 0 refused" in done.stdout, name
