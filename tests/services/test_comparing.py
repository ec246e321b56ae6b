"""Tests of app.services.comparing on both databases."""

from decimal import Decimal
from importlib.resources import files

import pytest

from app.domain.errors import InvalidValue, NotFound
from app.domain.finding import Rung
from app.services.answered import View
from app.services.comparing import compare_claims, compare_question
from app.services.loading import load
from app.storage.engine import Database
from app.storage.history import Actor
from app.storage.queries.answers import SORTS, AnswerFilter
from tests.factories import begin, make_claim, make_figure, make_question

EXAMPLE = files("app") / "examples" / "belarusian-volunteers.json"
QUESTION = "0t88rksh1z2b"


@pytest.fixture
def example(database: Database) -> Database:
    """The database with the example data."""
    with EXAMPLE.open("rb") as stream, database.write() as session:
        load(begin(session), stream, Actor("tester"))
    return database


def test_the_three_answers_come_out_as_the_design_tells_it(example: Database) -> None:
    with example.read() as session:
        *_, compared = compare_question(session, QUESTION, View())
    said = " ".join(compared.summary)
    assert [column.bounds for column in compared.columns] == ["about 300–500", "200–500", "≤ 5,000"]
    assert [pair.rung for pair in compared.verdicts] == [Rung.AGREES, Rung.OTHER_TIME, Rung.OTHER_TIME]
    assert "The first two stand in one source and agree." in said
    assert "Nothing strictly contradicts; the stated figures are 10 to 25 times apart." in said
    findings = " ".join(finding.words for finding in compared.verdicts[2].findings)
    assert "a ceiling stated by an interested party: Kalinouski Regiment representatives" in findings


def test_sources_are_numbered_in_the_order_in_which_they_are_first_cited(example: Database) -> None:
    with example.read() as session:
        *_, compared = compare_question(session, QUESTION, View())
    assert [column.citations[0].number for column in compared.columns] == [1, 1, 2]
    assert [line.number for line in compared.references] == [1, 2]
    assert compared.references[1].citation.startswith("Rudnik, Alesia. ")
    assert compared.columns[1].citations[0].relayed_by == "RedaktionsNetzwerk Deutschland"


def test_every_sort_gives_every_answer_both_ways(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session))
        for low, high in (("-5", "0"), ("0.1", None), (None, "1000000000000000000000")):
            qualifier = "between" if low and high else "at_least" if low else "at_most"
            make_claim(session, question=question, figure=make_figure(low, high, qualifier=qualifier))
    with database.read() as session:
        for sort in SORTS:
            for descending in (False, True):
                *_, compared = compare_question(session, question.id, View(sort=sort, descending=descending))
                assert len(compared.columns) == 3, sort
        *_, upwards = compare_question(session, question.id, View(sort="high"))
    assert upwards.columns[0].bounds == "−5 to 0"


def test_numbers_sort_as_numbers_on_both_databases(database: Database) -> None:
    numbers = ["10", "9", "-1", "0.5", "100000000000000000000000000000", "1e-3"]
    with database.write() as session:
        question = make_question(begin(session))
        for number in numbers:
            value = Decimal(number)
            figure = make_figure(str(value), str(value), qualifier="exact")
            make_claim(session, question=question, words=number, figure=figure)
    with database.read() as session:
        *_, compared = compare_question(session, question.id, View(sort="low"))
    assert [column.words for column in compared.columns] == sorted(numbers, key=Decimal)


def test_withdrawn_answers_are_left_out_and_counted(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session))
        make_claim(session, question=question)
        make_claim(session, question=question, status="withdrawn", withdrawn_reason="Twice.")
    with database.read() as session:
        *_, compared = compare_question(session, question.id, View())
        *_, with_all = compare_question(session, question.id, View(wanted=AnswerFilter(with_withdrawn=True)))
    assert (compared.total, compared.withdrawn, with_all.total) == (1, 1, 2)


def test_claims_of_two_questions_are_not_comparable(database: Database) -> None:
    with database.write() as session:
        claims = [make_claim(begin(session)).id, make_claim(session).id]
    with database.read() as session:
        compared = compare_claims(session, claims, View())
    assert [pair.rung for pair in compared.verdicts] == [Rung.NOT_COMPARABLE]


def test_an_unknown_question_claim_sort_or_page_is_refused(example: Database) -> None:
    with example.read() as session:
        with pytest.raises(NotFound):
            compare_question(session, "000000000000", View())
        with pytest.raises(NotFound):
            compare_claims(session, ["000000000000"], View())
        with pytest.raises(InvalidValue, match="the last one is 1"):
            compare_question(session, QUESTION, View(page=2))
