"""Fixtures for the browser tests: a real Chromium, the real server, pages of people of each role, and axe."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any, Literal
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, sync_playwright

from app.config import Settings
from app.services.sessions import start_session
from app.storage.engine import Database
from app.storage.models.account import Role
from app.web.cookies import COOKIE
from tests.browser.chromium import need_chromium
from tests.browser.server import Server, serve
from tests.factories import begin, make_account

LAPTOP = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}
FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update"]
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
FAULTS = {"resultTypes": ["violations"]}  # what is in order is counted, and not described: that takes long
COLOURS = FAULTS | {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
REFUSED = "Failed to load resource: the server responded with a status of"  # a form given back is no fault of a page
WAIT_MILLISECONDS = 10_000

OpenPage = Callable[..., Page]
CheckAccess = Callable[[Page], None]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for all tests of a worker; every page has a profile of its own."""
    found = need_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found.program, args=FLAGS, env={**os.environ, **found.environment}
        )
        yield browser
        browser.close()


@pytest.fixture
def server(settings: Settings, sqlite_database: Database) -> Iterator[Server]:
    """The application on a migrated SQLite database without rows, under its real server."""
    with serve(settings, sqlite_database) as serving:
        yield serving


@pytest.fixture
def open_page(chromium: Browser, server: Server) -> Iterator[OpenPage]:
    """`open_page(Role.EDITOR)`: a browser of its own, signed in with an account of that role, or with None not at all.

    Other arguments are those of Playwright's new_context. The test fails when a script of a page failed, when a page
    broke the content security policy, or when it asked another server for anything.
    """
    faults: list[str] = []
    with ExitStack() as stack:

        def open_one(role: Role | None = Role.OWNER, *, watched: bool = True, **options: Any) -> Page:
            given = {"viewport": LAPTOP, "base_url": server.url, "locale": "en-GB"} | options
            context = stack.enter_context(chromium.new_context(**given))
            context.set_default_timeout(WAIT_MILLISECONDS)
            if role is not None:
                context.add_cookies([{"name": COOKIE, "value": sign_in(server, role), "url": server.url}])
            page = context.new_page()
            if watched:
                watch(page, server, faults)
            return page

        yield open_one
    assert faults == []


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A page in the owner's browser."""
    return open_page()


@pytest.fixture
def axe() -> CheckAccess:
    """`axe(page)` fails when axe-core finds anything to object to in the page as it stands.

    In the dark only the contrast of colours is looked at again: nothing else depends on it.
    """

    def check(page: Page) -> None:
        page.emulate_media(color_scheme="light")
        report = Axe().run(page, options=FAULTS)
        assert report.violations_count == 0, f"{page.url} in light: {report.generate_report()}"
        page.emulate_media(color_scheme="dark")
        in_the_dark = page.evaluate("options => axe.run(document, options)", COLOURS)["violations"]  # it is there now
        assert in_the_dark == [], f"{page.url} in the dark: {in_the_dark}"
        page.emulate_media(color_scheme="null")

    return check


def sign_in(server: Server, role: Role) -> str:
    """The token of a session of a new account of that role."""
    with server.database.write() as session:
        account = make_account(begin(session), role=role)
        return start_session(session, account.id, server.settings.session_days)


def watch(page: Page, server: Server, faults: list[str]) -> None:
    """Note in `faults` what goes wrong in a page that no assertion looks at."""

    def note_error(error: Error) -> None:
        faults.append(f"{page.url}: {error}")

    def note_message(message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(REFUSED):
            faults.append(f"{page.url}: {message.text}")

    def note_request(request: Request) -> None:
        if urlsplit(request.url).scheme in {"http", "https"} and not request.url.startswith(f"{server.url}/"):
            faults.append(f"{page.url} asked for {request.url}")

    page.on("pageerror", note_error)
    page.on("console", note_message)
    page.on("request", note_request)
