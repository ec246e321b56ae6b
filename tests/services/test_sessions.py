"""Sessions: started, listed and ended, each on its own or all at once."""

import datetime

import pytest
from sqlalchemy import select

from app.domain.errors import NotFound
from app.services.accounts import IDLE_LIMIT, find_visitor, note_seen
from app.services.sessions import end_session, end_sessions, list_sessions, sign_out, start_session
from app.services.tokens import hash_token
from app.storage.engine import Database
from app.storage.models import SignInSession
from app.storage.types import utc_now
from tests.people import DAYS, make_person

NOW = utc_now()
HOUR = datetime.timedelta(hours=1)


def start(database: Database, account_id: str, now: datetime.datetime = NOW) -> str:
    with database.write() as session:
        return start_session(session, account_id, DAYS, now=now)


def is_open(database: Database, token: str) -> bool:
    with database.read() as session:
        return find_visitor(session, token, now=NOW) is not None


def test_only_the_hash_of_a_token_is_kept(database: Database) -> None:
    token = start(database, make_person(database).id)
    with database.read() as session:
        kept = session.scalars(select(SignInSession.token_hash)).all()
    assert kept == [hash_token(token)]
    assert token not in kept


def test_the_list_shows_the_open_sessions_of_one_account_and_which_is_this_one(database: Database) -> None:
    ada, ben = make_person(database, "Ada"), make_person(database, "Ben")
    old, idle, current = (start(database, ada.id, NOW - age) for age in (2 * HOUR, IDLE_LIMIT, HOUR))
    start(database, ben.id)
    with database.write() as session:
        note_seen(session, old, now=NOW)
    with database.read() as session:
        found = list_sessions(session, ada.id, current, now=NOW)
    assert [(one.key, one.is_current) for one in found] == [(hash_token(old), False), (hash_token(current), True)]
    assert (found[1].created_at, found[1].seen_at) == (NOW - HOUR, NOW - HOUR)
    assert found[1].expires_at == NOW - HOUR + datetime.timedelta(days=DAYS)
    assert idle not in repr(found)


def test_signing_out_ends_that_session_only_and_twice_is_no_error(database: Database) -> None:
    ada = make_person(database)
    first, second = start(database, ada.id), start(database, ada.id)
    for _ in range(2):
        with database.write() as session:
            sign_out(session, first)
    assert (is_open(database, first), is_open(database, second)) == (False, True)


def test_a_session_is_ended_by_its_key_but_not_that_of_somebody_else(database: Database) -> None:
    ada, ben = make_person(database, "Ada"), make_person(database, "Ben")
    adas, bens = start(database, ada.id), start(database, ben.id)
    for key in (hash_token(bens), "0" * 64, "no\x00key"):
        with pytest.raises(NotFound), database.write() as session:
            end_session(session, ada.id, key)
    with database.write() as session:
        end_session(session, ada.id, hash_token(adas))
    assert (is_open(database, adas), is_open(database, bens)) == (False, True)


def test_all_sessions_but_one_are_ended(database: Database) -> None:
    ada, ben = make_person(database, "Ada"), make_person(database, "Ben")
    first, kept, bens = start(database, ada.id), start(database, ada.id), start(database, ben.id)
    with database.write() as session:
        end_sessions(session, ada.id, but=kept)
    assert [is_open(database, token) for token in (first, kept, bens)] == [False, True, True]
    with database.write() as session:
        end_sessions(session, ada.id)
    assert [is_open(database, token) for token in (kept, bens)] == [False, True]


def test_sessions_past_their_last_day_are_cleared_away_at_the_next_sign_in(database: Database) -> None:
    ada = make_person(database)
    start(database, ada.id, NOW - datetime.timedelta(days=DAYS))
    kept = start(database, ada.id)
    with database.read() as session:
        assert session.scalars(select(SignInSession.token_hash)).all() == [hash_token(kept)]
