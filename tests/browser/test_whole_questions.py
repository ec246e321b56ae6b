"""Whole questions in a real Chromium: the matrix by keyboard, on a phone, and many answers at once."""

import pytest
from playwright.sync_api import Page, expect

from app.storage.models.account import Role
from tests.browser.conftest import PHONE, CheckAccess, OpenPage
from tests.browser.server import Server
from tests.factories import begin
from tests.services.answering import answer, answer_many


@pytest.fixture
def asked(server: Server) -> tuple[str, str]:
    """The ids of a question with thirty answers and of one with sixty."""
    with server.database.write() as session:
        few, _ = answer_many(begin(session), [(str(10 * number), str(10 * number + 40)) for number in range(30)])
        many, _ = answer_many(session, [(str(10 * number), str(10 * number + 40)) for number in range(58)])
        for year in ("2022", "2024"):
            answer(session, many, "5", "500", as_of=year)
        return few.id, many.id


def test_axe_finds_nothing_over_many_answers(
    page: Page, axe: CheckAccess, asked: tuple[str, str], server: Server
) -> None:
    _, many = asked
    with server.database.write() as session:  # each cell of a matrix is like the others
        few, _ = answer_many(begin(session), [(str(10 * number), str(10 * number + 40)) for number in range(8)])
    for address in (
        f"{few.id}/matrix?about=10",
        f"{many}/matrix",
        f"{many}/over-all",
        f"{many}?chart=time&group=interest",
    ):
        page.goto(f"/questions/{address}")
        axe(page)


def test_no_page_over_many_answers_is_wider_than_a_phone(open_page: OpenPage, asked: tuple[str, str]) -> None:
    few, many = asked
    page = open_page(viewport=PHONE)
    for address in (f"{few}/matrix", f"{few}", f"{many}/matrix", f"{many}/over-all", f"{many}?chart=time"):
        page.goto(f"/questions/{address}")
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], address


def test_a_matrix_of_thirty_stands_on_a_laptop_without_scrolling_sideways(page: Page, asked: tuple[str, str]) -> None:
    page.goto(f"/questions/{asked[0]}/matrix")
    region = page.get_by_role("region", name="Agreement of every two answers")
    assert region.evaluate("element => element.scrollWidth <= element.clientWidth")


def test_each_pair_of_the_matrix_is_reached_once_by_keyboard_and_leads_to_its_two_answers(
    page: Page, asked: tuple[str, str]
) -> None:
    page.goto(f"/questions/{asked[0]}/matrix")
    assert page.locator(".matrix td a:not([tabindex])").count() == 30 * 29 // 2
    page.get_by_role("row").nth(2).get_by_role("rowheader").get_by_role("link").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Claims side by side")).to_be_visible()
    expect(page.get_by_text("Two answers").first).to_be_visible()


def test_the_settings_work_without_script(open_page: OpenPage, asked: tuple[str, str]) -> None:
    page = open_page(Role.READER, java_script_enabled=False)
    page.goto(f"/questions/{asked[1]}/over-all?sort=low")
    page.get_by_label("The count is").select_option("to-date")
    page.get_by_role("button", name="Show").click()
    expect(page).to_have_url(f"{page.url.split('?')[0]}?sort=low&about=0&counts=to-date")
    expect(page.get_by_text("Worked out from the answers").first).to_be_visible()
