"""The second factor in a real browser, on a phone: set up, asked for, and switched off."""

from playwright.sync_api import Page, expect

from app.storage.engine import Database
from tests.browser.conftest import PHONE, CheckAccess, OpenPage
from tests.people import PASSWORD, code_at, make_person


def look(page: Page, axe: CheckAccess) -> None:
    """The page is accessible, and no wider than a phone."""
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), page.url
    axe(page)


def give_password(page: Page) -> None:
    page.goto("/sign-in?next=/account/second-factor")
    page.get_by_label("Name").fill("Ada")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Sign in").click()


def test_a_person_sets_it_up_signs_in_with_it_and_switches_it_off(
    open_page: OpenPage, axe: CheckAccess, sqlite_database: Database
) -> None:
    make_person(sqlite_database, "Ada")
    page = open_page(None, viewport=PHONE)
    give_password(page)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("img", name="QR code")).to_be_visible()
    look(page, axe)
    secret = page.locator("code.token").inner_text().replace(" ", "")
    page.get_by_role("textbox", name="Code").fill(code_at(secret=secret))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Your recovery codes")).to_be_visible()
    look(page, axe)
    recovery_code = page.get_by_role("main").locator("li code").first.inner_text()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_text("You are signed out.")).to_be_visible()
    give_password(page)
    expect(page.get_by_role("textbox", name="Code")).to_be_visible()
    look(page, axe)
    page.get_by_role("textbox", name="Code").fill(code_at(steps=1, secret=secret))  # the one of before was used
    page.keyboard.press("Enter")
    expect(page.get_by_text("Recovery codes left")).to_be_visible()
    page.get_by_role("link", name="Switch it off").click()
    expect(page.get_by_role("button", name="Switch it off")).to_be_visible()
    look(page, axe)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("textbox", name="Code").fill(recovery_code)
    page.get_by_role("button", name="Switch it off").click()
    expect(page.get_by_text("The second factor is off")).to_be_visible()
