"""variorum load reads a file or a table, all of it or nothing, and says what it did."""

import json
import time
from pathlib import Path

import pytest

from app.storage.engine import Database
from tests.cli.commands import Shell
from tests.ledgers import Ledger, as_file, export_of, small_ledger
from tests.sheets import MAP, sheet

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


def write_table(folder: Path, *rows: str) -> tuple[Path, Path]:
    """A table of incidents, and its map."""
    table, column_map = folder / "incidents.csv", folder / "incidents.toml"
    table.write_text(sheet(*rows), encoding="utf-8")
    column_map.write_text(MAP, encoding="utf-8")
    return table, column_map


def test_a_table_is_loaded_by_its_map_and_its_rows_are_counted(filled: Shell, tmp_path: Path) -> None:
    table, column_map = write_table(tmp_path)

    first = filled.run("load", "--csv", table, "--map", column_map)
    again = filled.run("load", "--csv", "-", "--map", column_map, given=table.read_text(encoding="utf-8"))

    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout.endswith("sources: 3 loaded\nclaims: 3 loaded\nrows: 3 read, 3 loaded\n")
    assert (again.returncode, again.stdout) == (0, "rows: 3 read, 0 loaded, 3 there already\n")
    assert filled.run("check").returncode == 0


def test_a_suggested_map_can_be_used_as_it_stands(filled: Shell, tmp_path: Path) -> None:
    table, column_map = write_table(tmp_path, "x1,2003-01-18,,Arvane,,1,1,AP")

    suggested = filled.run("load", "--csv", table, "--suggest-map")
    column_map.write_text(suggested.stdout, encoding="utf-8")
    loaded = filled.run("load", "--csv", table, "--map", column_map)

    assert (suggested.returncode, suggested.stderr) == (0, "")
    assert 'title = "incidents"' in suggested.stdout
    assert loaded.stdout.endswith("rows: 1 read, 1 loaded\n"), loaded.stderr


def test_a_map_is_suggested_without_a_database(shell: Shell) -> None:
    assert "[claim]" in shell.run("load", "--csv", "-", "--suggest-map", given=sheet()).stdout


def test_a_table_with_a_wrong_row_is_refused_or_the_row_is_skipped(
    filled: Shell, sqlite_database: Database, tmp_path: Path
) -> None:
    before = export_of(sqlite_database)
    table, column_map = write_table(tmp_path, "x1,,,,,1,1,AP", "x2,,,,,many,1,AP")

    refused = filled.run("load", "--csv", table, "--map", column_map)
    after = export_of(sqlite_database)
    skipped = filled.run("load", "--csv", table, "--map", column_map, "--skip-refused")

    problem = "line 3, “Min”: “many” is no number; write it like 1200 or 0.5.\n"
    assert (refused.returncode, refused.stdout, after) == (1, "", before)
    assert refused.stderr.endswith(f"because the file has one problem.\n{problem}")
    assert (skipped.returncode, skipped.stderr) == (0, f"refused: {problem}")
    assert skipped.stdout.endswith("rows: 2 read, 1 loaded, 1 refused\n")


def test_a_map_that_is_wrong_is_refused(filled: Shell, tmp_path: Path) -> None:
    table, _ = write_table(tmp_path)

    done = filled.run("load", "--csv", table, "--map", table)

    assert done.returncode == 1
    assert "The map is not TOML" in done.stderr


@pytest.mark.parametrize(
    "options",
    [
        *(("--dry-run",), ("--bibliography", "--csv")),
        *(("--csv",), ("--map", "x"), ("--suggest-map",), ("--skip-refused",)),
        ("--csv", "--map", "x", "--suggest-map"),
    ],
)
def test_options_that_do_not_go_together_are_wrong_usage(filled: Shell, options: tuple[str, ...]) -> None:
    assert filled.run("load", "x.csv", *options).returncode == 2


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
