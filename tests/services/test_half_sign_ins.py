"""Half sign-ins: after the password or the link they open nothing, until a code is given within ten minutes."""

import datetime
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select

from app.domain.errors import InvalidValue, NotAllowed, Throttled
from app.services.accounts import disable_account, find_account, find_visitor
from app.services.half_sign_ins import HALF_MINUTES, find_half_sign_in, finish_sign_in, let_in
from app.services.links import make_sign_in_link, reset_password, use_sign_in_link
from app.services.second_factors import renew_recovery_codes, take_off
from app.services.sessions import sign_out
from app.services.signing_in import change_password, sign_in
from app.services.throttle import CODE_LIMIT
from app.storage.engine import Database
from app.storage.models import Account, FailedSignIn, HalfSignIn
from app.storage.models.account import Role
from app.storage.types import utc_now
from tests.factories import begin
from tests.people import ADDRESS, DAYS, OTHER_PASSWORD, PASSWORD, code_at, give_factor, make_person

NOW = utc_now()
SECOND = datetime.timedelta(seconds=1)
LATE = NOW + datetime.timedelta(minutes=HALF_MINUTES)

cheap = pytest.mark.usefixtures("cheap_passwords")


@pytest.fixture
def ada(database: Database) -> Account:
    """An editor whose app holds SECRET."""
    account = make_person(database)
    give_factor(database, account)
    return account


def begin_half(database: Database, account: Account, now: datetime.datetime = NOW) -> str:
    with database.write() as session:
        return let_in(session, account.id, DAYS, now=now)


def finish(database: Database, token: str | None, code: str, now: datetime.datetime = NOW) -> str:
    return finish_sign_in(database, token, code, address=ADDRESS, days=DAYS, now=now)


def is_open(database: Database, token: str, now: datetime.datetime = NOW) -> bool:
    with database.read() as session:
        return find_visitor(session, token, now=now) is not None


def is_half(database: Database, token: str, now: datetime.datetime = NOW) -> bool:
    with database.read() as session:
        return find_half_sign_in(session, token, now=now) is not None


def test_an_account_without_a_factor_is_let_in_at_once(database: Database) -> None:
    token = begin_half(database, make_person(database))
    assert (is_open(database, token), is_half(database, token)) == (True, False)


def test_half_a_sign_in_opens_nothing_and_a_code_gives_another_token(database: Database, ada: Account) -> None:
    half = begin_half(database, ada)
    assert (is_open(database, half), is_half(database, half)) == (False, True)
    token = finish(database, half, code_at(NOW))
    assert (is_open(database, token), is_half(database, half), token == half) == (True, False, False)
    with pytest.raises(NotAllowed, match="took too long"):
        finish(database, half, code_at(NOW, steps=1))


def test_a_recovery_code_does_as_well(database: Database, ada: Account) -> None:
    with database.write() as session:
        code = renew_recovery_codes(session, session.get_one(Account, ada.id))[0]
    assert is_open(database, finish(database, begin_half(database, ada), code))
    with pytest.raises(InvalidValue):
        finish(database, begin_half(database, ada), code)


def test_the_code_of_one_sign_in_finishes_no_other(database: Database, ada: Account) -> None:
    first, second = begin_half(database, ada), begin_half(database, ada)
    finish(database, first, code_at(NOW))
    with pytest.raises(InvalidValue) as refused:
        finish(database, second, code_at(NOW))
    assert refused.value.field == "code"


def test_half_a_sign_in_ends_after_ten_minutes_and_is_cleared_away(database: Database, ada: Account) -> None:
    half = begin_half(database, ada)
    assert is_half(database, half, LATE - SECOND)
    assert not is_half(database, half, LATE)
    with pytest.raises(NotAllowed):
        finish(database, half, code_at(LATE), LATE)
    begin_half(database, ada, LATE)
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(HalfSignIn)) == 1


@pytest.mark.parametrize("token", [None, "", "x" * 43, "\udcff"])
def test_a_token_of_no_half_sign_in_is_refused(database: Database, ada: Account, token: str | None) -> None:
    with pytest.raises(NotAllowed):
        finish(database, token, code_at(NOW))


def test_wrong_codes_are_counted_for_the_account_and_a_right_one_forgets_them(database: Database, ada: Account) -> None:
    half = begin_half(database, ada)
    for _ in range(CODE_LIMIT.free):
        with pytest.raises(InvalidValue):
            finish(database, half, "000000")
    with pytest.raises(Throttled) as throttled:
        finish(database, begin_half(database, ada), code_at(NOW))
    assert throttled.value.wait == 1
    finish(database, half, code_at(NOW), NOW + SECOND)
    with database.read() as session:
        assert session.scalars(select(FailedSignIn.failures)).all() == [CODE_LIMIT.free]  # of the address


@cheap
def test_giving_the_password_again_forgets_no_wrong_code(database: Database, ada: Account) -> None:
    half = begin_half(database, ada)
    for _ in range(CODE_LIMIT.free):
        with pytest.raises(InvalidValue):
            finish(database, half, "000000")
    again = sign_in(database, "Ada", PASSWORD, address=ADDRESS, days=DAYS)
    with pytest.raises(Throttled):
        finish(database, again, code_at(NOW))


@cheap
def test_the_password_alone_lets_nobody_in(database: Database, ada: Account) -> None:
    token = sign_in(database, "Ada", PASSWORD, address=ADDRESS, days=DAYS)
    assert (is_open(database, token), is_half(database, token)) == (False, True)


def test_a_link_alone_lets_nobody_in_not_even_after_a_reset(database: Database, ada: Account) -> None:
    with database.write() as session:
        account = find_account(session, ada.id)
        links = [make_sign_in_link(session, account, now=NOW)]
        tokens = [use_sign_in_link(session, links[0], DAYS, now=NOW)]
    with database.write() as session:
        links.append(reset_password(begin(session), ada.id, account.version, created_by_id=None))
        tokens.append(use_sign_in_link(session, links[1], DAYS))
    assert [is_open(database, token) for token in tokens] == [False, False]
    # the reset ended the first
    assert [is_half(database, token) for token in tokens] == [False, True]


def test_of_two_codes_that_finish_one_sign_in_at_once_one_does(database: Database, ada: Account) -> None:
    half = begin_half(database, ada)

    def finishes(steps: int) -> bool:
        try:
            finish(database, half, code_at(NOW, steps=steps))
        except (NotAllowed, InvalidValue):
            return False
        return True

    with ThreadPoolExecutor(3) as pool:
        assert sum(pool.map(finishes, (-1, 0, 1))) == 1


@cheap
def test_a_password_that_is_changed_meanwhile_ends_it(database: Database, ada: Account) -> None:
    half = begin_half(database, ada)
    change_password(database, ada.id, PASSWORD, OTHER_PASSWORD, address=ADDRESS, days=DAYS)
    with pytest.raises(NotAllowed):
        finish(database, half, code_at(NOW))


def test_disabling_signing_out_and_taking_the_factor_off_end_it(database: Database, ada: Account) -> None:
    make_person(database, "Zoe", Role.OWNER)
    signed_out, half = begin_half(database, ada), begin_half(database, ada)
    with database.write() as session:
        sign_out(session, signed_out)
    assert (is_half(database, signed_out), is_half(database, half)) == (False, True)
    with database.write() as session:
        take_off(begin(session), ada.id, find_account(session, ada.id).version)
    assert not is_half(database, half)
    give_factor(database, ada)
    half = begin_half(database, ada)
    with database.write() as session:
        disable_account(begin(session), ada.id, find_account(session, ada.id).version, "left")
    assert not is_half(database, half)
