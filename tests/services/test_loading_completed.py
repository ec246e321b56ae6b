"""Tests of app.services.loading: what a file leaves out is worked out."""

import json

from sqlalchemy import select

from app.storage.engine import Database
from app.storage.models import (
    Capture,
    Citation,
    Claim,
    FigureRow,
    Party,
    Ruling,
    Source,
    Topic,
)
from tests.ledgers import TEXT, load_ledger, small_ledger
from tests.services.loaded import changed


def test_a_file_written_by_hand_is_completed(loaded: Database) -> None:
    with loaded.read() as session:
        claim = session.get_one(Claim, "c1a1m0000000")
        (citation,) = claim.citations
        assert claim.figure is not None
        assert (claim.answer_kind, claim.mode, claim.status, claim.version) == ("quantity", "asserted", "active", 1)
        assert (str(claim.as_of_earliest), str(claim.as_of_latest)) == ("2022-01-01", "2022-12-31")
        assert claim.figure.unit == "people"
        assert (citation.found, citation.offset_start, citation.offset_end) == ("exact", 30, 49)
        assert (citation.prefix + citation.quotation + citation.suffix) in TEXT
        assert len(citation.prefix) > 10
        assert len(citation.id) == 12


def test_names_captures_and_contributors_are_completed(loaded: Database) -> None:
    with loaded.read() as session:
        party = session.get_one(Party, "party0000000")
        capture = session.get_one(Capture, "captvre00000")
        source = session.get_one(Source, "s0vrce000000")
        assert party.name == "Pavel Latushka"
        assert [name.position for name in party.names] == [0, 1]
        assert all(name.folded for name in party.names)
        assert len(capture.sha256) == 64
        assert source.contributors[0].role == "author"


def test_the_facet_of_a_term_and_the_time_of_a_ruling_are_worked_out(loaded: Database) -> None:
    with loaded.read() as session:
        claim = session.get_one(Claim, "c1a1m0000000")
        ruling = session.get_one(Ruling, "rv11ng000000")

        assert [(term.facet, term.term_id) for term in claim.terms] == [
            ("population", "act1ve000000"),
            ("place", "kyjv00000000"),
        ]
        assert ruling.ruled_at == ruling.created_at


def test_numbers_may_be_written_as_numbers(sqlite_database: Database) -> None:
    data = json.dumps(small_ledger()).replace('"low": "200"', '"low": 0.1').replace('"high": "500"', '"high": 500')
    with sqlite_database.write() as session:
        load_ledger(session, data.encode())
    with sqlite_database.read() as session:
        (figure,) = session.scalars(select(FigureRow))
        assert (str(figure.low), str(figure.high)) == ("0.1", "500")


def test_quotations_that_are_missing_may_stay_missing(sqlite_database: Database) -> None:
    ledger = changed("claims.0.citations.0.quotation", "five thousand")
    ledger["claims"][0]["citations"][0]["found"] = "missing"
    with sqlite_database.write() as session:
        load_ledger(session, ledger)
    with sqlite_database.read() as session:
        (found,) = session.scalars(select(Citation.found).where(Citation.quotation != ""))
        assert found == "missing"
        assert session.scalars(select(Topic.title)).all() == ["Volunteers"]
