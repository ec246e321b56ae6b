"""Second factors: each code is taken once, recovery codes too, and what is kept tells nobody anything."""

import datetime
import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select

from app.domain.errors import EditConflict, NotFound, StillUsed
from app.services.accounts import find_account, find_visitor, list_accounts
from app.services.checking import find_problems
from app.services.second_factors import (
    TAKEN_OFF,
    need_factor,
    offer_secret,
    offered_secret,
    read_factor,
    renew_recovery_codes,
    switch_off,
    switch_on,
    take_off,
    use_code,
)
from app.services.sessions import start_session
from app.storage.engine import Database
from app.storage.models import Account, PendingFactor, RecoveryCode, Revision
from app.storage.types import utc_now
from tests.factories import SECRET, begin
from tests.people import DAYS, code_at, give_factor, make_person

NOW = utc_now()
TOKEN, OTHER_TOKEN = "t" * 43, "o" * 43


@pytest.fixture
def ada(database: Database) -> Account:
    """An editor whose app holds SECRET."""
    account = make_person(database)
    give_factor(database, account)
    return account


def use(database: Database, account: Account, typed: str, now: datetime.datetime = NOW) -> bool:
    with database.write() as session:
        return use_code(session, account.id, typed, now=now)


def renew(database: Database, account: Account) -> list[str]:
    with database.write() as session:
        return renew_recovery_codes(session, session.get_one(Account, account.id))


def history_of(database: Database, account: Account) -> list[Revision]:
    with database.read() as session:
        return list(
            session.scalars(select(Revision).where(Revision.record_id == account.id).order_by(Revision.version))
        )


def test_a_code_is_taken_once_and_so_are_the_ones_around_it(database: Database, ada: Account) -> None:
    assert use(database, ada, code_at(NOW))
    assert not use(database, ada, code_at(NOW))
    assert not use(database, ada, code_at(NOW, steps=-1))
    assert use(database, ada, code_at(NOW, steps=1))
    assert not use(database, ada, code_at(NOW, steps=2))


def test_of_two_who_send_one_code_at_once_one_is_let_in(database: Database, ada: Account) -> None:
    for code in (code_at(NOW), renew(database, ada)[0]):
        with ThreadPoolExecutor(4) as pool:
            assert sum(pool.map(lambda typed: use(database, ada, typed), [code] * 4)) == 1


def test_the_use_of_a_code_leaves_no_revision(database: Database, ada: Account) -> None:
    before = len(history_of(database, ada))
    assert use(database, ada, code_at(NOW))
    assert len(history_of(database, ada)) == before


def test_an_account_without_a_factor_has_no_code(database: Database) -> None:
    ada = make_person(database)
    assert not use(database, ada, code_at(NOW))
    with database.read() as session:
        assert read_factor(session, ada.id) is None
        with pytest.raises(NotFound):
            need_factor(session, ada.id)


def test_a_recovery_code_works_once_however_it_is_typed(database: Database, ada: Account) -> None:
    codes = renew(database, ada)
    assert use(database, ada, codes[3].upper().replace("-", " "))
    assert not use(database, ada, codes[3])
    with database.read() as session:
        assert need_factor(session, ada.id).codes_left == 9


def test_new_recovery_codes_take_the_place_of_those_before_and_only_hashes_are_kept(
    database: Database, ada: Account
) -> None:
    before, after = renew(database, ada), renew(database, ada)
    assert not use(database, ada, before[0])
    with database.read() as session:
        kept = session.scalars(select(RecoveryCode.code_hash)).all()
    assert len(kept) == 10
    assert not any(code in kept or code.replace("-", "") in kept for code in after)
    assert use(database, ada, after[0])


def test_the_recovery_code_of_one_account_opens_no_other(database: Database, ada: Account) -> None:
    ben = make_person(database, "Ben")
    give_factor(database, ben)
    assert not use(database, ben, renew(database, ada)[0])


def test_a_secret_is_offered_to_one_session_for_ten_minutes(database: Database) -> None:
    ada = make_person(database)
    with database.write() as session:
        offer_secret(session, ada.id, TOKEN, now=NOW)
        first = offered_secret(session, ada.id, TOKEN, now=NOW)
        assert offered_secret(session, ada.id, OTHER_TOKEN, now=NOW) is None
        assert offered_secret(session, ada.id, None, now=NOW) is None
        late = NOW + datetime.timedelta(minutes=10)
        assert offered_secret(session, ada.id, TOKEN, now=late - datetime.timedelta(seconds=1)) == first
        assert offered_secret(session, ada.id, TOKEN, now=late) is None
        offer_secret(session, ada.id, TOKEN, now=NOW)
        assert offered_secret(session, ada.id, TOKEN, now=NOW) not in (None, first)


def test_nothing_is_offered_beside_a_factor_that_is_set_up(database: Database, ada: Account) -> None:
    with pytest.raises(StillUsed, match="set up already"), database.write() as session:
        offer_secret(session, ada.id, TOKEN, now=NOW)


def test_switching_on_and_off_is_in_the_history_without_the_secret(database: Database) -> None:
    ada = make_person(database)
    with database.write() as session:
        offer_secret(session, ada.id, TOKEN, now=NOW)
        codes = switch_on(begin(session), find_account(session, ada.id), SECRET, 1, now=NOW)
        assert session.scalar(select(func.count()).select_from(PendingFactor)) == 0
    assert len(codes) == 10
    with database.write() as session:
        switch_off(begin(session), find_account(session, ada.id))
    made, on, off = history_of(database, ada)
    assert [one.note for one in (made, on, off)] == [
        "",
        "The second factor was set up.",
        "The second factor was switched off.",
    ]
    assert json.loads(made.after)["second_factor"] is None
    assert set(json.loads(on.after)["second_factor"]) == {"account_id", "created_at"}
    assert json.loads(off.after)["second_factor"] is None
    assert SECRET not in on.after + str(off.before)
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(RecoveryCode)) == 0
        assert list(find_problems(session)) == []


def test_who_lost_the_phone_has_the_factor_taken_off_and_is_signed_out(database: Database, ada: Account) -> None:
    renew(database, ada)
    with database.write() as session:
        version = find_account(session, ada.id).version
        token = start_session(session, ada.id, DAYS, now=NOW)
    with database.write() as session:
        take_off(begin(session), ada.id, version)
    with database.read() as session:
        assert find_visitor(session, token, now=NOW) is None
        assert [line.has_second_factor for line in list_accounts(session)] == [False]
    last = history_of(database, ada)[-1]
    assert (last.act, last.actor, last.note) == ("edited", "tester", TAKEN_OFF)
    with pytest.raises(EditConflict), database.write() as session:
        take_off(begin(session), ada.id, version)
    with pytest.raises(NotFound), database.write() as session:
        take_off(begin(session), ada.id, version + 1)


def test_a_visitor_and_the_list_tell_that_there_is_a_factor(database: Database, ada: Account) -> None:
    with database.write() as session:
        token = start_session(session, ada.id, DAYS, now=NOW)
        visitor = find_visitor(session, token, now=NOW)
        [line] = list_accounts(session)
    assert visitor is not None
    assert (visitor.has_second_factor, line.has_second_factor) == (True, True)
    assert SECRET not in f"{visitor} {line}"
