"""variorum settings prints each setting, its value and where it came from, and no password."""

import json
from dataclasses import fields

from app.config import Settings
from tests.cli.commands import Shell


def test_every_setting_is_printed_with_its_value_and_where_it_came_from(shell: Shell) -> None:
    shell.instance.mkdir()
    (shell.instance / "variorum.toml").write_text("threads = 8\n")

    done = shell.run("settings")

    rows = {line.split()[0]: line.split()[1:] for line in done.stdout.splitlines()}
    assert list(rows) == [field.name for field in fields(Settings)]
    assert rows["instance"] == [str(shell.instance), "VARIORUM_INSTANCE"]
    assert rows["port"] == ["0", "VARIORUM_PORT"]
    assert rows["threads"] == ["8", str(shell.instance / "variorum.toml")]
    assert rows["host"] == ["127.0.0.1", "default"]


def test_columns_are_aligned(shell: Shell) -> None:
    lines = shell.run("settings").stdout.splitlines()

    starts = {line.index(line.split()[1]) for line in lines}
    assert len(starts) == 1


def test_json_holds_the_same(shell: Shell) -> None:
    done = shell.run("settings", "--json")

    settings = json.loads(done.stdout)
    assert settings["port"] == {"value": 0, "from": "VARIORUM_PORT"}
    assert settings["public_reading"] == {"value": False, "from": "default"}


def test_passwords_are_masked(shell: Shell) -> None:
    address = "postgresql://writer:s3cret@db.example/variorum?sslmode=require&password=s3cret2"
    shell = Shell(shell.instance, {"DATABASE_URL": address})

    for done in (shell.run("settings"), shell.run("settings", "--json")):
        assert "s3cret" not in done.stdout
        assert "postgresql://writer:***@db.example/variorum" in done.stdout
        assert "sslmode=require" in done.stdout


def test_an_address_that_cannot_be_read_is_masked_whole(shell: Shell) -> None:
    done = Shell(shell.instance, {"DATABASE_URL": "writer:s3cret@db"}).run("settings")

    assert done.returncode == 0
    assert "s3cret" not in done.stdout


def test_places_are_one_value_in_the_table_and_a_list_in_json(shell: Shell) -> None:
    shell.instance.mkdir()
    (shell.instance / "variorum.toml").write_text('fetch_inner = ["wiki.intern:80", "[::1]:8080"]\n')

    table, listed = shell.run("settings").stdout, json.loads(shell.run("settings", "--json").stdout)

    assert "wiki.intern:80,[::1]:8080" in table
    assert listed["fetch_inner"]["value"] == ["wiki.intern:80", "[::1]:8080"]
