"""Changing one's own second factor: only with the password, and with a code where there is one already."""

import datetime

import pytest
from sqlalchemy import func, select

from app.domain.errors import InvalidValue, NotAllowed, NotFound, StillUsed, Throttled
from app.services.accounts import find_visitor
from app.services.changing_factors import (
    Proof,
    Renewed,
    begin_set_up,
    confirm_set_up,
    renew_recovery_codes,
    switch_off,
)
from app.services.second_factors import offered_secret, read_factor, use_code
from app.services.sessions import start_session
from app.services.throttle import CODE_LIMIT
from app.storage.engine import Database
from app.storage.history import Actor
from app.storage.models import Account, RecoveryCode, Revision
from app.storage.types import utc_now
from tests.factories import begin
from tests.people import ADDRESS, DAYS, OTHER_PASSWORD, PASSWORD, code_at, give_factor, make_person

pytestmark = pytest.mark.usefixtures("cheap_passwords")

NOW = utc_now()
LATE = NOW + datetime.timedelta(minutes=10)


@pytest.fixture
def ada(database: Database) -> Account:
    """An editor without a factor."""
    return make_person(database)


def start(database: Database, account: Account) -> str:
    with database.write() as session:
        return start_session(session, account.id, DAYS, now=NOW)


def proof(code: str = "", password: str = PASSWORD, token: str = "") -> Proof:
    return Proof(password, code, token, ADDRESS)


def offer(database: Database, account: Account, token: str) -> tuple[str, str]:
    """The token of the session that is offered a secret in place of the one of `token`, and the secret."""
    token = begin_set_up(database, account.id, proof(token=token), days=DAYS, now=NOW)
    with database.read() as session:
        secret = offered_secret(session, account.id, token, now=NOW)
    assert secret is not None
    return token, secret


def confirm(database: Database, account: Account, code: str, token: str, now: datetime.datetime = NOW) -> Renewed:
    with database.write() as session:
        begin(session, Actor(account.name, account.id))
        return confirm_set_up(session, account.id, code, token=token, days=DAYS, now=now)


def is_open(database: Database, token: str) -> bool:
    with database.read() as session:
        return find_visitor(session, token, now=NOW) is not None


def is_on(database: Database, account: Account) -> bool:
    with database.read() as session:
        return read_factor(session, account.id) is not None


def test_password_and_a_code_switch_it_on_and_every_other_session_ends(database: Database, ada: Account) -> None:
    first, other = start(database, ada), start(database, ada)
    token, secret = offer(database, ada, first)
    assert not is_on(database, ada)
    assert (is_open(database, first), is_open(database, token)) == (False, True)
    done = confirm(database, ada, code_at(NOW, secret=secret), token)
    assert is_on(database, ada)
    assert [is_open(database, each) for each in (token, other, done.token)] == [False, False, True]
    with database.write() as session:
        assert not use_code(session, ada.id, code_at(NOW, secret=secret), now=NOW)
        assert use_code(session, ada.id, done.recovery_codes[9], now=NOW)


def test_nothing_is_offered_for_a_wrong_password(database: Database, ada: Account) -> None:
    token = start(database, ada)
    with pytest.raises(InvalidValue) as refused:
        begin_set_up(database, ada.id, proof(password=OTHER_PASSWORD, token=token), days=DAYS, now=NOW)
    assert refused.value.field == "password"
    with database.read() as session:
        assert offered_secret(session, ada.id, token, now=NOW) is None


def test_a_wrong_code_a_late_one_and_one_of_another_session_switch_nothing_on(database: Database, ada: Account) -> None:
    other = start(database, ada)
    token, secret = offer(database, ada, start(database, ada))
    with pytest.raises(InvalidValue):
        confirm(database, ada, code_at(NOW, steps=3, secret=secret), token)
    with pytest.raises(NotAllowed, match="took too long"):
        confirm(database, ada, code_at(NOW, secret=secret), other)
    with pytest.raises(NotAllowed, match="took too long"):
        confirm(database, ada, code_at(LATE, secret=secret), token, LATE)
    assert not is_on(database, ada)
    assert is_open(database, token)


def test_a_second_one_is_not_set_up_beside_the_first(database: Database, ada: Account) -> None:
    give_factor(database, ada)
    with pytest.raises(StillUsed):
        begin_set_up(database, ada.id, proof(), days=DAYS, now=NOW)


def test_new_recovery_codes_ask_for_password_and_code(database: Database, ada: Account) -> None:
    give_factor(database, ada)
    for wrong, field in ((proof("000000"), "code"), (proof(code_at(NOW), OTHER_PASSWORD), "password")):
        with pytest.raises(InvalidValue) as refused:
            renew_recovery_codes(database, ada.id, wrong, days=DAYS, now=NOW)
        assert refused.value.field == field
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(RecoveryCode)) == 0
    first = start(database, ada)
    done = renew_recovery_codes(database, ada.id, proof(code_at(NOW), token=first), days=DAYS, now=NOW)
    assert (is_open(database, first), is_open(database, done.token)) == (False, True)
    again = renew_recovery_codes(database, ada.id, proof(done.recovery_codes[0]), days=DAYS, now=NOW)
    assert len(again.recovery_codes) == 10
    with database.read() as session:
        told = session.scalars(
            select(Revision).where(Revision.record_id == ada.id).order_by(Revision.version.desc())
        ).first()
    assert told is not None
    assert (told.actor, told.account_id) == ("Ada", ada.id)
    assert told.note == "New recovery codes were made; those of before work no longer."
    assert not any(code in f"{told.after}{told.note}" for code in again.recovery_codes)


def test_switching_off_asks_for_password_and_code_and_ends_other_sessions(database: Database, ada: Account) -> None:
    give_factor(database, ada)
    token = start(database, ada)
    for wrong, field in ((proof("000000"), "code"), (proof(code_at(NOW), OTHER_PASSWORD), "password")):
        with pytest.raises(InvalidValue) as refused:
            switch_off(database, ada.id, wrong, days=DAYS, now=NOW)
        assert refused.value.field == field
    assert is_on(database, ada)
    current = switch_off(database, ada.id, proof(code_at(NOW)), days=DAYS, now=NOW)
    assert (is_on(database, ada), is_open(database, token), is_open(database, current)) == (False, False, True)
    with database.read() as session:
        last = session.scalars(
            select(Revision).where(Revision.record_id == ada.id).order_by(Revision.version.desc())
        ).first()
    assert last is not None
    assert (last.actor, last.account_id, last.note) == ("Ada", ada.id, "The second factor was switched off.")


def test_wrong_codes_are_counted_here_too(database: Database, ada: Account) -> None:
    give_factor(database, ada)
    for _ in range(CODE_LIMIT.free):
        with pytest.raises(InvalidValue):
            switch_off(database, ada.id, proof("000000"), days=DAYS, now=NOW)
    with pytest.raises(Throttled):
        switch_off(database, ada.id, proof(code_at(NOW)), days=DAYS, now=NOW)
    with pytest.raises(Throttled):
        renew_recovery_codes(database, ada.id, proof(code_at(NOW)), days=DAYS, now=NOW)


def test_an_account_that_is_not_there_changes_nothing(database: Database) -> None:
    with pytest.raises(NotFound):
        switch_off(database, "0" * 12, proof(), days=DAYS, now=NOW)
