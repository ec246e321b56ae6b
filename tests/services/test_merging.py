"""Tests of app.services.merging."""

import pytest

from app.domain.errors import EditConflict, InvalidValue, Withdrawn
from app.services.answered import View
from app.services.comparing import compare_question
from app.services.merging import chain_ends, merge_party, standing_of, take_back_merge
from app.services.parties import find_parties, find_party_by_spelling, read_party
from app.services.records import withdraw
from app.services.revisions import list_history
from app.storage.engine import Database
from app.storage.history import snapshot
from app.storage.models import Claim, Party, Question
from tests.factories import begin, make_claim, make_party


def test_a_merged_party_keeps_its_claims_and_is_found_as_the_other(database: Database) -> None:
    with database.write() as session:
        kept = make_party(begin(session), "Pavel Latushko")
        merged = make_party(session, "Latuschka")
        claim = make_claim(session, claimant=merged)
        merge_party(session, merged.id, merged.version, kept.id)
        kept_id, merged_id, claim_id = kept.id, merged.id, claim.id
    with database.read() as session:
        assert session.get_one(Claim, claim_id).claimant_id == merged_id
        assert [found.id for found in find_parties(session, "Latuschka")] == [kept_id]
        assert [found.id for found in find_party_by_spelling(session, "Latuschka")] == [kept_id]
        assert [line.claim_id for line in read_party(session, kept_id)[1]] == [claim_id]
        assert standing_of(session, merged_id) == kept_id


def test_a_merge_taken_back_leaves_the_former_state_and_both_revisions(database: Database) -> None:
    with database.write() as session:
        kept, merged = make_party(begin(session), "Pavel Latushko"), make_party(session, "Latuschka")
        before = snapshot(merged)
        merge_party(session, merged.id, merged.version, kept.id)
        take_back_merge(session, merged.id, merged.version)
        after = snapshot(merged)
        told = ("version", "updated_at")
        assert {**before, **{name: after[name] for name in told}} == after
        assert standing_of(session, merged.id) == merged.id
        assert len(list_history(session, "party", merged.id)) == 3


def test_chains_end_at_one_party_and_come_apart_where_they_were_joined(database: Database) -> None:
    with database.write() as session:
        begin(session)
        first, second, third, fourth = (make_party(session, name) for name in ("A", "B", "C", "D"))
        merge_party(session, first.id, first.version, second.id)
        merge_party(session, second.id, second.version, third.id)
        merge_party(session, third.id, third.version, fourth.id)
        session.expire_all()
        assert {standing_of(session, party.id) for party in (first, second, third)} == {fourth.id}

        take_back_merge(session, second.id, second.version)

        assert [standing_of(session, party.id) for party in (first, second, third)] == [second.id, second.id, fourth.id]


def test_a_party_is_merged_once_and_never_in_a_circle(database: Database) -> None:
    with database.write() as session:
        begin(session)
        first, second, third = (make_party(session, name) for name in ("A", "B", "C"))
        merge_party(session, first.id, first.version, second.id)
        session.expire_all()
        for party, into in ((second, first), (second, second)):
            with pytest.raises(InvalidValue, match="that was merged into it"):
                merge_party(session, party.id, party.version, into.id)
        with pytest.raises(InvalidValue, match="merged before"):
            merge_party(session, first.id, first.version, third.id)
        with pytest.raises(InvalidValue, match="not merged"):
            take_back_merge(session, third.id, third.version)


def test_the_later_of_two_merges_is_told(database: Database) -> None:
    with database.write() as session:
        begin(session)
        first, second, third = (make_party(session, name) for name in ("A", "B", "C"))
        seen = first.version
        merge_party(session, first.id, seen, second.id)
        with pytest.raises(EditConflict):
            merge_party(session, first.id, seen, third.id)


def test_nothing_is_merged_into_a_withdrawn_party(database: Database) -> None:
    with database.write() as session:
        first, second = make_party(begin(session), "A"), make_party(session, "B")
        withdraw(session, Party, second.id, second.version, "never was")
        with pytest.raises(Withdrawn):
            merge_party(session, first.id, first.version, second.id)
        with pytest.raises(Withdrawn):
            merge_party(session, second.id, second.version, first.id)


def test_ends_of_chains_are_found_and_circles_refused() -> None:
    assert chain_ends({"a": "b", "b": "c", "d": "c"}) == {"a": "c", "b": "c", "d": "c"}
    with pytest.raises(InvalidValue, match="circle"):
        chain_ends({"a": "b", "b": "a"})


def test_answers_of_a_merged_party_are_those_of_one_claimant(database: Database) -> None:
    with database.write() as session:
        kept, merged = make_party(begin(session), "Pavel Latushko"), make_party(session, "Latuschka")
        first = make_claim(session, claimant=kept, as_of="2022")
        question = session.get_one(Question, first.question_id)
        make_claim(session, claimant=merged, as_of="2024", question=question)
        merge_party(session, merged.id, merged.version, kept.id)
        compared = compare_question(session, question.id, View())[2]
    assert {column.claimant_id for column in compared.columns} == {kept.id}
    assert sorted(column.who for column in compared.columns) == ["Pavel Latushko", "Pavel Latushko (as “Latuschka”)"]
