"""Which sources come from which, on both databases."""

from sqlalchemy.orm import Session

from app.storage.engine import Database
from app.storage.models import Source
from app.storage.queries.derivations import derivations_behind_answers
from tests.factories import begin, make_capture, make_citation, make_claim, make_derivation, make_question, make_source


def cited(session: Session, question_id: str, source: Source) -> None:
    """Let an answer to the question stand in a source."""
    question = session.get_one(type(make_question(session)), question_id)
    capture = make_capture(session, source=source)
    make_claim(session, question=question, citations=[make_citation(capture)])


def test_the_whole_ancestry_of_what_is_cited_is_found_and_nothing_else(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session))
        one, two, three, four, other = (make_source(session) for _ in range(5))
        cited(session, question.id, one)
        make_derivation(session, source_id=one.id, origin_id=two.id)
        make_derivation(session, source_id=two.id, origin_id=three.id, type="quotes")
        make_derivation(session, source_id=three.id, origin_id=two.id)
        make_derivation(session, source_id=three.id, origin_id=four.id, status="withdrawn", withdrawn_reason="Wrong.")
        make_derivation(session, source_id=other.id, origin_id=two.id)
    with database.read() as session:
        found = {tuple(row) for row in session.execute(derivations_behind_answers([question.id]))}
    assert found == {(one.id, two.id), (two.id, three.id), (three.id, two.id)}
