import pytest
from playwright.sync_api import Page, expect

from app.storage.models import Question
from tests.browser.conftest import PHONE, CheckAccess, OpenPage
from tests.browser.server import Server
from tests.factories import begin, make_claim, make_figure, make_party, make_question


@pytest.fixture
def question(server: Server) -> Question:
    """A question with three answers."""
    with server.database.write() as session:
        question = make_question(begin(session), title="How many fight?", definition="Those who bear arms.")
        for low, high in (("200", "500"), ("300", "500"), ("900", "1000")):
            claimant = make_party(session, f"Institute for the study of {low}")
            make_claim(session, question=question, claimant=claimant, figure=make_figure(low, high), as_of="2022")
        return question


def saved(page: Page, question: Question, label: str, folder: object) -> str:
    """The path of a file that a link of the question's page gives."""
    page.goto(f"/questions/{question.id}")
    with page.expect_download() as download:
        page.get_by_role("link", name=label, exact=True).click()
    path = f"{folder}/{download.value.suggested_filename}"
    download.value.save_as(path)
    return path


def test_the_page_that_stands_alone_opens_from_disk_and_asks_for_nothing(
    open_page: OpenPage, question: Question, tmp_path: object, axe: CheckAccess
) -> None:
    page = open_page()
    path = saved(page, question, "HTML", tmp_path)
    alone = open_page(None, base_url=None)
    alone.goto(f"file://{path}")
    expect(alone.get_by_role("heading", name="How many fight?")).to_be_visible()
    expect(alone.get_by_role("row")).to_have_count(4)
    axe(alone)
    image = alone.get_by_role("img")
    assert image.evaluate("image => image.complete && image.naturalWidth > 0")
    alone.set_viewport_size(PHONE)
    assert alone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_the_picture_opens_from_disk(open_page: OpenPage, question: Question, tmp_path: object) -> None:
    page = open_page()
    path = saved(page, question, "SVG", tmp_path)
    alone = open_page(None, base_url=None)
    alone.goto(f"file://{path}")
    assert "taken on" in alone.locator("text.small").last.inner_html()
