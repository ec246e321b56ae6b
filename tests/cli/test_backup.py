"""variorum backup writes one file, and replaces none unasked."""

from pathlib import Path

from app.storage.keeper import FOLDER, Keeper
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


def test_the_files_of_captures_are_copied_beside_it_and_put_back(filled: Shell, tmp_path: Path) -> None:
    # given
    keeper = Keeper(filled.instance / FOLDER)
    digest = keeper.keep(b"Between 200 and 500.")

    # when
    first = filled.run("backup", tmp_path / "backup")
    again = filled.run("backup", "--force", tmp_path / "backup")
    keeper.remove(digest)
    restored = filled.run("restore", tmp_path / "backup")

    # then
    assert f"in {tmp_path / 'backup.captures'}: 1 copied, 0 there already" in first.stdout
    assert "0 copied, 1 there already" in again.stdout
    assert f"Put 1 files of captures back into {keeper.folder}" in restored.stdout
    assert keeper.read(digest) == b"Between 200 and 500."


def test_a_damaged_file_is_told_and_not_copied(filled: Shell, tmp_path: Path) -> None:
    keeper = Keeper(filled.instance / FOLDER)
    keeper.path(keeper.keep(b"Between 200 and 500.")).write_bytes(b"other")

    done = filled.run("backup", tmp_path / "backup")

    assert done.returncode == 1
    assert "not copied: The file" in done.stderr
    assert (tmp_path / "backup").is_file()
