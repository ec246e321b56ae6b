from flask import Flask
from flask.testing import FlaskClient
from jinja2 import StrictUndefined
from sqlalchemy import select

from app.storage.engine import Database
from app.storage.models import Topic
from tests.web.sending import read_form


def test_a_write_that_cannot_be_committed_is_never_acknowledged(editor: FlaskClient, sqlite_database: Database) -> None:
    token = read_form(editor.get("/trial/form")).fields["csrf_token"]

    response = editor.post("/trial/uncommitted", data={"csrf_token": token, "text": "Kept"})

    assert response.status_code == 503
    assert "acknowledged</" not in response.text
    assert ">Kept</textarea>" in response.text
    with sqlite_database.read() as session:
        assert session.scalars(select(Topic.title)).all() == []


def test_the_next_writer_does_not_wait_for_one_that_failed(editor: FlaskClient) -> None:
    fields = read_form(editor.get("/trial/form")).fields
    editor.post("/trial/uncommitted", data=fields)
    editor.post("/trial/raise/invalid", data=fields)

    assert editor.post("/trial/form", data=fields | {"title": "Next"}).status_code == 303


def test_templates_escape_everything_and_refuse_unknown_names(app: Flask) -> None:
    assert app.jinja_env.autoescape is True
    assert app.jinja_env.undefined is StrictUndefined
    assert app.jinja_env.from_string("{{ word }}").render(word="<b>") == "&lt;b&gt;"
