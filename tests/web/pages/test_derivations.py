"""Tests of app.web.pages.derivations."""

from flask.testing import FlaskClient

from app.storage.engine import Database
from tests.domain.origins.dam import OWN_REPORT, REPRINT, WIRE
from tests.factories import (
    begin,
    make_capture,
    make_citation,
    make_claim,
    make_derivation,
    make_question,
    make_source,
)
from tests.web.sending import send


def test_a_person_says_where_a_source_comes_from_and_takes_it_back(
    editor: FlaskClient, sqlite_database: Database
) -> None:
    with sqlite_database.write() as session:
        paper, wire = make_source(begin(session), title="The paper"), make_source(session, title="The <b>wire</b>")
    answer = send(
        editor, f"/sources/{paper.id}/origins/new", type="relays", origin="The <b>wire</b>", note="At its foot."
    )
    assert answer.status_code == 303

    shown = editor.get(answer.location)
    assert "relays" in shown.text
    assert "The &lt;b&gt;wire&lt;/b&gt;" in shown.text
    assert "No passage of eight words" in shown.text
    assert "At its foot." in editor.get(f"/sources/{paper.id}").text
    assert "relays it" in editor.get(f"/sources/{wire.id}").text

    made = editor.get(answer.location.replace("?", ".json?")).json["derivation"]
    gone = send(editor, f"/derivations/{made['id']}/withdraw", reason="It has its own reporter.")
    assert gone.status_code == 303
    assert "It has its own reporter." in editor.get(gone.location).text


def test_a_source_that_is_unknown_or_the_same_is_refused(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        paper = make_source(begin(session), title="The paper")
    unknown = send(editor, f"/sources/{paper.id}/origins/new", origin="Nothing like it")
    assert unknown.status_code == 422
    assert "No source bears this title yet" in unknown.text
    itself = send(editor, f"/sources/{paper.id}/origins/new", origin="The paper")
    assert itself.status_code == 422
    assert "does not come from itself" in itself.text


def test_readers_see_derivations_and_change_none(reader: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        made = make_derivation(begin(session))
    assert reader.get(f"/derivations/{made.id}").status_code == 200
    assert reader.get(f"/sources/{made.source_id}/origins/new").status_code == 403


def test_that_the_later_source_comes_from_the_earlier_is_put_forward(
    editor: FlaskClient, sqlite_database: Database
) -> None:
    with sqlite_database.write() as session:
        question = make_question(begin(session))
        wire, reprint = (make_source(session, issued=issued) for issued in ("2024-04-14", "2024-04-15"))
        for source, text in ((wire, WIRE), (reprint, REPRINT)):
            capture = make_capture(session, text, source=source)
            make_claim(session, question=question, citations=[make_citation(capture, "23")])

    page = editor.get(f"/questions/{question.id}/origins").text

    assert "15 April 2024" in page
    assert page.count(f'<a class="button" href="/sources/{reprint.id}/origins/new?origin={wire.id}') == 1
    assert page.count(f'<a class="button plain" href="/sources/{wire.id}/origins/new?origin={reprint.id}') == 1


def test_a_quotation_that_two_sources_have_is_shown_from_both(editor: FlaskClient, sqlite_database: Database) -> None:
    statement = "“We drain the basin, rebuild both villages on higher ground and pay each household before the snow.”"
    with sqlite_database.write() as session:
        question = make_question(begin(session))
        for told in ("At noon the mayor spoke to 23 people.", "Nobody applauded when 23 deputies came in."):
            capture = make_capture(session, f"{told} {statement}")
            make_claim(session, question=question, citations=[make_citation(capture, "23")])

    page = editor.get(f"/questions/{question.id}/origins").text

    assert "The same quotations" in page
    assert page.count("rebuild both villages on higher ground") == 2


def test_sources_that_share_their_text_are_suggested_until_it_is_recorded(
    editor: FlaskClient, sqlite_database: Database
) -> None:
    with sqlite_database.write() as session:
        question = make_question(begin(session))
        captures = [make_capture(session, text) for text in (WIRE, REPRINT, OWN_REPORT)]
        for capture in captures:
            make_claim(session, question=question, citations=[make_citation(capture, "23")])
    wire, reprint, _ = (capture.source_id for capture in captures)

    [suggestion] = editor.get(f"/questions/{question.id}/origins.json").json["suggestions"]
    assert {suggestion["a_id"], suggestion["b_id"]} == {wire, reprint}
    assert suggestion["type"] == "copies"
    page = editor.get(f"/questions/{question.id}/origins").text
    assert "stand in the other" in page
    assert "Which text was first is not known" in page
    assert page.count('<a class="button plain" href="/sources/') == 2  # neither direction is put forward

    assert send(editor, f"/sources/{reprint}/origins/new?origin={wire}&type=copies").status_code == 303
    assert editor.get(f"/questions/{question.id}/origins.json").json["suggestions"] == []


def test_of_two_that_name_one_agency_each_is_asked_where_it_has_it_from(
    editor: FlaskClient, sqlite_database: Database
) -> None:
    with sqlite_database.write() as session:
        question = make_question(begin(session))
        for text in ("A spokesman told Reuters of 23 dead.", "KYIV (Reuters) - There are 23 dead."):
            make_claim(session, question=question, citations=[make_citation(make_capture(session, text), "23 dead")])

    page = editor.get(f"/questions/{question.id}/origins").text

    assert "Both name Reuters" in page
    assert "Say where the first has it from" in page
    assert "the second</a>" not in page
