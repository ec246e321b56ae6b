"""From a file that is chosen to a source that is saved, in a real browser."""

from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import PHONE, CheckAccess, OpenPage
from tests.web.pages.test_capturing import PAGE, TEXT


def test_a_file_is_chosen_checked_and_saved(page: Page, axe: CheckAccess, tmp_path: Path) -> None:
    # given
    file = tmp_path / "article.html"
    file.write_bytes(PAGE)

    # when
    page.goto("/capture")
    page.get_by_label("File", exact=False).set_input_files(file)
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
