"""Tests of app.services.rulings, and of what a ruling changes in a comparison."""

import threading

import pytest

from app.domain.errors import EditConflict, InvalidRecord, InvalidValue, NotFound, Withdrawn
from app.domain.finding import Rung
from app.domain.overall.matrix import MOST_IN_MATRIX
from app.services import records, rulings
from app.services.agreement import see_agreement
from app.services.answered import View
from app.services.comparing import compare_claims, compare_question
from app.services.rulings import RulingDraft, create_ruling, edit_ruling, find_ruling
from app.storage.engine import Database
from app.storage.history import Actor
from app.storage.models import Claim, Ruling
from tests.factories import begin, make_claim, make_figure, make_question

ADA = Actor("Ada")


def two_that_conflict(database: Database) -> tuple[str, str, str]:
    """A question and the ids of two claims that exclude each other, in the order of recording."""
    with database.write() as session:
        question = make_question(begin(session))
        few = make_claim(session, question=question, figure=make_figure("300", "300", qualifier="exact"))
        many = make_claim(session, question=question, figure=make_figure("900", "900", qualifier="exact"))
        return question.id, few.id, many.id


def ruled(database: Database, a: str, b: str, rung: Rung = Rung.AGREES) -> str:
    with database.write() as session:
        return create_ruling(begin(session, ADA), RulingDraft((a, b), rung, "One counts the wounded too.")).id


def test_a_ruling_names_two_claims_in_one_order_and_who_made_it(database: Database) -> None:
    _, first, second = two_that_conflict(database)
    ruling_id = ruled(database, max(first, second), min(first, second))
    with database.read() as session:
        ruling = session.get_one(Ruling, ruling_id)
        assert (ruling.first_id, ruling.second_id) == tuple(sorted((first, second)))
        assert (ruling.rung, ruling.ruled_by) == ("agrees", "Ada")
        assert find_ruling(session, (second, first)) is ruling


def test_what_cannot_be_ruled_is_refused(database: Database) -> None:
    _, first, second = two_that_conflict(database)
    with database.write() as session:
        begin(session)
        with pytest.raises(InvalidRecord, match="Say why"):
            create_ruling(session, RulingDraft((first, second), Rung.AGREES, ""))
        with pytest.raises(InvalidRecord, match="needs two claims"):
            create_ruling(session, RulingDraft((first, first), Rung.AGREES, "x"))
        with pytest.raises(NotFound):
            create_ruling(session, RulingDraft((first, "absent000000"), Rung.AGREES, "x"))
        records.withdraw(session, Claim, second, 1, "Twice.")
        with pytest.raises(Withdrawn):
            create_ruling(session, RulingDraft((first, second), Rung.AGREES, "x"))


def test_two_claims_have_one_ruling_and_a_form_sent_twice_makes_one(database: Database) -> None:
    _, first, second = two_that_conflict(database)
    draft = RulingDraft((first, second), Rung.AGREES, "x")
    with database.write() as session:
        once = create_ruling(begin(session), draft, form_key="key").id
    with database.write() as session:
        assert create_ruling(begin(session), draft, form_key="key").id == once
        with pytest.raises(InvalidValue, match="already"):
            create_ruling(session, draft, form_key="other")


def test_a_ruling_is_that_of_whoever_changed_it_last(database: Database) -> None:
    _, first, second = two_that_conflict(database)
    ruling_id = ruled(database, first, second)
    with database.write() as session:
        edit_ruling(begin(session, Actor("Bea")), ruling_id, 1, Rung.OTHER_SCOPE, "Other people are counted.")
    with database.write() as session:
        with pytest.raises(EditConflict):
            edit_ruling(begin(session), ruling_id, 1, Rung.AGREES, "x")
        ruling = rulings.read_ruling(session, ruling_id)
        assert (ruling.rung, ruling.ruled_by, ruling.version) == ("other scope", "Bea", 2)


def test_a_ruling_stands_in_the_place_of_the_verdict_with_the_ladders_beside_it(database: Database) -> None:
    # given a conflict, and a ruling that it is none
    question_id, first, second = two_that_conflict(database)
    with database.read() as session:
        *_, before = compare_question(session, question_id, View())
    assert before.verdicts[0].rung is Rung.CONFLICTS
    ruling_id = ruled(database, first, second)
    # when the answers are compared
    with database.read() as session:
        *_, compared = compare_question(session, question_id, View())
        chosen = compare_claims(session, [first, second], View())
        *_, agreement = see_agreement(session, question_id, View())
    # then the person's rung stands, with the note, the name and the ladder's rung and reason
    verdict = compared.verdicts[0]
    assert verdict.ladder is not None
    assert (verdict.rung, verdict.ladder.rung) == (Rung.AGREES, Rung.CONFLICTS)
    assert verdict.ladder.reason == before.verdicts[0].reason
    assert verdict.reason.startswith("Ruled by Ada, ")
    assert verdict.reason.endswith(f"The ladder says conflicts: {before.verdicts[0].reason}")
    assert verdict.ruling is not None
    assert (verdict.ruling.id, verdict.ruling.by) == (ruling_id, "Ada")
    assert verdict.ruling.note == "One counts the wounded too."
    assert chosen.verdicts[0] == verdict
    assert agreement.counts == ((Rung.AGREES, 1),)
    assert [(each.a, each.b, each.ladder) for each in agreement.rulings] == [(1, 2, Rung.CONFLICTS)]
    # and the opening counts no conflict, and says whose word that is
    assert "a person ruled that they do not conflict" in " ".join(compared.summary)
    assert compared.summary[-1] == "The verdict is set by a person, in place of the ladder’s."


def test_a_ruling_that_was_withdrawn_leaves_the_ladders_verdict(database: Database) -> None:
    question_id, first, second = two_that_conflict(database)
    ruling_id = ruled(database, first, second)
    with database.write() as session:
        records.withdraw(begin(session), Ruling, ruling_id, 1, "Mistaken.")
    with database.read() as session:
        *_, compared = compare_question(session, question_id, View())
    assert (compared.verdicts[0].rung, compared.verdicts[0].ruling) == (Rung.CONFLICTS, None)


def test_of_two_people_who_rule_at_once_the_second_is_told(database: Database) -> None:
    _, first, second = two_that_conflict(database)
    gate, refused = threading.Barrier(2), []

    def rule() -> None:
        gate.wait()
        try:
            ruled(database, first, second)
        except InvalidValue as error:
            refused.append(error.message)

    both = [threading.Thread(target=rule) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert refused == ["There is a ruling on these two claims already; change that one."]


def test_among_many_answers_the_rulings_stand_beside_verdicts_and_groups(database: Database) -> None:
    # given more answers than a matrix holds, and two rulings, one of them on the first
    with database.write() as session:
        question = make_question(begin(session))
        ids = [make_claim(session, question=question).id for _ in range(MOST_IN_MATRIX + 1)]
        question_id = question.id
    ruled(database, ids[0], ids[5], Rung.CONFLICTS)
    ruled(database, ids[7], ids[8], Rung.CONFLICTS)
    # when they are held against the first
    with database.read() as session:
        *_, compared = compare_question(session, question_id, View())
        *_, agreement = see_agreement(session, question_id, View())
    # then its ruling stands, and beside the groups both do
    assert [verdict.b for verdict in compared.verdicts if verdict.ruling] == [6]
    assert [(each.a, each.b) for each in agreement.rulings] == [(1, 6), (8, 9)]
