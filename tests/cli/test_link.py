"""variorum link prints a link that signs in once, for the first owner or for somebody named."""

import os
from dataclasses import replace

import pytest
from sqlalchemy import select

from app.domain.errors import LinkRefused
from app.services.accounts import find_account, find_visitor
from app.services.half_sign_ins import find_half_sign_in
from app.services.links import use_sign_in_link
from app.storage.engine import Database
from app.storage.models import Account, Revision
from app.storage.models.account import Role
from tests.cli.commands import Shell
from tests.people import DAYS, give_factor, make_person


def name_behind(database: Database, printed: str) -> str:
    """Whom the printed link signs in."""
    with database.write() as session:
        token = use_sign_in_link(session, printed.strip().rpartition("/")[2], DAYS)
    with database.read() as session:
        visitor = find_visitor(session, token)
    assert visitor is not None
    return visitor.name


def test_it_prints_one_address_that_signs_the_first_owner_in(filled: Shell, sqlite_database: Database) -> None:
    done = replace(filled, settings={**filled.settings, "VARIORUM_PORT": "8123"}).run("link")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("http://127.0.0.1:8123/sign-in/")
    assert done.stdout.count("\n") == 1
    assert name_behind(sqlite_database, done.stdout) == "owner"


def test_a_new_link_takes_the_place_of_the_one_before(filled: Shell, sqlite_database: Database) -> None:
    earlier, later = filled.run("link").stdout, filled.run("link").stdout
    with pytest.raises(LinkRefused):
        name_behind(sqlite_database, earlier)
    assert name_behind(sqlite_database, later) == "owner"


def test_it_prints_a_link_for_somebody_named_at_the_address_that_people_use(
    filled: Shell, sqlite_database: Database
) -> None:
    make_person(sqlite_database, "Ada Lovelace", Role.READER)
    done = filled.run("link", "ADA lovelace", "--at", "https://variorum.example/")
    assert done.stdout.startswith("https://variorum.example/sign-in/")
    assert name_behind(sqlite_database, done.stdout) == "Ada Lovelace"


def test_a_password_is_dropped_only_when_that_is_asked_for(filled: Shell, sqlite_database: Database) -> None:
    ada = make_person(sqlite_database, "Ada", Role.OWNER)
    for arguments, is_kept in ((("link",), True), (("link", "--reset-password"), False)):
        assert name_behind(sqlite_database, filled.run(*arguments).stdout) == "Ada"
        with sqlite_database.read() as session:
            assert (find_account(session, ada.id).password_hash is not None) is is_kept


def test_a_second_factor_is_taken_off_only_when_that_is_asked_for_and_the_history_tells(
    filled: Shell, sqlite_database: Database
) -> None:
    ada = make_person(sqlite_database, "Ada", Role.OWNER)
    give_factor(sqlite_database, ada)
    token = filled.run("link").stdout.strip().rpartition("/")[2]
    with sqlite_database.write() as session:
        assert find_half_sign_in(session, use_sign_in_link(session, token, DAYS)) == ada.id
    assert name_behind(sqlite_database, filled.run("link", "--reset-password", "--without-factor").stdout) == "Ada"
    with sqlite_database.read() as session:
        told = session.scalars(select(Revision).where(Revision.record_id == ada.id).order_by(Revision.version)).all()
        assert (told[2].actor, told[2].note) == ("variorum link", "The second factor was taken off.")
    assert name_behind(sqlite_database, filled.run("link", "--without-factor").stdout) == "Ada"


def test_a_name_of_bytes_that_are_no_text_is_refused(filled: Shell) -> None:
    done = filled.run("link", os.fsdecode(b"Ad\xff"))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.endswith("is not UTF-8 throughout; write it in UTF-8.\n")
    assert "Traceback" not in done.stderr


def test_a_name_that_nobody_has_is_refused_and_makes_no_account(filled: Shell, sqlite_database: Database) -> None:
    done = filled.run("link", "Nobody")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Nobody named 'Nobody' may sign in" in done.stderr
    with sqlite_database.read() as session:
        assert session.scalars(select(Account.id)).all() == []


def test_without_a_database_it_says_how_to_make_one(shell: Shell) -> None:
    done = shell.run("link")
    assert done.returncode == 1
    assert "variorum init" in done.stderr
