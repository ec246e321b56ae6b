"""variorum check says in one line for each problem what is wrong, or that all is well."""

from sqlalchemy import text

from app.storage.engine import Database
from app.storage.keeper import FOLDER, Keeper
from tests import factories
from tests.cli.commands import Shell


def test_a_sound_database_is_summed_up(filled: Shell, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        factories.make_claim(factories.begin(session))

    done = filled.run("check")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("ok: topics 1, questions 1")
    assert "claims 1" in done.stdout


def test_problems_are_named_and_counted(filled: Shell, sqlite_database: Database) -> None:
    # given
    with sqlite_database.write() as session:
        topic = factories.make_topic(factories.begin(session))
        session.execute(text("UPDATE topics SET title = 'another'"))

    # when
    done = filled.run("check")

    # then
    assert done.returncode == 1
    assert done.stdout == (f"topic {topic.id}: its latest revision says otherwise about: title\n1 problem found.\n")


def test_a_file_that_is_no_database_is_told(shell: Shell) -> None:
    shell.instance.mkdir()
    (shell.instance / "variorum.sqlite").write_text("no database" * 100)

    done = shell.run("check")

    assert done.returncode == 1
    assert "file is not a database" in done.stderr
    assert "variorum restore FILE" in done.stderr


def test_a_database_without_tables_is_told(shell: Shell) -> None:
    shell.instance.mkdir()
    (shell.instance / "variorum.sqlite").touch()

    done = shell.run("check")

    assert done.returncode == 1
    assert "its schema is missing" in done.stdout


def test_a_look_makes_no_database(shell: Shell) -> None:
    shell.instance.mkdir()

    shell.run("check")

    assert list(shell.instance.iterdir()) == []


def test_missing_files_are_problems_and_those_without_a_capture_are_told(
    filled: Shell, sqlite_database: Database
) -> None:
    # given
    keeper = Keeper(filled.instance / FOLDER)
    digest = keeper.keep(b"Between 200 and 500.")

    # when
    before = filled.run("check")
    with sqlite_database.write() as session:
        capture = factories.make_capture(factories.begin(session), file_sha256=digest, file_size=20)
    whole = filled.run("check")
    keeper.remove(digest)
    missing = filled.run("check")

    # then
    assert (before.returncode, whole.returncode, missing.returncode) == (0, 0, 1)
    assert "No capture names 1 file" in before.stdout
    assert "No capture names" not in whole.stdout
    assert f"capture {capture.id}: its file {digest} is not in {keeper.folder}" in missing.stdout
