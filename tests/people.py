"""People for the tests of accounts: accounts with a password, made quickly, and the apps that make their codes."""

import datetime
from functools import cache

import pyotp
from argon2 import PasswordHasher

from app.services import passwords
from app.services.accounts import add_account, find_account
from app.storage.engine import Database
from app.storage.models import Account
from app.storage.models.account import Role
from app.storage.types import utc_now
from tests.factories import SECRET, begin, make_second_factor

PASSWORD = "moth anvil copper tide"
OTHER_PASSWORD = "lantern oboe gravel nine"
ADDRESS = "203.0.113.7"
DAYS = 30
LEAST_COST = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


def hash_once(password: str = PASSWORD) -> str:
    """The hash of a password at the cost in force, computed once for all tests."""
    return _hash_once(password, passwords.HASHER)


@cache
def _hash_once(password: str, _: PasswordHasher) -> str:
    return passwords.hash_password(password)


def make_person(database: Database, name: str = "Ada", role: Role = Role.EDITOR, *, password: bool = True) -> Account:
    """An account that signs in with PASSWORD, or one without a password yet; committed."""
    with database.write() as session:
        return add_account(begin(session), name, role, password_hash=hash_once() if password else None)


def give_factor(database: Database, account: Account) -> None:
    """A second factor for the account, whose app holds SECRET and has shown no code yet; committed."""
    with database.write() as session:
        make_second_factor(begin(session), find_account(session, account.id))


def code_at(now: datetime.datetime | None = None, *, steps: int = 0, secret: str = SECRET) -> str:
    """The code that the app shows then, or that many steps of 30 seconds later."""
    return pyotp.TOTP(secret).at(now or utc_now(), counter_offset=steps)
