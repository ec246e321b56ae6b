"""Changing one's own second factor, each time after the password was given again (OWASP ASVS 5.0, 7.5.1).

Each gives this browser a new session for its old one (7.2.4), whose token is `Proof.token`. They take the Database, as
the services of `signing_in` do: the password is checked between two transactions.
"""

import datetime
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.domain.errors import InvalidValue, NotAllowed
from app.domain.one_time_codes import find_step
from app.services import second_factors
from app.services.half_sign_ins import WRONG_CODE
from app.services.security_log import Event, tell
from app.services.sessions import end_sessions, sign_out, start_session
from app.services.signing_in import CHANGED_MEANWHILE, check_again
from app.services.throttle import Tried, count_try, take_back_try
from app.storage.engine import Database
from app.storage.history import Actor, write_as
from app.storage.models import Account
from app.storage.queries.accounts import active_account
from app.storage.types import utc_now

NOT_YET = "This is not the code of this moment. Check that the clock of your phone is right, and type the next one."
TOO_LATE = "This took too long. Begin again with your password."


@dataclass(frozen=True, slots=True)
class Proof:
    """What a person gives again before a factor is changed, in which session, and from which address."""

    password: str
    code: str
    token: str
    address: str


@dataclass(frozen=True, slots=True)
class Renewed:
    """The token of this browser's new session, and the recovery codes, which are shown this once."""

    token: str
    recovery_codes: list[str]


def begin_set_up(
    database: Database, account_id: str, proof: Proof, *, days: int, now: datetime.datetime | None = None
) -> str:
    """After the password: the token of a new session for this browser, to which alone a secret is offered.

    Raises InvalidValue for “password”, Throttled, or StillUsed when a factor is set up already.
    """
    now = now or utc_now()
    account = check_again(database, account_id, proof.password, address=proof.address)
    with database.write() as session:
        _open_again(session, account)
        sign_out(session, proof.token)
        token = start_session(session, account_id, days, now=now)
        second_factors.offer_secret(session, account_id, token, now=now)
        return token


def confirm_set_up(
    session: Session, account_id: str, code: str, *, token: str, days: int, now: datetime.datetime | None = None
) -> Renewed:
    """Switch the offered factor on, for a code of it, and end every session but a new one for this browser.

    Raises InvalidValue for “code”, or NotAllowed when nothing is offered any more.
    """
    now = now or utc_now()
    account = session.scalars(active_account(account_id).with_for_update()).one_or_none()
    secret = second_factors.offered_secret(session, account_id, token, now=now)
    if account is None or secret is None:
        raise NotAllowed(TOO_LATE)
    step = find_step(secret, code, now)
    if step is None:
        raise InvalidValue("code", NOT_YET)
    codes = second_factors.switch_on(session, account, secret, step, now=now)
    end_sessions(session, account_id)
    return Renewed(start_session(session, account_id, days, now=now), codes)


def renew_recovery_codes(
    database: Database, account_id: str, proof: Proof, *, days: int, now: datetime.datetime | None = None
) -> Renewed:
    """After password and code: ten new recovery codes; raises InvalidValue for “password” or “code”, or Throttled."""
    account = _check_password(database, account_id, proof, now)
    with database.write() as session:
        current = _use_code(session, account, proof, now)
        write_as(session, Actor(account.name, account.id))
        codes = second_factors.renew_recovery_codes(session, current)
        sign_out(session, proof.token)
        return Renewed(start_session(session, account_id, days, now=now), codes)


def switch_off(
    database: Database, account_id: str, proof: Proof, *, days: int, now: datetime.datetime | None = None
) -> str:
    """After password and code: switch the factor off and end every session; the token of a new one for this browser.

    Raises InvalidValue for “password” or “code”, or Throttled.
    """
    account = _check_password(database, account_id, proof, now)
    with database.write() as session:
        current = _use_code(session, account, proof, now)
        write_as(session, Actor(account.name, account.id))
        second_factors.switch_off(session, current)
        return start_session(session, account_id, days, now=now)


def _check_password(database: Database, account_id: str, proof: Proof, now: datetime.datetime | None) -> Account:
    """Check the password, and count the try of the code that is looked at next."""
    account = check_again(database, account_id, proof.password, address=proof.address)
    with database.write() as session:
        count_try(session, account_id, proof.address, what=Tried.CODE, now=now)
    return account


def _use_code(session: Session, account: Account, proof: Proof, now: datetime.datetime | None) -> Account:
    current = _open_again(session, account)
    if not second_factors.use_code(session, account.id, proof.code, now=now or utc_now()):
        tell(Event.CODE_WRONG, account.id)
        raise InvalidValue("code", WRONG_CODE)
    take_back_try(session, account.id, proof.address, what=Tried.CODE)
    return current


def _open_again(session: Session, account: Account) -> Account:
    """The account as it stands now, locked; raises NotAllowed when its password was changed since it was checked."""
    current = session.scalars(active_account(account.id).with_for_update()).one_or_none()
    if current is None or current.password_hash != account.password_hash:
        raise NotAllowed(CHANGED_MEANWHILE)
    return current
