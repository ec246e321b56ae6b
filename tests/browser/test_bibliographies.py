"""A bibliography taken in by a browser: chosen, looked at and taken, without script too; narrow, light and dark."""

from playwright.sync_api import expect

from tests.browser.conftest import PHONE, OpenPage
from tests.browser.server import Server
from tests.factories import begin, make_source

RIS = """TY  - NEWS
TI  - A new article with a rather long title that has to be broken on the screen of a phone
AU  - Berg, Ann
PY  - 05/06/2019
UR  - https://example.org/a/very/long/address/that/has/no/place/to/be/broken/in/the/middle/of/it/at/all
ER  -

TY  - NEWS
TI  - {title}, mended
LA  - en-GB
U5  - variorum:{id}
ER  -

AU  - Nobody, N.
ER  -
"""


def test_a_file_is_looked_at_and_taken_in_without_script(open_page: OpenPage, server: Server) -> None:
    page = open_page(viewport=PHONE, java_script_enabled=False)
    with server.database.write() as session:
        source = make_source(begin(session), title="Side by side")
    text = RIS.format(title=source.title, id=source.id)
    page.goto("/sources/import")
    page.get_by_label("File").set_input_files({"name": "a.ris", "mimeType": "text/plain", "buffer": text.encode()})
    page.get_by_role("button", name="Look at it").click()
    expect(page.get_by_text("3 records in = 1 to be made + 1 to be updated + 0 unchanged + 1 refused.")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.get_by_role("row", name="Title").get_by_label("keep ours").check()
    page.get_by_role("button", name="Take it in").click()
    expect(page.get_by_text("Taken in.")).to_be_visible()
    expect(page.get_by_role("link", name="A new article with a rather long title")).to_be_visible()
    page.goto(f"/sources/{source.id}")
    expect(page.get_by_role("heading", name=source.title, exact=True)).to_be_visible()
    expect(page.get_by_text("en-GB")).to_be_visible()
