"""Makes the picture of the README: the example's comparison as a laptop shows it. Run by `make screenshot`."""

import os
import tempfile
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from playwright.sync_api import sync_playwright

from app.config import Settings
from app.services.loading import load
from app.storage import schema
from app.storage.engine import Database
from app.storage.history import Actor, write_as
from tests.browser.chromium import need_chromium
from tests.browser.conftest import FLAGS, LAPTOP
from tests.browser.server import serve

EXAMPLE = files("app") / "examples" / "belarusian-volunteers.json"
QUESTION = "0t88rksh1z2b"
PICTURE = Path(__file__).with_name("comparison.png")
ACTOR = Actor("screenshot")


def main() -> None:
    """Serve the example to everybody, open the question, and keep what a laptop shows of it."""
    chromium = need_chromium()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        settings = Settings(instance=Path(folder), database_url=f"sqlite:///{folder}/variorum.sqlite")
        database = Database(settings.database_url)
        schema.upgrade(database.engine)
        with EXAMPLE.open("rb") as stream, database.write() as session:
            write_as(session, ACTOR)
            load(session, stream, ACTOR)
        environment = {**os.environ, **chromium.environment}
        browser = playwright.chromium.launch(executable_path=chromium.program, args=FLAGS, env=environment)
        with serve(replace(settings, public_reading=True), database) as server:
            page = browser.new_page(viewport=LAPTOP)
            page.goto(f"{server.url}/questions/{QUESTION}")
            page.screenshot(path=PICTURE)
        browser.close()
        database.close()
    print(f"Wrote {PICTURE}.")


if __name__ == "__main__":
    main()
