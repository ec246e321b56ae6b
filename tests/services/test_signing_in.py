"""Signing in: the right password lets in, a wrong one tells nothing and is counted, and a changed one ends sessions."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select

from app.domain.errors import InvalidValue, LinkRefused, NotAllowed, NotFound, Throttled
from app.services.accounts import disable_account, find_account, find_visitor
from app.services.links import make_sign_in_link, use_sign_in_link
from app.services.passwords import is_outdated
from app.services.signing_in import change_password, sign_in
from app.services.throttle import NAME_LIMIT
from app.storage.engine import Database
from app.storage.models import FailedSignIn, Revision
from app.storage.models.account import Role
from tests.factories import begin
from tests.people import ADDRESS, DAYS, OTHER_PASSWORD, PASSWORD, hash_once, make_person

cheap = pytest.mark.usefixtures("cheap_passwords")

SLOW_TRIES = 3  # on a busy machine a hash outlasts the first waits, of 1 and 2 seconds; the next ones are longer


def enter(database: Database, name: str = "Ada", password: str = PASSWORD, replacing: str | None = None) -> str:
    return sign_in(database, name, password, address=ADDRESS, days=DAYS, replacing=replacing)


def change(database: Database, account_id: str, old: str, new: str = OTHER_PASSWORD) -> str:
    return change_password(database, account_id, old, new, address=ADDRESS, days=DAYS)


def is_open(database: Database, token: str) -> bool:
    with database.read() as session:
        return find_visitor(session, token) is not None


@pytest.mark.parametrize("name", ["Ada", "ADA", " ada "])
def test_name_and_password_let_in(database: Database, name: str) -> None:
    make_person(database)
    assert is_open(database, enter(database, name))


@cheap
def test_every_refusal_reads_the_same(database: Database) -> None:
    make_person(database, "Zoe", Role.OWNER)
    make_person(database, "Ada")
    make_person(database, "New", password=False)
    gone = make_person(database, "Gone")
    with database.write() as session:
        disable_account(begin(session), gone.id, gone.version, "left")
    messages = set()
    for name, password in (("Ada", OTHER_PASSWORD), ("Ada", ""), ("Nobody", PASSWORD), ("New", ""), ("Gone", PASSWORD)):
        with pytest.raises(InvalidValue) as refused:
            enter(database, name, password)
        messages.add((refused.value.field, refused.value.message))
    assert messages == {("password", "The name or the password is not right.")}


@cheap
def test_a_failure_is_counted_and_stays_counted(database: Database) -> None:
    make_person(database)
    for _ in range(NAME_LIMIT.free):
        with pytest.raises(InvalidValue):
            enter(database, password=OTHER_PASSWORD)
    for _ in range(SLOW_TRIES):
        with pytest.raises((InvalidValue, Throttled)):
            enter(database, password=OTHER_PASSWORD)
    with pytest.raises(Throttled) as throttled:
        enter(database)
    assert throttled.value.wait >= 1


@cheap
def test_a_success_leaves_no_count_behind(database: Database) -> None:
    make_person(database)
    for _ in range(2):
        with pytest.raises(InvalidValue):
            enter(database, password=OTHER_PASSWORD)
    for _ in range(NAME_LIMIT.free + 3):
        enter(database)
    with database.read() as session:
        assert session.scalars(select(FailedSignIn.failures)).all() == [2]


@cheap
def test_signing_in_gives_a_new_token_and_ends_the_session_it_replaces(database: Database) -> None:
    make_person(database)
    first = enter(database)
    second = enter(database, replacing=first)
    assert first != second
    assert (is_open(database, first), is_open(database, second)) == (False, True)


def test_a_password_that_is_changed_while_it_is_checked_lets_nobody_in(database: Database) -> None:
    ada = make_person(database)
    slow = PasswordHasher(time_cost=20).hash(PASSWORD)
    with database.write() as session:
        find_account(begin(session), ada.id).password_hash = slow
    with ThreadPoolExecutor(1) as pool:
        entering = pool.submit(enter, database)
        wait_for_a_try(database)
        with database.write() as session:
            find_account(begin(session), ada.id).password_hash = hash_once(OTHER_PASSWORD)
        with pytest.raises(InvalidValue):
            entering.result()


def wait_for_a_try(database: Database) -> None:
    """Until a try was counted, which comes before the password is checked."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with database.read() as session:
            if session.scalars(select(FailedSignIn.key)).first() is not None:
                return
        time.sleep(0.01)
    pytest.fail("No try was counted.")


@cheap
def test_an_outdated_hash_is_renewed_at_sign_in_and_leaves_no_revision(database: Database) -> None:
    ada = make_person(database)
    weaker = PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1).hash(PASSWORD)
    with database.write() as session:
        find_account(begin(session), ada.id).password_hash = weaker
    enter(database)
    with database.read() as session:
        renewed = find_account(session, ada.id).password_hash
        revisions = session.scalars(select(Revision.version).where(Revision.record_id == ada.id)).all()
    assert renewed is not None
    assert not is_outdated(renewed)
    assert sorted(revisions) == [1, 2]
    enter(database)


def test_many_who_sign_in_at_once_all_get_in(database: Database) -> None:
    names = [f"Person {number}" for number in range(6)]
    for name in names:
        make_person(database, name)
    with ThreadPoolExecutor(6) as pool:
        tokens = list(pool.map(lambda name: enter(database, name), names))
    assert all(is_open(database, token) for token in tokens)


@cheap
def test_a_changed_password_ends_every_session_and_opens_a_new_one(database: Database) -> None:
    ada = make_person(database)
    first, second = enter(database), enter(database)
    current = change(database, ada.id, PASSWORD)
    assert [is_open(database, token) for token in (first, second, current)] == [False, False, True]
    with pytest.raises(InvalidValue):
        enter(database)
    enter(database, password=OTHER_PASSWORD)


@cheap
def test_a_changed_password_takes_back_the_links_that_were_not_used(database: Database) -> None:
    ada = make_person(database)
    with database.write() as session:
        link = make_sign_in_link(session, ada)
    change(database, ada.id, PASSWORD)
    with pytest.raises(LinkRefused), database.write() as session:
        use_sign_in_link(session, link, DAYS)


@cheap
def test_a_first_password_needs_no_old_one(database: Database) -> None:
    ada = make_person(database, password=False)
    change(database, ada.id, "", PASSWORD)
    enter(database)


@cheap
def test_a_wrong_old_password_changes_nothing_and_is_counted(database: Database) -> None:
    ada = make_person(database)
    for _ in range(NAME_LIMIT.free):
        with pytest.raises(InvalidValue) as refused:
            change(database, ada.id, OTHER_PASSWORD)
        assert refused.value.field == "old_password"
    for _ in range(SLOW_TRIES):
        with pytest.raises((InvalidValue, Throttled)):
            change(database, ada.id, OTHER_PASSWORD)
    with pytest.raises(Throttled):
        change(database, ada.id, PASSWORD)


@cheap
@pytest.mark.parametrize("new", ["short", "ada and her moth anvil", "password1234"])
def test_a_new_password_must_be_a_good_one(database: Database, new: str) -> None:
    ada = make_person(database)
    with pytest.raises(InvalidValue) as refused:
        change(database, ada.id, PASSWORD, new)
    assert refused.value.field == "new_password"
    enter(database)


@cheap
def test_a_disabled_account_cannot_set_a_password(database: Database) -> None:
    make_person(database, "Zoe", Role.OWNER)
    ada = make_person(database)
    with database.write() as session:
        disable_account(begin(session), ada.id, ada.version, "left")
    with pytest.raises(NotFound):
        change(database, ada.id, PASSWORD)


@cheap
def test_a_change_of_password_is_in_the_history_by_name_without_the_hash(database: Database) -> None:
    ada = make_person(database)
    change(database, ada.id, PASSWORD)
    with database.read() as session:
        revision = session.scalars(select(Revision).where(Revision.record_id == ada.id, Revision.version == 2)).one()
    assert (revision.actor, revision.account_id) == ("Ada", ada.id)
    assert "argon2" not in revision.after


def test_of_two_changes_at_once_one_is_made(database: Database) -> None:
    ada = make_person(database)
    passwords = [OTHER_PASSWORD, "kettle orbit mild fern"]

    def changes(new: str) -> bool:
        try:
            change(database, ada.id, PASSWORD, new)
        except (NotAllowed, InvalidValue):  # at the same moment, or just after
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        changed = list(pool.map(changes, passwords))
    assert sum(changed) == 1
    enter(database, password=passwords[changed.index(True)])
