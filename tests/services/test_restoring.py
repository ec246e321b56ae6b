"""Tests of app.services.restoring: what a history tells is checked before a record becomes it again."""

from dataclasses import replace
from typing import Any

import pytest

from app.domain.answer import Kind
from app.domain.errors import BadFile, InvalidRecord, StillUsed
from app.services import claims, questions, topics
from app.services.claims import CitationDraft, ClaimDraft
from app.services.questions import QuestionDraft
from app.services.restoring import restore_revision
from app.services.scopes import drafts_of
from app.services.topics import TopicDraft
from app.storage.engine import Database
from app.storage.models import Claim, ClaimTerm, Party, Question, Source, Topic
from tests.factories import begin, make_claim, make_question, make_term, make_topic
from tests.ledgers import Ledger, load_ledger, small_ledger

IDS = {
    **{"topic": "t0p1c0000000", "party": "party0000000", "source": "s0vrce000000", "claim": "c1a1m0000000"},
    "question": "qvant1ty0000",
}
TABLES = {"topic": "topics", "party": "parties", "source": "sources", "claim": "claims", "question": "questions"}
FIGURE = {"low": "7", "high": None, "qualifier": "at_least"}


def told(kind: str, **after: Any) -> Ledger:
    """A ledger in which the record of that kind is at version 2, and version 1 was what `after` says."""
    ledger = small_ledger()
    ledger[TABLES[kind]][0]["version"] = 2
    snapshot = {"id": IDS[kind], "version": 1, **after}
    revision = {"kind": kind, "record_id": IDS[kind], "version": 1, "at": "2024-03-01T00:00:00Z", "act": "edited"}
    return {**ledger, "revisions": [revision | {"actor": "Ada", "after": snapshot}]}


@pytest.mark.parametrize(
    ("kind", "after", "field"),
    [
        ("source", {"url": "javascript:alert(1)"}, "url"),
        ("source", {"url": "data:text/html,<script>"}, "url"),
        ("party", {"names": []}, "names"),
        ("party", {"names": [{"spelling": "A"}, {"spelling": "A"}]}, "names"),
        ("party", {"names": [{"spelling": "A", "language": '"><script>'}]}, "names"),
        ("claim", {"citations": []}, "citations"),
        ("claim", {"figure": None}, "figure"),
        ("claim", {"figure": {"low": "9", "high": "7", "qualifier": "between"}}, "figure"),
        ("claim", {"question_id": "date00000000"}, "date"),
        ("claim", {"claimant_id": "0ther0000000"}, "claimant_id"),
        (
            "claim",
            {"citations": [{"source_id": "s0vrce000000", "capture_id": "captvre00000", "quotation": "no"}]},
            "quot",
        ),
        ("topic", {"status": "withdrawn"}, "withdrawn_reason"),
        ("question", {"topic_id": "0ther0000000"}, "topic_id"),
    ],
)
def test_what_a_form_would_refuse_cannot_be_restored_either(
    database: Database, kind: str, after: dict[str, Any], field: str
) -> None:
    # given a history, loaded from a file, that tells what no form would take
    with database.write() as session:
        load_ledger(session, told(kind, **after))
    # when the record is to become that again, then it is refused, and says which field is wrong
    with pytest.raises(InvalidRecord, match=field), database.write() as session:
        restore_revision(begin(session), kind, IDS[kind], to_version=1, version=2)


@pytest.mark.parametrize(
    ("kind", "after"),
    [
        ("topic", {"title": ["a list"]}),
        ("topic", {"title": ""}),
        ("topic", {"title": "a\0b"}),
        ("topic", {"more": {"a": {"b": {"c": {}}}}}),
        ("source", {"type": "tale"}),
        ("source", {"issued": "yesterday"}),
        ("party", {"names": "Ada"}),
        ("party", {"names": [{"language": "be"}]}),
        ("party", {"names": ["Ada"]}),
        ("claim", {"as_of": "soon"}),
        ("claim", {"figure": FIGURE | {"low": "seven"}}),
        ("claim", {"citations": [{"source_id": 7}]}),
    ],
)
def test_a_file_whose_history_holds_what_no_record_ever_held_is_refused(
    database: Database, kind: str, after: dict[str, Any]
) -> None:
    with pytest.raises(BadFile, match="after"), database.write() as session:
        load_ledger(session, told(kind, **after))


def test_what_a_history_does_not_tell_stays_as_it_is(database: Database) -> None:
    # given histories of an older kind, which tell few fields
    with database.write() as session:
        load_ledger(session, told("party", interest="press", name_of_old="Ada"))
    # when one is restored
    with database.write() as session:
        restore_revision(begin(session), "party", IDS["party"], to_version=1, version=2)
    # then that field is what it was, and the names stand as before
    with database.read() as session:
        party = session.get_one(Party, IDS["party"])
        assert (party.interest, party.version) == ("press", 3)
        assert [(name.spelling, name.is_preferred) for name in party.names] == [
            ("Pavel Latushka", True),
            ("Павел Латушка", False),
        ]


def test_a_claim_goes_back_to_the_question_it_answered(database: Database) -> None:
    # given a claim that was moved to another question
    with database.write() as session:
        claim = make_claim(begin(session))
        first, figure, citation = claim.question_id, claim.figure.value, claim.citations[0]
        kept = CitationDraft(citation.source_id, citation.capture_id, citation.quotation, id=citation.id)
        other = make_question(session, answer_kind=Kind.DATE)
        claims.edit_claim(
            session, claim.id, 1, ClaimDraft(other.id, claim.claimant_id, date="2024-03", citations=(kept,))
        )
    # when its first version is restored
    with database.write() as session:
        restore_revision(begin(session), "claim", claim.id, to_version=1, version=2)
    # then it answers the first question again, with its figure and its citation
    with database.read() as session:
        found = session.get_one(Claim, claim.id)
        assert (found.question_id, found.figure.value, found.date) == (first, figure, None)
        assert [each.id for each in found.citations] == [citation.id]


def test_a_question_that_is_answered_keeps_its_kind(database: Database) -> None:
    # given a question that asked for a number, then for a date, and was answered then
    with database.write() as session:
        question = make_question(begin(session))
        draft = QuestionDraft(question.topic_id, "When?", Kind.DATE)
        questions.edit_question(session, question.id, 1, draft)
        make_claim(session, question=question, citations=[])
    # when its first version is to be restored, then the claims that stand on it keep it as it is
    with pytest.raises(StillUsed, match="Other records stand on this question"), database.write() as session:
        restore_revision(begin(session), "question", question.id, to_version=1, version=2)


def test_each_kind_of_record_is_restored_whole(database: Database) -> None:
    # given one record of each kind, each changed since
    with database.write() as session:
        load_ledger(session, small_ledger())
        begin(session)
        topic, source = session.get_one(Topic, IDS["topic"]), session.get_one(Source, IDS["source"])
        topic.title, source.title, source.contributors = "Other", "Other", []
        session.flush()
    # when their first versions are restored
    with database.write() as session:
        for kind in ("topic", "source"):
            restore_revision(begin(session), kind, IDS[kind], to_version=1, version=2)
    # then they are what they were
    with database.read() as session:
        assert session.get_one(Topic, IDS["topic"]).title == "Volunteers"
        source = session.get_one(Source, IDS["source"])
        assert (source.title, [name.family for name in source.contributors]) == ("Side by side", ["Friedman"])


def test_a_topic_becomes_what_it_was_while_claims_have_its_terms(database: Database) -> None:
    # given a topic whose terms claims have, and that was renamed along with one of them
    with database.write() as session:
        load_ledger(session, small_ledger())
    with database.write() as session:
        first, second = drafts_of(session.get_one(Topic, IDS["topic"]))
        draft = TopicDraft("Others", terms=(second, replace(first, label="fighters")))
        topics.edit_topic(begin(session), IDS["topic"], 1, draft)
    # when it is restored
    with database.write() as session:
        restore_revision(begin(session), "topic", IDS["topic"], 1, 2)
    # then it has its title and its terms again, under their ids
    with database.read() as session:
        topic = session.get_one(Topic, IDS["topic"])
        assert topic.title == "Volunteers"
        assert [(term.id, term.label) for term in topic.terms] == [(first.id, "active fighters"), (second.id, "Kyiv")]


def test_a_topic_cannot_become_what_lacks_a_term_that_claims_have(database: Database) -> None:
    with database.write() as session:
        load_ledger(session, told("topic", title="Volunteers", terms=[]))
    with pytest.raises(StillUsed, match="stand on this topic"), database.write() as session:
        restore_revision(begin(session), "topic", IDS["topic"], 1, 2)


def test_a_question_goes_back_to_no_topic_whose_terms_its_claims_do_not_have(database: Database) -> None:
    # given a question that went to another topic, where its claim got a term
    with database.write() as session:
        question = make_question(begin(session))
        first, second = question.topic_id, make_topic(session)
        draft = QuestionDraft(second.id, question.title, unit=question.unit)
        questions.edit_question(session, question.id, 1, draft)
        claim = make_claim(session, question=question)
        term = make_term(session, second)
        claim.terms.append(ClaimTerm(term_id=term.id, facet=term.facet, position=0))
    # when it is to be again what it was
    with pytest.raises(InvalidRecord, match="take the terms off them first"), database.write() as session:
        restore_revision(begin(session), "question", question.id, 1, 2)
    # then it stays where it is
    with database.read() as session:
        assert session.get_one(Question, question.id).topic_id == second.id != first
