"""Tests of app.services.intake.entries."""

from typing import Any

from app.exchange.base import Entry, Layout
from app.services.intake.entries import Incoming, differences, read_entry, references
from app.services.layouts import LAYOUTS
from tests.ledgers import small_ledger

LAYOUT = {layout.name: layout for layout in LAYOUTS}


def incoming(table: str, fields: dict[str, Any]) -> tuple[Layout, Incoming]:
    return LAYOUT[table], read_entry(LAYOUT[table], Entry(table, "here", 1, fields))


def test_a_record_is_read_with_its_parts() -> None:
    _, record = incoming("claims", small_ledger()["claims"][0])

    assert record.problems == []
    assert record.id == "c1a1m0000000"
    assert record.values["note"] == ""
    assert [part["qualifier"] for part in record.parts["figure"]] == ["between"]
    assert [part["locator"] for part in record.parts["citations"]] == [""]


def test_every_record_that_is_referred_to_is_named_with_the_path() -> None:
    layout, record = incoming("claims", small_ledger()["claims"][0])

    assert list(references(layout, record)) == [
        ("question_id", "questions", "qvant1ty0000"),
        ("claimant_id", "parties", "party0000000"),
        ("citations[0].source_id", "sources", "s0vrce000000"),
        ("citations[0].capture_id", "captures", "captvre00000"),
        ("terms[0].term_id", "scope_terms", "act1ve000000"),
        ("terms[1].term_id", "scope_terms", "kyjv00000000"),
    ]


def test_only_what_the_file_gives_can_differ() -> None:
    layout, record = incoming("topics", {"id": "t0p1c0000000", "title": "A"})
    stored = {"id": "t0p1c0000000", "title": "A", "description": "more", "version": 7}

    assert differences(layout, record, stored) == []
    assert differences(layout, record, {**stored, "title": "B"}) == ["“title” is “B” there and “A” in the file"]


def test_parts_differ_by_number_or_by_field() -> None:
    layout, record = incoming("parties", {"id": "party0000000", "names": [{"spelling": "A"}]})

    assert differences(layout, record, {"id": "party0000000", "names": [{"spelling": "A", "language": "be"}]}) == []
    assert differences(layout, record, {"id": "party0000000", "names": []}) == ["“names”: 0 there and 1 in the file"]


def test_a_figure_that_one_of_both_lacks_is_a_difference() -> None:
    layout, record = incoming("claims", {"id": "c1a1m0000000", "figure": None})
    _, other = incoming("claims", {"id": "c1a1m0000000", "figure": {"low": "1", "qualifier": "at_least"}})
    stored = {"id": "c1a1m0000000", "figure": {"low": "1", "qualifier": "at_least"}}

    assert differences(layout, record, {**stored, "figure": None}) == []
    assert differences(layout, record, stored) == ["“figure”: 1 there and 0 in the file"]
    assert differences(layout, other, {**stored, "figure": None}) == ["“figure”: 0 there and 1 in the file"]
    assert differences(layout, other, stored) == []


def test_parts_that_are_none_are_problems_with_their_path() -> None:
    _, record = incoming("claims", small_ledger()["claims"][0] | {"figure": [], "citations": [1, {"x": 1}]})

    fields = [problem.field for problem in record.problems]
    assert "figure" in fields
    assert "citations[0]" in fields
    assert "citations[1].x" in fields
