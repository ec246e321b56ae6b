"""Selects about accounts: they take plain values, and never ask for more than a page may show."""

import datetime

from app.storage.engine import Database
from app.storage.models.account import Role
from app.storage.queries.accounts import (
    account_line,
    account_lines,
    active_account_named,
    active_owners,
    live_session,
    live_sessions,
    open_invitations,
)
from app.storage.types import AnySelect, utc_now
from tests.people import make_person

NOW = utc_now()
BEFORE = NOW - datetime.timedelta(days=1)


def test_what_pages_show_never_holds_the_hash_of_a_password() -> None:
    shown: list[AnySelect] = [account_lines(), account_line("x"), open_invitations(NOW)]
    shown += [live_session("x", NOW, BEFORE), live_sessions("x", NOW, BEFORE)]
    for query in shown:
        assert "password_hash" not in {column.name for column in query.selected_columns}


def test_active_owners_are_the_owners_that_were_not_disabled_the_earliest_first(database: Database) -> None:
    first, second = (make_person(database, name, Role.OWNER) for name in ("Zoe", "Ada"))
    make_person(database, "Ben", Role.EDITOR)
    with database.write() as session:
        assert [owner.id for owner in session.scalars(active_owners())] == [first.id, second.id]


def test_an_account_is_found_by_its_key_only(database: Database) -> None:
    ada = make_person(database, "Ada Lovelace")
    with database.read() as session:
        assert session.scalars(active_account_named("ada lovelace")).one().id == ada.id
        assert session.scalars(active_account_named("Ada Lovelace")).one_or_none() is None
