"""Requests that no browser sends: keys made by hand, bodies of the wrong kind, hosts that are none, floods."""

import datetime
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from flask.testing import FlaskClient
from itsdangerous import URLSafeTimedSerializer
from werkzeug.test import TestResponse, encode_multipart

from app.config import Settings
from app.factory import create_app
from app.services.captures import MAX_TEXT
from app.services.throttle import count_try
from app.storage.engine import Database
from app.storage.models.account import Role
from app.storage.types import utc_now
from app.web.forms.base import RecordForm
from app.web.forms.fields import Secret
from app.web.limits import LARGE_FORM, SECRET_WORDS
from app.web.requests import MAX_FIELDS, URL_ENCODED
from tests.factories import begin, make_source
from tests.people import PASSWORD
from tests.web.conftest import sign_in
from tests.web.sending import read_form, send, send_again

NEW = "/topics/new"
BOUNDARY = "multipart/form-data; boundary=x"
PART = b'--x\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n'
MEGABYTE = "x" * 1_000_000


def key_of(client: FlaskClient) -> str:
    return read_form(client.get(NEW)).fields["csrf_token"]


def titles(client: FlaskClient) -> list[str]:
    return [topic["title"] for topic in client.get("/topics.json").get_json()["topics"]]


@pytest.mark.parametrize("held", [[1], 1, None, True, {"a": 1}, "é", "x", "0" * 64, ["0" * 64]])
def test_a_key_that_anyone_could_sign_opens_nothing(editor: FlaskClient, held: Any) -> None:
    # given a key signed with the word that everyone knows, but not drawn for this browser
    signed = URLSafeTimedSerializer("variorum", salt="wtf-csrf-token").dumps(held)
    # when a form is sent with it
    answer = editor.post(NEW, data={"csrf_token": signed, "title": "Forged"})
    # then it is refused, the typing is given back, and nothing is saved
    assert answer.status_code == 400
    assert "Forged" in answer.text
    assert titles(editor) == []


@pytest.mark.parametrize(
    "referrer", [None, "https://evil.example/", "https://[::1", "about:blank", "https://localhost.evil/"]
)
def test_over_https_a_form_must_come_from_this_site(
    settings: Settings, sqlite_database: Database, referrer: str | None
) -> None:
    # given a browser that is signed in over https
    app = create_app(replace(settings, trusted_proxies=1), sqlite_database)
    browser = sign_in(app.test_client(), sqlite_database, Role.EDITOR)
    headers = {"X-Forwarded-Proto": "https"} | ({"Referer": referrer} if referrer else {})
    # when its form comes with another referrer, or one that is no address
    answer = browser.post(NEW, data={"csrf_token": key_of(browser), "title": "Elsewhere"}, headers=headers)
    # then it is refused, and its own is taken
    assert answer.status_code == 400
    own = headers | {"Referer": "https://localhost/topics/new"}
    assert browser.post(NEW, data={"csrf_token": key_of(browser), "title": "Here"}, headers=own).status_code == 303


@pytest.mark.parametrize("host", ['evil"><script>', "a b", "[::1", "a@b", "a/b", "evil?x", "evil\\x", "", "x:99999"])
def test_a_host_that_is_none_is_refused_before_a_link_is_built_on_it(reader: FlaskClient, host: str) -> None:
    for url in ("/topics", "/topics.json", "/export.json"):
        with reader.get(url, headers={"Host": host}) as answer:
            assert answer.status_code == 400
            assert "evil" not in answer.text


@pytest.mark.parametrize(
    "name", ["X-Forwarded-Host", "X-Forwarded-Prefix", "X-Original-URL", "X-Rewrite-URL", "Forwarded"]
)
def test_what_a_proxy_would_say_is_not_believed_where_there_is_none(reader: FlaskClient, name: str) -> None:
    # given no trusted proxy (the default), when a visitor claims to be one
    answer = reader.get("/topics.json", headers={name: "/accounts" if "URL" in name else "host=evil.example"})
    # then the page and its links are those of the address that was asked for
    assert answer.get_json()["links"]["page"] == "http://localhost/topics"


def test_a_forwarded_address_does_not_get_round_the_throttle(client: FlaskClient, sqlite_database: Database) -> None:
    # given many tries from this machine, the last of them just now
    for number in range(30):
        with sqlite_database.write() as session:
            count_try(
                session, f"n{number}", "127.0.0.1", now=utc_now() - (29 - number) * datetime.timedelta(minutes=20)
            )
    # when another comes that names another address
    typed = read_form(client.get("/sign-in")).fields | {"name": "Ada", "password": PASSWORD}
    answer = client.post("/sign-in", data=typed, headers={"X-Forwarded-For": "198.51.100.7"})
    # then it is counted as one more of this machine's
    assert answer.status_code == 429


def bodies(key: str) -> Iterator[tuple[str, bytes | str]]:
    """(content type, body) of what no browser sends."""
    good = PART % (b"csrf_token", key.encode()) + PART % (b"title", b"Half")
    yield "multipart/form-data", good + b"--x--\r\n"
    yield "multipart/form-data; boundary=", good + b"--x--\r\n"
    yield "multipart/form-data; boundary=" + "y" * 10_000, good
    yield BOUNDARY, b""
    yield BOUNDARY, b"--x"
    yield BOUNDARY, good  # no end
    yield BOUNDARY, good[:-20]
    yield BOUNDARY, good + b"--x\r\nContent-Disposition: form-data\r\n\r\nnameless\r\n--x--\r\n"
    yield BOUNDARY, good + b"--x\r\n" + b"A: b\r\n" * 20_000 + b"\r\n\r\n--x--\r\n"
    yield (
        BOUNDARY,
        PART % (b"csrf_token", key.encode())
        + b'--x\r\nContent-Disposition: form-data; name="title"; filename="t"\r\n\r\nT\r\n--x--\r\n',
    )
    yield "application/json", json.dumps({"csrf_token": key, "title": "Json"})
    yield "text/plain", f"csrf_token={key}&title=Plain"
    yield "application/xml", "<title>Xml</title>"
    yield f"{URL_ENCODED}; charset=utf-7", b"csrf_token=+AGEA&title=+ADw-script+AD4-"
    yield "", f"csrf_token={key}&title=Untyped"
    yield "a/b/c; =;=", b"\xff" * 1_000
    yield URL_ENCODED, b"&=&=&&%=%&%%%=" * 100
    yield URL_ENCODED, b"csrf_token=" + key.encode() + b"&title" * 5


def test_a_body_of_any_other_kind_is_refused_and_saves_nothing(editor: FlaskClient) -> None:
    for kind, body in list(bodies(key_of(editor))):
        answer = editor.post(NEW, data=body, headers={"Content-Type": kind} if kind else {})
        assert answer.status_code in {400, 413, 422}, (kind[:60], body[:60], answer.status_code)
    assert titles(editor) == []


def test_a_length_that_does_not_fit_the_body_is_no_fault(editor: FlaskClient) -> None:
    body = f"csrf_token={key_of(editor)}&title=Short".encode()
    for length in ("0", "5", "999999"):
        answer = editor.post(NEW, data=body, content_type=URL_ENCODED, environ_overrides={"CONTENT_LENGTH": length})
        assert answer.status_code in {303, 400, 422}


def test_a_repeated_field_counts_once_and_a_missing_one_is_named(editor: FlaskClient) -> None:
    # given a form with every field twice, and one with none but its key
    key = key_of(editor)
    twice = editor.post(NEW, data={"csrf_token": [key, "x"], "title": ["One", "Two"], "form_key": ["k1", "k2"]})
    none = editor.post(NEW, data={"csrf_token": key})
    # then the first of each counts, and what is missing is asked for
    assert (twice.status_code, none.status_code) == (303, 422)
    assert titles(editor) == ["One"]


@pytest.mark.parametrize("count", [MAX_FIELDS, 1_000_000])
def test_a_flood_of_fields_saves_nothing(editor: FlaskClient, count: int) -> None:
    body = f"csrf_token={key_of(editor)}&title=Flood".encode() + b"&a" * count
    answer = editor.post(NEW, data=body, content_type=URL_ENCODED)
    assert answer.status_code == 413
    assert titles(editor) == []


def test_a_megabyte_in_a_line_is_refused_and_given_back(editor: FlaskClient) -> None:
    refused = send(editor, NEW, title="Kept. " + MEGABYTE)
    beside = send(editor, "/sources/new", title="Kept. " + MEGABYTE)
    assert (refused.status_code, beside.status_code) == (413, 422)
    for answer in (refused, beside):
        assert f"Kept. {MEGABYTE}" in answer.text
    assert "shorten it to 2,000" in beside.text


def test_a_capture_beyond_its_limit_is_refused_and_given_back(editor: FlaskClient, sqlite_database: Database) -> None:
    # given six million characters, and more bytes than the page takes
    with sqlite_database.write() as session:
        url = f"/sources/{make_source(begin(session)).id}/captures/new"
    long, longest = "Kept. " + "y" * (MAX_TEXT + 1_000_000), "z" * LARGE_FORM
    # when they are pasted as a capture
    refused, flood = paste(editor, url, long), paste(editor, url, longest)
    # then the one is given back to be shortened, and the other is not even read
    assert (refused.status_code, flood.status_code) == (422, 413)
    assert f"shorten it to {MAX_TEXT:,}" in refused.text
    assert long in refused.text
    assert len(flood.text) < 10_000


def paste(client: FlaskClient, url: str, text: str) -> TestResponse:
    fields = read_form(client.get(url)).fields | {"text": text}
    boundary, body = encode_multipart(fields)
    return client.post(url, data=body, content_type=f"multipart/form-data; boundary={boundary}")


def secrets_of(form: type[RecordForm]) -> set[str]:
    return {name for name in dir(form) if getattr(getattr(form, name), "field_class", None) is Secret}


def test_no_page_gives_a_password_back_whichever_form_it_was_typed_into(client: FlaskClient) -> None:
    # given every form that has a field for a password
    forms = [RecordForm]
    for form in forms:
        forms += form.__subclasses__()
    names = {name for form in forms if form.__module__.startswith("app.") for name in secrets_of(form)}
    assert {"password", "new_password", "old_password", "repeated"} <= names
    # when they are sent by somebody whose session has ended, or without their key
    secret = dict.fromkeys(names, PASSWORD) | {"name": "Ada"}
    ended, keyless = client.post("/account/password", data=secret), client.post("/sign-in", data=secret)
    # then the page gives back what was typed, and no password
    assert (ended.status_code, keyless.status_code) == (401, 400)
    for answer in (ended, keyless):
        assert "Ada" in answer.text
        assert PASSWORD not in answer.text
    assert all(any(word in name for word in SECRET_WORDS) for name in names)


def test_a_saved_form_that_is_changed_and_sent_again_is_not_lost(editor: FlaskClient) -> None:
    # given a form that was saved, is still open, and is sent again as it was, by another button
    page = editor.get(NEW)
    first, again = (
        send_again(editor, NEW, page, title="One"),
        send_again(editor, NEW, page, title="One", then="another"),
    )
    assert first.location == again.location
    # when something else is typed into it, and into a form for another kind of record
    other = send_again(editor, NEW, page, title="Two")
    key = read_form(page).fields["form_key"]
    party = send(editor, "/parties/new", {"names-0-spelling": "Ada", "form_key": key})
    # then each is a record of its own
    assert (other.status_code, party.status_code) == (303, 303)
    assert other.location != first.location
    assert sorted(titles(editor)) == ["One", "Two"]
