"""Which independent origins answers go back to, on both databases."""

from app.services.answered import View, read_question
from app.services.claim_origins import read_origins
from app.storage.engine import Database
from tests.factories import begin, make_claim, make_claim_derivation, make_derivation, make_question, make_source
from tests.services.answering import answer


def test_copies_share_an_origin_and_others_have_their_own(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session))
        sources = [make_source(session) for _ in range(3)]
        wire = make_source(session)
        claims = [answer(session, question, "1", "2", source) for source in sources]
        bare = make_claim(session, question=question, citations=[])
        for source in sources[:2]:
            make_derivation(session, source_id=source.id, origin_id=wire.id)
    with database.read() as session:
        _, _, answered = read_question(session, question.id, View())
        origins, count, _ = read_origins(session, [question.id], answered.answers)
    assert origins[claims[0].id] == origins[claims[1].id] == {min(source.id for source in sources[:2])}
    assert origins[claims[2].id] == {sources[2].id}
    assert origins[bare.id] == {bare.id}
    assert count == 2


def test_without_derivations_each_source_is_an_origin(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session))
        claims = [answer(session, question, "1", "2") for _ in range(2)]
    with database.read() as session:
        _, _, answered = read_question(session, question.id, View())
        origins, count, _ = read_origins(session, [question.id], answered.answers)
    assert origins[claims[0].id].isdisjoint(origins[claims[1].id])
    assert count is None


def test_a_claim_that_comes_from_another_has_the_origin_of_that(database: Database) -> None:
    with database.write() as session:
        question, other = make_question(begin(session)), make_question(session)
        claims = [answer(session, question, "1", "2") for _ in range(3)]
        elsewhere = answer(session, other, "1", "2")
        for claim, origin in zip(claims, [claims[1], elsewhere, claims[2]], strict=False):
            if claim is not origin:
                make_claim_derivation(session, claim_id=claim.id, origin_id=origin.id)
    with database.read() as session:
        _, _, answered = read_question(session, question.id, View())
        origins, count, _ = read_origins(session, [question.id], answered.answers)
    assert origins[claims[0].id] == origins[claims[1].id] == {elsewhere.citations[0].source_id}
    assert origins[claims[2].id] == {claims[2].citations[0].source_id}
    assert count == 2


def test_claims_and_sources_in_circles_are_one_origin_and_the_circle_is_told(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session))
        claims = [answer(session, question, "1", "2") for _ in range(4)]
        make_claim_derivation(session, claim_id=claims[0].id, origin_id=claims[1].id)
        make_claim_derivation(session, claim_id=claims[1].id, origin_id=claims[0].id)
        ends = [claim.citations[0].source_id for claim in claims[2:]]
        make_derivation(session, source_id=ends[0], origin_id=ends[1])
        make_derivation(session, source_id=ends[1], origin_id=ends[0])
    with database.read() as session:
        _, _, answered = read_question(session, question.id, View())
        origins, count, loops = read_origins(session, [question.id], answered.answers)
    assert origins[claims[0].id] == origins[claims[1].id]
    assert origins[claims[2].id] == origins[claims[3].id]
    assert count == 2
    assert loops == (tuple(sorted(ends)),)
