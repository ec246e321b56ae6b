"""Tests of app.web.pages.comparisons."""

from flask.testing import FlaskClient

from app.storage.engine import Database
from tests.factories import begin, make_claim, make_question
from tests.web.sending import FormReader


def test_claims_are_chosen_from_the_answers_to_a_question(reader: FlaskClient, sqlite_database: Database) -> None:
    # given two answers to a question
    with sqlite_database.write() as session:
        question = make_question(begin(session))
        words = ("some 300", "as many as 5,000")
        ids = [make_claim(session, question=question, words=each).id for each in words]
        question_id = question.id
    # when the page of the first offers the answers to its question
    page = reader.get(f"/claims/{ids[0]}").text
    address = f"/compare?claims={ids[0]}&amp;from={question_id}#choose"
    assert f'href="{address}"' in page
    chooser = reader.get(address.replace("&amp;", "&")).text
    # then the first is ticked, the second is offered, and ticking both compares them
    assert f'value="{ids[0]}" checked' in chooser
    assert f'value="{ids[1]}">' in chooser
    both = reader.get(f"/compare?claims={ids[0]}&claims={ids[1]}&from=")
    assert "Two answers" in both.text


def test_the_page_without_claims_offers_every_question(reader: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        question_id = make_claim(begin(session)).question_id
    forms = FormReader()
    forms.feed(reader.get("/compare").text)
    assert any(form.action == "/compare" and "from" in form.fields for form in forms.forms)
    assert f'href="/compare?from={question_id}#choose"' in reader.get(f"/questions/{question_id}").text
    assert reader.get(f"/compare?from={question_id}").status_code == 200
    assert reader.get("/compare?from=nothing").status_code == 200


def test_columns_are_left_out_by_the_address(reader: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        question_id = make_claim(begin(session), scope="active fighters").question_id
    whole = reader.get(f"/questions/{question_id}").text
    fewer = reader.get(f"/questions/{question_id}?hide=scope&hide=mode,nonsense").text
    assert 'data-label="Scope"' in whole
    assert 'class="variorum rows-10"' in whole
    assert 'data-label="Scope"' not in fewer
    assert 'data-label="Mode"' not in fewer
    assert 'class="variorum rows-8"' in fewer
    assert 'name="hide" value="scope" checked' in fewer
    assert 'name="hide" value="who">' in fewer


def test_holding_all_against_one_keeps_every_chosen_claim(reader: FlaskClient, sqlite_database: Database) -> None:
    # given nine claims, chosen one by one in the form
    with sqlite_database.write() as session:
        question = make_question(begin(session))
        ids = [make_claim(session, question=question).id for _ in range(9)]
    # when the page offers to hold all against another
    page = reader.get("/compare?" + "&".join(f"claims={claim_id}" for claim_id in ids)).text
    # then the address it leads to has them all
    reading = "&amp;".join(f"claims={claim_id}" for claim_id in ids)
    assert f'href="/compare?{reading}&amp;against={ids[1]}"' in page
