"""Tests of app.services.answer_rows."""

from decimal import Decimal

import pytest

from app.domain.answer import Kind
from app.domain.figure import Figure, Qualifier
from app.services.answer_rows import AnswerRow, CitationRow, answer_of, cited_by_claim
from app.storage.engine import Database
from app.storage.queries.answers import AnswerFilter, answers, citations_of_answers
from tests.factories import ANSWERS, begin, make_claim, make_question


def test_the_rows_have_the_columns_of_their_queries_in_their_order() -> None:
    found = answers(["x"], None, AnswerFilter(), "recorded", False)
    assert tuple(column.name for column in found.selected_columns) == AnswerRow._fields
    assert tuple(column.name for column in citations_of_answers(["x"], None).selected_columns) == CitationRow._fields


@pytest.mark.parametrize("kind", Kind)
def test_a_row_becomes_the_answer_that_was_recorded(database: Database, kind: Kind) -> None:
    with database.write() as session:
        unit = "people" if kind is Kind.QUANTITY else ""
        question = make_question(begin(session), answer_kind=kind, unit=unit)
        claim = make_claim(session, question=question, as_of="2022-06")
    with database.read() as session:
        row = AnswerRow._make(session.execute(answers([question.id], None, AnswerFilter(), "recorded", False)).one())
        cited = cited_by_claim(session.execute(citations_of_answers([question.id], None)))
    answer = answer_of(row, cited[claim.id])
    assert (answer.claim_id, answer.kind, answer.source_ids) == (claim.id, kind, {claim.citations[0].source_id})
    assert answer.as_of is not None
    assert answer.as_of.text == "2022-06"
    said = {"date": answer.date and answer.date.text, "affirmed": answer.affirmed, "text": answer.text}
    assert said == {name: ANSWERS[kind].get(name) for name in said}
    between = Figure(Decimal(200), Decimal(500), Qualifier.BETWEEN, unit="people")
    assert answer.figure == (between if kind is Kind.QUANTITY else None)
