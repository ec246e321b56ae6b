"""Tests of app.web.pages.topics and of what every record shares."""

from flask.testing import FlaskClient
from sqlalchemy import func, select

from app.storage.engine import Database
from app.storage.models import Topic
from tests.factories import begin, make_topic
from tests.web.sending import send, send_again


def count_topics(database: Database) -> int:
    """How many topics there are."""
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(Topic)) or 0


def test_an_empty_list_says_what_to_do_next(editor: FlaskClient) -> None:
    page = editor.get("/topics")
    assert "There is no topic yet" in page.text
    assert 'href="/topics/new"' in page.text


def test_a_topic_is_made_shown_and_listed(editor: FlaskClient) -> None:
    answer = send(editor, "/topics/new", title="Belarusian volunteers", description="Since 2014.")
    assert answer.status_code == 303
    shown = editor.get(answer.location)
    assert "<h1>Belarusian volunteers</h1>" in shown.text
    assert "Since 2014." in shown.text
    assert editor.get("/topics.json").json["topics"][0]["title"] == "Belarusian volunteers"


def test_what_is_refused_is_given_back_with_what_to_mend(editor: FlaskClient, sqlite_database: Database) -> None:
    answer = send(editor, "/topics/new", title="", description="<b>kept</b>")
    assert answer.status_code == 422
    assert "&lt;b&gt;kept&lt;/b&gt;" in answer.text
    assert 'role="alert"' in answer.text
    assert count_topics(sqlite_database) == 0


def test_a_form_sent_twice_makes_one_topic(editor: FlaskClient, sqlite_database: Database) -> None:
    page = editor.get("/topics/new")
    first = send_again(editor, "/topics/new", page, title="Once")
    second = send_again(editor, "/topics/new", page, title="Once")
    assert second.location == first.location
    assert count_topics(sqlite_database) == 1


def test_the_second_of_two_editors_sees_both_texts_and_can_save_knowingly(
    editor: FlaskClient, sqlite_database: Database
) -> None:
    with sqlite_database.write() as session:
        topic = make_topic(begin(session), title="Old", description="Common")
    url = f"/topics/{topic.id}/edit"
    page = editor.get(url)
    assert send_again(editor, url, page, title="Theirs").status_code == 303
    answer = send_again(editor, url, page, title="Mine")
    assert answer.status_code == 409
    assert "<td>Theirs</td><td>Mine</td>" in answer.text
    assert "Common</td>" not in answer.text
    assert send_again(editor, url, answer).status_code == 303
    assert editor.get(f"/topics/{topic.id}.json").json["topic"]["title"] == "Mine"


def test_a_withdrawn_topic_stays_readable_with_its_reason_and_is_restored(
    editor: FlaskClient, sqlite_database: Database
) -> None:
    with sqlite_database.write() as session:
        topic = make_topic(begin(session), title="Volunteers")
    assert send(editor, f"/topics/{topic.id}/withdraw", reason="").status_code == 422
    assert send(editor, f"/topics/{topic.id}/withdraw", reason="Recorded twice.").status_code == 303
    assert "Recorded twice." in editor.get(f"/topics/{topic.id}").text
    assert send(editor, f"/topics/{topic.id}/restore").status_code == 303
    assert "Recorded twice." not in editor.get(f"/topics/{topic.id}").text


def test_a_stale_edit_of_a_withdrawn_topic_is_a_conflict(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        topic = make_topic(begin(session), title="Volunteers")
    page = editor.get(f"/topics/{topic.id}/edit")
    send(editor, f"/topics/{topic.id}/withdraw", reason="Recorded twice.")
    answer = send_again(editor, f"/topics/{topic.id}/edit", page, title="Mine")
    assert answer.status_code == 409
    assert "Mine" in answer.text


def test_the_history_tells_every_version_and_restores_one(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        topic = make_topic(begin(session), title="First")
    send(editor, f"/topics/{topic.id}/edit", title="Second")
    history = editor.get(f"/topics/{topic.id}/history")
    assert "edited" in history.text
    assert "created" in history.text
    second = editor.get(f"/topics/{topic.id}/history/2")
    assert "<td>First</td><td>Second</td>" in second.text
    assert send(editor, f"/topics/{topic.id}/history/1", {}).status_code == 303
    assert "<h1>First</h1>" in editor.get(f"/topics/{topic.id}").text


def test_an_unknown_topic_revision_or_room_is_a_404(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        topic = make_topic(begin(session))
    for url in (
        "/topics/000000000000",
        "/topics/x",
        f"/topics/{topic.id}/history/7",
        f"/topics/{topic.id}/history/99999999999999999999",
        f"/parties/{topic.id}/history",
        f"/captures/{topic.id}/history",
    ):
        assert editor.get(url).status_code == 404, url


def test_a_reader_neither_sees_nor_may_use_the_forms(reader: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        topic = make_topic(begin(session))
    assert "Edit</a>" not in reader.get(f"/topics/{topic.id}").text
    for url in ("/topics/new", f"/topics/{topic.id}/edit", f"/topics/{topic.id}/withdraw"):
        assert reader.get(url).status_code == 403


def test_the_recent_changes_name_who_did_what(editor: FlaskClient) -> None:
    send(editor, "/topics/new", title="Belarusian volunteers")
    change = editor.get("/changes.json").json["changes"][0]
    assert (change["act"], change["kind"], change["name"]) == ("created", "topic", "Belarusian volunteers")
    assert change["actor"].startswith("Reader")


def test_a_topic_lists_and_edits_the_terms_of_its_scopes(editor: FlaskClient) -> None:
    # given a topic with two terms
    rows = {"terms-0-facet": "place", "terms-0-label": "Kyiv", "terms-0-definition": "The city."}
    rows |= {"terms-1-facet": "population", "terms-1-label": "active fighters"}
    answer = send(editor, "/topics/new", rows, title="Volunteers")
    location = answer.location.split("?")[0]
    assert "The city." in editor.get(location).text
    terms = editor.get(f"{location}.json").json["topic"]["terms"]
    assert [(term["facet"], term["label"]) for term in terms] == [
        ("place", "Kyiv"),
        ("population", "active fighters"),
    ]
    # when one is renamed in its row
    assert send(editor, f"{location}/edit", {"terms-0-label": "Kyiv city"}).status_code == 303
    # then it is the same term under another name
    renamed = editor.get(f"{location}.json").json["topic"]["terms"]
    assert [term["id"] for term in renamed] == [term["id"] for term in terms]
    assert renamed[0]["label"] == "Kyiv city"


def test_a_term_that_stands_there_twice_is_given_back(editor: FlaskClient) -> None:
    rows = {"terms-0-facet": "place", "terms-0-label": "Kyiv", "terms-1-facet": "place", "terms-1-label": "kyiv"}
    answer = send(editor, "/topics/new", rows, title="Volunteers")
    assert answer.status_code == 422
    assert "stands there twice as a place" in answer.text
