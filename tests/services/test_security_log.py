"""Security log: every try to sign in is told, with the account and without anything that was typed."""

import logging
from collections.abc import Callable

import pytest

from app.domain.errors import InvalidValue, Throttled
from app.services.half_sign_ins import finish_sign_in
from app.services.invitations import accept_invitation, invite
from app.services.links import make_sign_in_link, use_sign_in_link
from app.services.security_log import FIELDS, LOGGER
from app.services.signing_in import check_again, sign_in
from app.services.throttle import CODE_LIMIT, Tried, count_try
from app.storage.engine import Database
from app.storage.models import Account
from app.storage.models.account import Role
from tests.factories import begin
from tests.people import ADDRESS, DAYS, OTHER_PASSWORD, PASSWORD, code_at, give_factor, make_person

pytestmark = pytest.mark.usefixtures("cheap_passwords")

WRONG_CODE = "000000x"


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> Callable[[], list[tuple[str, str | None]]]:
    """What gives the lines that were written: event and account of each."""
    caplog.set_level(logging.INFO, LOGGER.name)

    def lines() -> list[tuple[str, str | None]]:
        fields = [getattr(record, FIELDS) for record in caplog.records if record.name == LOGGER.name]
        return [(each["event"], each["account"]) for each in fields]

    return lines


def refused(call: Callable[[], object]) -> None:
    with pytest.raises(InvalidValue):
        call()


def test_every_try_of_a_password_and_of_a_code_is_told(
    sqlite_database: Database, told: Callable[[], list[tuple[str, str | None]]], caplog: pytest.LogCaptureFixture
) -> None:
    # given an account with a second factor
    ada = make_person(sqlite_database)
    give_factor(sqlite_database, ada)

    def enter(name: str, password: str) -> str:
        return sign_in(sqlite_database, name, password, address=ADDRESS, days=DAYS)

    def answer(token: str, code: str) -> str:
        return finish_sign_in(sqlite_database, token, code, address=ADDRESS, days=DAYS)

    # when it and nobody are tried, and in the end the code is right
    refused(lambda: enter("Ada", OTHER_PASSWORD))
    refused(lambda: enter("Nobody of that name", PASSWORD))
    half = enter("Ada", PASSWORD)
    refused(lambda: answer(half, WRONG_CODE))
    answer(half, code_at())
    refused(lambda: check_again(sqlite_database, ada.id, OTHER_PASSWORD, address=ADDRESS))
    # then each try is told, of whom, and nothing that was typed
    assert told() == [
        ("password wrong", ada.id),
        ("password wrong", None),
        ("password right", ada.id),
        ("code wrong", ada.id),
        ("code right", ada.id),
        ("password wrong", ada.id),
    ]
    typed = (PASSWORD, OTHER_PASSWORD, "Ada", "Nobody", WRONG_CODE, ADDRESS, half)
    assert not any(secret in caplog.text for secret in typed)


def test_the_ways_in_without_a_password_are_told(
    sqlite_database: Database, told: Callable[[], list[tuple[str, str | None]]]
) -> None:
    ada = make_person(sqlite_database)
    with sqlite_database.write() as session:
        link = make_sign_in_link(begin(session), session.get_one(Account, ada.id))
        invitation = invite(session, Role.READER, ada.id)
    with sqlite_database.write() as session:
        use_sign_in_link(session, link, DAYS)
    accept_invitation(sqlite_database, invitation, "Grace", PASSWORD, days=DAYS)
    first, second = told()
    assert (first, second[0]) == (("one-time link used", ada.id), "invitation used")
    assert second[1] not in (None, ada.id)


def test_who_has_to_wait_is_told(sqlite_database: Database, told: Callable[[], list[tuple[str, str | None]]]) -> None:
    def try_once() -> None:
        with sqlite_database.write() as session:
            count_try(session, "0123456789ab", ADDRESS, what=Tried.CODE)

    for _ in range(CODE_LIMIT.free):
        try_once()
    with pytest.raises(Throttled):
        try_once()
    assert told() == [("too many tries", "0123456789ab")]
