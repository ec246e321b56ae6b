from playwright.sync_api import Page, expect

from app.storage.models.account import Role
from tests.browser.conftest import OpenPage

NOTICE = "This is what you typed earlier and did not save."
WAIT_FOR_KEEPING = 500


def type_title(page: Page, title: str) -> None:
    page.goto("/topics/new")
    page.get_by_label("Title").fill(title)
    page.wait_for_timeout(WAIT_FOR_KEEPING)


def test_typing_survives_a_reload_and_says_so(page: Page) -> None:
    type_title(page, "Volunteers")

    page.reload()

    expect(page.get_by_label("Title")).to_have_value("Volunteers")
    expect(page.get_by_text(NOTICE)).to_be_visible()


def test_a_draft_can_be_discarded(page: Page) -> None:
    type_title(page, "Volunteers")
    page.reload()

    page.get_by_role("button", name="Discard draft").click()

    expect(page.get_by_label("Title")).to_have_value("")
    expect(page.get_by_text(NOTICE)).to_be_hidden()


def test_a_draft_is_dropped_when_it_was_saved(page: Page) -> None:
    type_title(page, "Volunteers")

    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Volunteers")).to_be_visible()
    page.goto("/topics/new")

    expect(page.get_by_label("Title")).to_have_value("")
    expect(page.get_by_text(NOTICE)).to_be_hidden()


def test_a_draft_that_was_refused_is_kept(page: Page) -> None:
    page.goto("/topics/new")
    page.get_by_label("Description").fill("An hour of typing")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_be_visible()

    page.goto("/topics/new")

    expect(page.get_by_label("Description")).to_have_value("An hour of typing")


def test_a_draft_of_one_person_is_not_shown_to_the_next_in_the_same_browser(open_page: OpenPage) -> None:
    page, other = open_page(Role.EDITOR), open_page(Role.EDITOR)
    type_title(page, "Mine")
    cookies = other.context.cookies()

    page.context.clear_cookies()
    page.context.add_cookies(cookies)
    page.reload()

    expect(page.get_by_label("Title")).to_have_value("")


def test_who_signs_out_leaves_no_draft_behind(page: Page) -> None:
    type_title(page, "Mine")
    page.reload()
    expect(page.get_by_label("Title")).to_have_value("Mine")

    page.get_by_role("button", name="Sign out").click()

    expect(page.get_by_text("You are signed out.")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage).filter((name) => name.startsWith('variorum-draft'))") == []


def test_a_draft_keeps_the_version_it_was_begun_on_so_that_nobody_is_overwritten(open_page: OpenPage) -> None:
    page, other = open_page(Role.EDITOR), open_page(Role.EDITOR)
    type_title(page, "Volunteers")
    page.get_by_role("button", name="Save").click()
    page.wait_for_url("**/topics/*done=saved")
    address = page.url.partition("?")[0] + "/edit"
    page.goto(address)
    page.get_by_label("Description").fill("Mine")
    page.wait_for_timeout(WAIT_FOR_KEEPING)

    other.goto(address)
    other.get_by_label("Description").fill("Theirs")
    other.get_by_role("button", name="Save").click()
    other.wait_for_url("**done=saved")
    page.reload()
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_text("Someone else saved this while you were editing")).to_be_visible()
    expect(page.get_by_label("Description")).to_have_value("Mine")


def test_rows_that_were_added_come_back_with_the_draft(page: Page) -> None:
    page.goto("/parties/new")
    page.locator("#names-0-spelling").fill("Каліноўскі")
    page.get_by_role("button", name="Add a row").click()
    page.locator("#names-1-spelling").fill("Kalinouski")
    page.wait_for_timeout(WAIT_FOR_KEEPING)

    page.reload()

    expect(page.locator("#names-0-spelling")).to_have_value("Каліноўскі")
    expect(page.locator("#names-1-spelling")).to_have_value("Kalinouski")


def test_a_password_is_never_kept(open_page: OpenPage) -> None:
    page = open_page(None)
    page.goto("/sign-in")
    page.get_by_label("Password").fill("moth anvil copper tide")
    page.wait_for_timeout(WAIT_FOR_KEEPING)

    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")

    assert "moth" not in kept
