"""Tests of app.web.pages.merges."""

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app.storage.engine import Database
from tests.factories import begin, make_claim, make_party
from tests.web.sending import read_forms, send, send_again


def press(client: FlaskClient, page: str, action: str) -> TestResponse:
    """Press the button of a page that leads to an address."""
    (form,) = (form for form in read_forms(client.get(page)) if form.action == action)
    return client.post(action, data=form.fields)


def test_a_party_is_merged_and_its_page_says_where_it_went_and_takes_it_back(
    editor: FlaskClient, sqlite_database: Database
) -> None:
    with sqlite_database.write() as session:
        kept, merged = make_party(begin(session), "Pavel Latushko"), make_party(session, "Latuschka")
        claim = make_claim(session, claimant=merged, words="as many as 5,000")
    url = f"/parties/{merged.id}/merge?into={kept.id}"

    page = editor.get(url)
    done = send_again(editor, url, page, {"into": "Pavel Latushko", "into-was": "Pavel Latushko", "into-id": kept.id})

    assert 'value="Pavel Latushko"' in page.text
    assert done.status_code == 303
    gone = editor.get(done.location).text
    assert f'Merged into <a href="/parties/{kept.id}">Pavel Latushko</a>' in gone
    question = editor.get(f"/questions/{claim.question_id}")
    assert f'<a href="/parties/{kept.id}">Pavel Latushko</a> (as “Latuschka”)' in question.text
    assert editor.get(f"/parties/{kept.id}.json").json["merged"][0]["id"] == merged.id
    assert "as many as 5,000" in editor.get(f"/parties/{kept.id}").text

    (column,) = editor.get(f"/questions/{claim.question_id}.json").json["compared"]["columns"]
    assert (column["claimant_id"], column["said_as"]) == (kept.id, "Latuschka")

    shown = editor.get(f"/claims/{claim.id}")
    assert f'<a href="/parties/{kept.id}">Pavel Latushko</a> (as “Latuschka”)' in shown.text
    assert editor.get(f"/claims/{claim.id}.json").json["claimant"] == {
        "id": kept.id,
        "name": "Pavel Latushko",
        "said_as": "Latuschka",
    }

    undone = press(editor, f"/parties/{merged.id}", f"/parties/{merged.id}/unmerge")

    assert undone.status_code == 303
    assert "(as “" not in editor.get(f"/questions/{claim.question_id}").text


def test_a_merge_that_came_too_late_is_told(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        kept, merged = make_party(begin(session), "Pavel Latushko"), make_party(session, "Latuschka")
    url = f"/parties/{merged.id}/merge"
    typed = {"into": "Pavel Latushko", "into-was": "Pavel Latushko", "into-id": kept.id}
    page = editor.get(url)
    first, second = (send_again(editor, url, page, typed) for _ in range(2))
    assert (first.status_code, second.status_code) == (303, 409)


def test_a_circle_and_an_unknown_party_are_refused_in_words(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        party = make_party(begin(session), "Latuschka")
    url = f"/parties/{party.id}/merge"
    itself = send(editor, url, into="Latuschka")
    unknown = send(editor, url, into="Nobody")
    assert (itself.status_code, unknown.status_code) == (422, 422)
    assert "choose another" in itself.text
    assert "No party bears this name yet" in unknown.text


def test_two_parties_are_held_apart_from_the_list_and_back(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        one, other = make_party(begin(session), "The Times"), make_party(session, "Times")
    listed = "/parties/duplicates"
    assert "stands in one of them only" in editor.get(listed).text
    first, second = sorted((one.id, other.id))
    press(editor, listed, f"{listed}/{first}/{second}/apart")
    assert "Suggest it again" in editor.get(listed).text
    press(editor, listed, f"{listed}/{first}/{second}/undo")
    assert "Suggest it again" not in editor.get(listed).text
