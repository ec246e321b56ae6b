"""variorum demo loads the example data into an empty database, and serves whatever is there."""

from app.storage.engine import Database
from tests import factories
from tests.cli.commands import Shell, read_address, read_link, stop
from tests.visitor import Visitor


def test_the_example_data_is_loaded_into_a_new_database(shell: Shell) -> None:
    done = shell.run("demo", "--no-serve")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "The example data is loaded.\n"
    assert shell.run("check").stdout.startswith("ok: topics 1, questions 18")


def test_a_second_run_adds_nothing(shell: Shell) -> None:
    shell.run("demo", "--no-serve")
    before = shell.run("check").stdout

    done = shell.run("demo", "--no-serve")

    assert done.returncode == 0
    assert done.stdout == "There are topics already; no example data was added.\n"
    assert shell.run("check").stdout == before


def test_a_database_with_topics_of_its_own_is_left_alone(filled: Shell, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        factories.make_topic(factories.begin(session))

    filled.run("demo", "--no-serve")

    assert filled.run("check").stdout.startswith("ok: topics 1, questions 0")


def test_the_example_data_is_served(shell: Shell) -> None:
    with shell.start("demo") as server:
        assert server.stdout is not None
        assert server.stdout.readline() == "The example data is loaded.\n"
        with Visitor(read_address(server)) as owner:
            owner.sign_in(read_link(server))
            topics = owner.get("/topics")
        status, output, _ = stop(server)

    assert "Belarusian volunteers in Ukraine" in topics.text
    assert (status, output) == (0, "Stopped.\n")
