"""People for the tests of accounts: accounts with a password, made quickly."""

from functools import cache

from argon2 import PasswordHasher

from app.services import passwords
from app.services.accounts import add_account
from app.storage.engine import Database
from app.storage.models import Account
from app.storage.models.account import Role
from tests.factories import begin

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
