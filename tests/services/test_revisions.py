"""Tests of app.services.revisions."""

from decimal import Decimal

import pytest

from app.domain.errors import EditConflict, NotFound, StillUsed
from app.domain.figure import Figure, Qualifier
from app.services import claims, parties, restoring, revisions
from app.services.claims import CitationDraft, ClaimDraft
from app.services.parties import NameDraft, PartyDraft
from app.storage.engine import Database
from app.storage.models import Claim, Party
from tests.factories import begin, make_capture, make_claim, make_party


def test_a_party_gets_its_old_names_back_in_one_new_version(database: Database) -> None:
    with database.write() as session:
        party = make_party(begin(session), "Pavel Latushka", "Павел Латушка")
        swapped = PartyDraft(names=(NameDraft("Павел Латушка", "be"), NameDraft("Pavel Latushka"), NameDraft("P. L.")))
        parties.edit_party(session, party.id, 1, swapped)
    with database.write() as session:
        restored = restoring.restore_revision(begin(session), "party", party.id, to_version=1, version=2)
        assert restored.version == 3
    with database.read() as session:
        found = session.get_one(Party, party.id)
        assert [name.spelling for name in found.names] == ["Pavel Latushka", "Павел Латушка"]
        assert [row.act for row in revisions.list_history(session, "party", party.id)] == [
            "edited",
            "edited",
            "created",
        ]


def test_a_claim_gets_its_old_figure_and_citations_back(database: Database) -> None:
    with database.write() as session:
        claim = make_claim(begin(session))
        figure, citation = claim.figure.value, claim.citations[0].id
        other = make_capture(session, "at least seven attacks")
        draft = ClaimDraft(
            claim.question_id,
            claim.claimant_id,
            figure=Figure(low=Decimal(7), high=None, qualifier=Qualifier.AT_LEAST),
            citations=(CitationDraft(other.source_id, other.id, "at least seven"),),
        )
        claims.edit_claim(session, claim.id, 1, draft)
    with database.write() as session:
        restoring.restore_revision(begin(session), "claim", claim.id, to_version=1, version=2)
    with database.read() as session:
        found = session.get_one(Claim, claim.id)
        assert found.figure.value == figure
        assert [kept.id for kept in found.citations] == [citation]
        assert found.version == 3


def test_a_withdrawal_is_taken_back_by_restoring_what_was_before(database: Database) -> None:
    with database.write() as session:
        claim = make_claim(begin(session))
        claim.status, claim.withdrawn_reason = "withdrawn", "Twice."
        session.flush()
        restored = restoring.restore_revision(session, "claim", claim.id, to_version=1, version=2)
        assert not restored.is_withdrawn
        history = revisions.list_history(session, "claim", claim.id)
        assert [(row.version, row.act) for row in history] == [(3, "restored"), (2, "withdrawn"), (1, "created")]


def test_changes_name_the_fields_with_both_values(database: Database) -> None:
    with database.write() as session:
        party = make_party(begin(session), "RND")
        parties.edit_party(session, party.id, 1, PartyDraft(names=(NameDraft("RND"),), description="Press"))
        revision = revisions.read_revision(session, "party", party.id, 2)
        changes = revisions.changes_of(revision)
    assert [(change.field, change.before, change.after) for change in changes] == [("description", "", "Press")]


def test_restoring_on_top_of_someone_elses_edit_is_a_conflict(database: Database) -> None:
    with database.write() as session:
        party = make_party(begin(session), "RND")
        parties.edit_party(session, party.id, 1, PartyDraft(names=(NameDraft("RND"),), description="Press"))
        with pytest.raises(EditConflict):
            restoring.restore_revision(session, "party", party.id, to_version=1, version=1)


def test_captures_and_accounts_are_not_restored(database: Database) -> None:
    with database.write() as session:
        capture = make_capture(begin(session))
        with pytest.raises(StillUsed, match="never changes"):
            restoring.restore_revision(session, "capture", capture.id, to_version=1, version=1)
        with pytest.raises(NotFound):
            restoring.restore_revision(session, "account", capture.id, to_version=1, version=1)


def test_a_record_without_history_is_not_found(database: Database) -> None:
    with database.read() as session, pytest.raises(NotFound):
        revisions.list_history(session, "topic", "0" * 12)
