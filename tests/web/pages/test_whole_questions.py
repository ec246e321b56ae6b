"""Pages over a whole question: over all answers, and how they agree."""

import re

import pytest
from flask.testing import FlaskClient

from app.storage.engine import Database
from app.storage.models import Claim, Question
from tests.factories import begin, make_claim, make_figure, make_party
from tests.services.answering import answer, answer_many


@pytest.fixture
def answered(sqlite_database: Database) -> tuple[Question, list[Claim]]:
    """A question with three answers, one of them hedged, by an interested party and two that are not judged."""
    with sqlite_database.write() as session:
        question, claims = answer_many(begin(session), [("200", "500"), ("310", "310")], title="How many <fight>?")
        hedged = make_figure("300", "300", qualifier="about", approximate=True)
        party = make_party(session, interest="interested")
        claims.append(make_claim(session, question=question, figure=hedged, claimant=party, words="about 300"))
        return question, claims


def test_a_comparison_of_few_answers_holds_what_is_worked_out_marked_as_derived(
    reader: FlaskClient, answered: tuple[Question, list[Claim]]
) -> None:
    page = reader.get(f"/questions/{answered[0].id}").text
    assert "The ends that the answers state reach from 200 to 500 people." in page
    assert '<span class="derived-mark">derived</span> from answers 1–3' in page
    assert f'href="/questions/{answered[0].id}/matrix"' in page
    data = reader.get(f"/questions/{answered[0].id}.json").json["compared"]["over_all"]
    line = data["sections"][0][1][0]
    assert line["derived"] is True
    assert sorted(line["claim_ids"]) == sorted(claim.id for claim in answered[1])


def test_of_many_answers_it_has_a_page_of_its_own(reader: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        question, _ = answer_many(begin(session), [(str(number), str(number + 5)) for number in range(51)])
    page = reader.get(f"/questions/{question.id}?sort=low").text
    assert "derived-mark" not in page
    assert f'href="/questions/{question.id}/over-all?sort=low"' in page
    over_all = reader.get(f"/questions/{question.id}/over-all").text
    assert "51 answers stand in 51 sources and go back to 51 independent origins." in over_all
    clusters = reader.get(f"/questions/{question.id}/matrix").text
    assert "are too many to hold every two against each other" in clusters
    assert "all leave room for" in clusters


def test_over_all_answers_has_its_data_and_carries_the_view(
    reader: FlaskClient, answered: tuple[Question, list[Claim]]
) -> None:
    question, _ = answered
    page = reader.get(f"/questions/{question.id}/over-all?about=10&sort=low").text
    assert "Here “about” is taken to reach 10% either way" in page
    assert f'href="/questions/{question.id}/matrix?about=10&amp;sort=low"' in page
    assert '<input type="hidden" name="sort" value="low">' in page
    assert "How many &lt;fight&gt;?" in page
    data = reader.get(f"/questions/{question.id}/over-all.json?about=10").json
    assert data["about"] == "0.1"
    assert data["over_all"]["total"] == 3


def test_the_matrix_is_a_table_with_heads_and_the_verdict_in_words_in_each_cell(
    reader: FlaskClient, answered: tuple[Question, list[Claim]]
) -> None:
    question, claims = answered
    page = reader.get(f"/questions/{question.id}/matrix").text
    assert page.count('<th scope="row">') == 3
    assert page.count('<th scope="col">') == 3
    assert f'href="/compare?claims={claims[0].id},{claims[1].id}" title="2 and 1: agrees"' in page
    assert '<span class="unseen">conflicts</span>' in page
    cells = re.findall(r'<td class="verdict-[a-z-]+">', page)
    assert len(cells) == 6
    data = reader.get(f"/questions/{question.id}/matrix.json").json["agreement"]
    assert data["matrix"]["rungs"][0] == [None, "agrees", "agrees"]
    changed = reader.get(f"/questions/{question.id}/matrix?about=10").text
    assert "by the setting for “about”" in changed
    assert "only because “about” is taken to reach 10% either way" in changed


def test_fewer_than_two_answers_say_so(reader: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        question, _ = answer_many(begin(session), [("1", "2")])
    assert "nothing to work out from fewer than two answers" in reader.get(f"/questions/{question.id}/over-all").text
    assert "fewer than two answers" in reader.get(f"/questions/{question.id}/matrix").text
    assert "Over all answers" not in reader.get(f"/questions/{question.id}").text


@pytest.mark.parametrize("about", ["51", "-1", "ten", "1e1", ".5", "٣", "0.00001", "NaN"])
def test_an_about_that_cannot_be_is_refused_in_words(
    reader: FlaskClient, answered: tuple[Question, list[Claim]], about: str
) -> None:
    response = reader.get(f"/questions/{answered[0].id}", query_string={"about": about})
    assert response.status_code == 422


def test_about_changes_verdicts_and_is_named_in_them(
    reader: FlaskClient, answered: tuple[Question, list[Claim]]
) -> None:
    question, _ = answered
    strict = reader.get(f"/questions/{question.id}.json").json["compared"]["verdicts"]
    wide = reader.get(f"/questions/{question.id}.json?about=5").json["compared"]["verdicts"]
    assert [verdict["rung"] for verdict in strict] == ["agrees", "agrees", "conflicts"]
    assert [verdict["rung"] for verdict in wide] == ["agrees", "agrees", "agrees"]
    assert "Here “about” is taken to reach 5% either way." in wide[2]["reason"]
    page = reader.get(f"/questions/{question.id}?about=2.5").text
    assert '<option value="2.5" selected>2.5% either way</option>' in page


def test_answers_are_grouped_by_the_interest_of_who_gives_them(
    reader: FlaskClient, answered: tuple[Question, list[Claim]]
) -> None:
    groups = reader.get(f"/questions/{answered[0].id}.json?group=interest").json["compared"]["groups"]
    assert groups == [["Interest not known", [1, 2]], ["Interested parties", [3]]]


def test_the_chart_is_chosen_in_the_address(reader: FlaskClient, answered: tuple[Question, list[Claim]]) -> None:
    question, claims = answered
    rows = reader.get(f"/questions/{question.id}").text
    along = reader.get(f"/questions/{question.id}?chart=time").text
    assert "The answers as ranges" in rows
    assert "The answers along their as-of dates" in along
    assert f'<a class="mark" href="#claim-{claims[0].id}"' in along
    assert reader.get(f"/questions/{question.id}?chart=pie").status_code == 422
    assert reader.get(f"/questions/{question.id}?counts=often").status_code == 422


def test_a_question_of_words_offers_neither_chart_nor_count(reader: FlaskClient, sqlite_database: Database) -> None:
    with sqlite_database.write() as session:
        question = answer_many(begin(session), [], answer_kind="text")[0]
        for text in ("Kyiv", "Minsk"):
            make_claim(session, question=question, text=text)
    page = reader.get(f"/questions/{question.id}").text
    assert 'name="chart"' not in page
    assert 'name="counts"' not in page
    assert "“Kyiv”: one independent origin (answer 1)" in page


def test_a_count_to_date_that_falls_is_told_unless_the_address_says_it_may(
    reader: FlaskClient, sqlite_database: Database
) -> None:
    with sqlite_database.write() as session:
        question, _ = answer_many(begin(session), [], title="How many were killed?")
        answer(session, question, "500", "600", as_of="2022")
        answer(session, question, "100", "200", as_of="2024")
    assert "A count to date (" in reader.get(f"/questions/{question.id}/over-all").text
    assert "A count to date (" not in reader.get(f"/questions/{question.id}/over-all?counts=at-a-time").text
