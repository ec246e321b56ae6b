"""Second factors: the codes that an account is asked for beside its password, each taken once.

The secret of an app has to be kept as it is, because the codes are worked out from it: who can read the database, or a
backup of it, can make them. It is in no export, no revision, no log and no JSON.
"""

import datetime
from dataclasses import dataclass

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from app.domain.errors import NotFound, StillUsed
from app.domain.one_time_codes import find_step, new_recovery_codes, new_secret, plain_recovery_code
from app.services import records
from app.services.sessions import end_sessions
from app.services.tokens import hash_token
from app.storage.history import flush_noting
from app.storage.models import Account, PendingFactor, RecoveryCode, SecondFactor
from app.storage.types import utc_now

PENDING_MINUTES = 10
SET_UP = "The second factor was set up."
RENEWED = "New recovery codes were made; those of before work no longer."
SWITCHED_OFF = "The second factor was switched off."
TAKEN_OFF = "The second factor was taken off."
IS_ON = "A second factor is set up already. Switch it off before you set up another."


@dataclass(frozen=True, slots=True)
class FactorLine:
    """The second factor of an account as its owner sees it: since when, and how many recovery codes are left."""

    created_at: datetime.datetime
    codes_left: int


def read_factor(session: Session, account_id: str) -> FactorLine | None:
    """The second factor of the account; None when it has none."""
    since = session.scalar(select(SecondFactor.created_at).where(SecondFactor.account_id == account_id))
    if since is None:
        return None
    left = session.scalar(select(func.count()).where(RecoveryCode.account_id == account_id))
    return FactorLine(since, left or 0)


def need_factor(session: Session, account_id: str) -> FactorLine:
    """The same; raises NotFound when the account has none."""
    factor = read_factor(session, account_id)
    if factor is None:
        raise NotFound("second factor of an account", account_id)
    return factor


def offer_secret(session: Session, account_id: str, token: str, *, now: datetime.datetime) -> None:
    """Make a secret that the session of that token may look at for ten minutes; raises StillUsed when one is in use."""
    if read_factor(session, account_id) is not None:
        raise StillUsed(IS_ON)
    session.execute(
        delete(PendingFactor).where((PendingFactor.account_id == account_id) | (PendingFactor.expires_at <= now))
    )
    session.add(
        PendingFactor(
            account_id=account_id,
            token_hash=hash_token(token),
            secret=new_secret(),
            expires_at=now + datetime.timedelta(minutes=PENDING_MINUTES),
        )
    )
    session.flush()


def offered_secret(session: Session, account_id: str, token: str | None, *, now: datetime.datetime) -> str | None:
    """The secret that the session of that token was offered, and that no code has answered yet; None without one."""
    return session.scalar(
        select(PendingFactor.secret).where(
            PendingFactor.account_id == account_id,
            PendingFactor.token_hash == hash_token(token or ""),
            PendingFactor.expires_at > now,
        )
    )


def switch_on(session: Session, account: Account, secret: str, step: int, *, now: datetime.datetime) -> list[str]:
    """Ask for codes of that secret from now on, later ones than that of `step`; gives the recovery codes."""
    account.second_factor = SecondFactor(secret=secret, last_step=step, created_at=now)
    flush_noting(session, SET_UP)
    session.execute(delete(PendingFactor).where(PendingFactor.account_id == account.id))
    return _make_recovery_codes(session, account.id)


def renew_recovery_codes(session: Session, account: Account) -> list[str]:
    """Ten new recovery codes, which are shown this once; those of before work no longer, and the history tells it."""
    account.updated_at = utc_now()  # the codes are no part of the record, and it changes with them all the same
    flush_noting(session, RENEWED)
    return _make_recovery_codes(session, account.id)


def _make_recovery_codes(session: Session, account_id: str) -> list[str]:
    session.execute(delete(RecoveryCode).where(RecoveryCode.account_id == account_id))
    codes = new_recovery_codes()
    session.execute(
        insert(RecoveryCode), [{"account_id": account_id, "code_hash": _hash_recovery_code(code)} for code in codes]
    )
    return codes


def use_code(session: Session, account_id: str, typed: str, *, now: datetime.datetime) -> bool:
    """Whether it is a code of the account's app, or a recovery code, that was not used; it is used up by this.

    Each is one statement that finds and uses, so that of two who send one code at once only one is let in.
    """
    factor = session.get(SecondFactor, account_id, populate_existing=True)
    if factor is None:
        return False
    step = find_step(factor.secret, typed, now, after=factor.last_step)
    if step is not None:
        # not through the record: the use of a code is no change that history should tell
        taken = session.execute(
            update(SecondFactor)
            .where(SecondFactor.account_id == account_id, SecondFactor.last_step < step)
            .values(last_step=step)
            .returning(SecondFactor.account_id)
            .execution_options(synchronize_session=False)
        )
        return taken.scalar() is not None
    used = session.execute(
        delete(RecoveryCode)
        .where(RecoveryCode.account_id == account_id, RecoveryCode.code_hash == _hash_recovery_code(typed))
        .returning(RecoveryCode.code_hash)
    )
    return used.scalar() is not None


def switch_off(session: Session, account: Account, note: str = SWITCHED_OFF) -> None:
    """Ask for no codes any more, and end every session of the account; its history tells it under that note."""
    if account.second_factor is None:
        raise NotFound("second factor of an account", account.id)
    session.execute(delete(RecoveryCode).where(RecoveryCode.account_id == account.id))
    account.second_factor = None
    flush_noting(session, note)
    end_sessions(session, account.id)


def take_off(session: Session, account_id: str, version: int) -> None:
    """For somebody who lost the app and the codes: the account signs in by its password alone, or by a link.

    Raises NotFound without a factor, EditConflict or Withdrawn.
    """
    switch_off(session, records.fetch_for_edit(session, Account, account_id, version), TAKEN_OFF)


def _hash_recovery_code(typed: str) -> str:
    return hash_token(plain_recovery_code(typed))
