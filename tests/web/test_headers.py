from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from app.config import Settings
from app.factory import create_app
from app.storage.engine import Database

POLICY = (
    "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)


@pytest.mark.parametrize("path", ["/", "/sign-in", "/index.json", "/nowhere", "/trial/open", "/trial/fault"])
def test_every_answer_tells_the_browser_what_to_refuse(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers

    assert headers["Content-Security-Policy"] == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


def test_what_a_signed_in_visitor_sees_is_kept_nowhere(reader: FlaskClient) -> None:
    assert reader.get("/").headers["Cache-Control"] == "no-store"


def test_what_a_stranger_sees_is_asked_for_again_and_depends_on_the_cookie(client: FlaskClient) -> None:
    headers = client.get("/sign-in").headers

    assert headers["Cache-Control"] == "private, no-cache"
    assert "Cookie" in headers["Vary"]


def test_https_is_insisted_on_only_where_it_is_promised(settings: Settings, sqlite_database: Database) -> None:
    promised = create_app(replace(settings, secure_cookies=True), sqlite_database).test_client()
    plain = create_app(settings, sqlite_database).test_client()

    assert promised.get("/sign-in").headers["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains"
    assert "Strict-Transport-Security" not in plain.get("/sign-in").headers


@pytest.mark.parametrize("path", ["/sign-in", "/nowhere"])
def test_a_page_holds_no_script_and_no_style_of_its_own(client: FlaskClient, path: str) -> None:
    html = client.get(path).text

    assert "<style" not in html
    assert " style=" not in html
    assert " on" not in html.replace(" only", "").partition("<body")[0]
    assert html.count("<script") == html.count("<script src=") + html.count('<script type="module" src=')
