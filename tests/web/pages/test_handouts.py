"""Tests of app.web.pages.handouts."""

import csv
import io
import json

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.exchange.comparisons import FORMATS
from app.exchange.comparisons.base import Format
from app.storage.engine import Database
from app.storage.models import Claim, Question
from tests.factories import begin, make_claim, make_figure, make_question

Answered = tuple[Question, list[Claim]]


@pytest.fixture
def answered(sqlite_database: Database) -> Answered:
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
                mode="estimated" if low == "900" else "asserted",
            )
            for low, high in ends
        ]
        return question, claims


def test_the_page_offers_every_format_and_keeps_its_filters(reader: FlaskClient, answered: Answered) -> None:
    page = reader.get(f"/questions/{answered[0].id}?sort=low&order=down&page=1&done=saved").text
    for each in FORMATS:
        assert f'href="/questions/{answered[0].id}/take-away/{each.name}?sort=low&amp;order=down"' in page
    chosen = f"claims={answered[1][0].id},{answered[1][2].id}"
    assert f"/compare/take-away/csv?claims={answered[1][0].id}%2C" in reader.get(f"/compare?{chosen}").text


def test_nothing_is_offered_where_there_is_nothing(reader: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        question = make_question(begin(session))
    assert "/take-away/csv" not in reader.get(f"/questions/{question.id}").text
    assert "/take-away/csv" not in reader.get("/compare").text


def test_pictures_are_offered_only_where_something_can_be_drawn(reader: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        question = make_question(begin(session), answer_kind="text")
        make_claim(session, question=question)
    page = reader.get(f"/questions/{question.id}").text
    assert "/take-away/csv" in page
    assert "/take-away/png" not in page


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.name)
def test_each_file_is_sent_to_be_saved_with_its_name_type_and_length(
    reader: FlaskClient, answered: Answered, chosen: Format
) -> None:
    for address in (f"/questions/{answered[0].id}/take-away/{chosen.name}", f"/compare/take-away/{chosen.name}"):
        query = f"claims={answered[1][0].id}" if address.startswith("/compare") else ""
        answer = reader.get(address, query_string=query, buffered=True)
        assert answer.status_code == 200
        assert answer.mimetype == chosen.media_type
        disposition = answer.headers["Content-Disposition"]
        assert disposition.startswith("attachment; filename=how-many-fight-20")
        assert disposition.endswith(chosen.suffix)
        assert answer.content_length == len(answer.data) > 0
        assert answer.headers["Cache-Control"] == "no-store"


def test_filters_and_order_leave_with_the_answers(reader: FlaskClient, answered: Answered) -> None:
    query = "sort=high&order=down&mode=asserted"
    answer = reader.get(
        f"/questions/{answered[0].id}/take-away/json?{query}", base_url="https://localhost", buffered=True
    )
    found = json.loads(answer.data)
    assert [line["values"]["low"] for line in found["answers"]] == ["200", "300"]
    assert found["permalink"] == f"https://localhost/questions/{answered[0].id}?{query}"
    assert found["footnotes"] == ["Sorted by high end, downwards.", "Only what is asserted."]
    assert found["answers"][0]["page"] == f"https://localhost/claims/{answered[1][0].id}"
    assert reader.get(found["permalink"].removeprefix("https://localhost")).status_code == 200


def test_the_words_of_a_filter_name_the_claimant_and_the_source(reader: FlaskClient, answered: Answered) -> None:
    claim = answered[1][0]
    source = claim.citations[0].source_id
    address = f"/questions/{answered[0].id}/take-away/json"
    said = json.loads(reader.get(f"{address}?claimant={claim.claimant_id}&source={source}", buffered=True).data)[
        "footnotes"
    ]
    assert said[1].startswith("Only what Party ")
    assert said[2].startswith("Only what stands in: Friedman, Max.")


def test_a_file_of_chosen_claims_holds_those_alone(reader: FlaskClient, answered: Answered) -> None:
    _, claims = answered
    data = reader.get(f"/compare/take-away/csv?claims={claims[0].id},{claims[2].id}", buffered=True).data
    head, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert [row[head.index("low")] for row in rows] == ["200", "900"]
    assert f"/compare?claims={claims[0].id}%2C{claims[2].id}" in rows[0][head.index("permalink")]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/questions/{id}/take-away/exe", 404),
        ("/questions/000000000000/take-away/csv", 404),
        ("/compare/take-away/csv?claims=000000000000", 404),
        ("/compare/take-away/csv", 200),
        ("/questions/{id}/take-away/csv?sort=magic", 422),
    ],
)
def test_what_there_is_not_is_refused(reader: FlaskClient, answered: Answered, path: str, status: int) -> None:
    assert reader.get(path.format(id=answered[0].id), buffered=True).status_code == status


def test_who_may_not_read_may_not_take_away(client: FlaskClient, public_app: Flask, answered: Answered) -> None:
    address = f"/questions/{answered[0].id}/take-away/csv"
    assert client.get(address).status_code == 303
    assert public_app.test_client().get(address, buffered=True).status_code == 200
