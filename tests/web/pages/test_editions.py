"""Tests of app.web.pages.editions."""

import hashlib
import json
from dataclasses import dataclass

import pytest
from flask.testing import FlaskClient
from markupsafe import escape
from sqlalchemy import func, select

from app.domain.canonical import canonical
from app.services import records
from app.storage.engine import Database
from app.storage.models import Claim, EditionRow, Question
from tests.factories import begin, make_claim, make_comparison, make_question
from tests.ledgers import load_ledger, small_ledger
from tests.web.sending import send, send_again


@dataclass
class Saved:
    """A saved comparison of two answers: its path, its question, and the first of its claims."""

    path: str
    question_id: str
    claim_id: str


@pytest.fixture
def saved(sqlite_database: Database) -> Saved:
    """A comparison of two answers."""
    with sqlite_database.write() as session:
        question = make_question(begin(session), title="How many fight?")
        first = make_claim(session, question=question, words="between 200 and 500")
        make_claim(session, question=question, words="some 300", mode="estimated")
        comparison = make_comparison(
            session, title="Sizes", question_id=question.id, address=f"/questions/{question.id}?hide=scope"
        )
        return Saved(f"/comparisons/{comparison.id}", question.id, first.id)


def publish(editor: FlaskClient, saved: Saved, note: str = "") -> str:
    """The path of a new edition."""
    answer = send(editor, f"{saved.path}/publish", note=note)
    assert answer.status_code == 303, answer.text
    return answer.location.partition("?")[0]


def test_an_edition_stays_as_it_was_published(editor: FlaskClient, saved: Saved, sqlite_database: Database) -> None:
    # given an edition
    path = publish(editor, saved, "For the autumn.")
    assert path == f"{saved.path}/editions/1"
    before = editor.get(path)
    # when a claim of it is withdrawn and the comparison changed
    with sqlite_database.write() as session:
        records.withdraw(begin(session), Claim, saved.claim_id, 1, "Misread.")
    send(editor, f"{saved.path}/edit", title="Other sizes")
    # then it shows what it showed, and the comparison what is so today
    after = editor.get(path).text
    assert "<h1>Sizes</h1>" in after
    for words in ("between 200 and 500", "some 300", "For the autumn.", "agrees with 2", "Published"):
        assert words in " ".join(after.split())
    assert "Misread." not in after
    assert before.json is None
    assert "One answer" in editor.get(saved.path).text


def test_the_data_is_the_canonical_content_with_its_hash(editor: FlaskClient, saved: Saved) -> None:
    path = publish(editor, saved)
    answer = editor.get(f"{path}.json")
    data = json.loads(answer.text)
    content = answer.text[len('{"content":') : answer.text.index(',"sha256":')]
    assert answer.mimetype == "application/json"
    assert hashlib.sha256(content.encode()).hexdigest() == data["sha256"]
    assert canonical(data["content"]) == content
    assert data["sha256"] in editor.get(path).text
    assert (data["content"]["number"], data["content"]["hidden"]) == ("1", ["scope"])
    assert f'href="{path}.json"' in editor.get(path).text


def test_the_page_that_stands_alone_is_a_download(editor: FlaskClient, saved: Saved) -> None:
    path = publish(editor, saved)
    with editor.get(f"{path}.html") as answer:
        assert answer.mimetype == "text/html"
        assert answer.headers["Content-Disposition"].startswith("attachment; filename=sizes-1-")
        assert f'href="http://localhost{path}"' in answer.text
        assert editor.get(f"{path}.json").json["sha256"] in answer.text
        assert 'src="data:image/svg+xml;base64,' in answer.text
        assert "two independent origins. (Derived from answers 1 and 2.)" in answer.text


def test_what_all_answers_say_is_published_with_what_it_came_from(editor: FlaskClient, saved: Saved) -> None:
    path = publish(editor, saved)
    page = editor.get(path).text
    assert "<h2>Over all answers</h2>" in page
    for sentence in editor.get(f"{path}.json").json["content"]["derived"]:
        assert "(Derived from answer" in sentence
        assert f'<li class="measure">{escape(sentence)}</li>' in page


def test_what_changed_between_two_editions_is_told(
    editor: FlaskClient, saved: Saved, sqlite_database: Database
) -> None:
    # given an edition, a claim that is corrected, one that is added, and another edition
    publish(editor, saved)
    with sqlite_database.write() as session:
        claim = begin(session).get_one(Claim, saved.claim_id)
        claim.scope, claim.mode = "all who came", "estimated"
        make_claim(session, question=session.get_one(Question, saved.question_id), words="as many as 5,000")
    second = publish(editor, saved, "Corrected.")
    # when the page of what changed is opened from the list
    link = f"{saved.path}/editions/1/changes/2"
    assert f'href="{link}"' in editor.get(second).text
    page = editor.get(link)
    # then it tells the fields, and which answer is new
    assert "Answers added" in page.text
    assert "as many as 5,000" in page.text
    assert "<td>asserted</td><td>estimated</td>" in page.text
    assert "all who came" in page.text
    changes = editor.get(f"{link}.json").json["changes"]
    assert [field["field"] for field in changes["changed"][0]["fields"]] == ["scope", "mode"]
    assert editor.get(f"{saved.path}/editions/2/changes/2").text.count("Both say the same.") == 1


def test_a_form_sent_twice_publishes_once(editor: FlaskClient, saved: Saved, sqlite_database: Database) -> None:
    url = f"{saved.path}/publish"
    page = editor.get(url)
    locations = {send_again(editor, url, page, note="Once").location for _ in range(2)}
    assert len(locations) == 1
    with sqlite_database.read() as session:
        assert session.scalar(select(func.count()).select_from(EditionRow)) == 1


def test_who_publishes_what_was_changed_meanwhile_is_told(editor: FlaskClient, saved: Saved) -> None:
    page = editor.get(f"{saved.path}/publish")
    send(editor, f"{saved.path}/edit", title="Other sizes")
    answer = send_again(editor, f"{saved.path}/publish", page, note="My long note")
    assert answer.status_code == 409
    assert "My long note" in answer.text
    send(editor, f"{saved.path}/withdraw", reason="Saved twice.")
    assert send(editor, f"{saved.path}/publish").status_code == 422


def test_more_than_an_edition_holds_is_refused_in_words(editor: FlaskClient, sqlite_database: Database) -> None:
    ledger = small_ledger()
    del ledger["rulings"], ledger["claim_derivations"]
    ledger["claims"] = [ledger["claims"][0] | {"id": f"{number:012}"} for number in range(1_001)]
    with sqlite_database.write() as session:
        load_ledger(session, ledger)
        address = f"/questions/{ledger['claims'][0]['question_id']}"
        path = f"/comparisons/{make_comparison(session, address=address).id}"
    answer = send(editor, f"{path}/publish")
    assert answer.status_code == 422
    assert "This view has 1,001 answers; an edition holds 1,000." in answer.text


def test_answers_of_every_page_are_published(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        question = make_question(begin(session))
        for number in range(201):
            make_claim(session, question=question, words=f"answer {number}")
        path = f"/comparisons/{make_comparison(session, address=f'/questions/{question.id}').id}"
    answer = send(editor, f"{path}/publish")
    data = editor.get(f"{path}/editions/1.json").json["content"]
    assert answer.status_code == 303
    assert [each["number"] for each in data["answers"]] == [str(number) for number in range(1, 202)]
    assert len(data["sources"]) == len({source["item"]["id"] for source in data["sources"]}) == 201
    assert len(data["verdicts"]) == 200
    assert "the others are held against this one" in editor.get(f"{path}/editions/1").text


def test_an_edition_that_there_is_not_is_a_404(reader: FlaskClient, saved: Saved) -> None:
    for ending in ("1", "1.json", "1.html", "1/changes/2", "99999999999", "x"):
        assert reader.get(f"{saved.path}/editions/{ending}").status_code == 404


def test_a_withdrawn_comparison_says_so_on_its_editions(editor: FlaskClient, saved: Saved) -> None:
    path = publish(editor, saved)
    send(editor, f"{saved.path}/withdraw", reason="Saved twice.")
    assert "Saved twice." in editor.get(path).text


def test_publishing_without_the_form_key_is_refused(editor: FlaskClient, saved: Saved) -> None:
    assert editor.post(f"{saved.path}/publish", data={"note": "x"}).status_code == 400
    assert editor.get(f"{saved.path}/editions/1").status_code == 404


def test_a_publication_stands_among_the_recent_changes(editor: FlaskClient, saved: Saved) -> None:
    path = publish(editor, saved, "For the autumn.")
    changes = editor.get("/changes.json").json["changes"]
    [change] = [each for each in changes if each["kind"] == "edition"]
    assert (change["act"], change["note"]) == ("published", "For the autumn.")
    assert change["url"] == path
    assert "Sizes, edition 1" in editor.get("/changes").text
