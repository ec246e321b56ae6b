"""A view saved, shared and published in a real Chromium, and the page that is kept, opened from disk."""

import json
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from app.services.loading import load
from app.storage.history import Actor
from app.storage.models.account import Role
from tests.browser.conftest import PHONE, SCHEMES, CheckAccess, OpenPage, sign_in
from tests.browser.server import Server
from tests.factories import begin
from tests.visitor import Answer, Visitor

EXAMPLE = files("app") / "examples" / "belarusian-volunteers.json"
QUESTION = "/questions/0t88rksh1z2b"


@dataclass
class Saved:
    """A view that was saved, published twice and shared; addresses as paths."""

    path: str
    shared: str


@pytest.fixture
def saved(server: Server) -> Saved:
    """The example's comparison saved, published, changed, published again and shared, all by its forms."""
    load_example(server)
    claim = json.loads(EXAMPLE.read_text(encoding="utf-8"))["claims"][0]["id"]
    with Visitor(server.url, sign_in(server, Role.OWNER)) as visitor:

        def send(path: str, **typed: str) -> Answer:
            form = visitor.read_form(path)
            return visitor.post(form.action or path, form.fields | typed)

        address = f"/comparisons/new?address={QUESTION}%3Fhide%3Drelayed"
        path = send(address, title="Belarusians who fight").location.partition("?")[0]
        send(f"{path}/publish", note="The first.")
        send(f"/claims/{claim}/edit", scope="sworn soldiers")
        send(f"{path}/publish", note="Scope added.")
        token = send(f"{path}/share", note="The press").text.partition('<code class="token">')[2].partition("<")[0]
    return Saved(path, token.removeprefix(server.url))


@pytest.fixture
def clicked(page: Page, server: Server) -> Saved:
    """The same by clicking, as a person does."""
    load_example(server)
    page.goto(f"{QUESTION}?hide=relayed")
    page.get_by_role("link", name="Save this view").click()
    page.get_by_label("Name").fill("Belarusians who fight")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("heading", name="Belarusians who fight")).to_be_visible()
    path = page.url.removeprefix(server.url).partition("?")[0]
    publish(page, path, "The first.")
    page.goto(QUESTION)
    page.locator("th a").first.click()
    page.get_by_role("link", name="Edit", exact=True).click()
    page.get_by_label("Scope").fill("sworn soldiers")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("sworn soldiers")).to_be_visible()
    publish(page, path, "Scope added.")
    page.goto(f"{path}/share")
    page.get_by_label("For whom").fill("The press")
    page.get_by_role("button", name="Make the link").click()
    return Saved(path, page.locator("code.token").inner_text().removeprefix(server.url))


def load_example(server: Server) -> None:
    with EXAMPLE.open("rb") as stream, server.database.write() as session:
        load(begin(session), stream, Actor("tester"))


def publish(page: Page, path: str, note: str) -> None:
    page.goto(path)
    page.get_by_role("link", name="Publish an edition").click()
    page.get_by_label("Note").fill(note)
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("This edition stays as it is")).to_be_visible()


def own_pages(saved: Saved) -> list[str]:
    """The pages of a saved comparison that ask for an account."""
    endings = ("", "/edit", "/publish", "/share", "/withdraw", "/history", "/editions/1", "/editions/1/changes/2")
    return ["/comparisons", *(saved.path + ending for ending in endings)]


def shared_pages(saved: Saved) -> list[str]:
    """Those that the link opens, and that of a link which is not known."""
    return [saved.shared, f"{saved.shared}/editions/2", "/shared/nothing"]


def keep(page: Page, saved: Saved, folder: Path) -> Path:
    """The second edition as the file that a click on its page gives."""
    page.goto(f"{saved.path}/editions/2")
    with page.expect_download() as found:
        page.get_by_role("link", name="Take away as one HTML page").click()
    path = folder / "kept.html"
    found.value.save_as(path)
    return path


def test_axe_finds_nothing_and_no_page_is_wider_than_a_phone(
    page: Page, open_page: OpenPage, axe: CheckAccess, saved: Saved
) -> None:
    stranger, phone, lent_phone = open_page(None), open_page(viewport=PHONE), open_page(None, viewport=PHONE)
    for laptop, small, addresses in ((page, phone, own_pages(saved)), (stranger, lent_phone, shared_pages(saved))):
        for address in addresses:
            laptop.goto(address)
            axe(laptop)
            small.goto(address)
            width = small.evaluate("document.documentElement.scrollWidth")
            assert width <= PHONE["width"], f"{address} is {width} pixels wide"


def test_what_changed_is_told_and_what_was_published_stays(page: Page, clicked: Saved) -> None:
    page.goto(f"{clicked.path}/editions/2")
    page.get_by_role("link", name="what changed since edition 1").click()
    expect(page.get_by_role("cell", name="sworn soldiers", exact=True)).to_be_visible()
    expect(page.get_by_role("heading", name="Verdicts changed")).to_be_visible()
    page.get_by_role("link", name="Edition 1", exact=True).click()
    expect(page.get_by_text("10 to 25 times apart").first).to_be_visible()
    expect(page.get_by_text("sworn soldiers")).to_have_count(0)
    expect(page.get_by_role("columnheader", name="Relayed by")).to_have_count(0)


def test_a_stranger_reads_by_the_link_without_script_until_it_is_taken_back(
    page: Page, open_page: OpenPage, saved: Saved
) -> None:
    stranger = open_page(None, java_script_enabled=False)
    stranger.goto(saved.shared)
    expect(stranger.get_by_text("10 to 25 times apart").first).to_be_visible()
    stranger.get_by_role("link", name="Edition 2", exact=True).click()
    expect(stranger.get_by_text("Scope added.")).to_be_visible()
    page.goto(saved.path)
    page.get_by_role("button", name="Take back link 1").click()
    expect(page.get_by_text("the link opens nothing any more")).to_be_visible()
    stranger.reload()
    expect(stranger.get_by_role("heading", name="This link shows nothing")).to_be_visible()


def test_the_page_that_is_kept_opens_from_disk_for_everybody(
    page: Page, open_page: OpenPage, axe: CheckAccess, saved: Saved, server: Server, tmp_path: Path
) -> None:
    # given an edition that was taken away
    kept = keep(page, saved, tmp_path)
    page.goto(f"{saved.path}/editions/2")
    sha256 = page.locator("code.hash").inner_text()
    # when it is opened from disk by somebody without an account, with script and without, and printed
    for options in ({}, {"java_script_enabled": False}):
        reader = open_page(None, **options)
        reader.goto(kept.as_uri())
        # then it carries permalink, citations, date, number and hash
        expect(reader.get_by_role("heading", name="Belarusians who fight")).to_be_visible()
        expect(reader.get_by_role("link", name=f"{server.url}{saved.path}/editions/2")).to_be_visible()
        expect(reader.get_by_text("UkraineAlert").last).to_be_visible()
        expect(reader.get_by_text("Edition 2, published by")).to_be_visible()
        expect(reader.get_by_text(sha256)).to_be_visible()
        reader.emulate_media(media="print")
        expect(reader.get_by_text("10 to 25 times apart").first).to_be_visible()
    # and axe finds nothing, in light or in dark, and it fits a phone
    reader, phone = open_page(None), open_page(None, viewport=PHONE)
    reader.goto(kept.as_uri())
    axe(reader)
    phone.goto(kept.as_uri())
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    colours = []
    for scheme in SCHEMES:
        reader.emulate_media(color_scheme=scheme)
        colours.append(reader.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert len(set(colours)) == len(SCHEMES)
