from playwright.sync_api import Page, expect

from tests.browser.conftest import CheckAccess


def test_the_first_tab_leads_past_the_header(page: Page) -> None:
    page.goto("/topics")

    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the text")
    page.keyboard.press("Enter")

    expect(page.locator("#main")).to_be_focused()


def test_control_and_enter_saves_from_any_field(page: Page) -> None:
    page.goto("/topics/new")
    page.get_by_label("Title").fill("Volunteers")
    page.get_by_label("Description").fill("Two\nlines")

    page.get_by_label("Description").press("Control+Enter")

    expect(page.get_by_role("heading", name="Volunteers")).to_be_visible()


def test_enter_in_a_line_saves_although_a_row_could_be_added(page: Page) -> None:
    page.goto("/parties/new")
    page.locator("#names-0-spelling").fill("Ada")

    page.locator("#names-0-spelling").press("Enter")

    expect(page.get_by_role("heading", name="Ada")).to_be_visible()


def test_the_keys_are_listed_on_a_question_mark_and_leave_on_escape(page: Page, axe: CheckAccess) -> None:
    page.goto("/topics")

    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    axe(page)
    page.keyboard.press("Escape")

    expect(page.get_by_role("dialog")).to_be_hidden()


def test_the_keys_have_a_button_and_a_question_mark_can_be_typed(page: Page) -> None:
    page.goto("/topics/new")
    page.get_by_label("Title").press("?")
    expect(page.get_by_label("Title")).to_have_value("?")

    page.get_by_role("button", name="Keys").click()

    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()


def test_a_slash_goes_to_the_search_box(page: Page) -> None:
    page.goto("/parties?q=x")

    page.keyboard.press("/")

    expect(page.get_by_role("searchbox", name="Search everything")).to_be_focused()


def test_after_a_refusal_the_keyboard_begins_at_what_needs_mending(page: Page, axe: CheckAccess) -> None:
    page.goto("/topics/new")
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_role("alert")).to_be_focused()
    axe(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.get_by_label("Title")).to_be_focused()
