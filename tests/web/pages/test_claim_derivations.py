"""Tests of app.web.pages.claim_derivations."""

from flask.testing import FlaskClient

from app.storage.engine import Database
from tests.factories import begin, make_claim, make_claim_derivation, make_question
from tests.services.answering import answer
from tests.web.sending import send


def test_a_person_says_where_a_claim_comes_from_and_takes_it_back(
    editor: FlaskClient, sqlite_database: Database
) -> None:
    with sqlite_database.write() as session:
        question = make_question(begin(session))
        first, second = (answer(session, question, low, "500") for low in ("200", "300"))
    form = editor.get(f"/claims/{second.id}/origins/new")
    assert "200 to 500" in form.text
    answered = send(editor, f"/claims/{second.id}/origins/new", type="relays", origin=first.id, note="It says so.")
    assert answered.status_code == 303

    shown = editor.get(answered.location)
    assert "relays" in shown.text
    assert "It says so." in editor.get(f"/claims/{second.id}").text
    assert "relays it" in " ".join(editor.get(f"/claims/{first.id}").text.split())
    over_all = " ".join(editor.get(f"/questions/{question.id}").text.split())
    assert "one independent origin" in over_all

    made = editor.get(answered.location.replace("?", ".json?")).json["derivation"]
    assert send(editor, f"/claim_derivations/{made['id']}/withdraw", reason="It has its own count.").status_code == 303
    assert "two independent origins" in " ".join(editor.get(f"/questions/{question.id}").text.split())


def test_a_claim_comes_from_a_claim_that_is_offered(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        claim = make_claim(begin(session))
        elsewhere = make_claim(session)
    empty = send(editor, f"/claims/{claim.id}/origins/new", origin="")
    assert empty.status_code == 422
    assert "Choose a claim" in empty.text
    not_offered = send(editor, f"/claims/{claim.id}/origins/new", origin=elsewhere.id)
    assert not_offered.status_code == 422
    named = send(editor, f"/claims/{claim.id}/origins/new?origin={elsewhere.id}", origin=elsewhere.id)
    assert named.status_code == 303


def test_readers_see_derivations_of_claims_and_change_none(reader: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        made = make_claim_derivation(begin(session))
    assert reader.get(f"/claim_derivations/{made.id}").status_code == 200
    assert reader.get(f"/claims/{made.claim_id}/origins/new").status_code == 403
