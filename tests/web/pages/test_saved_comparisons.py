"""Tests of the saved comparisons in app.web.pages.comparisons."""

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select

from app.storage.engine import Database
from app.storage.models import Comparison
from tests.factories import begin, make_claim, make_comparison, make_question
from tests.web.sending import send, send_again


@pytest.fixture
def question_id(sqlite_database: Database) -> str:
    """A question with two answers, one of them an estimate."""
    with sqlite_database.write() as session:
        question = make_question(begin(session), title="How many fight?")
        for mode in ("asserted", "estimated"):
            make_claim(session, question=question, mode=mode, words=f"{mode} 300", scope="active fighters")
        return question.id


def save(editor: FlaskClient, address: str, **typed: str) -> str:
    """The path of a view that was saved."""
    answer = send(editor, f"/comparisons/new?address={address}", **typed)
    assert answer.status_code == 303, answer.text
    return answer.location.partition("?")[0]


def count(database: Database) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(Comparison)) or 0


def test_an_empty_list_says_what_to_do_next(reader: FlaskClient) -> None:
    assert "No view has been saved yet" in reader.get("/comparisons").text


def test_a_view_is_saved_from_its_page_and_opens_as_it_was(editor: FlaskClient, question_id: str) -> None:
    # given a view of a question, with the link that saves it
    page = editor.get(f"/questions/{question_id}?mode=estimated&hide=scope&group=&done=saved").text
    link = f"/comparisons/new?address=/questions/{question_id}?mode%3Destimated%26hide%3Dscope%26group%3D"
    assert f'href="{link}"' in page
    # when it is saved under the name that is suggested
    answer = send(editor, link, note="For the autumn.")
    shown = editor.get(answer.location)
    # then its page shows that view, and the list has it
    assert "<h1>How many fight?</h1>" in shown.text
    assert "For the autumn." in shown.text
    assert "estimated 300" in shown.text
    assert "asserted 300" not in shown.text
    assert 'data-label="Scope"' not in shown.text
    assert "Only what is estimated." in shown.text
    assert f'href="/questions/{question_id}?mode=estimated&amp;hide=scope"' in shown.text
    data = editor.get(answer.location.partition("?")[0] + ".json").json
    assert data["comparison"]["address"] == f"/questions/{question_id}?mode=estimated&hide=scope"
    assert data["compared"]["total"] == 1
    assert [line["title"] for line in editor.get("/comparisons.json").json["comparisons"]] == ["How many fight?"]
    assert "How many fight?" in editor.get("/comparisons").text


def test_chosen_claims_are_saved_too(editor: FlaskClient, question_id: str, sqlite_database: Database) -> None:
    ids = [column["claim_id"] for column in editor.get(f"/questions/{question_id}.json").json["compared"]["columns"]]
    page = editor.get(f"/compare?claims={ids[0]}&claims={ids[1]}&from=").text
    assert "Save this view" in page
    path = save(editor, f"/compare?claims={ids[0]}%26claims={ids[1]}", title="Two of them")
    shown = editor.get(path).text
    assert "asserted 300" in shown
    assert "estimated 300" in shown
    assert editor.get(f"{path}.json").json["comparison"]["address"] == f"/compare?claims={ids[0]},{ids[1]}"


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"title": ""}, "Fill this in."),
        ({"address": "/topics"}, "Give the address"),
        ({"address": "https://elsewhere.example/questions/000000000000"}, "Give the address"),
        ({"address": "/questions/000000000000"}, "There is no question"),
    ],
)
def test_what_is_refused_is_given_back_with_what_to_mend(
    editor: FlaskClient, question_id: str, sqlite_database: Database, typed: dict[str, str], message: str
) -> None:
    given = {"title": "Sizes", "note": "<b>kept</b>"} | typed
    answer = send(editor, f"/comparisons/new?address=/questions/{question_id}", given)
    assert answer.status_code == 422
    assert message in answer.text
    assert "&lt;b&gt;kept&lt;/b&gt;" in answer.text
    assert count(sqlite_database) == 0


def test_an_address_of_this_site_may_be_pasted_whole(editor: FlaskClient, question_id: str) -> None:
    typed = {"title": "Sizes", "address": f"http://localhost/questions/{question_id}?sort=low"}
    path = send(editor, "/comparisons/new", typed).location.partition("?")[0]
    assert editor.get(f"{path}.json").json["comparison"]["address"] == f"/questions/{question_id}?sort=low"


def test_a_form_sent_twice_saves_one(editor: FlaskClient, question_id: str, sqlite_database: Database) -> None:
    url = f"/comparisons/new?address=/questions/{question_id}"
    page = editor.get(url)
    locations = {send_again(editor, url, page).location for _ in range(2)}
    assert len(locations) == count(sqlite_database) == 1


def test_the_second_of_two_editors_sees_both_texts(editor: FlaskClient, question_id: str) -> None:
    path = save(editor, f"/questions/{question_id}")
    page = editor.get(f"{path}/edit")
    assert send_again(editor, f"{path}/edit", page, title="Theirs").status_code == 303
    answer = send_again(editor, f"{path}/edit", page, title="Mine")
    assert answer.status_code == 409
    assert "<td>Theirs</td><td>Mine</td>" in answer.text
    assert send_again(editor, f"{path}/edit", answer).status_code == 303
    assert editor.get(f"{path}.json").json["comparison"]["title"] == "Mine"


def test_it_is_withdrawn_with_a_reason_restored_and_told_of_in_its_history(
    editor: FlaskClient, question_id: str
) -> None:
    path = save(editor, f"/questions/{question_id}", title="Sizes")
    assert send(editor, f"{path}/withdraw", reason="Saved twice.").status_code == 303
    assert "Saved twice." in editor.get(path).text
    assert "Publish an edition" not in editor.get(path).text
    assert send(editor, f"{path}/restore").status_code == 303
    assert send(editor, f"{path}/edit", title="Numbers").status_code == 303
    history = editor.get(f"{path}/history").text
    for act in ("created", "withdrawn", "restored", "edited"):
        assert act in history
    assert send(editor, f"{path}/history/1", {}).status_code == 303
    assert "<h1>Sizes</h1>" in editor.get(path).text
    change = editor.get("/changes.json").json["changes"][0]
    assert (change["kind"], change["name"], change["url"]) == ("comparison", "Sizes", path)


def test_a_view_that_can_be_shown_no_more_says_so(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        ids = [
            make_comparison(begin(session), address=address).id
            for address in ("/topics", "/questions/000000000000", "/compare?claims=000000000000", "/compare?sort=x")
        ]
    for comparison_id in ids:
        answer = editor.get(f"/comparisons/{comparison_id}")
        assert answer.status_code == 200
        assert "This view cannot be shown any more." in answer.text
        refused = send(editor, f"/comparisons/{comparison_id}/publish")
        assert refused.status_code == 422


def test_a_long_view_is_shown_page_by_page(reader: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        question = make_question(begin(session))
        for number in range(201):
            make_claim(session, question=question, words=f"answer {number}")
        path = f"/comparisons/{make_comparison(session, address=f'/questions/{question.id}').id}"
    first, second = reader.get(path).text, reader.get(f"{path}?page=2").text
    assert f'href="{path}?page=2"' in first
    assert "answer 200" in second
    assert "answer 200" not in first


def test_a_reader_neither_sees_nor_may_use_the_forms(reader: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        claim = make_claim(begin(session))
        comparison = make_comparison(session, address=f"/questions/{claim.question_id}")
    assert "Save this view" not in reader.get(f"/questions/{claim.question_id}").text
    path = f"/comparisons/{comparison.id}"
    page = reader.get(path).text
    for words in ("Edit</a>", "Publish", "Shared by a link"):
        assert words not in page
    for url in ("/comparisons/new", f"{path}/edit", f"{path}/publish", f"{path}/share", f"{path}/withdraw"):
        assert reader.get(url).status_code == 403
