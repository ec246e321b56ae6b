"""variorum serve answers at the address it prints, lets the owner in once, and stops cleanly."""

import json
import signal
import socket
import threading

import pytest

from app.storage import schema
from app.storage.engine import Database, make_engine
from app.storage.models.account import Role
from tests.cli.commands import Shell, read_address, read_link, stop
from tests.people import make_person
from tests.visitor import Visitor


def test_it_serves_at_the_address_it_prints(filled: Shell) -> None:
    with filled.start("serve") as server, Visitor(read_address(server)) as visitor:
        answer = visitor.get("/sign-in")

    assert answer.status == 200
    assert "Variorum" in answer.text


def test_the_printed_link_lets_the_owner_in_once(filled: Shell) -> None:
    with filled.start("serve") as server:
        # given
        address, link = read_address(server), read_link(server)

        with Visitor(address) as owner, Visitor(address) as another:
            # when
            owner.sign_in(link)

            # then
            assert link.startswith(f"{address}sign-in/")
            assert owner.get("/").status == 200
            assert another.get(link.removeprefix(address[:-1])).status >= 400


def test_no_link_is_printed_once_an_owner_has_a_password(filled: Shell, sqlite_database: Database) -> None:
    make_person(sqlite_database, role=Role.OWNER)

    with filled.start("serve") as server:
        with Visitor(read_address(server)) as visitor:
            visitor.get("/sign-in")
        _, output, _ = stop(server)

    assert output == "Stopped.\n"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_cleanly(filled: Shell, number: int) -> None:
    with filled.start("serve") as server, Visitor(read_address(server)) as visitor:
        visitor.get("/sign-in")

        # the visitor stays: a signal that comes while a connection is closed leaves Python to close the rest of it
        status, output, errors = stop(server, number)

    assert status == 0
    assert output.endswith("Stopped.\n")
    assert [json.loads(line)["path"] for line in errors.splitlines()] == ["/sign-in"]


def test_what_has_begun_is_answered_before_it_stops(filled: Shell, sqlite_database: Database) -> None:
    with filled.start("serve") as server, Visitor(read_address(server)) as owner:
        # given a form that waits for its turn to write
        owner.sign_in(read_link(server))
        form = owner.read_form("/topics/new")
        answers = []
        sender = threading.Thread(
            target=lambda: answers.append(owner.post("/topics/new", form.fields | {"title": "Begun"}))
        )
        with sqlite_database.write() as session:
            session.connection()
            sender.start()
            sender.join(0.5)

            # when
            server.send_signal(signal.SIGTERM)

        # then
        sender.join()
        assert server.wait(10) == 0
    assert [answer.status for answer in answers] == [303]


def test_without_a_database_it_says_how_to_make_one(shell: Shell) -> None:
    done = shell.run("serve")

    assert done.returncode == 1
    assert done.stderr.endswith("make it with: variorum init\n")
    assert not shell.instance.exists()


def test_an_older_database_is_not_served(shell: Shell) -> None:
    shell.instance.mkdir()
    engine = make_engine(f"sqlite:///{shell.instance / 'variorum.sqlite'}")
    schema.upgrade(engine, "0002")
    engine.dispose()

    done = shell.run("serve")

    assert done.returncode == 1
    assert f"at schema 0002 and this version needs {schema.head()}" in done.stderr


def test_an_empty_database_is_not_served(shell: Shell) -> None:
    shell.instance.mkdir()
    (shell.instance / "variorum.sqlite").touch()

    done = shell.run("serve")

    assert done.returncode == 1
    assert "variorum init" in done.stderr


def test_a_port_in_use_is_named(filled: Shell) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        done = Shell(filled.instance, {**filled.settings, "VARIORUM_PORT": str(port)}).run("serve")

    assert done.returncode == 1
    assert f"Cannot listen on 127.0.0.1, port {port}: Address already in use." in done.stderr


def test_a_host_that_is_not_there_is_named(filled: Shell) -> None:
    done = Shell(filled.instance, {**filled.settings, "VARIORUM_HOST": "nowhere.invalid"}).run("serve")

    assert done.returncode == 1
    assert "Cannot listen on nowhere.invalid" in done.stderr
