"""Invitations: the link is shown once, makes one account, and is taken back."""

import pytest
from flask.testing import FlaskClient

from app.storage.engine import Database
from app.storage.models.account import Role
from app.web.cookies import COOKIE
from tests.people import PASSWORD, make_person
from tests.web.conftest import Browser
from tests.web.pages.test_owners import link_in
from tests.web.sending import read_forms, send, send_again

TYPED = {"name": "Ada", "new_password": PASSWORD, "repeated": PASSWORD}


def invited(owner: FlaskClient, role: str = "editor") -> str:
    """The path of a new invitation."""
    return link_in(send(owner, "/accounts/invite", role=role).text)


def test_an_owner_is_shown_a_link_once_and_the_list_shows_that_it_waits(owner: FlaskClient) -> None:
    page = send(owner, "/accounts/invite", role="editor")
    link = link_in(page.text)
    assert page.status_code == 200
    assert page.headers["Cache-Control"] == "no-store"
    assert link.startswith("/invitation/")
    data = owner.get("/accounts.json")
    assert [(one["role"], one["created_by"][:6]) for one in data.get_json()["invitations"]] == [("editor", "Reader")]
    assert link.rpartition("/")[2] not in data.text + owner.get("/accounts").text


def test_who_is_invited_chooses_name_and_password_and_is_signed_in(owner: FlaskClient, client: FlaskClient) -> None:
    link = invited(owner)
    page = client.get(link)
    assert "Editor: reads, and writes" in page.text
    before = client.get_cookie(COOKIE)
    answer = send_again(client, link, page, TYPED)
    after = client.get_cookie(COOKIE)
    assert (answer.status_code, answer.location) == (303, "/?done=signed-in")
    assert before is not None
    assert after is not None
    assert before.value != after.value
    account = client.get("/account.json").get_json()["account"]
    assert (account["name"], account["role"]) == ("Ada", "editor")
    assert owner.get("/accounts.json").get_json()["invitations"] == []


def test_an_invitation_that_was_used_says_so(owner: FlaskClient, client: FlaskClient, signed_in: Browser) -> None:
    link = invited(owner)
    late = signed_in(Role.READER)
    open_page = late.get(link)
    send(client, link, TYPED)
    for answer in (late.get(link), send_again(late, link, open_page, TYPED | {"name": "Ben"})):
        assert answer.status_code == 410
        assert "used already" in answer.text


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"name": "ZOE"}, "Somebody already has this name"),
        ({"name": ""}, "Fill this in."),
        ({"new_password": "password1234", "repeated": "password1234"}, "Guessers try passwords like this one"),
        ({"repeated": "something else"}, "not the same as above"),
    ],
)
def test_what_cannot_be_taken_says_why_and_leaves_the_invitation(
    owner: FlaskClient, client: FlaskClient, sqlite_database: Database, typed: dict[str, str], message: str
) -> None:
    make_person(sqlite_database, "Zoe")
    link = invited(owner)
    answer = send(client, link, TYPED | typed)
    assert answer.status_code == 422
    assert message in answer.text
    assert PASSWORD not in answer.text
    assert send(client, link, TYPED).status_code == 303


def test_an_invitation_is_taken_back(owner: FlaskClient, client: FlaskClient) -> None:
    link = invited(owner)
    form = next(form for form in read_forms(owner.get("/accounts")) if form.action.endswith("/revoke"))
    assert owner.post(form.action, data=form.fields).location == "/accounts?done=removed"
    assert client.get(link).status_code == 410
    assert owner.post(form.action, data=form.fields).status_code == 404


def test_an_editor_takes_no_invitation_back(owner: FlaskClient, editor: FlaskClient) -> None:
    invited(owner)
    form = next(form for form in read_forms(owner.get("/accounts")) if form.action.endswith("/revoke"))
    key = next(form for form in read_forms(editor.get("/account")) if form.action == "/sign-out").fields
    assert editor.post(form.action, data=key).status_code == 403


@pytest.mark.parametrize("token", ["x", "x" * 43, "%00"])
def test_a_strange_invitation_is_refused_calmly(client: FlaskClient, token: str) -> None:
    answer = client.get(f"/invitation/{token}")
    assert answer.status_code == 410
    assert "not known here" in answer.text


def test_an_account_made_without_the_form_key_is_refused(owner: FlaskClient, client: FlaskClient) -> None:
    link = invited(owner)
    assert client.post(link, data=TYPED).status_code == 400
    assert client.get(link).status_code == 200
