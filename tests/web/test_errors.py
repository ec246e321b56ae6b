import pytest
from flask.testing import FlaskClient
from sqlalchemy import text
from werkzeug.test import TestResponse

from app.storage.engine import Database
from tests.web.sending import read_form


def raise_on_post(editor: FlaskClient, name: str) -> TestResponse:
    token = read_form(editor.get("/trial/form")).fields["csrf_token"]
    return editor.post(f"/trial/raise/{name}", data={"csrf_token": token, "text": "An hour of <i>typing</i>"})


@pytest.mark.parametrize(
    ("name", "status", "words"),
    [
        ("missing", 404, "There is no topic with the id"),
        ("not-allowed", 403, "Only the owner may do that."),
        ("invalid", 422, "That is no title."),
        ("record", 422, "That is no title."),
        ("file", 422, "Line 3 is broken."),
        ("conflict", 409, "Someone else saved this topic"),
        ("withdrawn", 409, "This topic was withdrawn (a double)."),
        ("used", 409, "Others stand on it."),
        ("throttled", 429, "Wait 60 seconds"),
        ("database", 503, "The database is not there."),
        ("other", 400, "Something is refused."),
    ],
)
def test_what_the_domain_refuses_is_a_calm_page_that_gives_the_typing_back(
    editor: FlaskClient, name: str, status: int, words: str
) -> None:
    response = raise_on_post(editor, name)

    assert response.status_code == status
    assert words in response.text
    assert "An hour of &lt;i&gt;typing&lt;/i&gt;</textarea>" in response.text


def test_who_tried_too_often_is_told_how_long_to_wait(editor: FlaskClient) -> None:
    assert raise_on_post(editor, "throttled").headers["Retry-After"] == "60"


def test_a_form_without_its_key_is_refused_and_given_back(editor: FlaskClient) -> None:
    response = editor.post("/trial/form", data={"title": "Kept", "text": "line one\nline two", "empty": ""})

    assert response.status_code == 400
    assert "without the key" in response.text
    assert "reload the page, and send the form again" in response.text
    assert ">Kept</textarea>" in response.text
    assert "line one\nline two</textarea>" in response.text
    assert response.text.count("<textarea") == 2


def test_a_key_of_another_visitor_is_refused(editor: FlaskClient, owner: FlaskClient) -> None:
    stolen = read_form(owner.get("/trial/form")).fields

    assert editor.post("/trial/form", data=stolen | {"title": "Forged"}).status_code == 400


@pytest.mark.parametrize("path", ["/sign-out", "/trial/large", "/trial/answer/200", "/trial/form"])
def test_every_post_needs_the_key(editor: FlaskClient, path: str) -> None:
    assert editor.post(path, data={"title": "x"}).status_code == 400


def test_no_page_is_missing_calmly(reader: FlaskClient) -> None:
    response = reader.get("/nowhere/at/all")

    assert response.status_code == 404
    assert "There is nothing here" in response.text
    assert "Topics</a>" in response.text


def test_data_that_is_missing_says_so_as_data(reader: FlaskClient) -> None:
    response = reader.get("/nowhere.json")

    assert response.status_code == 404
    assert response.json == {
        "error": {"status": 404, "title": "There is nothing here", "message": "No page has this address."}
    }


def test_a_method_that_an_address_does_not_take_is_named_with_those_it_takes(reader: FlaskClient) -> None:
    response = reader.delete("/topics")

    assert response.status_code == 405
    assert "does not answer to DELETE" in response.text
    assert "GET" in response.headers["Allow"]


@pytest.mark.parametrize("path", ["/", "/nowhere", "/sign-in", "/topics.json"])
def test_a_database_that_does_not_answer_is_told_and_never_a_broken_page(
    reader: FlaskClient, sqlite_database: Database, path: str
) -> None:
    with sqlite_database.engine.begin() as connection:
        connection.execute(text("ALTER TABLE sessions RENAME TO elsewhere"))

    response = reader.get(path)

    assert response.status_code >= 500 or path == "/sign-in"
    assert "Variorum" in response.text or response.is_json


def test_a_write_that_finds_the_database_gone_gives_the_typing_back(
    editor: FlaskClient, sqlite_database: Database
) -> None:
    form = read_form(editor.get("/trial/form"))
    with sqlite_database.engine.begin() as connection:
        connection.execute(text("ALTER TABLE topics RENAME TO elsewhere"))

    response = editor.post("/trial/form", data=form.fields | {"title": "Kept"})

    assert response.status_code == 503
    assert ">Kept</textarea>" in response.text
