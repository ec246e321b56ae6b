"""The second factor on the pages: set up, asked for at every way in, switched off, taken off, and required."""

import logging
import re
from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import update
from werkzeug.test import TestResponse

from app.config import Settings
from app.services.accounts import find_account
from app.services.links import make_sign_in_link
from app.services.second_factors import renew_recovery_codes
from app.services.sessions import start_session
from app.storage.engine import Database
from app.storage.models import Account, FailedSignIn, HalfSignIn
from app.storage.models.account import Role
from app.storage.types import utc_now
from app.web.cookies import COOKIE
from tests.applications import wired_app
from tests.factories import SECRET
from tests.people import DAYS, OTHER_PASSWORD, PASSWORD, code_at, give_factor, make_person
from tests.web.sending import read_forms, send, send_again

WRONG = "no such code"
MANY = 20  # failures, after which one waits for minutes
TOKEN = re.compile(r'<code class="token">([A-Z2-7 ]+)</code>')
RECOVERY = re.compile(r"<li><code>([a-z2-7-]+)</code></li>")


@pytest.fixture
def ada(sqlite_database: Database) -> Account:
    """An editor with a password and no second factor."""
    return make_person(sqlite_database, "Ada", Role.EDITOR)


@pytest.fixture
def guarded(sqlite_database: Database, ada: Account) -> Account:
    """Ada, whose app holds SECRET."""
    give_factor(sqlite_database, ada)
    return ada


@pytest.fixture
def browser(client: FlaskClient, sqlite_database: Database, ada: Account) -> FlaskClient:
    """Ada's browser, in which she is signed in."""
    return enter(client, sqlite_database, ada)


@pytest.fixture
def strict_app(settings: Settings, sqlite_database: Database) -> Flask:
    """The application that requires a second factor."""
    return wired_app(replace(settings, require_second_factor=True), sqlite_database)


def enter(client: FlaskClient, database: Database, account: Account) -> FlaskClient:
    with database.write() as session:
        client.set_cookie(COOKIE, start_session(session, account.id, DAYS))
    return client


def token_of(client: FlaskClient) -> str:
    cookie = client.get_cookie(COOKIE)
    assert cookie is not None
    return cookie.value


def is_signed_in(client: FlaskClient) -> bool:
    return client.get("/account.json").status_code == 200


def give_password(client: FlaskClient, url: str = "/sign-in") -> TestResponse:
    return send(client, url, name="ada", password=PASSWORD)


def begin(browser: FlaskClient, url: str = "/account/second-factor") -> TestResponse:
    """Give the password, and open the page with the secret."""
    return browser.get(send(browser, url, password=PASSWORD).location)


def secret_on(page: TestResponse) -> str:
    [shown] = TOKEN.findall(page.text)
    return str(shown).replace(" ", "")


def test_it_is_set_up_with_the_password_and_a_code_and_shows_recovery_codes_once(
    browser: FlaskClient, app: Flask, sqlite_database: Database, ada: Account
) -> None:
    other = enter(app.test_client(), sqlite_database, ada)
    page = begin(browser)
    assert '<svg class="qr-code"' in page.text
    assert "style=" not in page.text
    before = token_of(browser)
    done = send_again(browser, "/account/second-factor", page, code=code_at(secret=secret_on(page)))
    codes = RECOVERY.findall(done.text)
    assert (done.status_code, done.headers["Cache-Control"], len(codes)) == (200, "no-store", 10)
    assert (token_of(browser) == before, is_signed_in(browser), is_signed_in(other)) == (False, True, False)
    page = browser.get("/account/second-factor")
    assert "Recovery codes left</dt><dd>10</dd>" in page.text
    assert not any(code in page.text for code in codes)


def test_the_page_of_the_password_shows_no_secret_and_a_wrong_one_gets_none(browser: FlaskClient) -> None:
    assert not TOKEN.findall(browser.get("/account/second-factor").text)
    answer = send(browser, "/account/second-factor", password=OTHER_PASSWORD)
    assert answer.status_code == 422
    assert "This is not your password." in answer.text
    assert not TOKEN.findall(browser.get("/account/second-factor").text)


def test_a_wrong_first_code_switches_nothing_on_and_keeps_the_secret(browser: FlaskClient) -> None:
    page = begin(browser)
    answer = send_again(browser, "/account/second-factor", page, code=WRONG)
    assert answer.status_code == 422
    assert "not the code of this moment" in answer.text
    assert secret_on(answer) == secret_on(page)
    assert WRONG not in answer.text
    assert browser.get("/account/second-factor.json").get_json()["factor"] is None


def test_the_secret_is_in_no_json_and_in_no_log(
    browser: FlaskClient, app: Flask, sqlite_database: Database, ada: Account, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        page = begin(browser)
        secret = secret_on(page)
        data = browser.get("/account/second-factor.json")
        assert data.get_json()["is_offered"] is True
        done = send_again(browser, "/account/second-factor", page, code=code_at(secret=secret))
        told = data.text + "".join(browser.get(f"/account{path}.json").text for path in ("", "/second-factor"))
    told += "".join(f"{record.getMessage()} {record.__dict__}" for record in caplog.records)
    assert not any(word in told for word in (secret, *RECOVERY.findall(done.text)))
    # nor does another browser of the same person see what this one was offered
    assert secret not in enter(app.test_client(), sqlite_database, ada).get("/account/second-factor").text


def test_an_account_without_a_password_sets_one_first(client: FlaskClient, sqlite_database: Database) -> None:
    new = enter(client, sqlite_database, make_person(sqlite_database, "New", password=False))
    page = new.get("/account/second-factor")
    assert "this account has none yet" in page.text
    assert 'href="/account/password"' in page.text


def test_after_the_password_a_code_is_asked_for_and_leads_to_the_page_that_was_asked_for(
    client: FlaskClient, guarded: Account
) -> None:
    refused = client.get("/account?x=1")
    answer = give_password(client, refused.location)
    assert (answer.status_code, answer.location) == (303, "/sign-in/code?next=/account?x%3D1")
    assert not is_signed_in(client)
    half = token_of(client)
    page = client.get(answer.location)
    assert 'autocomplete="one-time-code"' in page.text
    assert 'inputmode="numeric"' in page.text
    done = send_again(client, answer.location, page, code=code_at())
    assert (done.status_code, done.location) == (303, "/account?x=1")
    assert is_signed_in(client)
    assert token_of(client) != half


def test_half_signed_in_one_may_do_nothing(client: FlaskClient, guarded: Account) -> None:
    give_password(client)
    for path in ("/", "/account", "/account/second-factor", "/accounts", "/topics/new"):
        assert client.get(path).location.startswith("/sign-in?next="), path
    assert client.get("/account.json").status_code == 401


def test_a_wrong_code_says_so_is_not_shown_and_is_counted(
    client: FlaskClient, sqlite_database: Database, guarded: Account
) -> None:
    give_password(client)
    answer = send(client, "/sign-in/code", code=WRONG)
    assert answer.status_code == 422
    assert "This code is not right" in answer.text
    assert WRONG not in answer.text
    with sqlite_database.write() as session:
        session.execute(update(FailedSignIn).values(failures=MANY))
    answer = send(client, "/sign-in/code", code=WRONG)
    assert answer.status_code == 429
    assert WRONG not in answer.text
    assert not is_signed_in(client)


def test_a_code_works_once(client: FlaskClient, app: Flask, guarded: Account) -> None:
    code = code_at()
    for browser, status in ((client, 303), (app.test_client(), 422)):
        give_password(browser)
        assert send(browser, "/sign-in/code", code=code).status_code == status


def test_a_recovery_code_signs_in_once(
    client: FlaskClient, app: Flask, sqlite_database: Database, guarded: Account
) -> None:
    with sqlite_database.write() as session:
        code = renew_recovery_codes(session, session.get_one(Account, guarded.id))[0]
    for browser, status in ((client, 303), (app.test_client(), 422)):
        page = browser.get(give_password(browser, "/sign-in?next=/account").location)
        assert 'href="/sign-in/recovery-code?next=/account"' in page.text
        assert send(browser, "/sign-in/recovery-code?next=/account", code=code).status_code == status
    assert client.get("/account/second-factor.json").get_json()["factor"]["codes_left"] == 9


def test_who_comes_too_late_begins_again(client: FlaskClient, sqlite_database: Database, guarded: Account) -> None:
    give_password(client)
    page = client.get("/sign-in/code")
    with sqlite_database.write() as session:
        session.execute(update(HalfSignIn).values(expires_at=utc_now()))
    answer = send_again(client, "/sign-in/code", page, code=code_at())
    assert answer.location == "/sign-in?next=/&done=too-late"
    assert "Signing in took too long" in client.get(answer.location).text


def test_who_is_signed_in_already_is_asked_for_no_code(browser: FlaskClient) -> None:
    assert browser.get("/sign-in/code?next=/account").location == "/account"
    assert browser.get("/sign-in/code?next=https://evil.example/").location == "/"


def test_a_link_and_a_reset_do_not_go_round_it(
    client: FlaskClient, owner: FlaskClient, sqlite_database: Database, guarded: Account
) -> None:
    with sqlite_database.write() as session:
        link = make_sign_in_link(session, find_account(session, guarded.id))
    answer = client.get(f"/sign-in/{link}")
    assert answer.location.startswith("/sign-in/code?next=")
    assert not is_signed_in(client)
    page = send(owner, f"/accounts/{guarded.id}/reset")
    link = page.text.partition('<code class="token">http://localhost')[2].partition("<")[0]
    answer = client.get(link)
    assert not is_signed_in(client)
    assert send(client, answer.location, code=code_at()).location == "/?done=signed-in-by-link"
    assert is_signed_in(client)


def test_new_recovery_codes_ask_for_password_and_code(browser: FlaskClient, guarded: Account) -> None:
    path = "/account/second-factor/recovery-codes"
    for typed in ({"password": OTHER_PASSWORD, "code": code_at()}, {"password": PASSWORD, "code": WRONG}):
        assert send(browser, path, typed).status_code == 422
    done = send(browser, path, password=PASSWORD, code=code_at())
    assert (done.status_code, len(RECOVERY.findall(done.text))) == (200, 10)


def test_it_is_switched_off_with_password_and_code(
    browser: FlaskClient, app: Flask, sqlite_database: Database, guarded: Account
) -> None:
    other = enter(app.test_client(), sqlite_database, guarded)
    path = "/account/second-factor/off"
    for typed in ({"password": OTHER_PASSWORD, "code": code_at()}, {"password": PASSWORD, "code": WRONG}):
        answer = send(browser, path, typed)
        assert answer.status_code == 422
        assert typed["password"] not in answer.text
        assert f'value="{typed["code"]}"' not in answer.text
    assert send(browser, path, password=PASSWORD, code=code_at()).location == "/account?done=factor-off"
    assert (is_signed_in(browser), is_signed_in(other)) == (True, False)
    assert give_password(other).location == "/"


def test_an_owner_takes_it_off_which_signs_out_and_stands_in_the_history(
    owner: FlaskClient, browser: FlaskClient, guarded: Account
) -> None:
    page = owner.get(f"/accounts/{guarded.id}")
    assert "Take the second factor off" in page.text
    assert SECRET not in page.text + owner.get(f"/accounts/{guarded.id}.json").text + owner.get("/accounts.json").text
    answer = send(owner, f"/accounts/{guarded.id}/second-factor")
    assert answer.location == f"/accounts/{guarded.id}?done=factor-taken-off"
    assert "The second factor was taken off." in owner.get(answer.location).text
    assert not is_signed_in(browser)
    assert give_password(browser).location == "/"
    assert owner.get(f"/accounts/{guarded.id}/second-factor").status_code == 404


def test_an_owner_s_own_is_not_taken_off_without_its_code(owner: FlaskClient) -> None:
    own = owner.get("/account.json").get_json()["account"]["id"]
    assert owner.get(f"/accounts/{own}/second-factor").location == "/account/second-factor/off"


def test_where_it_is_required_one_is_led_to_it_and_may_do_nothing_else(
    strict_app: Flask, sqlite_database: Database, ada: Account
) -> None:
    client = strict_app.test_client()
    assert give_password(client, "/sign-in?next=/topics").location == "/topics"
    led = client.get("/topics").location
    assert led == "/account/second-factor?next=/topics"
    for path in ("/", "/account", "/topics/new", "/account/name", "/account/second-factor/off"):
        assert client.get(path).location.startswith("/account/second-factor?next="), path
    assert client.get("/index.json").status_code == 403
    answer = client.post("/topics/new", data={"title": "Typed"})
    assert answer.status_code == 403
    assert "Typed" in answer.text
    assert client.get("/account/password").status_code == 200
    page = begin(client, led)
    done = send_again(client, led, page, code=code_at(secret=secret_on(page)))
    assert 'href="/topics">I have kept them' in done.text
    assert client.get("/topics").status_code == 200


def test_where_it_is_required_a_stranger_signs_in_and_out_as_ever(strict_app: Flask, ada: Account) -> None:
    client = strict_app.test_client()
    assert client.get("/").location == "/sign-in?next=/"
    assert client.get("/sign-in").status_code == 200
    give_password(client)
    form = next(form for form in read_forms(client.get("/account/second-factor")) if form.action == "/sign-out")
    assert client.post("/sign-out", data=form.fields).location == "/sign-in?done=signed-out"


def test_where_it_is_required_reading_in_public_asks_for_it_once_one_is_signed_in(
    settings: Settings, sqlite_database: Database, ada: Account
) -> None:
    app = wired_app(replace(settings, public_reading=True, require_second_factor=True), sqlite_database)
    client = app.test_client()
    assert client.get("/").status_code == 200
    assert enter(client, sqlite_database, ada).get("/").location == "/account/second-factor?next=/"
