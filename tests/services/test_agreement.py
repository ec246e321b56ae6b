"""How the answers to a question agree, on both databases."""

from decimal import Decimal

from app.domain.finding import Rung
from app.domain.overall.matrix import MOST_IN_MATRIX
from app.services.agreement import MOST_CLUSTERS, see_agreement
from app.services.answered import View
from app.storage.engine import Database
from tests.factories import begin, make_claim, make_figure
from tests.services.answering import answer_many


def test_few_answers_are_a_matrix_with_their_heads(database: Database) -> None:
    with database.write() as session:
        question, claims = answer_many(begin(session), [("200", "500"), ("300", "500"), ("900", "1000")])
    with database.read() as session:
        asked, _, agreement = see_agreement(session, question.id, View())
    assert asked.id == question.id
    assert [(head.number, head.claim_id, head.answer) for head in agreement.heads] == [
        (1, claims[0].id, "200–500"),
        (2, claims[1].id, "300–500"),
        (3, claims[2].id, "900–1,000"),
    ]
    assert agreement.matrix is not None
    assert agreement.matrix.rungs[0][1] is Rung.AGREES
    assert agreement.counts == ((Rung.AGREES, 1), (Rung.CONFLICTS, 2))
    assert agreement.clusters == ()


def test_the_matrix_names_the_pairs_that_about_changed(database: Database) -> None:
    with database.write() as session:
        question, _ = answer_many(begin(session), [("310", "310")])
        hedged = make_figure("300", "300", qualifier="about", approximate=True)
        make_claim(session, question=question, figure=hedged)
    with database.read() as session:
        agreement = see_agreement(session, question.id, View(about=Decimal("0.1")))[2]
    assert agreement.matrix is not None
    assert agreement.matrix.changed == {(0, 1)}


def test_many_answers_are_clusters_that_are_told_in_words(database: Database) -> None:
    ends = [("1", "9"), ("5", "9")] * (MOST_IN_MATRIX // 2) + [("100", "100")]
    with database.write() as session:
        question, _ = answer_many(begin(session), ends)
    with database.read() as session:
        agreement = see_agreement(session, question.id, View())[2]
    assert agreement.matrix is None
    assert (agreement.total, agreement.cluster_count, [each.number for each in agreement.alone]) == (51, 1, [51])
    (first,) = agreement.clusters
    assert first.said.words == ("50 answers from 50 independent origins all leave room for 5–9 people, without a date.")


def test_of_very_many_clusters_the_first_thirty_are_given(database: Database) -> None:
    with database.write() as session:
        question, _ = answer_many(begin(session), [(str(n), str(n)) for n in range(MOST_CLUSTERS + 5)] * 2)
    with database.read() as session:
        agreement = see_agreement(session, question.id, View())[2]
    assert (len(agreement.clusters), agreement.cluster_count) == (MOST_CLUSTERS, MOST_CLUSTERS + 5)
