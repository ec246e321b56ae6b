"""Tests of app.services.origin_suggestions."""

import pytest

from app.domain.errors import NotFound
from app.services.derivations import DerivationDraft, record_derivation
from app.services.origin_suggestions import reject, suggest_derivations, take_back_rejection
from app.storage.engine import Database
from app.storage.models import Citation
from app.storage.models.derivation import DerivationType
from tests.domain.origins.dam import OWN_REPORT, REPRINT, WIRE
from tests.factories import (
    begin,
    make_account,
    make_capture,
    make_citation,
    make_claim,
    make_party,
    make_question,
    make_source,
)


def test_suggestions_leave_out_what_is_recorded_and_sources_without_texts(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session))
        captures = [make_capture(session, text) for text in (WIRE, REPRINT, OWN_REPORT)]
        for capture in captures:
            make_claim(session, question=question, citations=[make_citation(capture, "23")])
        bare = Citation(source_id=make_source(session).id, quotation="")
        make_claim(session, question=question, citations=[bare])

        found = suggest_derivations(session, question.id)
        [suggestion] = found.suggestions
        record_derivation(session, DerivationDraft(suggestion.a_id, suggestion.b_id, suggestion.type))

        assert found.sources == 4
        assert {suggestion.a_id, suggestion.b_id} == {captures[0].source_id, captures[1].source_id}
        assert suggestion.type is DerivationType.COPIES
        assert suggest_derivations(session, question.id).suggestions == ()
        with pytest.raises(NotFound):
            suggest_derivations(session, "absent")


def test_a_rejected_pair_is_remembered_apart_until_it_is_taken_back(database: Database) -> None:
    with database.write() as session:
        # given a question with two sources that share their text
        question = make_question(begin(session))
        for text in (WIRE, REPRINT):
            make_claim(session, question=question, citations=[make_citation(make_capture(session, text), "23")])
        account = make_account(session)
        [pair] = suggest_derivations(session, question.id).suggestions
        # when a person rejects it, twice and either way round
        reject(session, pair.a_id, pair.b_id, account.id)
        reject(session, pair.b_id, pair.a_id, account.id)
        # then it stands apart
        found = suggest_derivations(session, question.id)
        assert (found.suggestions, found.rejected) == ((), (pair,))
        # and is suggested again once that is taken back
        take_back_rejection(session, pair.b_id, pair.a_id)
        assert suggest_derivations(session, question.id).suggestions == (pair,)


@pytest.mark.parametrize(("wire_issued", "is_told"), [("2024-04-14", True), ("", False)], ids=["dated", "undated"])
def test_the_later_of_two_dated_sources_is_named_and_without_dates_nobody(
    database: Database, wire_issued: str, is_told: bool
) -> None:
    with database.write() as session:
        question = make_question(begin(session))
        wire = make_source(session, title="Dam breaks", issued=wire_issued)
        reprint = make_source(session, title="Wall of mud", issued="2024-04-15")
        for source, text in ((wire, WIRE), (reprint, REPRINT)):
            capture = make_capture(session, text, source=source)
            make_claim(session, question=question, citations=[make_citation(capture, "23")])

        [found] = suggest_derivations(session, question.id).suggestions

        assert found.later_id == (reprint.id if is_told else None)
        assert ("the later one" if is_told else "no certain date of publication of “Dam breaks”") in found.order


def test_sources_that_quote_the_same_words_are_told_apart_from_suggestions(database: Database) -> None:
    statement = f"“{' '.join(WIRE.split()[8:60]).replace('“', '').replace('”', '')}”"
    with database.write() as session:
        question = make_question(begin(session))
        for told in ("The mayor spoke at noon, 23 people beside him.", "Nobody applauded when the 23 came in."):
            capture = make_capture(session, f"{told} {statement} {told[::-1]}")
            make_claim(session, question=question, citations=[make_citation(capture, "23")])

        found = suggest_derivations(session, question.id)

        assert found.suggestions == ()
        [common] = found.quotations
        assert common.passages[0][0] == common.passages[0][1]
        assert len(common.passages[0][0].split()) > 40
        record_derivation(session, DerivationDraft(common.a_id, common.b_id, DerivationType.QUOTES))
        assert suggest_derivations(session, question.id).quotations == ()


def test_only_two_sources_that_are_there_can_be_held_apart(database: Database) -> None:
    with database.write() as session:
        source = make_source(begin(session))
        account = make_account(session)
        for other in ("absent", source.id):
            with pytest.raises(NotFound):
                reject(session, source.id, other, account.id)
            with pytest.raises(NotFound):
                take_back_rejection(session, other, source.id)


def test_sources_of_one_answer_that_name_each_other_or_a_third_are_suggested_below_shared_words(
    database: Database,
) -> None:
    with database.write() as session:
        # given an interview, a report that names its publisher, and two that name an agency
        question = make_question(begin(session))
        texts = {
            "Northpost": "The commander says that the regiment has some 5,000 people.",
            "Globe": "The regiment has some 5,000 people, its commander told Northpost in an interview.",
            "Echo": "MINSK (Reuters) - There are 5,000 people in the regiment.",
            "Star": "The regiment counts 5,000 people, by what its press office told Reuters.",
        }
        sources = {}
        for name, text in texts.items():
            sources[name] = make_source(session, title=name, publisher_id=make_party(session, name).id)
            capture = make_capture(session, text, source=sources[name])
            make_claim(session, question=question, citations=[make_citation(capture, "5,000 people")])
        # when the origins are looked at
        found = suggest_derivations(session, question.id).suggestions
        # then the one that names the other comes from it, and the two may come from a third
        [told, both] = found
        assert {told.a_id, told.b_id} == {sources["Northpost"].id, sources["Globe"].id}
        assert (told.type, told.later_id) == (DerivationType.RELAYS, sources["Globe"].id)
        assert told.order == "“Globe” is the one that names the other."
        assert {both.a_id, both.b_id} == {sources["Echo"].id, sources["Star"].id}
        assert (both.type, both.later_id, both.order) == (None, None, "")
        assert both.why[0].startswith("Both name Reuters, and both answer with the same: “")
        # and no longer once it is recorded
        record_derivation(session, DerivationDraft(sources["Globe"].id, sources["Northpost"].id))
        assert suggest_derivations(session, question.id).suggestions == (both,)
