"""Signing in and out, one's own name and password, and the browsers in which one is signed in."""

import logging
from http.cookies import SimpleCookie

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app.services.accounts import find_account
from app.services.links import make_sign_in_link
from app.services.sessions import start_session
from app.services.throttle import NAME_LIMIT
from app.services.tokens import hash_token
from app.storage.engine import Database
from app.storage.models import Account
from app.storage.models.account import Role
from app.web.cookies import COOKIE
from tests.people import DAYS, OTHER_PASSWORD, PASSWORD, make_person
from tests.web.sending import read_form, read_forms, send, send_again


@pytest.fixture
def ada(sqlite_database: Database) -> Account:
    """An editor with a password."""
    return make_person(sqlite_database, "Ada", Role.EDITOR)


@pytest.fixture
def browser(client: FlaskClient, sqlite_database: Database, ada: Account) -> FlaskClient:
    """Ada's browser, in which she is signed in."""
    client.set_cookie(COOKIE, open_session(sqlite_database, ada))
    return client


def open_session(database: Database, account: Account) -> str:
    with database.write() as session:
        return start_session(session, account.id, DAYS)


def make_link(database: Database, account: Account) -> str:
    with database.write() as session:
        return f"/sign-in/{make_sign_in_link(session, account)}"


def token_of(client: FlaskClient) -> str | None:
    cookie = client.get_cookie(COOKIE)
    return cookie.value if cookie else None


def name_on(client: FlaskClient) -> str | None:
    """The name of the account that is signed in."""
    answer = client.get("/account.json")
    return answer.get_json()["account"]["name"] if answer.status_code == 200 else None


def sign_in(client: FlaskClient, password: str = PASSWORD, url: str = "/sign-in") -> TestResponse:
    return send(client, url, name="ada", password=password)


def test_name_and_password_sign_in_and_lead_home(client: FlaskClient, ada: Account) -> None:
    answer = sign_in(client)
    assert (answer.status_code, answer.location) == (303, "/")
    assert name_on(client) == "Ada"


def test_signing_in_leads_to_the_page_that_was_asked_for(client: FlaskClient, ada: Account) -> None:
    refused = client.get("/account?x=1")
    assert refused.status_code == 303
    assert sign_in(client, url=refused.location).location == "/account?x=1"


@pytest.mark.parametrize(
    ("path", "led_to"),
    [
        ("https://evil.example/", "/"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("\\\\evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("/\t/evil.example", "/%20/evil.example"),
        ("", "/"),
        ("account", "/"),
        ("/account?a=1&b=//x", "/account?a=1&b=//x"),
    ],
)
def test_signing_in_leads_nowhere_but_to_this_site(client: FlaskClient, ada: Account, path: str, led_to: str) -> None:
    page = client.get("/sign-in", query_string={"next": path})
    typed = read_form(page).fields | {"name": "Ada", "password": PASSWORD}
    answer = client.post("/sign-in", query_string={"next": path}, data=typed)
    assert (answer.status_code, answer.location) == (303, led_to)


def test_the_cookie_is_new_after_signing_in_and_hidden_from_scripts(client: FlaskClient, ada: Account) -> None:
    page = client.get("/sign-in")
    before = token_of(client)
    answer = send_again(client, "/sign-in", page, name="Ada", password=PASSWORD)
    cookie = SimpleCookie(answer.headers["Set-Cookie"])[COOKIE]
    assert before is not None
    assert cookie.value not in ("", before)
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/")


def test_signing_in_again_ends_the_session_before(browser: FlaskClient, app: Flask, ada: Account) -> None:
    before = token_of(browser)
    assert before is not None
    page = app.test_client().get("/sign-in")
    assert page.status_code == 200
    form = read_form(browser.get("/account/name"))
    browser.post("/sign-in", data={"csrf_token": form.fields["csrf_token"], "name": "Ada", "password": PASSWORD})
    other = app.test_client()
    other.set_cookie(COOKIE, before)
    assert (name_on(browser), name_on(other)) == ("Ada", None)


def test_who_is_signed_in_already_is_led_on(browser: FlaskClient) -> None:
    answer = browser.get("/sign-in?next=/account")
    assert (answer.status_code, answer.location) == (303, "/account")


def test_a_wrong_password_gives_the_name_back_but_never_the_password(client: FlaskClient, ada: Account) -> None:
    answer = sign_in(client, OTHER_PASSWORD)
    assert answer.status_code == 422
    assert "The name or the password is not right." in answer.text
    assert 'value="ada"' in answer.text
    assert OTHER_PASSWORD not in answer.text
    assert name_on(client) is None


def test_after_some_wrong_passwords_the_page_says_how_long_to_wait(client: FlaskClient, ada: Account) -> None:
    for _ in range(NAME_LIMIT.free):
        sign_in(client, OTHER_PASSWORD)
    answer = sign_in(client)
    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == "1"
    assert "Wait 1 second, then try again." in answer.text
    assert PASSWORD not in answer.text


def test_a_sign_in_without_the_form_key_is_refused(client: FlaskClient, ada: Account) -> None:
    answer = client.post("/sign-in", data={"name": "Ada", "password": PASSWORD})
    assert answer.status_code == 400
    assert name_on(client) is None


def test_an_empty_sign_in_says_what_is_missing_and_counts_no_try(client: FlaskClient, ada: Account) -> None:
    for _ in range(NAME_LIMIT.free + 1):
        assert send(client, "/sign-in", name="", password="").status_code == 422
    assert sign_in(client).status_code == 303


def test_signing_out_ends_the_session_and_takes_the_cookie_away(browser: FlaskClient, app: Flask) -> None:
    token = token_of(browser)
    assert token is not None
    form = next(form for form in read_forms(browser.get("/account")) if form.action == "/sign-out")
    answer = browser.post("/sign-out", data=form.fields)
    assert (answer.status_code, answer.location) == (303, "/sign-in?done=signed-out")
    assert token_of(browser) is None
    other = app.test_client()
    other.set_cookie(COOKIE, token)
    assert name_on(other) is None
    assert "You are signed out." in browser.get(answer.location).text


def test_signing_out_by_a_mere_link_is_not_possible(browser: FlaskClient) -> None:
    assert browser.get("/sign-out").status_code == 405
    assert browser.post("/sign-out").status_code == 400
    assert name_on(browser) == "Ada"


def test_a_link_signs_in_once_and_says_so_when_it_is_used_again(
    client: FlaskClient, app: Flask, sqlite_database: Database, ada: Account
) -> None:
    link = make_link(sqlite_database, ada)
    answer = client.get(link)
    assert (answer.status_code, answer.location) == (303, "/?done=signed-in-by-link")
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert name_on(client) == "Ada"
    again = app.test_client().get(link)
    assert again.status_code == 410
    assert "This link has been used already" in again.text
    assert "Set-Cookie" not in again.headers


def test_what_only_looks_at_a_link_neither_uses_it_up_nor_is_signed_in(
    client: FlaskClient, sqlite_database: Database, ada: Account
) -> None:
    link = make_link(sqlite_database, ada)
    assert client.head(link).status_code == 200
    for headers in ({"Sec-Fetch-Dest": "image"}, {"Sec-Fetch-Dest": "empty"}, {"Sec-Purpose": "prefetch;prerender"}):
        answer = client.get(link, headers=headers)
        assert (answer.status_code, answer.data, "Set-Cookie" in answer.headers) == (200, b"", False)
    assert client.get(link, headers={"Sec-Fetch-Dest": "document"}).status_code == 303


def test_a_link_replaces_who_was_signed_in(
    browser: FlaskClient, app: Flask, sqlite_database: Database, ada: Account
) -> None:
    before = token_of(browser)
    assert before is not None
    ben = make_person(sqlite_database, "Ben", Role.OWNER)
    browser.get(make_link(sqlite_database, ben))
    other = app.test_client()
    other.set_cookie(COOKIE, before)
    assert (name_on(browser), name_on(other)) == ("Ben", None)


@pytest.mark.parametrize("token", ["x", "x" * 43, "%00%ff", "a" * 5000])
def test_a_strange_link_is_refused_calmly(client: FlaskClient, token: str) -> None:
    answer = client.get(f"/sign-in/{token}")
    assert answer.status_code == 410
    assert "This link is not known here" in answer.text


def test_no_token_is_written_to_the_log(
    client: FlaskClient, sqlite_database: Database, ada: Account, caplog: pytest.LogCaptureFixture
) -> None:
    link = make_link(sqlite_database, ada)
    with caplog.at_level(logging.DEBUG):
        client.get(link)
        client.get(link)
    token = link.rpartition("/")[2]
    lines = [f"{record.getMessage()} {record.__dict__}" for record in caplog.records]
    assert any("/sign-in/<string:token>" in line for line in lines)
    assert not any(token in line or str(token_of(client)) in line for line in lines)


def test_who_came_by_a_link_is_asked_to_set_a_password(client: FlaskClient, sqlite_database: Database) -> None:
    new = make_person(sqlite_database, "New", Role.OWNER, password=False)
    home = client.get(make_link(sqlite_database, new), follow_redirects=True)
    assert "set a password under your name" in home.text
    assert "has no password yet" in client.get("/account").text
    answer = send(client, "/account/password", new_password=PASSWORD, repeated=PASSWORD)
    assert answer.location == "/account?done=password"
    assert "has no password yet" not in client.get(answer.location).text


def test_the_account_page_shows_name_role_and_browsers_and_its_data_no_secret(
    browser: FlaskClient, sqlite_database: Database, ada: Account
) -> None:
    open_session(sqlite_database, ada)
    data = browser.get("/account.json").get_json()
    assert (data["account"]["name"], data["account"]["role"]) == ("Ada", "editor")
    assert [session["is_current"] for session in data["sessions"]].count(True) == 1
    assert len(data["sessions"]) == 2
    text = browser.get("/account.json").text + browser.get("/account").text
    assert "argon2" not in text
    assert str(token_of(browser)) not in text
    assert "This browser" in browser.get("/account").text


@pytest.mark.parametrize("path", ["/account", "/account/name", "/account/password"])
def test_one_s_own_pages_need_an_account_even_where_reading_is_open(public_app: Flask, path: str) -> None:
    answer = public_app.test_client().get(path)
    assert (answer.status_code, answer.location.partition("?")[0]) == (303, "/sign-in")


def test_another_browser_is_signed_out_from_here(
    browser: FlaskClient, app: Flask, sqlite_database: Database, ada: Account
) -> None:
    other = app.test_client()
    other.set_cookie(COOKIE, open_session(sqlite_database, ada))
    key = hash_token(str(token_of(other)))
    form = next(form for form in read_forms(browser.get("/account")) if key in form.action)
    assert browser.post(form.action, data=form.fields).location == "/account?done=session-ended"
    assert (name_on(other), name_on(browser)) == (None, "Ada")
    assert browser.post(form.action, data=form.fields).status_code == 404


def test_all_other_browsers_are_signed_out_at_once(
    browser: FlaskClient, app: Flask, sqlite_database: Database, ada: Account
) -> None:
    others = [app.test_client() for _ in range(2)]
    for other in others:
        other.set_cookie(COOKIE, open_session(sqlite_database, ada))
    form = next(form for form in read_forms(browser.get("/account")) if form.action.endswith("/end-others"))
    browser.post(form.action, data=form.fields)
    assert [name_on(client) for client in (*others, browser)] == [None, None, "Ada"]


def test_a_changed_password_signs_every_other_browser_out_and_gives_this_one_a_new_cookie(
    browser: FlaskClient, app: Flask, sqlite_database: Database, ada: Account
) -> None:
    before = token_of(browser)
    other = app.test_client()
    other.set_cookie(COOKIE, open_session(sqlite_database, ada))
    answer = send(
        browser, "/account/password", old_password=PASSWORD, new_password=OTHER_PASSWORD, repeated=OTHER_PASSWORD
    )
    assert answer.location == "/account?done=password"
    assert token_of(browser) != before
    assert (name_on(browser), name_on(other)) == ("Ada", None)
    assert sign_in(other, OTHER_PASSWORD).status_code == 303


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"old_password": OTHER_PASSWORD}, "This is not your password."),
        ({"new_password": "short", "repeated": "short"}, "at least 12 characters"),
        ({"repeated": "something else"}, "not the same as above"),
        ({"old_password": ""}, "Fill this in."),
    ],
)
def test_a_password_that_cannot_be_taken_says_why_and_is_not_shown(
    browser: FlaskClient, typed: dict[str, str], message: str
) -> None:
    given = {"old_password": PASSWORD, "new_password": OTHER_PASSWORD, "repeated": OTHER_PASSWORD}
    answer = send(browser, "/account/password", given | typed)
    assert answer.status_code == 422
    assert message in answer.text
    assert PASSWORD not in answer.text
    assert OTHER_PASSWORD not in answer.text
    assert name_on(browser) == "Ada"


def test_a_name_is_changed_and_signs_in(browser: FlaskClient, app: Flask, ada: Account) -> None:
    answer = send(browser, "/account/name", name="Ada  Lovelace")
    assert answer.location == "/account?done=saved"
    assert send(app.test_client(), "/sign-in", name="ada lovelace", password=PASSWORD).status_code == 303


def test_a_name_that_is_taken_is_refused_beside_the_field(browser: FlaskClient, sqlite_database: Database) -> None:
    make_person(sqlite_database, "Ben")
    answer = send(browser, "/account/name", name="BEN")
    assert answer.status_code == 422
    assert "Somebody already has this name" in answer.text


def test_a_change_of_one_s_name_is_in_the_history_as_one_s_own(
    browser: FlaskClient, sqlite_database: Database, ada: Account
) -> None:
    send(browser, "/account/name", name="Countess")
    with sqlite_database.read() as session:
        assert find_account(session, ada.id).name == "Countess"


def test_pages_of_an_account_are_kept_by_no_cache(browser: FlaskClient) -> None:
    assert browser.get("/account").headers["Cache-Control"] == "no-store"
