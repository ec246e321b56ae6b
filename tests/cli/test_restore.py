"""variorum restore puts a backup in place and says where the former database is."""

import shutil
from pathlib import Path

from tests.cli.commands import Shell


def test_what_was_there_is_kept(shell: Shell, tmp_path: Path) -> None:
    shell.run("init")
    shell.run("backup", tmp_path / "backup")

    done = shell.run("restore", tmp_path / "backup")

    assert (done.returncode, done.stderr) == (0, "")
    first, second = done.stdout.splitlines()
    assert first == f"Restored {tmp_path / 'backup'}."
    kept = Path(second.removeprefix("What was there before is kept in ").rstrip("."))
    assert kept.is_file()
    assert shell.run("check").returncode == 0


def test_a_lost_instance_is_made_anew(shell: Shell, tmp_path: Path) -> None:
    shell.run("init")
    shell.run("backup", tmp_path / "backup")
    shutil.rmtree(shell.instance)

    done = shell.run("restore", tmp_path / "backup")

    assert done.returncode == 0
    assert done.stdout == f"Restored {tmp_path / 'backup'}.\n"
    assert shell.run("check").returncode == 0
    assert (shell.instance / "variorum.sqlite").stat().st_mode & 0o777 == 0o600


def test_what_is_no_backup_is_refused(shell: Shell, tmp_path: Path) -> None:
    shell.run("init")
    (tmp_path / "other").write_text("{}")

    done = shell.run("restore", tmp_path / "other")

    assert done.returncode == 1
    assert "is no backup" in done.stderr
    assert shell.run("check").returncode == 0


def test_a_backup_that_is_not_there_is_named(shell: Shell, tmp_path: Path) -> None:
    done = shell.run("restore", tmp_path / "nowhere")

    assert done.returncode == 1
    assert done.stderr == f"variorum: {tmp_path / 'nowhere'}: No such file or directory.\n"
