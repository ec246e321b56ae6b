from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.config import Settings
from app.factory import create_app
from app.services.tokens import new_token
from app.storage.engine import Database
from app.web.cookies import COOKIE, HOST_COOKIE, VisitorSession
from tests.web.conftest import with_trial
from tests.web.sending import read_form

SIGN_IN = "/sign-in"


def test_a_page_without_a_form_sets_no_cookie(client: FlaskClient) -> None:
    response = client.get("/trial/open")

    assert "Set-Cookie" not in response.headers


def test_a_new_visitor_who_is_shown_a_form_gets_a_token_of_256_bits(client: FlaskClient) -> None:
    response = client.get(SIGN_IN)

    cookie = response.headers["Set-Cookie"]
    assert cookie.startswith(f"{COOKIE}=")
    assert len(cookie.partition("=")[2].partition(";")[0]) == 43
    for attribute in ("HttpOnly", "SameSite=Lax", "Path=/"):
        assert attribute in cookie
    assert "Secure" not in cookie


def test_the_cookie_is_tied_to_https_and_this_host_when_cookies_are_to_be_secure(
    settings: Settings, sqlite_database: Database
) -> None:
    app = create_app(replace(settings, secure_cookies=True), sqlite_database)

    cookie = app.test_client().get(SIGN_IN).headers["Set-Cookie"]

    assert cookie.startswith(f"{HOST_COOKIE}=")
    assert "Secure" in cookie
    assert "Domain" not in cookie


def test_a_visitor_who_has_a_token_keeps_it(client: FlaskClient) -> None:
    client.get(SIGN_IN)

    response = client.get(SIGN_IN)

    assert "Set-Cookie" not in response.headers


def test_the_form_key_survives_a_restart(settings: Settings, sqlite_database: Database, client: FlaskClient) -> None:
    form = read_form(client.get(SIGN_IN))
    cookie = client.get_cookie(COOKIE)
    assert cookie is not None

    later = with_trial(create_app(settings, sqlite_database)).test_client()
    later.set_cookie(COOKIE, cookie.value)
    response = later.post(SIGN_IN, data=form.fields | {"name": "Ada", "password": "wrong"})

    assert response.status_code == 422  # read and refused for the password, not for the key


@pytest.mark.parametrize("junk", ["", "short", "x" * 44, "ü" * 43, "a" * 42 + " ", "a" * 4_000])
def test_a_cookie_that_holds_no_token_counts_as_none(app: Flask, junk: str) -> None:
    client = app.test_client()
    client.set_cookie(COOKIE, junk)

    response = client.get(SIGN_IN)

    assert response.status_code == 200
    assert f"{COOKIE}=" in response.headers["Set-Cookie"]


def test_one_token_always_gives_the_same_form_key_and_another_token_another() -> None:
    one, other = new_token(), new_token()

    assert VisitorSession(one)["csrf_token"] == VisitorSession(one)["csrf_token"]
    assert VisitorSession(one)["csrf_token"] != VisitorSession(other)["csrf_token"]
    assert one not in VisitorSession(one)["csrf_token"]


def test_nothing_can_be_kept_in_a_visitors_session() -> None:
    session = VisitorSession(None)

    with pytest.raises(TypeError):
        session["anything"] = 1
    with pytest.raises(KeyError):
        session["anything"]
    assert list(session) == ["csrf_token"]
    assert len(session) == 1
