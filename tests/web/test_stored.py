"""What was stored is shown as text: hostile words in every column of a loaded file, and every page that shows them."""

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import quote

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.domain.errors import BadFile
from app.storage.engine import Database
from tests.ledgers import Ledger, load_ledger, small_ledger
from tests.web.every_page import every_page
from tests.web.poison import SCRIPT, poisoned_ledger

SCHEMES = ("/", "#", "?", "https://example.org/")
ROOMS = ("topics", "questions", "parties", "sources", "claims", "comparisons", "rulings")


@pytest.fixture
def hostile(sqlite_database: Database) -> Ledger:
    """A ledger with hostile words in every text, loaded."""
    ledger = poisoned_ledger()
    with sqlite_database.write() as session:
        load_ledger(session, ledger)
    return ledger


class Reader(HTMLParser):
    """Reads a page as a browser does, and notes what would run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        given = {name: value or "" for name, value in attrs}
        if tag == "script" and not given.get("src", "").startswith("/static/"):
            self.found.append("a script")
        if tag in ("img", "iframe", "object", "embed", "base", "style", "math"):
            self.found.append(f"<{tag}>")
        self.found += [f"<{tag} {name}>" for name in given if name.startswith(("on", "style", "srcdoc"))]
        for name in ("href", "src", "action", "formaction", "xlink:href"):
            if given.get(name) and not given[name].startswith(SCHEMES):
                self.found.append(f"{name}={given[name][:40]}")


def addresses(app: Flask, ledger: Ledger) -> Iterator[str]:
    """Every page that reads or edits anything, of every record of the ledger."""
    ids = {
        f"{name}_id": ledger[room][0]["id"]
        for name, room in zip(
            ("topic", "question", "party", "source", "claim", "comparison", "ruling"), ROOMS, strict=True
        )
    }
    ids |= {"capture_id": ledger["captures"][0]["id"], "record_id": ids["claim_id"]}
    for address in every_page(app, ids):
        if "GET" in address.methods and not address.url.startswith(("/trial", "/sign-in", "/export", "/static")):
            yield address.url
    for room in ROOMS:
        for record in ledger[room]:
            yield from (
                f"/{room}/{record['id']}{page}"
                for page in ("", "/history", "/history/1", "/edit", "/withdraw", "/restore")
            )
    questions = f"/questions/{ids['question_id']}"
    yield from (
        f"{questions}?{view}" for view in ("group=claimant", "group=source", "withdrawn=shown", "sort=headline")
    )
    yield from (f"{questions}?{quote(SCRIPT)}={quote(SCRIPT)}", f"{questions}?sort={quote(SCRIPT)}")
    yield "/compare?claims=" + ",".join(claim["id"] for claim in ledger["claims"])
    yield from (
        f"/{page}={quote(SCRIPT)}"
        for page in ("parties?q", "sources?q", "search?q", "readings/figure?words", "readings/date?date")
    )
    yield f"/claims/new?source={ids['source_id']}&quotation={quote(SCRIPT)}&words={quote(SCRIPT)}"


def test_no_page_lets_stored_words_become_anything_but_text(app: Flask, owner: FlaskClient, hostile: Ledger) -> None:
    # given hostile words in every column, when every page is read as a browser reads it
    wrong, shown = [], 0
    for address in addresses(app, hostile):
        answer = owner.get(address, buffered=True)
        assert answer.status_code in {200, 404, 410, 422}, (address, answer.status_code)
        is_kept = "Content-Disposition" in answer.headers  # such a page has a style and rules of its own
        if answer.mimetype == "text/html" and not is_kept:
            reader = Reader()
            reader.feed(answer.text)
            wrong += [f"{address[:60]}: {found}" for found in reader.found]
            shown += "&lt;script&gt;alert(1)&lt;/script&gt;" in answer.text and "{{7*7}}" in answer.text
    # then there is no script, no handler and no address in it that is not ours
    assert wrong == []
    assert shown > 40


def test_the_data_of_every_page_holds_the_words_as_they_are(app: Flask, owner: FlaskClient, hostile: Ledger) -> None:
    # given the same, when the data of every page is asked for
    held = 0
    for address in addresses(app, hostile):
        path, _, query = address.partition("?")
        answer = owner.get(f"{path.removesuffix('.json')}.json?{query}") if path != "/" else owner.get("/index.json")
        if answer.status_code == 200:
            # then it is JSON that a browser will not take for a page, with every letter in its place
            assert answer.mimetype in {"application/json", "application/schema+json"}
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            held += SCRIPT in json.dumps(json.loads(answer.text), ensure_ascii=False).replace('\\"', '"')
    assert held > 20


@pytest.mark.parametrize(
    "url",
    [
        *(
            "javascript:alert(1)",
            " javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,x",
        ),
        *("vbscript:x", "//example.org", "/topics", "https://", "http:example.org", "http://[::1", "https://a b/"),
        *(
            "\x01javascript:alert(1)",
            "https:\\\\example.org",
            "ftp://example.org/",
            "blob:https://x/y",
            "file:///etc/passwd",
        ),
    ],
)
def test_an_address_that_is_not_of_the_web_is_in_no_file_and_in_no_history(sqlite_database: Database, url: str) -> None:
    # given a file whose source has such an address, now or at an earlier version
    ledger = small_ledger()
    ledger["sources"][0]["url"] = url
    # when it is loaded, then it is refused
    with pytest.raises(BadFile, match="url"), sqlite_database.write() as session:
        load_ledger(session, ledger)
