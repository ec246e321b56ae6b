"""Accounts in a real browser: every page is accessible, and everything can be done without a script."""

import pytest
from playwright.sync_api import Page, expect

from app.services.invitations import invite
from app.services.links import make_first_link
from app.storage.engine import Database
from app.storage.models.account import Role
from tests.browser.conftest import PHONE, CheckAccess, OpenPage
from tests.factories import begin
from tests.people import OTHER_PASSWORD, PASSWORD, make_person


def first_link(database: Database) -> str:
    with database.write() as session:
        return f"/sign-in/{make_first_link(begin(session))}"


def fill_sign_in(page: Page, name: str, password: str) -> None:
    page.goto("/sign-in")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("main").get_by_role("button", name="Sign in").click()


def set_password(page: Page, password: str) -> None:
    page.get_by_label("New password").fill(password)
    page.get_by_label("The same again").fill(password)


@pytest.mark.parametrize("has_script", [True, False])
def test_the_first_owner_comes_by_the_link_sets_a_password_and_comes_back(
    open_page: OpenPage, sqlite_database: Database, has_script: bool
) -> None:
    page = open_page(None, java_script_enabled=has_script)
    page.goto(first_link(sqlite_database))
    expect(page.get_by_text("You are signed in.")).to_be_visible()
    page.get_by_role("link", name="owner", exact=True).click()
    page.get_by_role("link", name="Set a password").click()
    set_password(page, PASSWORD)
    page.get_by_role("button", name="Set the password").click()
    expect(page.get_by_role("heading", name="Your account")).to_be_visible()
    expect(page.get_by_text("has no password yet")).to_have_count(0)
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_text("You are signed out.")).to_be_visible()
    fill_sign_in(page, "Owner", PASSWORD)
    page.goto("/account")
    expect(page.get_by_text("This browser")).to_be_visible()


@pytest.mark.parametrize("has_script", [True, False])
def test_an_owner_invites_somebody_who_makes_an_account(open_page: OpenPage, has_script: bool) -> None:
    owner = open_page(Role.OWNER, java_script_enabled=has_script)
    owner.goto("/accounts")
    owner.get_by_role("link", name="Invite somebody").click()
    owner.get_by_label("Editor:").check()
    owner.get_by_role("button", name="Make the link").click()
    link = owner.locator("code").inner_text()
    guest = open_page(None, java_script_enabled=has_script)
    guest.goto(link)
    guest.get_by_label("Name").fill("Ada")
    set_password(guest, PASSWORD)
    guest.get_by_role("button", name="Make the account").click()
    expect(guest.get_by_role("link", name="Ada", exact=True)).to_be_visible()
    owner.goto("/accounts")
    owner.get_by_role("link", name="Ada", exact=True).click()
    owner.get_by_role("link", name="Disable").click()
    owner.get_by_label("Reason").fill("left the project")
    owner.get_by_role("button", name="Disable").click()
    expect(owner.get_by_text("left the project")).to_have_count(2)
    guest.goto("/account")
    expect(guest.get_by_role("heading", name="Sign in")).to_be_visible()


def test_a_refused_sign_in_says_so_and_keeps_the_name(
    open_page: OpenPage, axe: CheckAccess, sqlite_database: Database
) -> None:
    make_person(sqlite_database, "Ada")
    page = open_page(None)
    fill_sign_in(page, "Ada", OTHER_PASSWORD)
    expect(page.get_by_role("alert")).to_contain_text("The name or the password is not right.")
    expect(page.get_by_label("Name")).to_have_value("Ada")
    expect(page.get_by_label("Password")).to_have_value("")
    axe(page)


@pytest.mark.parametrize(
    "path", ["/account", "/account/name", "/account/password", "/accounts", "/accounts/invite", "/accounts/{}"]
)
def test_the_pages_of_an_owner_are_accessible(
    page: Page, axe: CheckAccess, sqlite_database: Database, path: str
) -> None:
    ada = make_person(sqlite_database, "Ada")
    with sqlite_database.write() as session:
        invite(session, Role.READER, ada.id)
    page.goto(path.format(ada.id))
    axe(page)


@pytest.mark.parametrize("action", ["role", "disable", "reset"])
def test_the_forms_about_an_account_are_accessible(
    page: Page, axe: CheckAccess, sqlite_database: Database, action: str
) -> None:
    ada = make_person(sqlite_database, "Ada")
    page.goto(f"/accounts/{ada.id}/{action}")
    axe(page)


def test_the_pages_with_a_link_are_accessible_and_fit_a_phone(
    open_page: OpenPage, axe: CheckAccess, sqlite_database: Database
) -> None:
    ada = make_person(sqlite_database, "Ada")
    page = open_page(Role.OWNER, viewport=PHONE)
    for path, button in ((f"/accounts/{ada.id}/reset", "Reset the password"), ("/accounts/invite", "Make the link")):
        page.goto(path)
        page.get_by_role("button", name=button).click()
        expect(page.locator("code")).to_be_visible()
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_the_pages_of_a_guest_are_accessible(open_page: OpenPage, axe: CheckAccess, sqlite_database: Database) -> None:
    ada = make_person(sqlite_database, "Ada")
    with sqlite_database.write() as session:
        invitation = invite(session, Role.READER, ada.id)
    page = open_page(None)
    for path in ("/sign-in", f"/invitation/{invitation}", "/invitation/none", "/sign-in/none"):
        page.goto(path)
        axe(page)


def test_a_password_is_kept_in_no_draft(open_page: OpenPage, sqlite_database: Database) -> None:
    page = open_page(None)
    page.goto("/sign-in")
    page.get_by_label("Password").fill(PASSWORD)
    page.wait_for_timeout(1_500)
    assert PASSWORD not in page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")
