import pytest
from playwright.sync_api import Page, expect

from app.storage.models.account import Role
from tests.browser.conftest import CheckAccess, OpenPage
from tests.browser.server import Server
from tests.factories import begin, make_source

CITATION = "Friedman, Max. “Ten killed”. no date."


@pytest.fixture
def address(server: Server) -> str:
    """The page of a source."""
    with server.database.write() as session:
        return f"/sources/{make_source(begin(session), title='Ten killed').id}"


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_one_key_copies_the_citation(open_page: OpenPage, address: str, axe: CheckAccess) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(address)
    page.keyboard.press("c")
    expect(page.get_by_text("Copied.")).to_be_visible()
    assert clipboard(page) == CITATION
    axe(page)


def test_a_button_copies_the_citation_in_the_style_that_was_chosen(open_page: OpenPage, address: str) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(address)
    page.get_by_label("Style").select_option(label="APA")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("#citation")).to_have_text("Friedman, M. (n.d.). Ten killed.")
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    assert clipboard(page) == "Friedman, M. (n.d.). Ten killed."


def test_the_key_does_nothing_while_it_is_typed_or_held_with_another(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(address)
    page.get_by_label("Style").press("c")
    page.keyboard.press("Control+c")
    page.get_by_role("heading", name="Ten killed").click()
    expect(page.get_by_text("Copied.")).to_be_hidden()


def test_without_script_the_citation_can_be_chosen_and_is_copied_by_hand(open_page: OpenPage, address: str) -> None:
    page = open_page(Role.READER, java_script_enabled=False)
    page.goto(f"{address}?style=mla")
    expect(page.locator("#citation")).to_have_text("Friedman, Max. Ten Killed.")
    expect(page.get_by_role("button", name="Copy")).to_be_hidden()
    page.get_by_label("Style").select_option(label="APA")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("#citation")).to_have_text("Friedman, M. (n.d.). Ten killed.")


def test_the_keys_name_the_key_that_copies(page: Page) -> None:
    page.goto("/topics")
    page.keyboard.press("?")
    expect(page.get_by_text("Copy the citation, on the page of a source")).to_be_visible()
