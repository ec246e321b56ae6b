"""Merging parties in a browser: asked before a like name is added, listed as likely duplicates, merged by keyboard."""

from playwright.sync_api import expect

from app.storage.models import Question
from app.storage.models.account import Role
from tests.browser.conftest import CheckAccess, OpenPage
from tests.browser.server import Server
from tests.factories import begin, make_claim, make_party


def test_a_like_name_is_asked_about_and_two_parties_are_merged(
    server: Server, open_page: OpenPage, axe: CheckAccess
) -> None:
    with server.database.write() as session:
        kept, merged = make_party(begin(session), "Pavel Latushko", "Павел Латушка"), make_party(session, "Latuschka")
        claim = make_claim(session, claimant=kept, as_of="2022")
        question = session.get_one(Question, claim.question_id)
        make_claim(session, claimant=merged, as_of="2024", question=question)
        question_id = question.id
    page = open_page(Role.EDITOR)
    page.goto("/parties/new")
    page.get_by_label("Name", exact=True).first.fill("Латушко")
    page.get_by_role("button", name="Save").last.press("Enter")
    expect(page.get_by_role("heading", name="Is it one of these?")).to_be_visible()
    axe(page)
    page.goto("/parties/duplicates")
    axe(page)
    page.get_by_role("link", name="Merge into Pavel Latushko").press("Enter")
    page.get_by_role("button", name="Merge").last.press("Enter")
    expect(page.get_by_text("Merged into Pavel Latushko")).to_be_visible()
    axe(page)
    page.goto(f"/questions/{question_id}")
    expect(page.get_by_text("(as “Latuschka”)").first).to_be_visible()
