import datetime
from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select, update

from app.config import Settings
from app.factory import create_app
from app.storage.engine import Database
from app.storage.models import SignInSession
from app.storage.models.account import Role
from app.storage.types import utc_now
from app.web.cookies import COOKIE
from app.web.visitors import local_path
from tests.web.conftest import Browser
from tests.web.sending import read_form


def test_a_page_that_declares_nothing_asks_a_stranger_to_sign_in_and_to_come_back(client: FlaskClient) -> None:
    response = client.get("/?q=a%26b&page=2")

    assert response.status_code == 303
    assert response.headers["Location"] == "/sign-in?next=/?q%3Da%2526b%26page%3D2"


def test_data_tells_a_stranger_that_an_account_is_needed(client: FlaskClient) -> None:
    response = client.get("/index.json")

    assert response.status_code == 401
    assert response.json is not None
    assert response.json["error"]["status"] == 401


def test_a_page_that_declares_nothing_is_open_to_readers(reader: FlaskClient) -> None:
    assert reader.get("/").status_code == 200


def test_a_page_that_declares_nothing_is_open_to_all_when_reading_is_public(public_app: Flask) -> None:
    assert public_app.test_client().get("/").status_code == 200


def test_writing_needs_an_account_even_when_reading_is_public(public_app: Flask) -> None:
    assert public_app.test_client().get("/trial/form").status_code == 303


def test_a_page_for_accounts_needs_one_even_when_reading_is_public(public_app: Flask, reader: FlaskClient) -> None:
    assert public_app.test_client().get("/trial/own").status_code == 303
    assert reader.get("/trial/own").status_code == 200


def test_a_reader_is_told_that_writing_is_for_editors(reader: FlaskClient) -> None:
    response = reader.get("/trial/form")

    assert response.status_code == 403
    assert "for an editor; your account is a reader" in response.text


@pytest.mark.parametrize("role", [Role.EDITOR, Role.OWNER])
def test_editors_and_owners_may_write(signed_in: Browser, role: Role) -> None:
    assert signed_in(role).get("/trial/form").status_code == 200


def test_a_page_that_stands_open_needs_no_account(client: FlaskClient) -> None:
    assert client.get("/trial/open").text == "open"


def test_a_session_that_ended_lets_nobody_in(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        session.execute(update(SignInSession).values(expires_at=utc_now() - datetime.timedelta(seconds=1)))

    assert editor.get("/trial/form").status_code == 303


def test_someone_who_was_signed_out_while_typing_gets_the_typing_back(
    editor: FlaskClient, sqlite_database: Database
) -> None:
    form = read_form(editor.get("/trial/form"))
    with sqlite_database.write() as session:
        session.execute(update(SignInSession).values(expires_at=utc_now()))

    response = editor.post("/trial/form", data=form.fields | {"text": "An hour of <b>typing</b>"})

    assert response.status_code == 401
    assert "An hour of &lt;b&gt;typing&lt;/b&gt;" in response.text


def test_the_use_of_a_session_is_noted_once_an_hour(editor: FlaskClient, sqlite_database: Database) -> None:
    long_ago = utc_now() - datetime.timedelta(hours=2)
    with sqlite_database.write() as session:
        session.execute(update(SignInSession).values(seen_at=long_ago))

    assert editor.get("/").status_code == 200

    with sqlite_database.read() as session:
        assert session.scalars(select(SignInSession.seen_at)).one() > long_ago


def test_pages_of_a_stranger_with_a_made_up_token_are_those_of_a_stranger(client: FlaskClient) -> None:
    client.set_cookie(COOKIE, "a" * 43)

    assert client.get("/").status_code == 303


def test_behind_a_proxy_the_address_of_the_browser_is_believed_as_far_as_the_settings_say(
    settings: Settings, sqlite_database: Database
) -> None:
    forwarded = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "ledger.example"}
    plain = create_app(replace(settings, public_reading=True), sqlite_database).test_client()
    proxied = create_app(replace(settings, public_reading=True, trusted_proxies=1), sqlite_database).test_client()

    believed = proxied.get("/index.json", headers=forwarded).json
    ignored = plain.get("/index.json", headers=forwarded).json

    assert believed is not None
    assert ignored is not None
    assert believed["links"]["page"] == "https://ledger.example/"
    assert ignored["links"]["page"] == "http://localhost/"


@pytest.mark.parametrize("text", ["/", "/topics", "/topics?q=a&b=ä", "/a//b"])
def test_a_path_of_this_site_is_kept(text: str) -> None:
    assert local_path(text) == text


@pytest.mark.parametrize(
    "text",
    ["", "topics", "//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example", "/a\nb", "/\t/e"],
)
def test_any_other_path_leads_to_the_front_page(text: str) -> None:
    assert local_path(text) == "/"
