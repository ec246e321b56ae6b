"""variorum load --csv reads a table by a map of its columns, takes in a later edition of it, and counts every row."""

from pathlib import Path

import pytest

from app.storage.engine import Database
from tests.cli.commands import Shell
from tests.ledgers import export_of
from tests.sheets import MAP, sheet


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
    assert first.stdout.endswith(
        "sources: 3 loaded\nclaims: 3 loaded\nrows: 3 in, 3 made, 0 updated, 0 unchanged, 0 refused, 0 left out\n"
    )
    assert (again.returncode, again.stdout) == (
        0,
        "rows: 3 in, 0 made, 0 updated, 3 unchanged, 0 refused, 0 left out\n",
    )
    assert filled.run("check").returncode == 0


def test_a_suggested_map_can_be_used_as_it_stands(filled: Shell, tmp_path: Path) -> None:
    table, column_map = write_table(tmp_path, "x1,2003-01-18,,Arvane,,1,1,AP")

    suggested = filled.run("load", "--csv", table, "--suggest-map")
    column_map.write_text(suggested.stdout, encoding="utf-8")
    loaded = filled.run("load", "--csv", table, "--map", column_map)

    assert (suggested.returncode, suggested.stderr) == (0, "")
    assert 'title = "incidents"' in suggested.stdout
    assert loaded.stdout.endswith("rows: 1 in, 1 made, 0 updated, 0 unchanged, 0 refused, 0 left out\n"), loaded.stderr


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

    problem = "line 3, x2, “Min”: “many” is no number; write it like 1200 or 0.5.\n"
    assert (refused.returncode, refused.stdout, after) == (1, "", before)
    assert refused.stderr.endswith(f"because the file has one problem.\n{problem}")
    assert (skipped.returncode, skipped.stderr) == (0, f"refused: {problem}")
    assert skipped.stdout.endswith("rows: 2 in, 1 made, 0 updated, 0 unchanged, 1 refused, 0 left out\n")


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
        *(("--csv", "--map", "x", "--suggest-map"), ("--csv", "--suggest-map", "--dry-run")),
    ],
)
def test_options_that_do_not_go_together_are_wrong_usage(filled: Shell, options: tuple[str, ...]) -> None:
    assert filled.run("load", "x.csv", *options).returncode == 2


def test_a_later_edition_is_tried_and_then_updates_the_rows_that_changed(
    filled: Shell, sqlite_database: Database, tmp_path: Path
) -> None:
    table, column_map = write_table(tmp_path, "x1,,,A,,1,1,AP", "x2,,,B,,2,,AP")
    filled.run("load", "--csv", table, "--map", column_map)
    before = export_of(sqlite_database)
    table, _ = write_table(tmp_path, "x1,,,A,,1,3,AP", "x2,,,B,,2,,AP", "x3,,,C,,1,1,AP")

    tried = filled.run("load", "--csv", table, "--map", column_map, "--dry-run")
    after = export_of(sqlite_database)
    done = filled.run("load", "--csv", table, "--map", column_map)

    counted = "rows: 3 in, 1 made, 1 updated, 1 unchanged, 0 refused, 0 left out"
    assert (tried.returncode, tried.stderr, after) == (0, "", before)
    assert tried.stdout.startswith("updated: line 2, x1: “Max” is “1” there and “3” in the file;")
    assert tried.stdout.endswith(f"{counted} (nothing was written)\n")
    assert done.stdout.endswith(f"{counted}\n"), done.stderr
    assert filled.run("check").returncode == 0


def test_a_table_without_a_map_is_answered_with_the_commands_to_give(filled: Shell) -> None:
    refused = filled.run("load", "--csv", "incidents.csv")

    assert refused.returncode == 2
    assert "  variorum load --csv incidents.csv --suggest-map > map.toml\n" in refused.stderr


def test_a_table_that_is_not_called_one_is_told_of_the_option(filled: Shell) -> None:
    refused = filled.run("load", "incidents.CSV")

    assert refused.returncode == 2
    assert "incidents.CSV looks like a table; load it with --csv" in refused.stderr
