"""Invitations: shown once, used once, taken back, and turned into an account."""

import datetime
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from app.domain.errors import InvalidValue, LinkRefused, NotFound
from app.services.accounts import find_visitor, list_accounts
from app.services.invitations import (
    INVITATION_DAYS,
    accept_invitation,
    find_invitation,
    invite,
    list_invitations,
    revoke_invitation,
)
from app.services.links import make_sign_in_link
from app.services.signing_in import sign_in
from app.storage.engine import Database
from app.storage.models import Account, Revision
from app.storage.models.account import Role
from app.storage.types import utc_now
from tests.people import ADDRESS, DAYS, PASSWORD, make_person

NOW = utc_now()
cheap = pytest.mark.usefixtures("cheap_passwords")


@pytest.fixture
def zoe(database: Database) -> Account:
    """The owner who invites."""
    return make_person(database, "Zoe", Role.OWNER)


def send(database: Database, by: Account, role: Role = Role.EDITOR, now: datetime.datetime = NOW) -> str:
    with database.write() as session:
        return invite(session, role, by.id, now=now)


@cheap
def test_an_invitation_makes_an_account_with_its_role_and_signs_it_in(database: Database, zoe: Account) -> None:
    invitation = send(database, zoe, Role.EDITOR)
    with database.read() as session:
        assert find_invitation(session, invitation) is Role.EDITOR
    token = accept_invitation(database, invitation, "Ada", PASSWORD, days=DAYS)
    with database.read() as session:
        visitor = find_visitor(session, token)
        assert visitor is not None
        assert (visitor.name, visitor.role) == ("Ada", Role.EDITOR)
        written_by = session.execute(select(Revision.actor, Revision.account_id).where(Revision.actor == "Ada")).one()
        assert written_by == ("Ada", visitor.account_id)
    assert sign_in(database, "ada", PASSWORD, address=ADDRESS, days=DAYS)


@cheap
def test_an_invitation_works_once(database: Database, zoe: Account) -> None:
    invitation = send(database, zoe)
    accept_invitation(database, invitation, "Ada", PASSWORD, days=DAYS)
    with pytest.raises(LinkRefused, match="used already"):
        accept_invitation(database, invitation, "Ben", PASSWORD, days=DAYS)


def test_of_two_who_accept_at_once_one_gets_an_account(database: Database, zoe: Account) -> None:
    invitation = send(database, zoe)

    def gets_in(name: str) -> bool:
        try:
            accept_invitation(database, invitation, name, PASSWORD, days=DAYS)
        except LinkRefused:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(gets_in, ["Ada", "Ben", "Cem", "Dov"])) == 1
    with database.read() as session:
        assert len(list_accounts(session)) == 2


@cheap
@pytest.mark.parametrize(
    ("name", "password", "field"),
    [
        ("zoe", PASSWORD, "name"),
        ("", PASSWORD, "name"),
        ("Ada", "short", "new_password"),
        ("Anvil", PASSWORD, "new_password"),
    ],
)
def test_what_is_refused_leaves_the_invitation_unused(
    database: Database, zoe: Account, name: str, password: str, field: str
) -> None:
    invitation = send(database, zoe)
    with pytest.raises(InvalidValue) as refused:
        accept_invitation(database, invitation, name, password, days=DAYS)
    assert refused.value.field == field
    assert accept_invitation(database, invitation, "Ada", PASSWORD, days=DAYS)


def test_the_list_shows_what_can_still_be_used_and_no_token(database: Database, zoe: Account) -> None:
    used, later = send(database, zoe), send(database, zoe, Role.READER)
    earlier = send(database, zoe, Role.OWNER, NOW - datetime.timedelta(days=1))
    send(database, zoe, now=NOW - datetime.timedelta(days=INVITATION_DAYS))
    accept_invitation(database, used, "Ada", PASSWORD, days=DAYS)
    with database.read() as session:
        found = list_invitations(session, now=NOW)
    assert [(one.role, one.created_by) for one in found] == [(Role.OWNER, "Zoe"), (Role.READER, "Zoe")]
    assert found[1].expires_at == NOW + datetime.timedelta(days=INVITATION_DAYS)
    assert not any(token in repr(found) for token in (used, later, earlier))


def test_an_invitation_that_is_too_old_says_so(database: Database, zoe: Account) -> None:
    invitation = send(database, zoe, now=NOW - datetime.timedelta(days=INVITATION_DAYS))
    with pytest.raises(LinkRefused, match="too old"):
        accept_invitation(database, invitation, "Ada", PASSWORD, days=DAYS)


def test_an_invitation_that_was_taken_back_is_not_known_any_more(database: Database, zoe: Account) -> None:
    invitation = send(database, zoe)
    with database.write() as session:
        revoke_invitation(session, list_invitations(session)[0].key)
    with pytest.raises(LinkRefused, match="taken back"), database.read() as session:
        find_invitation(session, invitation)


def test_what_was_used_or_is_no_invitation_cannot_be_taken_back(database: Database, zoe: Account) -> None:
    invitation = send(database, zoe)
    with database.write() as session:
        key = list_invitations(session)[0].key
        make_sign_in_link(session, zoe)
    accept_invitation(database, invitation, "Ada", PASSWORD, days=DAYS)
    for attempt in (key, "0" * 64, "no\x00key"):
        with pytest.raises(NotFound), database.write() as session:
            revoke_invitation(session, attempt)


def test_a_sign_in_link_is_no_invitation(database: Database, zoe: Account) -> None:
    with database.write() as session:
        link = make_sign_in_link(session, zoe)
    with pytest.raises(LinkRefused, match="not known here"), database.read() as session:
        find_invitation(session, link)
