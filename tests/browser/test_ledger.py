"""The ledger in a real Chromium: the example data read, recorded on top of, compared and taken away."""

import json
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from app.services.loading import load
from app.storage.history import Actor
from app.storage.models.account import Role
from tests.browser.conftest import PHONE, CheckAccess, OpenPage
from tests.browser.server import Server
from tests.factories import begin

EXAMPLE = files("app") / "examples" / "belarusian-volunteers.json"


@pytest.fixture
def example(server: Server) -> dict[str, Any]:
    """The example data, loaded; gives the file as read."""
    with EXAMPLE.open("rb") as stream, server.database.write() as session:
        load(begin(session), stream, Actor("tester"))
    return json.loads(EXAMPLE.read_text(encoding="utf-8"))


def addresses(example: dict[str, Any]) -> list[str]:
    """Every kind of page there is to read or fill in, with the example's records."""
    first = {
        name: example[name][0]["id"] for name in ("topics", "questions", "parties", "sources", "captures", "claims")
    }
    claim = f"/claims/{first['claims']}"
    return [
        "/",
        "/topics",
        "/topics/new",
        f"/topics/{first['topics']}",
        f"/topics/{first['topics']}/edit",
        f"/topics/{first['topics']}/withdraw",
        f"/questions/{first['questions']}",
        f"/questions/{first['questions']}?group=source",
        f"/questions/{first['questions']}?chart=time&about=10&group=interest",
        f"/questions/{first['questions']}/over-all",
        f"/questions/{first['questions']}/matrix",
        f"/questions/{first['questions']}/edit",
        "/questions/new",
        "/parties",
        "/parties?q=Latushko",
        "/parties/new",
        "/parties/duplicates",
        f"/parties/{first['parties']}/merge",
        f"/parties/{first['parties']}",
        f"/parties/{first['parties']}/edit",
        "/sources",
        "/sources/new",
        "/capture",
        "/capture/bookmarklet",
        "/sources/import",
        f"/sources/{first['sources']}",
        f"/sources/{first['sources']}/edit",
        f"/sources/{first['sources']}/captures/new",
        f"/captures/{first['captures']}",
        claim,
        f"{claim}/edit",
        f"{claim}/citations/new",
        f"{claim}/history",
        f"{claim}/history/1",
        "/claims/new",
        f"/claims/new?question={first['questions']}&source={first['sources']}",
        f"/compare?claims={','.join(claim['id'] for claim in example['claims'][:3])}",
        f"/compare?from={first['questions']}",
        f"/questions/{first['questions']}?hide=scope,mode,relayed,note",
        "/comparisons",
        f"/comparisons/new?address=/questions/{first['questions']}",
        "/changes",
        "/search",
        "/search?q=Kalinowski+regiment",
        "/readings/figure?words=at+least+seven",
        "/readings/date?date=2022~",
        "/take-away",
        "/account",
        "/account/second-factor",
        "/accounts",
        "/nowhere",
    ]


def test_axe_finds_nothing_on_any_page_in_light_or_dark(page: Page, axe: CheckAccess, example: dict[str, Any]) -> None:
    for address in addresses(example):
        page.goto(address)
        axe(page)


def test_no_page_is_wider_than_a_phone(open_page: OpenPage, example: dict[str, Any]) -> None:
    page = open_page(viewport=PHONE)
    for address in addresses(example):
        page.goto(address)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= PHONE["width"], f"{address} is {width} pixels wide"


def test_the_comparison_stands_on_one_screen_of_a_laptop(page: Page, example: dict[str, Any]) -> None:
    page.goto(f"/questions/{example['questions'][0]['id']}")
    for words in ("Some 300−500", "Alexander Friedman", "about 2024", "[2] UkraineAlert", "agrees with"):
        expect(page.get_by_text(words).first).to_be_in_viewport()


def test_a_reader_without_script_reads_the_comparison(open_page: OpenPage, example: dict[str, Any]) -> None:
    page = open_page(Role.READER, java_script_enabled=False)
    page.goto(f"/questions/{example['questions'][0]['id']}")
    expect(page.get_by_text("10 to 25 times apart").first).to_be_visible()
    page.get_by_role("link", name="currently between 200 and 500").click()
    expect(page.locator("mark", has_text="currently between 200 and 500")).to_be_in_viewport()


def test_words_are_read_as_they_are_typed_and_become_a_claim(page: Page, example: dict[str, Any]) -> None:
    question, source = example["questions"][0]["id"], example["sources"][0]
    page.goto(f"/claims/new?question={question}&source={source['id']}")
    page.get_by_role("combobox", name="Claimant").fill("Latushko")
    page.get_by_role("option", name="Pavel Latushka").click()
    page.get_by_role("textbox", name="Words", exact=True).fill("no fewer than 18 volunteers")
    expect(page.get_by_text("Read as ≥ 18, counting volunteers")).to_be_visible()
    page.get_by_label("As of").fill("2022~")
    expect(page.get_by_text("Covers about 2022")).to_be_visible()
    page.get_by_label("Quotation").fill("two Belarusian units")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("heading", name="no fewer than 18 volunteers")).to_be_visible()
    page.goto(f"/questions/{question}")
    expect(page.get_by_text("Four answers").first).to_be_visible()


def test_a_draft_survives_a_reload_and_is_gone_once_saved(page: Page, example: dict[str, Any]) -> None:
    page.goto("/topics/new")
    page.get_by_label("Title").fill("Half typed")
    page.wait_for_timeout(600)
    page.reload()
    expect(page.get_by_label("Title")).to_have_value("Half typed")
    page.get_by_label("Title").press("Control+Enter")
    expect(page.get_by_role("heading", name="Half typed")).to_be_visible()
    page.goto("/topics/new")
    expect(page.get_by_label("Title")).to_have_value("")


def test_a_double_click_on_save_makes_one_topic(page: Page, server: Server) -> None:
    page.goto("/topics/new")
    page.get_by_label("Title").fill("Once")
    page.get_by_role("button", name="Save", exact=True).dblclick()
    expect(page.get_by_role("heading", name="Once")).to_be_visible()
    page.goto("/topics")
    expect(page.get_by_role("link", name="Once", exact=True)).to_have_count(1)


def test_two_browsers_that_edit_one_claim_lose_nothing(open_page: OpenPage, example: dict[str, Any]) -> None:
    address = f"/claims/{example['claims'][0]['id']}/edit"
    one, two = open_page(Role.EDITOR), open_page(Role.EDITOR)
    one.goto(address)
    two.goto(address)
    one.get_by_label("Scope").fill("active fighters")
    one.get_by_role("button", name="Save", exact=True).click()
    expect(one.get_by_text("active fighters")).to_be_visible()
    two.get_by_label("Scope").fill("all who came")
    two.get_by_role("button", name="Save", exact=True).click()
    expect(two.get_by_text("Someone else saved this while you were editing")).to_be_visible()
    expect(two.get_by_role("cell", name="active fighters")).to_be_visible()
    expect(two.get_by_label("Scope")).to_have_value("all who came")


def test_a_stale_form_after_the_other_withdrew_the_claim_gives_the_typing_back(
    open_page: OpenPage, example: dict[str, Any]
) -> None:
    claim = f"/claims/{example['claims'][0]['id']}"
    one, two = open_page(Role.EDITOR), open_page(Role.EDITOR)
    two.goto(f"{claim}/edit")
    one.goto(f"{claim}/withdraw")
    one.get_by_label("Reason").fill("Misread.")
    one.get_by_role("button", name="Withdraw", exact=True).click()
    expect(one.get_by_text("Misread.")).to_be_visible()
    two.get_by_label("Note").fill("My long note")
    two.get_by_role("button", name="Save", exact=True).click()
    expect(two.get_by_role("alert").first).to_contain_text("withdr")
    expect(two.get_by_label("Note")).to_have_value("My long note")
