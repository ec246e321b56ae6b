"""A claim from words selected in a capture, by keyboard alone; and the page of versions, for everyone."""

import datetime
from html import escape

import pytest
from playwright.sync_api import Page, expect

from app.domain.text_fragments import address_of_words
from app.services.captures import CaptureDraft, add_capture
from app.services.placing import place_all
from app.storage.models import Capture
from tests.browser.conftest import CheckAccess, OpenPage
from tests.browser.server import Server
from tests.factories import begin, make_capture, make_citation, make_claim, make_source

FIRST = "The union says that at least 500 people will go. The owners say nothing.\n\nNobody was hurt."
SECOND = "The union says that at least 600 people will go. The owners say nothing.\n\nقرر مجلس المدينة إغلاق الجسر."


@pytest.fixture
def capture(server: Server) -> Capture:
    """The first of two captures of a source, with a claim that quotes it."""
    with server.database.write() as session:
        source = make_source(begin(session), title="The pier")
        made = make_capture(
            session, FIRST, source=source, captured_at=datetime.datetime(2026, 3, 4, tzinfo=datetime.UTC)
        )
        make_claim(session, citations=[make_citation(made, "at least 500 people will go")])
        place_all(session)
        add_capture(session, CaptureDraft(source.id, SECOND))
    return made


def test_sentences_are_chosen_and_claimed_by_keyboard(page: Page, capture: Capture) -> None:
    # given the page of a capture, with the text in focus
    page.goto(f"/captures/{capture.id}")
    expect(page.locator(".passage-bar")).to_be_hidden()
    page.locator("[data-passages]").focus()
    # when two sentences are gone through, and one is gone back
    page.keyboard.press("s")
    page.keyboard.press("s")
    page.keyboard.press("s")
    page.keyboard.press("a")
    # then its words are shown, and Enter takes them to the form
    expect(page.locator(".passage-bar")).to_contain_text("The owners say nothing.")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Quotation").first).to_have_value("The owners say nothing.")


def test_without_script_a_passage_is_pasted(open_page: OpenPage, capture: Capture) -> None:
    # given a browser without script
    page = open_page(java_script_enabled=False)
    page.goto(f"/captures/{capture.id}")
    # when words are pasted
    page.get_by_label("Add a claim from this text").fill("The owners say nothing.")
    page.get_by_role("button", name="Make a claim of these words").click()
    # then the form has them
    expect(page.get_by_label("Quotation").first).to_have_value("The owners say nothing.")


@pytest.mark.parametrize(
    ("exact", "prefix", "suffix"),
    [
        ("at least 500 people - or so - will go", "He said that ", ", it says. Also"),
        ("goes on.\nAnd the last words", "A paragraph ", " of another."),
        ("至少有五百人会失去工作", "他说", "。没有人受伤。"),
        ("ما بين 200 و500 متطوع", "قال الناطق إن ", " سيشاركون"),
    ],
    ids=["dashes and a comma", "two paragraphs", "no spaces", "right to left"],
)
def test_a_browser_opens_a_source_at_the_words_that_its_address_names(
    open_page: OpenPage, exact: str, prefix: str, suffix: str
) -> None:
    # given a page on which the words stand far below, and others like them at the top
    words = escape(f"{prefix}{exact}{suffix}").replace("\n", "</p><p>")
    body = f"<!doctype html><meta charset=utf-8><div style='height:4000px'>At least 500 people.</div><p>{words}</p>"
    page = open_page(None, watched=False)
    page.route("https://courier.example/**", lambda route: route.fulfill(body=body, content_type="text/html"))
    # when its address at the words is opened
    page.goto(address_of_words("https://courier.example/pier", exact, prefix, suffix))
    # then the words are in sight
    page.wait_for_function("scrollY > 2000")


def test_axe_finds_nothing_and_a_phone_is_wide_enough(open_page: OpenPage, capture: Capture, axe: CheckAccess) -> None:
    # given the versions and the reading page on a phone
    page = open_page(viewport={"width": 360, "height": 740})
    for path in (f"/sources/{capture.source_id}/versions", f"/captures/{capture.id}"):
        # when each is opened
        page.goto(path)
        # then axe objects to nothing, and nothing is wider than the screen
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
