import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import func, select

from app.storage.models import Topic
from app.storage.models.account import Role
from tests.browser.conftest import PHONE, CheckAccess, OpenPage
from tests.browser.server import Server


def paper(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def count_topics(server: Server) -> int:
    with server.database.read() as session:
        return session.scalar(select(func.count()).select_from(Topic)) or 0


def test_colours_follow_the_system_until_they_are_chosen_and_then_stay(page: Page) -> None:
    page.emulate_media(color_scheme="light")
    page.goto("/topics")
    light = paper(page)
    page.emulate_media(color_scheme="dark")
    dark = paper(page)
    assert dark != light

    page.get_by_role("button", name="Light colours").click()
    assert paper(page) == light
    page.goto("/parties")

    assert paper(page) == light


def test_choosing_what_the_system_has_follows_the_system_again(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto("/topics")
    page.get_by_role("button", name="Light colours").click()

    page.get_by_role("button", name="Dark colours").click()

    assert page.evaluate("localStorage.getItem('variorum-theme')") is None
    assert page.evaluate("document.documentElement.dataset.theme ?? null") is None


def test_a_double_click_on_save_makes_one_record(page: Page, server: Server) -> None:
    page.goto("/topics/new")
    page.get_by_label("Title").fill("Once")

    page.get_by_role("button", name="Save").dblclick()

    expect(page.get_by_role("heading", name="Once")).to_be_visible()
    assert count_topics(server) == 1


def test_a_form_that_was_sent_can_be_sent_again_after_going_back(page: Page) -> None:
    page.goto("/topics/new")
    page.get_by_label("Title").fill("First")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="First")).to_be_visible()

    page.go_back()
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_role("heading", name="First")).to_be_visible()


def test_a_row_is_added_in_place_and_gets_the_keyboard(page: Page, axe: CheckAccess) -> None:
    page.goto("/parties/new")
    page.locator("#names-0-spelling").fill("Ada")

    page.get_by_role("button", name="Add a row").click()

    expect(page.locator("#names-1-spelling")).to_be_focused()
    expect(page.locator("#names-1-spelling")).to_have_value("")
    expect(page.locator("#names-0-spelling")).to_have_value("Ada")
    axe(page)


@pytest.mark.parametrize("path", ["/", "/topics/new", "/parties/new", "/claims/new", "/sources/new", "/nowhere"])
def test_nothing_is_wider_than_a_phone(open_page: OpenPage, path: str) -> None:
    page = open_page(Role.OWNER, viewport=PHONE)

    page.goto(path)

    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_form_works_without_script_rows_and_all(open_page: OpenPage) -> None:
    page = open_page(Role.EDITOR, java_script_enabled=False)
    page.goto("/parties/new")
    page.locator("#names-0-spelling").fill("Ada")
    page.get_by_role("button", name="Add a row").click()
    page.locator("#names-1-spelling").fill("Ада")

    page.get_by_role("button", name="Save").click()

    expect(page.get_by_role("heading", name="Ada")).to_be_visible()
    expect(page.get_by_text("Ада")).to_be_visible()
    expect(page.get_by_role("button", name="Keys")).to_be_hidden()
