"""Throttle: a few tries are free, then each costs a wait that doubles, by name and by address."""

import datetime
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from app.domain.errors import Throttled
from app.services.throttle import (
    ADDRESS_LIMIT,
    CODE_LIMIT,
    FORGOTTEN_AFTER,
    NAME_LIMIT,
    Limit,
    Tried,
    count_try,
    forget_old_tries,
    take_back_try,
)
from app.storage.engine import Database
from app.storage.models.account import FailedSignIn
from app.storage.types import utc_now
from tests.people import ADDRESS

NOW = utc_now()


def seconds(number: float) -> datetime.timedelta:
    return datetime.timedelta(seconds=number)


def try_once(database: Database, name: str = "ada", address: str = ADDRESS, at: datetime.datetime = NOW) -> int:
    """0 when the try is heard, else the seconds to wait."""
    try:
        with database.write() as session:
            count_try(session, name, address, now=at)
    except Throttled as error:
        return error.wait
    return 0


def rows_in(database: Database) -> int:
    with database.read() as session:
        return len(session.scalars(select(FailedSignIn)).all())


def test_the_wait_doubles_after_the_free_tries_up_to_the_longest() -> None:
    limit = Limit(free=5, longest=60)
    waits = [limit.wait(tries) for tries in range(14)]
    assert waits == [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert limit.wait(10**9) == 60


def test_five_tries_under_a_name_are_free_and_the_sixth_waits(database: Database) -> None:
    heard = [try_once(database, address=f"203.0.113.{number}") for number in range(6)]
    assert heard == [0, 0, 0, 0, 0, 1]
    assert try_once(database, at=NOW + seconds(1)) == 0
    assert try_once(database, at=NOW + seconds(1.5)) == 2
    assert try_once(database, "other", at=NOW + seconds(1.5)) == 0


def test_a_try_that_had_to_wait_is_not_counted(database: Database) -> None:
    for _ in range(5):
        try_once(database)
    assert [try_once(database) for _ in range(20)] == [1] * 20
    assert try_once(database, at=NOW + seconds(1)) == 0


def test_an_address_that_tries_many_names_waits_too(database: Database) -> None:
    heard = [try_once(database, f"name {number}") for number in range(ADDRESS_LIMIT.free + 1)]
    assert heard == [0] * ADDRESS_LIMIT.free + [1]
    assert try_once(database, "another", "198.51.100.1") == 0


@pytest.mark.parametrize(
    ("first", "second", "is_one"),
    [
        ("2001:db8::1", "2001:db8::ffff:1", True),
        ("2001:db8:0:1::1", "2001:db8:0:2::1", False),
        ("::ffff:203.0.113.7", "203.0.113.7", True),
        ("203.0.113.7", "203.0.113.8", False),
        ("", "", True),
        ("not an address", "neither", False),
    ],
)
def test_addresses_of_one_ipv6_network_count_as_one(
    sqlite_database: Database, first: str, second: str, is_one: bool
) -> None:
    for number in range(ADDRESS_LIMIT.free):
        try_once(sqlite_database, f"name {number}", first)
    assert (try_once(sqlite_database, "last", second) > 0) is is_one


def test_a_success_forgets_the_name_and_takes_one_try_off_the_address(database: Database) -> None:
    for _ in range(5):
        try_once(database)
    for number in range(ADDRESS_LIMIT.free - 5):
        try_once(database, f"name {number}")
    with database.write() as session:
        take_back_try(session, "ada", ADDRESS)
    assert try_once(database) == 0
    assert try_once(database) == 1


def test_codes_of_an_account_are_counted_apart_from_a_name_and_wait_longer(database: Database) -> None:
    for _ in range(NAME_LIMIT.free):
        try_once(database, "ada")
    moments = [NOW + datetime.timedelta(hours=number) for number in range(20)]
    for moment in moments:
        with database.write() as session:
            count_try(session, "ada", "198.51.100.1", what=Tried.CODE, now=moment)
    with database.write() as session:
        take_back_try(session, "ada", ADDRESS)
    with pytest.raises(Throttled) as throttled, database.write() as session:
        count_try(session, "ada", ADDRESS, what=Tried.CODE, now=moments[-1])
    assert throttled.value.wait == CODE_LIMIT.longest > NAME_LIMIT.longest
    with database.write() as session:
        take_back_try(session, "ada", ADDRESS, what=Tried.CODE)
        count_try(session, "ada", ADDRESS, what=Tried.CODE, now=moments[-1])


def test_taking_back_what_was_never_counted_changes_nothing(database: Database) -> None:
    with database.write() as session:
        take_back_try(session, "ada", ADDRESS)
    assert rows_in(database) == 0


def test_after_a_day_without_a_try_the_count_begins_again(database: Database) -> None:
    for number in range(12):
        try_once(database, at=NOW + seconds(number * 100))
    later = NOW + seconds(1100) + FORGOTTEN_AFTER + seconds(1)
    assert [try_once(database, at=later) for _ in range(6)] == [0, 0, 0, 0, 0, 1]


def test_what_no_longer_counts_is_deleted_and_what_counts_stays(database: Database) -> None:
    try_once(database, "old", "198.51.100.1", NOW - FORGOTTEN_AFTER - seconds(1))
    try_once(database, "new")
    with database.write() as session:
        forget_old_tries(session, NOW)
    assert rows_in(database) == 2


def test_a_clock_that_steps_back_makes_nobody_wait_longer(database: Database) -> None:
    for _ in range(5):
        try_once(database)
    assert try_once(database, at=NOW - datetime.timedelta(hours=3)) == 1


def test_names_and_addresses_are_kept_as_hashes_only(database: Database) -> None:
    try_once(database, "ada", ADDRESS)
    with database.read() as session:
        keys = session.scalars(select(FailedSignIn.key)).all()
    assert all(len(key) == 64 and "ada" not in key and ADDRESS not in key for key in keys)


def test_many_tries_at_once_are_not_more_than_many_one_after_the_other(database: Database) -> None:
    with ThreadPoolExecutor(8) as pool:
        waits = list(pool.map(lambda _: try_once(database), range(24)))
    assert 1 <= waits.count(0) <= NAME_LIMIT.free
