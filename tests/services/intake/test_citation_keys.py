"""Tests of app.services.intake.citation_keys on both databases."""

import pytest

from app.domain.errors import BadFile
from app.storage.engine import Database
from app.storage.models import Source
from tests.factories import begin, make_source
from tests.ledgers import load_ledger, small_ledger


def test_sources_of_a_file_from_before_there_were_keys_get_them(database: Database) -> None:
    with database.write() as session:
        make_source(begin(session), citation_key="friedman")
        load_ledger(session, small_ledger())
    with database.read() as session:
        assert session.get_one(Source, "s0vrce000000").citation_key == "friedmanside"
        assert session.get_one(Source, "c0py00000000").citation_key == "side"


def test_keys_of_a_file_are_kept_and_two_alike_are_told_apart(database: Database) -> None:
    ledger = small_ledger()
    ledger["sources"][0] |= {"citation_key": "mine2020x"}
    ledger["sources"].append({"id": "th1rd0000000", "title": "Side by side"})
    with database.write() as session:
        load_ledger(session, ledger)
        assert load_ledger(session, ledger).made["sources"] == 0
    with database.read() as session:
        keys = {row.id: row.citation_key for row in session.query(Source)}
    assert keys == {"s0vrce000000": "mine2020x", "c0py00000000": "side", "th1rd0000000": "side-2"}


@pytest.mark.parametrize("key", ["taken2020x", "no key"])
def test_a_key_that_is_taken_or_none_is_refused(database: Database, key: str) -> None:
    ledger = small_ledger()
    ledger["sources"][0] |= {"citation_key": key}
    with database.write() as session:
        make_source(begin(session), citation_key="taken2020x")
    with database.write() as session, pytest.raises(BadFile, match="key"):
        load_ledger(session, ledger)
