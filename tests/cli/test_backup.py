"""variorum backup writes one file, and replaces none unasked."""

from pathlib import Path

from tests.cli.commands import Shell


def test_a_backup_is_written(filled: Shell, tmp_path: Path) -> None:
    target = tmp_path / "backup"

    done = filled.run("backup", target)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"Wrote {target} ({target.stat().st_size:,} bytes).\n"


def test_a_file_that_is_there_is_replaced_by_force_only(filled: Shell, tmp_path: Path) -> None:
    target = tmp_path / "backup"
    target.write_text("precious")

    refused = filled.run("backup", target)
    untouched = target.read_text()
    forced = filled.run("backup", "--force", target)

    assert refused.returncode == 1
    assert "--force" in refused.stderr
    assert untouched == "precious"
    assert forced.returncode == 0
    assert target.read_bytes().startswith(b"SQLite format 3")


def test_a_folder_that_is_not_there_is_named(filled: Shell, tmp_path: Path) -> None:
    done = filled.run("backup", tmp_path / "nowhere" / "backup")

    assert done.returncode == 1
    assert "No such file or directory" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_database_there_is_no_backup(shell: Shell, tmp_path: Path) -> None:
    done = shell.run("backup", tmp_path / "backup")

    assert done.returncode == 1
    assert not (tmp_path / "backup").exists()
