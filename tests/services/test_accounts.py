"""Accounts: who a token belongs to, what a role allows, and what an owner can change."""

import datetime
import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from app.domain.errors import EditConflict, InvalidValue, LinkRefused, NotFound, StillUsed, Withdrawn
from app.services.accounts import (
    IDLE_LIMIT,
    SEEN_STEP,
    Visitor,
    change_role,
    disable_account,
    ensure_owner,
    find_account,
    find_visitor,
    list_accounts,
    may,
    note_seen,
    rename_account,
    restore_account,
)
from app.services.invitations import find_invitation, invite
from app.services.links import make_sign_in_link, use_sign_in_link
from app.services.sessions import start_session
from app.storage.base import Status
from app.storage.engine import Database
from app.storage.models import Revision
from app.storage.models.account import Account, Role
from app.storage.types import utc_now
from tests.factories import begin
from tests.people import DAYS, make_person

NOW = utc_now()
SECOND = datetime.timedelta(seconds=1)


def start(database: Database, account: Account) -> str:
    with database.write() as session:
        return start_session(session, account.id, DAYS, now=NOW)


def visitor_at(database: Database, token: str, now: datetime.datetime) -> Visitor | None:
    with database.read() as session:
        return find_visitor(session, token, now=now)


def test_a_token_gives_the_account_with_its_name_and_role(database: Database) -> None:
    ada = make_person(database, "Ada", Role.EDITOR)
    token = start(database, ada)
    assert visitor_at(database, token, NOW) == Visitor(ada.id, "Ada", Role.EDITOR)


@pytest.mark.parametrize("token", ["", "x" * 43, "ü\udcff\x00"])
def test_an_unknown_token_gives_nobody(database: Database, token: str) -> None:
    start(database, make_person(database))
    assert visitor_at(database, token, NOW) is None


def test_a_session_ends_on_its_last_day_however_much_it_is_used(database: Database) -> None:
    token = start(database, make_person(database))
    last = NOW + datetime.timedelta(days=DAYS)
    with database.write() as session:
        note_seen(session, token, now=last - SECOND)
    assert visitor_at(database, token, last - SECOND) is not None
    assert visitor_at(database, token, last) is None


def test_a_session_that_is_not_used_ends_sooner(database: Database) -> None:
    token = start(database, make_person(database))
    assert visitor_at(database, token, NOW + IDLE_LIMIT - SECOND) is not None
    assert visitor_at(database, token, NOW + IDLE_LIMIT) is None
    with database.write() as session:
        note_seen(session, token, now=NOW + SECOND)
    assert visitor_at(database, token, NOW + IDLE_LIMIT) is not None


def test_use_is_to_be_noted_at_most_once_an_hour(database: Database) -> None:
    token = start(database, make_person(database))
    due = [visitor_at(database, token, NOW + wait) for wait in (SEEN_STEP - SECOND, SEEN_STEP)]
    assert [visitor is not None and visitor.is_seen_due for visitor in due] == [False, True]


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        (Role.READER, {Role.READER}),
        (Role.EDITOR, {Role.READER, Role.EDITOR}),
        (Role.OWNER, {Role.READER, Role.EDITOR, Role.OWNER}),
    ],
)
def test_a_role_allows_itself_and_all_below(role: Role, allowed: set[Role]) -> None:
    visitor = Visitor("x" * 12, "Ada", role)
    assert {needed for needed in Role if may(visitor, needed)} == allowed


def test_nobody_may_nothing() -> None:
    assert not any(may(None, role) for role in Role)


def test_the_first_owner_is_made_once_and_has_no_password(database: Database) -> None:
    with database.write() as session:
        first = ensure_owner(begin(session))
    with database.write() as session:
        second = ensure_owner(begin(session))
    assert first.id == second.id
    assert (first.name, first.role, first.password_hash) == ("owner", Role.OWNER, None)


def test_the_list_shows_owners_first_and_no_hash(database: Database) -> None:
    for name, role in (("Zoe", Role.OWNER), ("Ben", Role.READER), ("Ada", Role.EDITOR), ("abe", Role.READER)):
        make_person(database, name, role, password=name != "Ben")
    with database.read() as session:
        lines = list_accounts(session)
    assert [(line.name, line.role, line.has_password) for line in lines] == [
        ("Zoe", Role.OWNER, True),
        ("Ada", Role.EDITOR, True),
        ("abe", Role.READER, True),
        ("Ben", Role.READER, False),
    ]
    assert not any("argon2" in repr(line) for line in lines)


def test_the_list_shows_when_an_account_was_last_used(database: Database) -> None:
    ada = make_person(database)
    start(database, ada)
    token = start(database, ada)
    with database.write() as session:
        note_seen(session, token, now=NOW + SECOND)
    with database.read() as session:
        assert [line.seen_at for line in list_accounts(session)] == [NOW + SECOND]


def test_a_changed_role_holds_from_the_next_request_on(database: Database) -> None:
    make_person(database, "Zoe", Role.OWNER)
    ada = make_person(database, "Ada", Role.EDITOR)
    token = start(database, ada)
    with database.write() as session:
        change_role(begin(session), ada.id, ada.version, Role.READER)
    visitor = visitor_at(database, token, NOW)
    assert visitor is not None
    assert visitor.role is Role.READER


def test_two_owners_who_edit_one_account_do_not_overwrite_each_other(database: Database) -> None:
    make_person(database, "Zoe", Role.OWNER)
    ada = make_person(database)
    with database.write() as session:
        change_role(begin(session), ada.id, ada.version, Role.READER)
    with pytest.raises(EditConflict), database.write() as session:
        change_role(begin(session), ada.id, ada.version, Role.OWNER)


def test_disabling_ends_the_sessions_and_links_of_the_account_and_needs_a_reason(database: Database) -> None:
    make_person(database, "Zoe", Role.OWNER)
    ada = make_person(database, "Ada", Role.OWNER)
    token = start(database, ada)
    with database.write() as session:
        link = make_sign_in_link(session, find_account(session, ada.id))
        invitation = invite(session, Role.READER, ada.id)
    with pytest.raises(InvalidValue, match="Say why"), database.write() as session:
        disable_account(begin(session), ada.id, ada.version, "")
    with database.write() as session:
        disable_account(begin(session), ada.id, ada.version, "left the project")
    assert visitor_at(database, token, NOW) is None
    with pytest.raises(LinkRefused), database.write() as session:
        use_sign_in_link(session, link, DAYS)
    with pytest.raises(LinkRefused), database.read() as session:
        find_invitation(session, invitation)


def test_a_session_that_was_left_behind_does_not_let_a_disabled_account_in(database: Database) -> None:
    ada = make_person(database)
    token = start(database, ada)
    with database.write() as session:
        account = find_account(begin(session), ada.id)
        account.status, account.withdrawn_reason = Status.WITHDRAWN, "by hand"
    assert visitor_at(database, token, NOW) is None


def test_a_restored_account_keeps_its_password_and_needs_to_sign_in_again(database: Database) -> None:
    make_person(database, "Zoe", Role.OWNER)
    ada = make_person(database)
    token = start(database, ada)
    with database.write() as session:
        disabled = disable_account(begin(session), ada.id, ada.version, "on leave")
    with database.write() as session:
        restored = restore_account(begin(session), ada.id, disabled.version)
    assert restored.password_hash == ada.password_hash
    assert visitor_at(database, token, NOW) is None


def test_a_disabled_account_is_not_changed_before_it_is_restored(database: Database) -> None:
    make_person(database, "Zoe", Role.OWNER)
    ada = make_person(database)
    with database.write() as session:
        disabled = disable_account(begin(session), ada.id, ada.version, "on leave")
    with pytest.raises(Withdrawn), database.write() as session:
        change_role(begin(session), ada.id, disabled.version, Role.OWNER)


def test_the_last_owner_can_be_neither_disabled_nor_demoted(database: Database) -> None:
    zoe = make_person(database, "Zoe", Role.OWNER)
    gone = make_person(database, "Gus", Role.OWNER)
    with database.write() as session:
        disable_account(begin(session), gone.id, gone.version, "left")
    with pytest.raises(StillUsed, match="only owner"), database.write() as session:
        disable_account(begin(session), zoe.id, zoe.version, "left too")
    with pytest.raises(StillUsed, match="only owner"), database.write() as session:
        change_role(begin(session), zoe.id, zoe.version, Role.EDITOR)
    with database.write() as session:
        assert change_role(begin(session), zoe.id, zoe.version, Role.OWNER).role == Role.OWNER


def test_of_two_owners_who_demote_each_other_at_once_one_stays(database: Database) -> None:
    owners = [make_person(database, name, Role.OWNER) for name in ("Zoe", "Gus")]

    def demote(account: Account) -> bool:
        try:
            with database.write() as session:
                change_role(begin(session), account.id, account.version, Role.EDITOR)
        except StillUsed:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(demote, owners)) == [False, True]
    with database.read() as session:
        assert sorted(line.role for line in list_accounts(session)) == [Role.EDITOR, Role.OWNER]


def test_a_demoted_owner_leaves_no_invitations_behind(database: Database) -> None:
    make_person(database, "Zoe", Role.OWNER)
    gus = make_person(database, "Gus", Role.OWNER)
    with database.write() as session:
        invitation = invite(session, Role.OWNER, gus.id)
        change_role(begin(session), gus.id, gus.version, Role.EDITOR)
    with pytest.raises(LinkRefused), database.read() as session:
        find_invitation(session, invitation)


def test_an_account_can_be_renamed_but_not_to_a_name_that_is_taken(database: Database) -> None:
    make_person(database, "Zoe")
    ada = make_person(database, "Ada")
    with database.write() as session:
        renamed = rename_account(begin(session), ada.id, ada.version, "Ada Lovelace")
    assert (renamed.name, renamed.name_key) == ("Ada Lovelace", "ada lovelace")
    with pytest.raises(InvalidValue, match="already has this name") as refused, database.write() as session:
        rename_account(begin(session), ada.id, renamed.version, "ZOE")
    assert refused.value.field == "name"


def test_an_account_that_is_not_there_is_not_found(database: Database) -> None:
    with pytest.raises(NotFound), database.read() as session:
        find_account(session, "0" * 12)


def test_what_happens_to_an_account_is_in_its_history_without_its_hash(database: Database) -> None:
    make_person(database, "Zoe", Role.OWNER)
    ada = make_person(database)
    with database.write() as session:
        disable_account(begin(session), ada.id, ada.version, "left the project")
    with database.read() as session:
        found = select(Revision).where(Revision.record_id == ada.id).order_by(Revision.version)
        created, disabled = session.scalars(found).all()
    assert (created.act, disabled.act, disabled.note) == ("created", "withdrawn", "left the project")
    assert json.loads(disabled.after)["status"] == "withdrawn"
    assert "argon2" not in created.after + disabled.after
