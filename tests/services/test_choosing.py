"""Tests of app.services.choosing."""

from app.domain.answer import Kind
from app.services.choosing import list_claim_choices
from app.services.merging import merge_party
from app.services.records import withdraw
from app.storage.engine import Database
from app.storage.models import Claim
from tests.factories import begin, make_claim, make_party, make_question


def test_the_chosen_claims_and_the_answers_to_one_question_are_offered_by_question(database: Database) -> None:
    with database.write() as session:
        # given a claim, and two answers to another question of which one was withdrawn
        chosen = make_claim(begin(session))
        asked = make_question(session, title="Has it begun?", answer_kind=Kind.YES_NO, unit="")
        yes, no = (make_claim(session, question=asked, affirmed=affirmed, words="") for affirmed in (True, False))
        withdraw(session, Claim, no.id, 1, "Misread.")
        # when claims are to be chosen
        offered = list_claim_choices(session, [chosen.id], asked.id)
        # then the chosen one is marked, and the withdrawn one is not offered
        found = [(claim.id, claim.is_chosen) for _, claims in offered for claim in claims]
        assert found == [(chosen.id, True), (yes.id, False)]
        assert [(title, claims[0].answer) for title, claims in offered][1] == ("Has it begun?", "yes")


def test_a_withdrawn_claim_that_was_chosen_stays_offered(database: Database) -> None:
    with database.write() as session:
        claim = make_claim(begin(session))
        withdraw(session, Claim, claim.id, 1, "Misread.")
        assert [one.id for _, claims in list_claim_choices(session, [claim.id], None) for one in claims] == [claim.id]


def test_nothing_is_offered_before_a_question_is_chosen(database: Database) -> None:
    with database.read() as session:
        assert list_claim_choices(session, [], None) == []


def test_a_merged_claimant_is_named_as_in_a_comparison(database: Database) -> None:
    with database.write() as session:
        kept, merged = make_party(begin(session), "Pavel Latushko"), make_party(session, "Latuschka")
        claim = make_claim(session, claimant=merged)
        merge_party(session, merged.id, 1, kept.id)
        ((_, [choice]),) = list_claim_choices(session, [claim.id], None)
    assert choice.claimant == "Pavel Latushko (as “Latuschka”)"
