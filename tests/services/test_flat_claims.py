"""Tests of app.services.flat_claims."""

from typing import Any

from app.services import flat_claims
from app.services.captures import CaptureDraft, add_capture
from app.services.flat_claims import FLAT_CLAIMS, flat_rows
from app.services.flat_quotations import quotation_rows
from app.services.merging import merge_party
from app.storage.engine import Database
from tests.factories import (
    begin,
    make_capture,
    make_citation,
    make_claim,
    make_figure,
    make_party,
    make_question,
    make_source,
)
from tests.ledgers import load_ledger, small_ledger

BASE_URL = "https://variorum.example"


def rows_of(database: Database) -> list[dict[str, Any]]:
    names = [column.name for column in FLAT_CLAIMS.columns]
    with database.read() as session:
        return [dict(zip(names, row, strict=True)) for row in flat_rows(session, BASE_URL)]


def test_there_is_a_row_for_each_citation_with_all_that_a_reader_needs(database: Database) -> None:
    with database.write() as session:
        publisher = make_party(begin(session), "RedaktionsNetzwerk", "RND")
        source = make_source(session, title="Side by side", issued="2022-06", publisher_id=publisher.id)
        capture = make_capture(session, source=source)
        citations = [
            make_citation(capture, position=0, relayed_by_id=publisher.id, locator="p. 3"),
            make_citation(capture, "500", position=1),
        ]
        claim = make_claim(session, claimant=make_party(session, "Friedman"), citations=citations, as_of="2022~")

    first, second = rows_of(database)

    assert first["permalink"] == second["permalink"] == f"{BASE_URL}/claims/{claim.id}"
    assert (first["claimant"], first["publisher"], first["relayed_by"]) == (
        "Friedman",
        "RedaktionsNetzwerk",
        "RedaktionsNetzwerk",
    )
    assert (first["low"], first["high"], first["qualifier"], first["unit"]) == ("200", "500", "between", "people")
    assert (first["low_included"], first["approximate"], first["affirmed"], first["text"]) == (True, False, None, None)
    assert (first["quotation"], second["quotation"]) == ("Between 200 and 500", "500")
    assert (first["source"], first["issued"], first["as_of"]) == ("Side by side", "2022-06", "2022~")
    assert first["citation"] == "Friedman, Max. “Side by side”. RedaktionsNetzwerk, 2022-06."


def test_a_quotation_says_how_the_newest_capture_has_it(database: Database) -> None:
    with database.write() as session:
        source = make_source(begin(session), url="https://courier.example/pier")
        capture = make_capture(session, "It is said that 500 people or so will go.", source=source)
        make_claim(session, citations=[make_citation(capture, "500 people or so will go")])
        add_capture(session, CaptureDraft(source.id, "It is said that 600 people or so will go."))

    (row,) = rows_of(database)
    with database.read() as session:
        [(_, status, _, is_nowhere, reads, at_words)] = quotation_rows(session)

    assert (row["quotation_status"], row["in_no_capture"]) == (status, is_nowhere) == ("approximate", False)
    assert row["quotation_found"].endswith(f": “{reads}”")
    assert reads == "600 people or so will go"
    assert row["at_the_words"] == at_words
    assert at_words == ("https://courier.example/pier#:~:text=is%20said%20that-,600%20people%20or%20so%20will%20go")


def test_a_claim_without_a_citation_has_a_row_too(database: Database) -> None:
    with database.write() as session:
        question = make_question(begin(session), answer_kind="yes-no")
        make_claim(session, question=question, citations=[])

    (row,) = rows_of(database)

    assert (row["affirmed"], row["quotation"], row["citation"], row["source"]) == (True, None, None, None)
    assert (row["quotation_status"], row["in_no_capture"]) == (None, None)


def test_withdrawn_claims_are_there_and_say_so(database: Database) -> None:
    with database.write() as session:
        make_claim(begin(session), status="withdrawn", withdrawn_reason="Twice.")

    assert [row["status"] for row in rows_of(database)] == ["withdrawn"]


def test_numbers_keep_their_digits_and_their_sign(database: Database) -> None:
    digits = "12345678901234567890123456789012345678"
    with database.write() as session:
        make_claim(begin(session), figure=make_figure("-0.5", digits))

    (row,) = rows_of(database)

    assert (row["low"], row["high"], row["headline"]) == ("-0.5", digits, None)


def test_batches_change_nothing(database: Database, monkeypatch: Any) -> None:
    with database.write() as session:
        begin(session)
        for _ in range(5):
            make_claim(session)
    whole = rows_of(database)
    monkeypatch.setattr(flat_claims, "ROWS_AT_ONCE", 2)

    assert rows_of(database) == whole
    assert [row["permalink"] for row in whole] == sorted(row["permalink"] for row in whole)


def test_the_terms_of_a_scope_stand_in_one_cell(database: Database) -> None:
    with database.write() as session:
        load_ledger(session, small_ledger())

    first, *_ = rows_of(database)

    assert first["terms"] == "population: active fighters; place: Kyiv"


def test_a_merged_claimant_is_named_as_in_a_comparison(database: Database) -> None:
    with database.write() as session:
        kept, merged = make_party(begin(session), "Pavel Latushko"), make_party(session, "Latuschka")
        make_claim(session, claimant=merged)
        merge_party(session, merged.id, 1, kept.id)

    assert [row["claimant"] for row in rows_of(database)] == ["Pavel Latushko (as “Latuschka”)"]
