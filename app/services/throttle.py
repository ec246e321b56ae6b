"""Throttle: how often a name or an address may try to sign in, kept in the database so that it survives a restart.

A try is counted before the password is looked at, in a transaction of its own: many at once cannot slip through, and a
failure stays counted whatever becomes of the request. A success takes its count back. What waits is not counted, so
that impatience does not lengthen the wait.

Who keeps failing under somebody's name makes that person wait too, therefore the wait of a name is short: 1,440 guesses
a day cannot find a password of twelve uncommon characters, and an owner can always be let in by a one-time link.

The codes of a second factor are counted apart, for each account: whoever has the password must not be able to forget
their failures by giving it again. Nobody without the password can make that person wait, so this wait is longer: of a
million codes three are good at a time, and 96 guesses a day find one in three thousand.
"""

import datetime
import hashlib
import ipaddress
import math
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import delete, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from app.domain.errors import Throttled
from app.services.security_log import Event, tell
from app.storage.models.account import FailedSignIn
from app.storage.types import utc_now

FORGOTTEN_AFTER = datetime.timedelta(hours=24)
IPV6_NETWORK = 64  # one household or machine; it can choose among all addresses below


@dataclass(frozen=True, slots=True)
class Limit:
    """`free` tries without a wait; then 1, 2, 4 … seconds after each, up to `longest`."""

    free: int
    longest: int

    def wait(self, tries: int) -> int:
        """Seconds to wait after that many tries."""
        beyond = tries - self.free
        return 0 if beyond < 0 else min(self.longest, 2 ** min(beyond, 30))


class Tried(StrEnum):
    """What is counted: passwords under the key of a name, codes under the id of an account."""

    NAME = "name"
    CODE = "code"


NAME_LIMIT = Limit(free=5, longest=60)
CODE_LIMIT = Limit(free=5, longest=900)
ADDRESS_LIMIT = Limit(free=20, longest=900)
LIMITS = {Tried.NAME: NAME_LIMIT, Tried.CODE: CODE_LIMIT}


def count_try(
    session: Session, who: str, address: str, *, what: Tried = Tried.NAME, now: datetime.datetime | None = None
) -> None:
    """Count one try of that name or account from that address; raises Throttled, and counts nothing, if too soon."""
    now = now or utc_now()
    # always the name first, so that two transactions that lock both rows cannot wait for each other
    rows = [(_row(session, key, now), limit) for key, limit in _keys(who, address, what)]
    wait = max(_seconds_left(row, limit, now) for row, limit in rows)
    if wait > 0:
        tell(Event.MUST_WAIT, who if what is Tried.CODE else None)
        raise Throttled(wait)
    for row, _ in rows:
        row.failures = 1 if now - row.since > FORGOTTEN_AFTER else row.failures + 1
        row.since = now
    session.flush()


def take_back_try(session: Session, who: str, address: str, *, what: Tried = Tried.NAME) -> None:
    """After a success: forget the failures of the name or account, and take this one try off those of the address."""
    (tried, _), (network, _) = _keys(who, address, what)
    session.execute(delete(FailedSignIn).where(FailedSignIn.key == tried))
    session.execute(
        update(FailedSignIn)
        .where(FailedSignIn.key == network, FailedSignIn.failures > 0)
        .values(failures=FailedSignIn.failures - 1)
    )


def forget_old_tries(session: Session, now: datetime.datetime) -> None:
    """Delete what no longer counts."""
    session.execute(delete(FailedSignIn).where(FailedSignIn.since < now - FORGOTTEN_AFTER))


def _row(session: Session, key: str, now: datetime.datetime) -> FailedSignIn:
    """The row of a key, made where there is none, and locked until the transaction ends (on PostgreSQL)."""
    insert = sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
    session.execute(insert(FailedSignIn).values(key=key, failures=0, since=now).on_conflict_do_nothing())
    return session.get_one(FailedSignIn, key, with_for_update=True)


def _seconds_left(row: FailedSignIn, limit: Limit, now: datetime.datetime) -> int:
    wait = limit.wait(row.failures)
    passed = (now - row.since).total_seconds()
    return min(wait, math.ceil(wait - passed))  # never more than the wait, should the clock step back


def _keys(who: str, address: str, what: Tried) -> tuple[tuple[str, Limit], tuple[str, Limit]]:
    return (_hash(f"{what}:{who}"), LIMITS[what]), (_hash(f"address:{_network(address)}"), ADDRESS_LIMIT)


def _network(address: str) -> str:
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv4Address):
        return address
    if parsed.ipv4_mapped is not None:
        return str(parsed.ipv4_mapped)
    return str(ipaddress.ip_network((parsed.packed, IPV6_NETWORK), strict=False))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
