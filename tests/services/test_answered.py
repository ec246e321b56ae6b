"""The answers to a question as they are read for a view."""

import pytest

from app.domain.errors import NotFound
from app.services.answered import View, read_question
from app.storage.engine import Database
from app.storage.queries.answers import AnswerFilter
from tests.factories import begin
from tests.services.answering import answer_many


def test_all_answers_are_read_in_the_order_of_the_view_with_their_citations(database: Database) -> None:
    with database.write() as session:
        question, claims = answer_many(begin(session), [("5", "6"), ("1", "2"), ("3", "4")])
    with database.read() as session:
        asked, topic, answered = read_question(session, question.id, View(sort="low"))
    assert asked.id == question.id
    assert topic.startswith("Topic")
    assert [answer.claim_id for answer in answered.answers] == [claims[1].id, claims[2].id, claims[0].id]
    assert all(len(answered.cited[claim.id]) == 1 for claim in claims)


def test_a_filter_leaves_the_others_out_and_an_unknown_question_is_refused(database: Database) -> None:
    with database.write() as session:
        question, claims = answer_many(begin(session), [("5", "6"), ("1", "2")])
    wanted = AnswerFilter(claimant_id=claims[0].claimant_id)
    with database.read() as session:
        _, _, answered = read_question(session, question.id, View(wanted=wanted))
        assert [answer.claim_id for answer in answered.answers] == [claims[0].id]
        with pytest.raises(NotFound):
            read_question(session, "000000000000", View())
