import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import CheckAccess
from tests.browser.server import Server
from tests.factories import begin, make_party, make_question


def offers(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Claimant").get_by_role("option")


@pytest.fixture
def claimant_id(server: Server) -> str:
    with server.database.write() as session:
        make_question(begin(session))
        make_party(session, "Hanna Liubakova", "Ганна Любакова")
        return make_party(session, "Kalinouski Regiment", "Полк Каліноўскага").id


def test_a_party_is_found_by_any_spelling_and_picked_with_the_keyboard(
    page: Page, claimant_id: str, axe: CheckAccess
) -> None:
    page.goto("/claims/new")
    box = page.get_by_role("combobox", name="Claimant")

    box.press_sequentially("Полк")
    expect(offers(page)).to_have_count(1)
    axe(page)
    box.press("ArrowDown")
    expect(page.locator(".picker-list [aria-selected=true]")).to_have_count(1)
    box.press("Enter")

    expect(page.locator(".picker-list").first).to_be_hidden()
    expect(page.locator("[name=claimant-id]")).to_have_value(claimant_id)
    expect(page.locator("[name=claimant-was]")).to_have_value(box.input_value())


def test_a_party_is_picked_with_the_mouse(page: Page, claimant_id: str) -> None:
    page.goto("/claims/new")
    page.get_by_role("combobox", name="Claimant").press_sequentially("kalin")

    offers(page).first.click()

    expect(page.locator("[name=claimant-id]")).to_have_value(claimant_id)


def test_typing_on_after_a_pick_lets_it_go(page: Page, claimant_id: str) -> None:
    page.goto("/claims/new")
    box = page.get_by_role("combobox", name="Claimant")
    box.press_sequentially("kalin")
    offers(page).first.click()
    expect(page.locator("[name=claimant-id]")).to_have_value(claimant_id)

    box.press_sequentially(" II")

    expect(page.locator("[name=claimant-id]")).to_have_value("")


def test_escape_closes_the_list_and_keeps_the_text(page: Page, claimant_id: str) -> None:
    page.goto("/claims/new")
    box = page.get_by_role("combobox", name="Claimant")
    box.press_sequentially("kalin")
    expect(offers(page)).to_have_count(1)

    box.press("Escape")

    expect(page.locator(".picker-list").first).to_be_hidden()
    expect(box).to_have_value("kalin")
    expect(box).to_have_attribute("aria-expanded", "false")


def test_nothing_found_is_told_and_keeps_the_text(page: Page, claimant_id: str) -> None:
    page.goto("/claims/new")
    box = page.get_by_role("combobox", name="Claimant")

    box.press_sequentially("zzzz")

    expect(page.get_by_text("None found; the text is kept as typed").first).to_be_attached()
    expect(box).to_have_value("zzzz")
