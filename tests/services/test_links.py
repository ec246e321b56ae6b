"""Links: they sign in once, for a while, and say plainly why they do not."""

import datetime
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from app.domain.errors import EditConflict, LinkRefused
from app.services.accounts import ensure_owner, find_account, find_visitor
from app.services.invitations import invite
from app.services.links import make_first_link, make_sign_in_link, reset_password, use_sign_in_link
from app.services.sessions import start_session
from app.storage.engine import Database
from app.storage.models import Account, OneTimeLink
from app.storage.models.account import Role
from app.storage.types import utc_now
from tests.factories import begin
from tests.people import DAYS, make_person

NOW = utc_now()
HOUR = datetime.timedelta(hours=1)


def make_link(database: Database, account: Account, hours: int = 24) -> str:
    with database.write() as session:
        return make_sign_in_link(session, account, hours, now=NOW)


def use(database: Database, token: str, now: datetime.datetime = NOW) -> str:
    with database.write() as session:
        return use_sign_in_link(session, token, DAYS, now=now)


def first_link(database: Database) -> str | None:
    with database.write() as session:
        return make_first_link(begin(session), now=NOW)


def test_the_first_start_makes_an_owner_whom_the_link_signs_in(database: Database) -> None:
    link = first_link(database)
    assert link is not None
    token = use(database, link)
    with database.read() as session:
        visitor = find_visitor(session, token, now=NOW)
    assert visitor is not None
    assert (visitor.name, visitor.role) == ("owner", Role.OWNER)


def test_each_start_gives_a_new_link_which_replaces_the_one_before_until_an_owner_has_a_password(
    database: Database,
) -> None:
    earlier, later = first_link(database), first_link(database)
    assert earlier is not None
    assert later is not None
    with pytest.raises(LinkRefused, match="not known here"):
        use(database, earlier)
    use(database, later)
    make_person(database, "Zoe", Role.OWNER)
    assert first_link(database) is None


def test_a_link_works_once(database: Database) -> None:
    link = make_link(database, make_person(database))
    use(database, link)
    with pytest.raises(LinkRefused, match="used already"):
        use(database, link)


def test_of_two_who_use_a_link_at_once_one_gets_in(database: Database) -> None:
    link = make_link(database, make_person(database))

    def gets_in(_: int) -> bool:
        try:
            use(database, link)
        except LinkRefused:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(gets_in, range(8))) == 1


def test_a_link_works_until_its_last_hour_is_over(database: Database) -> None:
    link = make_link(database, make_person(database), hours=2)
    with pytest.raises(LinkRefused, match="too old"):
        use(database, link, NOW + 2 * HOUR)
    use(database, link, NOW + 2 * HOUR - datetime.timedelta(seconds=1))


def test_an_invitation_is_no_sign_in_link_and_stays_unused(database: Database) -> None:
    zoe = make_person(database, "Zoe", Role.OWNER)
    with database.write() as session:
        invitation = invite(session, Role.READER, zoe.id)
    with pytest.raises(LinkRefused, match="not known here"):
        use(database, invitation)
    with database.read() as session:
        assert session.scalars(select(OneTimeLink.used_at)).all() == [None]


def test_a_link_that_was_used_in_a_transaction_that_failed_can_be_used_again(database: Database) -> None:
    link = make_link(database, make_person(database))

    def fail_after_use() -> None:
        with database.write() as session:
            use_sign_in_link(session, link, DAYS, now=NOW)
            raise OSError("the machine stopped")

    with pytest.raises(OSError, match="stopped"):
        fail_after_use()
    use(database, link)


def test_the_link_of_an_account_that_was_disabled_otherwise_says_so(database: Database) -> None:
    ada = make_person(database)
    link = make_link(database, ada)
    with database.write() as session:
        account = find_account(begin(session), ada.id)
        account.status, account.withdrawn_reason = "withdrawn", "left"
    with pytest.raises(LinkRefused, match="disabled"):
        use(database, link)


def test_only_the_hash_of_a_link_is_kept(database: Database) -> None:
    link = make_link(database, make_person(database))
    with database.read() as session:
        assert link not in session.scalars(select(OneTimeLink.token_hash)).all()


def test_resetting_drops_the_password_and_the_sessions_and_gives_a_link(database: Database) -> None:
    ada = make_person(database)
    with database.write() as session:
        token = start_session(session, ada.id, DAYS, now=NOW)
        link = reset_password(begin(session), ada.id, ada.version, created_by_id=None)
    with database.read() as session:
        assert find_visitor(session, token, now=NOW) is None
        assert find_account(session, ada.id).password_hash is None
    use(database, link)
    with pytest.raises(EditConflict), database.write() as session:
        reset_password(begin(session), ada.id, ada.version, created_by_id=None)


def test_the_owner_that_a_link_is_made_for_is_the_earliest(database: Database) -> None:
    with database.write() as session:
        first = ensure_owner(begin(session))
    make_person(database, "Ada", Role.OWNER)
    with database.write() as session:
        assert ensure_owner(session).id == first.id
