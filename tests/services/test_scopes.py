"""Tests of app.services.scopes: the vocabulary of a topic, and the terms that claims have."""

import pytest

from app.domain.answer import Facet
from app.domain.errors import InvalidRecord
from app.services import claims, questions, topics
from app.services.claims import CitationDraft, ClaimDraft
from app.services.questions import QuestionDraft
from app.services.recording import NewNames, record_claim
from app.services.scopes import TermDraft, drafts_of, list_terms, settle_terms
from app.services.topics import TopicDraft
from app.storage.engine import Database
from app.storage.models import Claim, Topic
from tests.factories import begin, make_claim, make_party, make_question, make_source, make_term, make_topic

FIGHTERS = TermDraft(Facet.POPULATION, "active fighters", "At the front.")
KYIV, KHARKIV = TermDraft(Facet.PLACE, "Kyiv"), TermDraft(Facet.PLACE, "Kharkiv")


def made(database: Database, *terms: TermDraft) -> str:
    with database.write() as session:
        return topics.create_topic(begin(session), TopicDraft("Volunteers", terms=terms)).id


def edited(database: Database, topic_id: str, version: int, *terms: TermDraft) -> None:
    with database.write() as session:
        topics.edit_topic(begin(session), topic_id, version, TopicDraft("Volunteers", terms=terms))


def kept(database: Database, topic_id: str) -> list[TermDraft]:
    with database.read() as session:
        return drafts_of(session.get_one(Topic, topic_id))


def test_terms_are_kept_in_their_order_and_under_their_ids_when_they_are_renamed(database: Database) -> None:
    # given a topic with two terms
    topic_id = made(database, KYIV, FIGHTERS)
    first, second = kept(database, topic_id)
    # when one is renamed, they change places and a third is added
    edited(database, topic_id, 1, second, TermDraft(Facet.PLACE, "Kyiv city", "", first.id), KHARKIV)
    # then each is what it was
    again = kept(database, topic_id)
    assert [(term.id, term.label) for term in again[:2]] == [(second.id, "active fighters"), (first.id, "Kyiv city")]
    assert again[2].label == "Kharkiv"


def test_a_draft_without_terms_leaves_the_vocabulary_as_it_is(database: Database) -> None:
    topic_id = made(database, KYIV)
    with database.write() as session:
        topics.edit_topic(begin(session), topic_id, 1, TopicDraft("Other title"))
    assert [term.label for term in kept(database, topic_id)] == ["Kyiv"]


@pytest.mark.parametrize(
    ("terms", "words"),
    [
        ((KYIV, TermDraft(Facet.PLACE, "KYIV")), "stands there twice as a place"),
        ((TermDraft(Facet.PLACE, ""),), "A term has no name"),
    ],
)
def test_terms_that_cannot_stand_together_are_refused(
    database: Database, terms: tuple[TermDraft, ...], words: str
) -> None:
    with pytest.raises(InvalidRecord, match=words):
        made(database, *terms)


def test_two_terms_that_swap_their_names_are_refused_in_one_step(database: Database) -> None:
    topic_id = made(database, KYIV, KHARKIV)
    first, second = kept(database, topic_id)
    swapped = TermDraft(Facet.PLACE, "Kharkiv", "", first.id), TermDraft(Facet.PLACE, "Kyiv", "", second.id)
    with pytest.raises(InvalidRecord, match="is another term as yet"):
        edited(database, topic_id, 1, *swapped)


def test_a_term_that_claims_have_stays_in_its_facet(database: Database) -> None:
    # given a claim with a term
    with database.write() as session:
        topic = make_topic(begin(session))
        term = make_term(session, topic)
        claim = make_claim(session, question=make_question(session, topic=topic))
        claim.terms = claims.claim_terms_of(session, [term.id])
        topic_id, version = topic.id, topic.version
    # when it is taken out, or becomes a period
    for terms in ((), (TermDraft(Facet.PERIOD, "Kyiv", "", term.id),)):
        # then it is refused
        with pytest.raises(InvalidRecord, match="Claims have “Kyiv”"):
            edited(database, topic_id, version, *terms)
    # and its name may change
    edited(database, topic_id, version, TermDraft(Facet.PLACE, "Kyiv city", "", term.id))


def test_terms_are_found_by_their_names_and_added_only_where_they_may_be(database: Database) -> None:
    topic_id = made(database, KYIV)
    wanted = {Facet.PLACE: "kyiv", Facet.PERIOD: "the first month", Facet.DEFINITION: ""}
    with database.write() as session:
        begin(session)
        with pytest.raises(InvalidRecord) as caught:
            settle_terms(session, topic_id, wanted, may_add=False)
        assert [problem.field for problem in caught.value.problems] == ["scope_period"]
        ids = settle_terms(session, topic_id, wanted, may_add=True)
        listed = list_terms(session, topic_id)
    assert [term.label for term in listed] == ["Kyiv", "the first month"]
    assert list(ids) == [term.id for term in listed]


def test_a_claim_has_terms_of_the_topic_of_its_question_one_in_a_facet(database: Database) -> None:
    # given a question, its topic with terms, and another topic
    with database.write() as session:
        topic = make_topic(begin(session))
        place, other = make_term(session, topic), make_term(session, topic, label="Kharkiv")
        population = make_term(session, topic, "population", "fighters")
        foreign = make_term(session, make_topic(session))
        question = make_question(session, topic=topic, answer_kind="yes-no")
        cited = (CitationDraft(make_source(session).id),)
        draft = ClaimDraft(question.id, make_party(session).id, affirmed=True, citations=cited)

    def recorded(*term_ids: str) -> list[str]:
        with database.write() as session:
            new = ClaimDraft(draft.question_id, draft.claimant_id, affirmed=True, citations=cited, terms=term_ids)
            return [term.term_id for term in claims.create_claim(begin(session), new).terms]

    # when claims are recorded with them
    # then those that fit are kept in the order of the facets, and the others refused
    assert recorded(place.id, population.id) == [population.id, place.id]
    with pytest.raises(InvalidRecord, match="one term in a facet at most"):
        recorded(place.id, other.id)
    with pytest.raises(InvalidRecord, match="not one of the topic's"):
        recorded(foreign.id)


def test_a_claim_changes_its_terms_and_its_history_tells(database: Database) -> None:
    with database.write() as session:
        topic = make_topic(begin(session))
        kyiv, kharkiv = make_term(session, topic), make_term(session, topic, label="Kharkiv")
        question = make_question(session, topic=topic, answer_kind="yes-no")
        cited = (CitationDraft(make_source(session).id),)
        draft = ClaimDraft(question.id, make_party(session).id, affirmed=True, citations=cited, terms=(kyiv.id,))
        claim_id = claims.create_claim(session, draft).id
    with database.write() as session:
        changed = ClaimDraft(draft.question_id, draft.claimant_id, affirmed=True, citations=cited, terms=(kharkiv.id,))
        claims.edit_claim(begin(session), claim_id, 1, changed)
    with database.read() as session:
        claim = session.get_one(Claim, claim_id)
        assert [term.term_id for term in claim.terms] == [kharkiv.id]
        assert claim.version == 2


def test_a_claim_is_recorded_with_terms_that_are_new(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session), answer_kind="yes-no")
        cited = (CitationDraft(make_source(session).id),)
        draft = ClaimDraft(question.id, make_party(session).id, affirmed=True, citations=cited)
        claim = record_claim(session, draft, NewNames(terms={Facet.PLACE: "Kyiv"}, may_add_terms=True))
        (term,) = list_terms(session, question.topic_id)
        assert (term.facet, term.label) == ("place", "Kyiv")
        assert [each.term_id for each in claim.terms] == [term.id]


def test_a_question_stays_in_its_topic_while_its_claims_have_terms(database: Database) -> None:
    with database.write() as session:
        topic = make_topic(begin(session))
        term = make_term(session, topic)
        question = make_question(session, topic=topic)
        claim = make_claim(session, question=question)
        claim.terms = claims.claim_terms_of(session, [term.id])
        draft = QuestionDraft(make_topic(session).id, "How many?", unit="people")
        question_id = question.id
    with database.write() as session, pytest.raises(InvalidRecord, match="have terms of its topic"):
        questions.edit_question(begin(session), question_id, 1, draft)
