"""Who may open and send what: every page of the application, for everyone, whatever the method."""

from dataclasses import replace

import pytest
from flask import Blueprint, Flask
from flask.testing import FlaskClient
from sqlalchemy import Select, func, select

from app.config import Settings
from app.factory import create_app
from app.services.accounts import change_role, disable_account
from app.storage.base import Base
from app.storage.engine import Database
from app.storage.models.account import Role
from app.web.rendering import Page, page
from tests.applications import wired_app
from tests.factories import begin
from tests.web.conftest import sign_in
from tests.web.every_page import Address, every_page, make_records

# Each page stands in one of these lists. A page that is in none is new: say here whom it is for.
ALL = (
    "accounts.sign_in accounts.follow_link accounts.sign_out invitations.accept exports.show_schema static "
    "second_factors.enter_code second_factors.enter_recovery_code "
    "shared.show_shared shared.show_edition shared.download_edition receiving.receive"
)
TO_READ = (
    "home.show_home topics.list_topics topics.show_topic questions.show_question parties.list_parties "
    "questions.show_over_all questions.show_matrix "
    "parties.show_party sources.list_sources sources.show_source derivations.show_derivation "
    "derivations.suggest_derivations captures.show_capture claims.show_claim "
    "rulings.show_ruling claim_derivations.show_claim_derivation merges.list_duplicates versions.show_versions "
    "comparisons.compare comparisons.list_comparisons comparisons.show_comparison editions.show_edition "
    "editions.download_edition editions.show_changes changes.list_changes records.history records.revision "
    "readings.read_figure readings.read_date search.show_search exports.take_away exports.download "
    "handouts.take_question handouts.take_claims bibliographies.take_all bibliographies.take_source "
    "bibliographies.take_question bibliographies.take_claims"
)
READERS = (
    "captures.download_file accounts.show_account accounts.edit_name accounts.edit_password accounts.end_one_session "
    "accounts.end_other_sessions receiving.withdraw_token second_factors.show_factor "
    "second_factors.renew_recovery_codes second_factors.switch_off"
)
EDITORS = (
    "bibliographies.import_sources "
    "topics.new_topic topics.edit_topic questions.new_question questions.edit_question parties.new_party "
    "parties.edit_party sources.new_source sources.edit_source captures.new_capture "
    "receiving.show_bookmarklet capturing.start capturing.confirm claims.new_claim claims.edit_claim "
    "derivations.new_derivation derivations.reject derivations.take_back_rejection "
    "citations.new_citation citations.edit_citation citations.remove_citation records.withdraw records.restore "
    "rulings.new_ruling rulings.edit_ruling claim_derivations.new_claim_derivation "
    "merges.merge merges.take_back merges.hold_apart merges.take_back_distinction "
    "records.restore_revision candidates.dismiss candidates.undo_dismissal comparisons.new_comparison "
    "comparisons.edit_comparison editions.publish sharing.share sharing.take_back"
)
OWNERS = (
    "owners.list_all_accounts owners.show_account owners.edit_role owners.disable owners.restore owners.reset "
    "owners.take_factor_off "
    "invitations.new_invitation invitations.revoke"
)
# Pages that are there for who has a second factor, or waits for its code: nobody here does.
WITHOUT_FACTOR = {
    **{"second_factors.enter_code": 303, "second_factors.enter_recovery_code": 303},
    **{"second_factors.renew_recovery_codes": 404, "second_factors.switch_off": 404},
}
LADDER = (None, Role.READER, Role.EDITOR, Role.OWNER)
NEEDED: dict[str, Role | None] = {
    **dict.fromkeys(ALL.split()),
    **dict.fromkeys((*TO_READ.split(), *READERS.split()), Role.READER),
    **dict.fromkeys(EDITORS.split(), Role.EDITOR),
    **dict.fromkeys(OWNERS.split(), Role.OWNER),
}
STATUSES = {
    "accounts.follow_link": 410,
    "invitations.accept": 410,
    "static": 404,
    "capturing.confirm": 404,
    "captures.download_file": 404,
}
PUBLIC = NEEDED | dict.fromkeys(TO_READ.split())


@pytest.fixture(params=[False, True], ids=["private", "public reading"])
def site(request: pytest.FixtureRequest, settings: Settings, sqlite_database: Database) -> Flask:
    """The application without the pages of the tests, for accounts only and opened for reading."""
    return wired_app(replace(settings, public_reading=request.param), sqlite_database)


def browser_of(site: Flask, database: Database, role: Role | None) -> FlaskClient:
    return site.test_client() if role is None else sign_in(site.test_client(), database, role)


def rows(database: Database) -> dict[str, int]:
    """How many rows each table has."""
    counts: dict[str, Select[tuple[int]]] = {
        table.name: select(func.count()).select_from(table) for table in Base.metadata.sorted_tables
    }
    with database.read() as session:
        return {name: session.scalar(count) or 0 for name, count in counts.items()}


def expected(address: Address, method: str, role: Role | None, needed: Role | None) -> int:
    """The status for a visitor who may, or may not; a form without its key is refused to all who may send one."""
    if method not in address.methods:
        return 405
    if LADDER.index(role) < LADDER.index(needed):
        return 403 if role else 401 if method == "POST" or address.url.endswith(".json") else 303
    if method == "POST":
        return 403 if address.endpoint == "receiving.receive" else 400  # it asks for a token in the place of a key
    if address.endpoint == "accounts.sign_in":
        return 303 if role else 200
    if address.endpoint in WITHOUT_FACTOR:
        return WITHOUT_FACTOR[address.endpoint]
    if address.endpoint == "accounts.follow_link" and method == "HEAD":
        return 200
    if address.endpoint.startswith("shared."):
        return 410
    return STATUSES.get(address.endpoint, 200)


def test_every_page_says_whom_it_is_for(site: Flask) -> None:
    # given every rule of the application
    endpoints = {address.endpoint for address in every_page(site, {})}
    # then each is in one list of this file, and each in the lists is a page
    assert endpoints == NEEDED.keys()
    assert len(NEEDED) == sum(len(names.split()) for names in (ALL, TO_READ, READERS, EDITORS, OWNERS))


@pytest.mark.parametrize("role", LADDER, ids=["stranger", "reader", "editor", "owner"])
def test_everyone_may_do_what_the_role_allows_and_nothing_more(
    site: Flask, sqlite_database: Database, role: Role | None
) -> None:
    # given all pages, with records that are there, and a visitor
    addresses = every_page(site, make_records(sqlite_database))
    is_public = site.extensions["variorum"].settings.public_reading
    needed = PUBLIC if is_public else NEEDED
    browser = browser_of(site, sqlite_database, role)
    before = rows(sqlite_database)
    # when each page is asked for, asked about, and sent a form without its key
    wrong = []
    for address in addresses:
        for method in ("GET", "HEAD", "POST"):
            wanted = expected(address, method, role, needed[address.endpoint])
            with browser.open(address.url, method=method) as answer:
                if answer.status_code != wanted:
                    wrong.append(f"{method} {address.url}: {answer.status_code}, not {wanted}")
                elif wanted == 303 and address.endpoint not in {"accounts.sign_in", *WITHOUT_FACTOR}:
                    assert answer.location.startswith("/sign-in?next=/"), address.url
    # then each answers as the lists say, and nothing was written
    assert wrong == []
    assert rows(sqlite_database) == before


def test_a_page_that_declares_nothing_lets_nobody_but_the_owner_send_anything(
    settings: Settings, sqlite_database: Database
) -> None:
    # given a page whose author forgot to say whom it is for
    forgetful = Blueprint("forgetful", __name__)
    page(forgetful, "/forgotten", methods=("GET", "POST"))(lambda: Page("trial", {}))
    site = create_app(replace(settings, public_reading=True), sqlite_database)
    site.register_blueprint(forgetful)
    # when others than the owner send it something
    statuses = [browser_of(site, sqlite_database, role).post("/forgotten").status_code for role in LADDER]
    # then it does not get that far; the owner lacks the key of the form only
    assert statuses == [401, 403, 403, 400]


def test_a_smaller_role_and_a_disabled_account_hold_from_the_next_request_on(
    settings: Settings, sqlite_database: Database
) -> None:
    # given an editor who is signed in, with an owner beside
    site = create_app(settings, sqlite_database)
    browser_of(site, sqlite_database, Role.OWNER)
    browser = browser_of(site, sqlite_database, Role.EDITOR)
    account = browser.get("/account.json").get_json()["account"]
    assert browser.get("/topics/new").status_code == 200
    # when the owner takes the role, and then the account away
    with sqlite_database.write() as session:
        change_role(begin(session), account["id"], account["version"], Role.READER)
    statuses = [browser.get("/topics/new").status_code]
    with sqlite_database.write() as session:
        disable_account(begin(session), account["id"], account["version"] + 1, "Left.")
    statuses.append(browser.get("/account").status_code)
    # then each holds at once
    assert statuses == [403, 303]
