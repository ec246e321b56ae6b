"""Every field of every form × what an attacker would type: no fault, nothing half written, nothing run."""

import re
import sqlite3
from dataclasses import dataclass, field
from urllib.parse import quote_from_bytes
from uuid import uuid4

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app.services.invitations import invite
from app.storage.engine import Database
from app.storage.models.account import Role
from app.web.requests import URL_ENCODED
from tests.factories import begin, make_account, make_capture, make_citation, make_claim, make_party, make_topic
from tests.web.conftest import Browser
from tests.web.sending import read_form

SCRIPT = b"</textarea></title></script>\"'><script>alert(1)</script><svg onload=alert(1)>{{7*7}}"
RAW = ("<script>alert", "<svg onload", 'href="javascript', 'href="data', "href='")
VALUES: dict[str, bytes] = {
    "nothing": b"",
    "control characters": bytes(range(32)) + b"\x7f",
    "half a character": b"a\xed\xa0\x80b",
    "no UTF-8": b"\xff\xfe\xc0\xaf",
    "letters that turn the line round": "‮⁦abc".encode(),
    "script": SCRIPT,
    "an address that runs": b" JaVaScRiPt:alert(1)",
    "an address that holds a page": b"data:text/html,<script>alert(1)</script>",
    "a broken address": b"http://[::1",
    "signs of SQL": b"' OR 1=1;--\"%_\\",
    "a formula": b"=HYPERLINK(1)",
    "a tower of marks": ("a" + "\u0301" * 10_000).encode(),
    "too many digits": b"9" * 400,
    "a number without end": b"1e999999999",
    "a broken date": b"2022-13-45/..",
    "one letter too many": b"x" * 20_001,
    "no id": b"000000000000",
}
# Fields that are kept as they are typed, all in the same way: one of them gets every value, the others a few.
ALIKE = frozenset(
    {"container_title", "edition", "genre", "isbn", "issn", "issue", "medium", "number", "page", "publisher_place"}
    | {"section", "volume", "archive", "archive_location", "locator", "note", "new_definition", "new_unit"}
)
FEW = ("control characters", "half a character", "script", "too many digits", "no id")
ANSWERED = {200, 303, 404, 409, 422, 429}


@dataclass
class Filled:
    """One form as somebody fills it in, and whether a few values are enough, because its like gets all of them."""

    url: str
    typed: dict[str, str] = field(default_factory=dict)
    is_brief: bool = False
    role: Role | None = Role.OWNER


@pytest.fixture
def forms(sqlite_database: Database) -> dict[str, Filled]:
    """Every form there is, on records that are there."""
    with sqlite_database.write() as session:
        capture = make_capture(begin(session))
        claim = make_claim(session, citations=[make_citation(capture), make_citation(capture, "200")])
        topic, party = make_topic(session), make_party(session)
        gone = make_party(session, status="withdrawn", withdrawn_reason="Twice.")
        account = make_account(session)
        invitation = invite(session, Role.EDITOR, make_account(session, role=Role.OWNER).id)
    second = claim.citations[1].id
    source = {"source": "Article", "source-id": capture.source_id, "source-was": "Article"}
    claimed = {**source, "claimant": "RND", "new_claimant": "yes", "words": "300"}
    password = {"new_password": "moth anvil copper tide", "repeated": "moth anvil copper tide"}
    return {
        "a new topic": Filled("/topics/new", {"title": "T"}),
        "a topic": Filled(f"/topics/{topic.id}/edit", is_brief=True),
        "a new question": Filled("/questions/new", {"title": "Q?", "topic": topic.id}),
        "a question": Filled(f"/questions/{claim.question_id}/edit", is_brief=True),
        "a new party": Filled("/parties/new", {"names-0-spelling": "N"}),
        "a party": Filled(f"/parties/{party.id}/edit", is_brief=True),
        "a new source": Filled("/sources/new", {"title": "S", "text": "T", "contributors-0-name": "A, B"}),
        "a source": Filled(f"/sources/{capture.source_id}/edit", is_brief=True),
        "a capture": Filled(f"/sources/{capture.source_id}/captures/new", {"text": "T"}),
        "a new claim": Filled("/claims/new", {**claimed, "question": claim.question_id}),
        "a claim with its question": Filled(
            "/claims/new", {**claimed, "new_question": "Q?", "new_topic": topic.id}, True
        ),
        "a claim": Filled(f"/claims/{claim.id}/edit", is_brief=True),
        "a new citation": Filled(f"/claims/{claim.id}/citations/new", {**source, "locator": "p. 1"}, True),
        "a citation": Filled(f"/claims/{claim.id}/citations/{second}/edit", is_brief=True),
        "a withdrawal": Filled(f"/topics/{topic.id}/withdraw", {"reason": "Twice."}),
        "a restoration": Filled(f"/parties/{gone.id}/restore"),
        "one's name": Filled("/account/name", {"name": "Ada"}, True),
        "one's password": Filled("/account/password", password, True),
        "an invitation": Filled("/accounts/invite", is_brief=True),
        "a role": Filled(f"/accounts/{account.id}/role", is_brief=True),
        "a disabling": Filled(f"/accounts/{account.id}/disable", {"reason": "Left."}, True),
        "a reset": Filled(f"/accounts/{account.id}/reset", is_brief=True),
        "a sign-in": Filled("/sign-in", {"name": "Ada"}, True, role=None),
        "an acceptance": Filled(f"/invitation/{invitation}", {"name": "Ada", **password}, True, role=None),
    }


NAMES = (
    "a new topic", "a topic", "a new question", "a question", "a new party", "a party", "a new source", "a source",
    "a capture", "a new claim", "a claim with its question", "a claim", "a new citation", "a citation", "a withdrawal",
    "a restoration", "one's name", "one's password", "an invitation", "a role", "a disabling", "a reset", "a sign-in",
    "an acceptance",
)  # fmt: skip


class Bench:
    """A browser with a form open in it, and the database beside it, to see whether anything was committed."""

    def __init__(self, client: FlaskClient, database: Database, form: Filled) -> None:
        self.client = client
        self.form = form
        self._open()
        self._watch = sqlite3.connect(str(database.engine.url.database))

    def fields(self) -> list[str]:
        """Every name that the form can send, but its key and the button that only draws a row."""
        drawn = re.search(r'<form class="form".*?</form>', self.page.text, re.DOTALL)
        assert drawn is not None
        return sorted({*re.findall(r' name="([^"]+)"', drawn[0]), "then"} - {"csrf_token", "add-row"})

    def send(self, name: str, value: bytes) -> tuple[TestResponse, bool]:
        """Fill the form in, type `value` into one field, send it; the answer, and whether anything was committed."""
        fields = self._drawn | self.form.typed
        sent = {key: text.encode() for key, text in fields.items()} | {name: value}
        body = "&".join(f"{key}={quote_from_bytes(text)}" for key, text in sent.items())
        before = self._commits()
        answer = self.client.post(self.form.url, data=body.encode(), content_type=URL_ENCODED)
        if answer.status_code < 400:
            self._renew()
        return answer, self._commits() != before

    def close(self) -> None:
        self._watch.close()

    def _open(self) -> None:
        self.page = self.client.get(self.form.url)
        self._drawn = read_form(self.page).fields if self.page.status_code == 200 else {}

    def _renew(self) -> None:
        """The form with a key and a version that were not used yet; for a new record it differs by its key alone."""
        if self.form.url.endswith("/new"):
            self._drawn["form_key"] = uuid4().hex
        else:
            self._open()

    def _commits(self) -> int:
        """A number that changes when any other connection has committed anything."""
        return int(self._watch.execute("PRAGMA data_version").fetchone()[0])


def objections(client: FlaskClient, answer: TestResponse, is_written: bool, with_data: bool) -> list[str]:
    """What is wrong with the answer to a hostile form."""
    found = [f"holds {raw} unescaped" for raw in RAW if raw in answer.text]
    if answer.status_code not in ANSWERED:
        found.append(f"answers {answer.status_code}")
    if answer.status_code >= 400 and is_written:
        found.append("refused it, and wrote something")
    if answer.status_code == 303:
        path = answer.location.partition("?")[0]
        data = ("/index.json" if path == "/" else f"{path}.json",) if with_data else ()
        for url in (answer.location, *data):
            shown = client.get(url)
            if shown.status_code != 200:
                found.append(f"leads to {url}, which answers {shown.status_code}")
            if shown.mimetype == "text/html":
                found += [f"stored {raw} unescaped" for raw in RAW if raw in shown.text]
    return found


@pytest.mark.parametrize("name", NAMES)
def test_no_field_breaks_its_form_whatever_is_typed_into_it(
    sqlite_database: Database, forms: dict[str, Filled], signed_in: Browser, client: FlaskClient, name: str
) -> None:
    # given a form, filled in as it should be
    form = forms[name]
    bench = Bench(signed_in(form.role) if form.role else client, sqlite_database, form)
    # when each field in turn holds each hostile value, for as long as the form is there
    wrong = []
    for entry in bench.fields():
        for said, value in VALUES.items():
            if said not in FEW and (form.is_brief or entry in ALIKE):
                continue
            if bench.page.status_code == 200:
                answer, is_written = bench.send(entry, value)
                is_fault = is_written and form.role is not None  # tries are counted
                found = objections(bench.client, answer, is_fault, said in FEW)
                wrong += [f"{entry} with {said}: {each}" for each in found]
    bench.close()
    # then nothing broke, nothing was half written, and nothing came back that a browser would run
    assert wrong == []


def test_the_list_of_forms_is_whole(forms: dict[str, Filled]) -> None:
    assert tuple(forms) == NAMES
