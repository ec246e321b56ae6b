"""Tests of app.web.pages.questions, app.web.pages.comparisons and app.web.pages.readings."""

from decimal import Decimal

import pytest
from flask.testing import FlaskClient

from app.storage.engine import Database
from app.storage.models import Claim, Question
from tests.factories import begin, make_claim, make_figure, make_party, make_question, make_topic
from tests.web.sending import send


@pytest.fixture
def answered(sqlite_database: Database) -> tuple[Question, list[Claim]]:
    """A question with three answers: 200 to 500, 300 to 500, and 900 to 1,000."""
    with sqlite_database.write() as session:
        question = make_question(begin(session), title="How many fight?")
        ends = [("200", "500"), ("300", "500"), ("900", "1000")]
        claims = [
            make_claim(
                session,
                question=question,
                figure=make_figure(low, high),
                words=f"between {low} and {high}",
                as_of="2022",
                mode="estimated" if low == "900" else "asserted",
            )
            for low, high in ends
        ]
        return question, claims


def test_an_unanswered_question_says_what_to_do_next(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        question = make_question(begin(session))
    page = editor.get(f"/questions/{question.id}")
    assert "No one has answered this question yet" in page.text
    assert f'href="/claims/new?question={question.id}"' in page.text


def test_answers_stand_side_by_side_with_their_verdicts(
    reader: FlaskClient, answered: tuple[Question, list[Claim]]
) -> None:
    question, _ = answered
    page = reader.get(f"/questions/{question.id}")
    compared = reader.get(f"/questions/{question.id}.json").json["compared"]
    assert [column["bounds"] for column in compared["columns"]] == ["200–500", "300–500", "900–1,000"]
    assert [verdict["rung"] for verdict in compared["verdicts"]] == ["agrees", "conflicts", "conflicts"]
    assert "conflicts with 1, 2" in " ".join(page.text.split())
    assert '<svg class="chart"' in page.text


def test_the_address_sorts_groups_and_filters(reader: FlaskClient, answered: tuple[Question, list[Claim]]) -> None:
    question, claims = answered

    def bounds(query: str) -> list[str]:
        columns = reader.get(f"/questions/{question.id}.json?{query}").json["compared"]["columns"]
        return [column["bounds"] for column in columns]

    assert bounds("sort=high&order=down") == ["900–1,000", "200–500", "300–500"]
    assert bounds("sort=low&order=down") == ["900–1,000", "300–500", "200–500"]
    assert bounds("mode=estimated") == ["900–1,000"]
    assert bounds(f"claimant={claims[1].claimant_id}") == ["300–500"]
    assert bounds(f"source={claims[0].citations[0].source_id}") == ["200–500"]
    groups = reader.get(f"/questions/{question.id}.json?group=claimant").json["compared"]["groups"]
    assert len(groups) == 3


def test_a_filter_that_nothing_fits_leads_back(reader: FlaskClient, answered: tuple[Question, list[Claim]]) -> None:
    assert "No answer fits these filters" in reader.get(f"/questions/{answered[0].id}?mode=denied").text


@pytest.mark.parametrize("query", ["sort=magic", "group=colour", "mode=loud", "page=2"])
def test_a_view_that_there_is_not_is_refused_in_words(
    reader: FlaskClient, answered: tuple[Question, list[Claim]], query: str
) -> None:
    answer = reader.get(f"/questions/{answered[0].id}?{query}")
    assert answer.status_code == 422
    assert "<h1>This page cannot be shown so</h1>" in answer.text


def test_a_withdrawn_answer_is_shown_only_when_asked_for(
    editor: FlaskClient, answered: tuple[Question, list[Claim]]
) -> None:
    question, claims = answered
    send(editor, f"/claims/{claims[2].id}/withdraw", reason="Another war.")
    assert "Another war." not in editor.get(f"/questions/{question.id}").text
    assert "Another war." in editor.get(f"/questions/{question.id}?withdrawn=shown").text


def test_many_answers_are_held_against_one_and_come_in_pages(reader: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        question = make_question(begin(session))
        claimant = make_party(session)
        for number in range(205):
            figure = make_figure(str(number), str(number + 10))
            make_claim(session, question=question, claimant=claimant, figure=figure)
    first = reader.get(f"/questions/{question.id}.json").json["compared"]
    assert (len(first["columns"]), first["pages"], first["against"], len(first["verdicts"])) == (200, 2, 1, 199)
    second = reader.get(f"/questions/{question.id}.json?page=2").json["compared"]
    assert [column["number"] for column in second["columns"]] == [201, 202, 203, 204, 205]
    assert 'rel="next"' in reader.get(f"/questions/{question.id}").text


def test_of_many_answers_the_findings_stand_on_the_page_of_the_two(
    reader: FlaskClient, sqlite_database: Database
) -> None:
    with sqlite_database.write() as session:
        question = make_question(begin(session))
        for number in range(9):
            make_claim(session, question=question, figure=make_figure(str(number), str(number + 1)))
    line = reader.get(f"/questions/{question.id}.json").json["compared"]["verdicts"][0]
    pair = reader.get(f"/compare.json?claims={line['claim_a']},{line['claim_b']}").json["compared"]["verdicts"][0]
    assert (line["rung"], line["reason"]) == (pair["rung"], pair["reason"])
    assert not line["findings"]
    assert pair["findings"]
    page = reader.get(f"/questions/{question.id}").text
    assert f'href="/compare?claims={line["claim_a"]},{line["claim_b"]}"' in page


def test_chosen_claims_stand_side_by_side(reader: FlaskClient, answered: tuple[Question, list[Claim]]) -> None:
    _, claims = answered
    compared = reader.get(f"/compare.json?claims={claims[0].id},{claims[2].id}").json["compared"]
    assert [verdict["rung"] for verdict in compared["verdicts"]] == ["conflicts"]
    assert reader.get(f"/compare?claims={claims[0].id}").status_code == 200
    assert reader.get("/compare").status_code == 200
    assert reader.get("/compare?claims=000000000000").status_code == 404


def test_a_question_is_made_and_its_kind_is_kept_once_it_is_answered(
    editor: FlaskClient, answered: tuple[Question, list[Claim]]
) -> None:
    question, _ = answered
    made = send(editor, f"/questions/new?topic={question.topic_id}", title="When?", answer_kind="date")
    assert made.status_code == 303
    refused = send(editor, f"/questions/{question.id}/edit", answer_kind="date", unit="")
    assert refused.status_code == 422
    assert "its kind cannot change" in refused.text
    wrong = send(editor, f"/questions/new?topic={question.topic_id}", title="When?", answer_kind="date", unit="people")
    assert "Only a quantity has a unit" in wrong.text


def test_readings_tell_what_words_and_dates_state(reader: FlaskClient) -> None:
    figure = reader.get("/readings/figure.json?words=no fewer than 18 wounded").json
    assert (figure["low"], figure["high"], figure["unit"]) == ("18", None, "wounded")
    assert reader.get("/readings/figure.json?words=nothing").json["is_read"] is False
    assert "about 2022" in reader.get("/readings/date.json?date=2022~").json["covers"]
    assert reader.get("/readings/date.json?date=18 January 2023").json["suggestion"] == "2023-01-18"
    assert Decimal(figure["headline"]) == 18


def test_a_question_is_marked_as_a_cumulative_count(editor: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        topic_id = make_topic(begin(session)).id
    url = f"/questions/new?topic={topic_id}"
    answer = send(editor, url, title="How many were killed so far?", unit="people", is_cumulative="yes")
    assert answer.status_code == 303
    assert "A cumulative count" in editor.get(answer.location).text
    refused = send(editor, url, title="Which unit is it?", answer_kind="text", is_cumulative="yes")
    assert refused.status_code == 422
    assert "Only a quantity is counted on" in refused.text
