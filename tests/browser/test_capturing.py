"""From a file that is chosen to a source that is saved, in a real browser."""

from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import PHONE, CheckAccess, OpenPage
from tests.browser.server import Server
from tests.exchange.fetching.sites import answering, serving
from tests.web.pages.test_capturing import PAGE, TEXT


def test_a_file_is_dropped_checked_and_saved(page: Page, axe: CheckAccess, tmp_path: Path) -> None:
    # given
    file = tmp_path / "article.html"
    file.write_bytes(PAGE)

    # when
    page.goto("/capture")
    page.wait_for_load_state()
    data = page.evaluate_handle(
        "([text, name]) => { const data = new DataTransfer(); data.items.add(new File([text], name)); return data; }",
        [file.read_text(), file.name],
    )
    page.get_by_role("heading", level=1).dispatch_event("drop", {"dataTransfer": data})
    page.get_by_role("button", name="Go on").last.click()
    page.wait_for_url("**/capture/waiting/*")

    # then
    assert page.get_by_label("Title (needed)").input_value() == "Side by side"
    assert page.get_by_text("Found: citation_doi.").is_visible()
    axe(page)
    page.get_by_role("button", name="Save", exact=True).last.click()
    page.wait_for_url("**/captures/*")
    assert page.get_by_text(TEXT).first.is_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="The file that it was read from").click()
    assert download.value.suggested_filename == "article.html"
    assert Path(download.value.path()).read_bytes() == PAGE


def test_what_was_found_fits_a_phone(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE)
    page.goto("/capture")
    page.get_by_label("Text", exact=True).fill(f"{TEXT} https://news.example/{'a' * 200}")
    page.get_by_role("button", name="Go on").last.click()
    page.wait_for_url("**/capture/waiting/*")

    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_bookmarklet_sends_the_page_that_is_open(open_page: OpenPage, axe: CheckAccess, server: Server) -> None:
    # given a bookmarklet, and a page of another site
    page = open_page()
    page.goto("/capture/bookmarklet")
    page.get_by_label("Name (needed)").fill("Browser")
    page.get_by_role("button", name="Make a bookmarklet").last.click()
    bookmarklet = page.get_by_label("Its address").input_value()
    axe(page)
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]

    # when it is used there
    with serving({"/article": answering(PAGE)}) as site:
        elsewhere = page.context.new_page()
        elsewhere.goto(site.url("/article", host="localhost"))
        with page.context.expect_page() as opened:
            elsewhere.evaluate(bookmarklet.removeprefix("javascript:"))
        waiting = opened.value
        waiting.wait_for_url(f"{server.url}/capture/waiting/*")

        # then the signed-in reader looks at what was found
        assert waiting.get_by_label("Title (needed)").input_value() == "Side by side"
        assert waiting.get_by_text("Sent from the browser").is_visible()
