"""What an owner sees and does: every account, its role, disabling, restoring, and a link after a reset."""

import pytest
from flask.testing import FlaskClient

from app.services.accounts import find_account
from app.services.links import make_sign_in_link
from app.storage.engine import Database
from app.storage.models import Account
from app.storage.models.account import Role
from tests.people import make_person
from tests.web.conftest import Browser
from tests.web.sending import read_forms, send


@pytest.fixture
def ada(sqlite_database: Database) -> Account:
    """An editor with a password."""
    return make_person(sqlite_database, "Ada", Role.EDITOR)


def own_account(client: FlaskClient) -> str:
    return str(client.get("/account.json").get_json()["account"]["id"])


def link_in(text: str) -> str:
    """The path of the link that the page shows."""
    return text.partition('<code class="token">http://localhost')[2].partition("<")[0]


@pytest.mark.parametrize("role", [Role.READER, Role.EDITOR])
def test_only_owners_see_and_change_accounts(signed_in: Browser, ada: Account, role: Role) -> None:
    browser = signed_in(role)
    paths = ("", "/invite", f"/{ada.id}", f"/{ada.id}/role", f"/{ada.id}/disable", f"/{ada.id}/reset")
    assert {browser.get(f"/accounts{path}").status_code for path in paths} == {403}
    assert browser.get("/accounts.json").status_code == 403
    for action in ("role", "disable", "restore", "reset"):
        answer = browser.post(f"/accounts/{ada.id}/{action}", data={"version": ada.version, "role": "owner"})
        assert answer.status_code == 403


def test_the_list_shows_every_account_and_no_secret(owner: FlaskClient, ada: Account) -> None:
    page = owner.get("/accounts")
    assert page.status_code == 200
    assert f'href="/accounts/{ada.id}">Ada</a>' in page.text
    data = owner.get("/accounts.json").get_json()
    assert {"Ada": "editor"}.items() <= {line["name"]: line["role"] for line in data["accounts"]}.items()
    assert "argon2" not in page.text + owner.get("/accounts.json").text


def test_a_role_is_changed(owner: FlaskClient, sqlite_database: Database, ada: Account) -> None:
    answer = send(owner, f"/accounts/{ada.id}/role", role="reader")
    assert answer.location == f"/accounts/{ada.id}?done=saved"
    with sqlite_database.read() as session:
        assert find_account(session, ada.id).role == Role.READER


def test_a_role_that_is_not_on_the_list_is_refused(owner: FlaskClient, ada: Account) -> None:
    answer = send(owner, f"/accounts/{ada.id}/role", role="emperor")
    assert answer.status_code == 422
    assert "Choose one of the list." in answer.text


def test_the_last_owner_is_told_why_nothing_was_done(owner: FlaskClient) -> None:
    account_id = own_account(owner)
    for path, typed in (("role", {"role": "reader"}), ("disable", {"reason": "tired"})):
        answer = send(owner, f"/accounts/{account_id}/{path}", typed)
        assert answer.status_code == 422
        assert "This is the only owner." in answer.text
    assert owner.get("/accounts").status_code == 200


def test_an_account_is_disabled_with_a_reason_and_restored(
    owner: FlaskClient, signed_in: Browser, sqlite_database: Database
) -> None:
    reader = signed_in(Role.READER)
    account_id = own_account(reader)
    assert send(owner, f"/accounts/{account_id}/disable", reason="").status_code == 422
    answer = send(owner, f"/accounts/{account_id}/disable", reason="left the project")
    assert answer.location == f"/accounts/{account_id}?done=disabled"
    assert reader.get("/account").status_code == 303
    page = owner.get(answer.location)
    assert page.text.count("left the project") == 2
    form = next(form for form in read_forms(page) if form.action.endswith("/restore"))
    assert owner.post(form.action, data=form.fields).location == f"/accounts/{account_id}?done=restored"
    with sqlite_database.read() as session:
        assert not find_account(session, account_id).is_withdrawn


def test_restoring_without_the_version_that_was_seen_is_refused(owner: FlaskClient, ada: Account) -> None:
    send(owner, f"/accounts/{ada.id}/disable", reason="on leave")
    form = next(form for form in read_forms(owner.get(f"/accounts/{ada.id}")) if form.action.endswith("/restore"))
    assert owner.post(form.action, data=form.fields | {"version": ""}).status_code == 409


def test_two_owners_who_change_one_account_hear_of_each_other(signed_in: Browser, ada: Account) -> None:
    first, second = signed_in(Role.OWNER), signed_in(Role.OWNER)
    stale = next(form for form in read_forms(second.get(f"/accounts/{ada.id}/role")) if "form_key" in form.fields)
    send(first, f"/accounts/{ada.id}/role", role="reader")
    answer = second.post(f"/accounts/{ada.id}/role", data=stale.fields | {"role": "owner"})
    assert answer.status_code == 409
    assert "Someone else saved this account" in answer.text


def test_a_reset_shows_a_link_once_which_signs_the_account_in(
    owner: FlaskClient, client: FlaskClient, ada: Account
) -> None:
    page = send(owner, f"/accounts/{ada.id}/reset")
    assert page.status_code == 200
    assert page.headers["Cache-Control"] == "no-store"
    link = link_in(page.text)
    assert link.startswith("/sign-in/")
    assert link not in owner.get(f"/accounts/{ada.id}").text
    assert client.get(link).status_code == 303
    data = client.get("/account.json").get_json()
    assert (data["account"]["name"], data["account"]["has_password"]) == ("Ada", False)


def test_merely_looking_at_a_reset_does_nothing(owner: FlaskClient, sqlite_database: Database, ada: Account) -> None:
    assert owner.get(f"/accounts/{ada.id}/reset").status_code == 200
    with sqlite_database.read() as session:
        assert find_account(session, ada.id).password_hash is not None


def test_the_page_of_an_account_tells_its_history(owner: FlaskClient, ada: Account) -> None:
    send(owner, f"/accounts/{ada.id}/role", role="reader")
    revisions = owner.get(f"/accounts/{ada.id}.json").get_json()["revisions"]
    assert [revision["act"] for revision in revisions] == ["edited", "created"]
    assert revisions[0]["actor"].startswith("Reader ")


def test_an_account_that_is_not_there_is_not_found(owner: FlaskClient) -> None:
    assert owner.get(f"/accounts/{'0' * 12}").status_code == 404
    assert owner.get(f"/accounts/{'0' * 12}/role").status_code == 404


def test_a_disabled_account_s_link_does_not_sign_in(
    owner: FlaskClient, client: FlaskClient, sqlite_database: Database, ada: Account
) -> None:
    with sqlite_database.write() as session:
        link = make_sign_in_link(session, ada)
    send(owner, f"/accounts/{ada.id}/disable", reason="left")
    assert client.get(f"/sign-in/{link}").status_code == 410
