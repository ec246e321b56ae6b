"""From a pasted text to cited claims by keyboard alone, in a real Chromium; and the page of a capture for everyone."""

import pytest
from playwright.sync_api import Page, expect

from app.storage.models import Capture
from app.storage.models.account import Role
from tests.browser.conftest import PHONE, CheckAccess, OpenPage
from tests.browser.server import Server
from tests.factories import begin, make_capture, make_question, make_source, make_topic

OPENING = (
    "Clean-up after the river flood goes on, volunteers say. At least 18 volunteers were at work on the northern dyke "
    "on Monday, and as many as 300 households still had no electricity.\n\n"
    "Maria Lindqvist, who leads the relief office, estimates that between 1,200 and 1,500 volunteers have come to the "
    "valley since March. “We have dozens of boats, but no fuel,” she said. The damage is put at 2.5 million euros.\n\n"
)
FILLER = (
    "Along the bank the water has left a line on every wall, and people carry what can be saved into the street. The "
    "school has become a kitchen, the church a store for blankets, and nobody knows when the bridge will open. "
    "Children play on the sandbags while their parents speak of insurance, of mould and of the smell that stays.\n\n"
)
CLOSING = (
    "According to the fire brigade, no fewer than 40 pumps ran through the night. Aid groups expect more than 200 "
    "volunteers to stay until the summer. Nearly 12 per cent of the fields are lost, the farmers’ union says.\n"
)
ARTICLE = OPENING + FILLER * 16 + CLOSING
MOST_SECONDS = 60


@pytest.fixture
def asked(server: Server) -> None:
    """A topic with two questions that the article answers."""
    with server.database.write() as session:
        topic = make_topic(begin(session), title="The flood")
        make_question(session, topic=topic, title="How many volunteers help?", unit="volunteers")
        make_question(session, topic=topic, title="How many households lack electricity?", unit="households")


@pytest.fixture
def capture(server: Server, asked: None) -> Capture:
    """The article, captured."""
    with server.database.write() as session:
        return make_capture(begin(session), ARTICLE, source=make_source(session, title="After the flood"))


def test_two_claims_are_accepted_by_keyboard_from_a_pasted_text(page: Page, asked: None) -> None:
    # given the form of a new source
    page.goto("/sources/new")
    started = page.evaluate("performance.timeOrigin + performance.now()")
    page.locator("#title").fill("After the flood")
    page.get_by_label("Text of the source").fill(ARTICLE)
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", name="Figures in this text")).to_be_visible()
    page.wait_for_load_state()  # keys are listened to, and the page stands still, once its script has run
    # when the first two figures are accepted as they were read
    for words in ("At least 18 volunteers", "as many as 300 households"):
        expect(page.locator("[data-candidates] [aria-current] .words")).to_have_text(f"“{words}”")
        page.keyboard.press("Enter")
        expect(page.get_by_role("textbox", name="Words", exact=True)).to_have_value(words)
        expect(page.get_by_label("Question", exact=True)).to_be_focused()
        name_claimant(page)
        page.keyboard.press("Control+Enter")
        expect(page.get_by_text("Saved.")).to_be_visible()
        page.wait_for_load_state()
    # then both are cited claims, in less time than it takes to write one by hand
    expect(page.get_by_text("2 accepted, 0 dismissed")).to_be_visible()
    seconds = (page.evaluate("performance.timeOrigin + performance.now()") - started) / 1000
    print(f"from pasting to two claims: {seconds:.1f} s")
    assert seconds < MOST_SECONDS
    page.get_by_role("link", name="At least 18 volunteers", exact=True).press("Enter")
    page.get_by_role("link", name="Read it in its place").press("Enter")
    expect(page.locator("mark.quotation", has_text="At least 18")).to_be_in_viewport()


def name_claimant(page: Page) -> None:
    """Say by keyboard who claims it, where the text names nobody."""
    claimant = page.get_by_role("combobox", name="Claimant")
    if not claimant.input_value():
        claimant.fill("The relief office")
        claimant.press("Escape")
        page.locator("#new_claimant").press("Space")


def test_keys_move_dismiss_and_undo(page: Page, capture: Capture) -> None:
    # given the page of a capture, whose first figure comes next
    page.goto(f"/captures/{capture.id}")
    current = page.locator("[data-candidates] [aria-current] .words")
    # when one moves down twice and up once
    page.keyboard.press("j")
    expect(page.locator("#candidate-" + str(ARTICLE.index("At least 18")))).to_be_focused()
    page.keyboard.press("j")
    expect(current).to_have_text("“as many as 300 households”")
    expect(page.locator(".figure-mark.is-current")).to_have_text("as many as 300")
    expect(page.locator(".figure-mark.is-current")).to_be_in_viewport()
    page.keyboard.press("k")
    # then the first is dismissed by x, which goes on to the second, and u takes it up again
    page.keyboard.press("x")
    expect(page.get_by_text("1 dismissed")).to_be_visible()
    page.wait_for_load_state()
    expect(current).to_have_text("“as many as 300 households”")
    page.keyboard.press("u")
    expect(page.get_by_text("0 dismissed")).to_be_visible()
    page.wait_for_load_state()
    expect(current).to_have_text("“At least 18 volunteers”")
    # and e opens the form at the words
    page.keyboard.press("e")
    expect(page.get_by_role("textbox", name="Words", exact=True)).to_be_focused()


def test_typing_a_letter_into_a_form_moves_nothing(page: Page, capture: Capture) -> None:
    # given the form of a candidate
    page.goto(f"/captures/{capture.id}")
    page.keyboard.press("e")
    # when letters are typed that are keys elsewhere
    page.get_by_label("Scope").press_sequentially("jkx")
    # then they stand there
    expect(page.get_by_label("Scope")).to_have_value("jkx")


def test_marks_are_hidden_and_stay_so(page: Page, capture: Capture) -> None:
    # given the page of a capture with its marks
    page.goto(f"/captures/{capture.id}")
    mark = page.locator(".figure-mark").first
    expect(mark).to_have_css("border-bottom-style", "solid")
    # when they are turned off, and the page is read again
    page.get_by_role("link", name="Hide the marks of figures").click()
    expect(page.get_by_role("link", name="Show the marks of figures")).to_be_visible()
    page.reload()
    # then none is drawn
    expect(mark).to_have_css("border-bottom-width", "0px")
    expect(page.get_by_role("link", name="Show the marks of figures")).to_be_visible()


def test_without_script_the_list_has_buttons(open_page: OpenPage, capture: Capture) -> None:
    # given a browser without script
    page = open_page(Role.EDITOR, java_script_enabled=False)
    page.goto(f"/captures/{capture.id}")
    # when the first figure is dismissed, that is undone, and the figure is accepted
    # (by keyboard: the page goes to the next figure as it loads, and what moves can be missed by a pointer)
    page.get_by_role("button", name="Dismiss").first.press("Enter")
    expect(page.get_by_text("1 dismissed")).to_be_visible()
    page.wait_for_load_state()
    page.get_by_role("button", name="Undo").first.press("Enter")
    expect(page.get_by_text("0 dismissed")).to_be_visible()
    page.wait_for_load_state()
    page.get_by_role("link", name="Accept").first.press("Enter")
    # then the form is filled in
    expect(page.get_by_role("textbox", name="Words", exact=True)).to_have_value("At least 18 volunteers")


def test_axe_finds_nothing_and_a_phone_is_wide_enough(open_page: OpenPage, capture: Capture, axe: CheckAccess) -> None:
    # given the page of a capture with one figure dismissed, on a phone and on a laptop
    for options in ({"viewport": PHONE}, {}):
        page = open_page(Role.EDITOR, **options)
        page.goto(f"/captures/{capture.id}")
        if page.get_by_text("0 dismissed").count():
            page.keyboard.press("x")
            expect(page.get_by_text("1 dismissed")).to_be_visible()
        # when axe looks at it
        # then it objects to nothing, the marks change no letter of the text, and nothing is wider than the screen
        axe(page)
        assert page.locator(".capture").text_content() == ARTICLE
        assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def test_a_reading_that_rests_on_a_convention_asks_whether_it_is_meant(page: Page, asked: None) -> None:
    # given the form of a new claim
    page.goto("/claims/new")
    # when words are typed that are read by a convention
    page.get_by_role("textbox", name="Words", exact=True).fill("dozens of boats")
    # then the form says what they are taken to say, and asks
    expect(page.get_by_text("The words say ≥ 12, counting boats")).to_be_visible()
    expect(page.get_by_text("is that what you mean?")).to_be_visible()
