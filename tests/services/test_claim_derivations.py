"""Recording that one claim comes from another, on both databases."""

import pytest

from app.domain.errors import InvalidRecord, Withdrawn
from app.services.claim_derivations import ClaimDerivationDraft, list_claim_derivations, record_claim_derivation
from app.services.records import withdraw
from app.storage.engine import Database
from app.storage.models import Claim, ClaimDerivation
from tests.factories import begin, make_claim


def test_what_is_said_twice_stands_once_and_is_restored(database: Database) -> None:
    with database.write() as session:
        copy, origin = make_claim(begin(session)), make_claim(session)
        made = record_claim_derivation(session, ClaimDerivationDraft(copy.id, origin.id))
        withdraw(session, ClaimDerivation, made.id, made.version, "Not sure.")
        again = record_claim_derivation(session, ClaimDerivationDraft(copy.id, origin.id, note="Word for word."))
        assert (again.id, again.status, again.note) == (made.id, "active", "Word for word.")
        assert [row.is_origin for row in list_claim_derivations(session, copy.id)] == [True]
        assert [row.is_origin for row in list_claim_derivations(session, origin.id)] == [False]


def test_a_claim_comes_from_another_that_stands(database: Database) -> None:
    with database.write() as session:
        claim, gone = make_claim(begin(session)), make_claim(session)
        withdraw(session, Claim, gone.id, gone.version, "Read wrongly.")
        for origin_id in (claim.id, ""):
            with pytest.raises(InvalidRecord):
                record_claim_derivation(session, ClaimDerivationDraft(claim.id, origin_id))
        with pytest.raises(Withdrawn):
            record_claim_derivation(session, ClaimDerivationDraft(claim.id, gone.id))
