"""Tests of app.web.pages.receiving: a page is sent in by its token alone, and waits for its account."""

import re
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.services.api_tokens import make_api_token
from app.storage.engine import Database
from app.storage.models.account import Role
from app.web.limits import LARGE_FORM
from tests.factories import begin, make_account
from tests.web.conftest import Browser
from tests.web.sending import read_form, send, send_again

TEXT = "Friedman estimates that the number is between 200 and 500."
HTML = f'<html><head><meta charset="windows-1251"><title>Обзор</title></head><body><p>{TEXT} Так.</p></body></html>'
URL = "https://news.example/article"


@pytest.fixture
def token(editor: FlaskClient) -> str:
    """A token of the editor."""
    made = send(editor, "/capture/bookmarklet", name="Browser")
    found = re.search(r'<code class="token">([\w-]+)</code>', made.text)
    assert found is not None
    return found[1]


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def test_a_bookmarklet_holds_the_address_and_a_token_that_is_shown_once(editor: FlaskClient, token: str) -> None:
    page = editor.get("/capture/bookmarklet").text
    account = editor.get("/account").text

    assert token not in page + account
    assert "Browser" in account


def test_what_a_browser_sends_waits_for_its_account_and_is_saved_with_the_selection(
    app: Flask, editor: FlaskClient, token: str
) -> None:
    # given a form of another site: no cookie, no key
    elsewhere = app.test_client()
    fields = {"token": token, "url": URL, "title": "Обзор", "html": HTML, "selection": "between 200 and 500"}

    # when
    sent = elsewhere.post("/capture/receive", data=fields, content_type="multipart/form-data")
    shown = editor.get(sent.location)
    saved = send(editor, sent.location, then="claim")

    # then
    assert sent.status_code == 303
    assert elsewhere.get(sent.location).status_code == 303
    assert read_form(shown).fields["title"] == "Обзор"
    assert read_form(shown).fields["url"] == URL
    assert TEXT in shown.text
    assert "Sent from the browser" in shown.text
    assert "quotation=between+200+and+500" in saved.location.replace("%20", "+")


@pytest.mark.parametrize("as_json", [False, True])
def test_a_program_is_answered_in_json(app: Flask, editor: FlaskClient, token: str, as_json: bool) -> None:
    fields: dict[str, Any] = {"url": URL, "title": "Words", "text": TEXT}
    given: dict[str, Any] = {"json": fields} if as_json else {"data": fields}

    answer = app.test_client().post("/capture/receive", headers=bearer(token), **given)

    assert answer.status_code == 201
    waiting = editor.get(answer.json["waits_at"] + ".json").json
    assert waiting["fields"]["title"] == {"value": "Words", "origin": "the browser"}
    assert waiting["document"]["beginning"] == TEXT


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"url": URL}, "“html” or its words"),
        ({"url": "javascript:alert(1)", "text": TEXT}, "beginning with https://"),
        ({"url": f"https://a.example/{'a' * 2_000}", "text": TEXT}, "beginning with https://"),
        ({"url": URL, "text": ["a"]}, "“text” must be a text."),
        ({"url": URL, "html": "<p></p>"}, "text"),
        ([], "must be a JSON object"),
    ],
)
def test_what_cannot_be_read_is_told_in_json(app: Flask, token: str, fields: Any, words: str) -> None:
    answer = app.test_client().post("/capture/receive", headers=bearer(token), json=fields)

    assert answer.status_code == 422
    assert words in answer.json["error"]


def test_a_body_that_is_no_json_is_told(app: Flask, token: str) -> None:
    for body in ("{", "[" * 100_000, "\udcff".encode(errors="surrogateescape")):
        answer = app.test_client().post(
            "/capture/receive", headers=bearer(token), data=body, content_type="application/json"
        )
        assert answer.status_code == 422


def test_a_wrong_or_withdrawn_token_opens_nothing(app: Flask, editor: FlaskClient, token: str) -> None:
    # given
    [line] = editor.get("/account.json").json["tokens"]
    key = read_form(editor.get("/account")).fields["csrf_token"]
    fields = {"url": URL, "text": TEXT}

    # when
    taken_back = editor.post(f"/account/tokens/{line['key']}/withdraw", data={"csrf_token": key})
    answers = [
        app.test_client().post("/capture/receive", headers=bearer(each), data=fields).status_code
        for each in (token, "", "x")
    ]
    as_form = app.test_client().post("/capture/receive", data=fields | {"token": token})

    # then
    assert taken_back.status_code == 303
    assert answers == [401, 401, 401]
    assert as_form.status_code == 403


def test_a_cookie_alone_sends_nothing_in(editor: FlaskClient) -> None:
    assert editor.post("/capture/receive", data={"url": URL, "text": TEXT}).status_code == 403


def test_a_reader_sends_nothing_in(app: Flask, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        token = make_api_token(session, make_account(begin(session), role=Role.READER).id, "Browser")

    answer = app.test_client().post("/capture/receive", headers=bearer(token), data={"url": URL, "text": TEXT})

    assert answer.status_code == 403


def test_no_other_site_is_let_at_the_answer(app: Flask, token: str) -> None:
    headers = bearer(token) | {"Origin": "https://news.example"}
    answer = app.test_client().post("/capture/receive", headers=headers, data={"url": URL, "text": TEXT})
    asked = app.test_client().options("/capture/receive", headers=headers)

    assert not {name for name, _ in (*answer.headers, *asked.headers) if name.startswith("Access-Control")}


def test_too_much_is_refused_before_it_is_read(app: Flask, token: str) -> None:
    answer = app.test_client().post(
        "/capture/receive", headers=bearer(token), environ_overrides={"CONTENT_LENGTH": str(LARGE_FORM + 1)}
    )

    assert answer.status_code == 413


def test_nobody_withdraws_the_token_of_another(signed_in: Browser, editor: FlaskClient, token: str) -> None:
    [line] = editor.get("/account.json").json["tokens"]
    other = signed_in(Role.EDITOR)
    key = read_form(other.get("/account/name")).fields["csrf_token"]

    assert other.post(f"/account/tokens/{line['key']}/withdraw", data={"csrf_token": key}).status_code == 404


def test_a_form_that_is_sent_twice_makes_one_token(editor: FlaskClient) -> None:
    form = editor.get("/capture/bookmarklet")
    answers = [send_again(editor, "/capture/bookmarklet", form, name="Twice") for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 422]
    assert "This form was sent before: one token was made" in answers[1].text
    assert editor.get("/account").text.count("Twice") == 1
