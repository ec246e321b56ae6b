"""The harness itself: what it is there to notice, it notices."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import chromium
from tests.browser.conftest import CheckAccess, OpenPage, watch
from tests.browser.server import Server

FAULTLESS = "<html lang='en'><title>A page</title><main><h1>A page</h1>{}</main></html>"


def test_axe_objects_to_a_picture_without_words(page: Page, axe: CheckAccess) -> None:
    # given a page with a picture that says nothing to those who cannot see it
    page.set_content(FAULTLESS.format("<img src='data:,'>"))
    # when axe looks at it
    # then it objects
    with pytest.raises(AssertionError, match="image-alt"):
        axe(page)


def test_axe_has_nothing_against_a_plain_page(page: Page, axe: CheckAccess) -> None:
    # given a page without a fault
    page.set_content(FAULTLESS.format("<p>Words.</p>"))
    # when axe looks at it
    axe(page)
    # then it has nothing to say, and leaves the page as it was
    assert page.title() == "A page"


@pytest.mark.parametrize(
    ("script", "fault"),
    [
        ("setTimeout(() => missing(), 0)", "missing is not defined"),
        ("console.error('Broken')", "Broken"),
        ("fetch('http://127.0.0.2:9/').catch(() => null)", "asked for http://127.0.0.2:9/"),
    ],
)
def test_a_fault_of_a_page_is_noted(open_page: OpenPage, server: Server, script: str, fault: str) -> None:
    # given a page that is watched
    faults: list[str] = []
    page = open_page(watched=False)
    watch(page, server, faults)
    page.goto("about:blank")
    # when its script fails, complains or asks another server for something
    page.evaluate(f"() => {{ {script} }}")
    page.wait_for_timeout(200)
    # then that is noted
    assert fault in " ".join(faults)


def test_a_chromium_that_was_named_but_is_not_there_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    # given the name of a browser that does not exist
    monkeypatch.setenv(chromium.CHOSEN, "/nowhere/chromium")
    # when it is needed
    # then the tests fail with what to do, rather than pass without a browser
    with pytest.raises(chromium.NoChromium, match="make test"):
        chromium.need_chromium()


def test_a_chromium_that_was_unpacked_earlier_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # given no browser on the PATH, and one in the cache
    monkeypatch.delenv(chromium.CHOSEN, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(chromium, "CACHE", tmp_path)
    (tmp_path / chromium.VERSION).mkdir()
    # when one is looked for
    found = chromium.find_chromium()
    # then it is the cached one
    assert found is not None
    assert found.program == tmp_path / chromium.VERSION / "chromium"
