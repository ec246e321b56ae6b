from flask import Flask
from flask.testing import FlaskClient

from app.storage.engine import Database
from tests.factories import begin, make_question, make_topic


def test_an_empty_ledger_tells_an_editor_what_to_do_next(editor: FlaskClient) -> None:
    html = editor.get("/").text

    assert "There is no topic yet." in html
    assert '<a class="button" href="/topics/new">Add the first topic</a>' in html


def test_an_empty_ledger_tells_a_reader_who_can_do_something(reader: FlaskClient) -> None:
    html = reader.get("/").text

    assert "An editor or the owner adds the first one." in html
    assert "/topics/new" not in html


def test_topics_are_listed_with_the_number_of_their_questions(reader: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        topic = make_topic(begin(session), title="Volunteers & others")
        make_question(session, topic=topic)
        make_question(session, topic=topic)

    html, data = reader.get("/").text, reader.get("/index.json").json

    assert f'<a href="/topics/{topic.id}">Volunteers &amp; others</a>' in html
    assert "Two questions" in html
    assert data is not None
    assert [(line["title"], line["questions"]) for line in data["topics"]] == [("Volunteers & others", 2)]


def test_a_stranger_is_offered_to_sign_in_where_reading_is_public(public_app: Flask) -> None:
    html = public_app.test_client().get("/").text

    assert '<a href="/sign-in">Sign in</a>' in html
    assert "Sign out" not in html
