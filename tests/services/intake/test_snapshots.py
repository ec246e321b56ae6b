"""Tests of app.services.intake.snapshots: they are what the history of a single write would keep."""

from typing import Any

import pytest
from sqlalchemy import select

from app.exchange.base import Entry
from app.services.intake.history import MODELS
from app.services.intake.keeping import MODELS as KEPT
from app.services.intake.keeping import keep_records
from app.services.intake.quotations import CaptureTexts
from app.services.intake.records import check_records
from app.services.intake.snapshots import read_snapshots, snapshots_of
from app.services.layouts import LAYOUTS
from app.storage.engine import Database
from app.storage.history import snapshot
from app.storage.models import Claim, Source
from tests.factories import begin, make_capture, make_citation, make_claim, make_comparison, make_derivation, make_party
from tests.ledgers import load_ledger, small_ledger

NEEDED = ("variorum", "topics", "questions", "parties", "sources", "captures")
LAYOUT = {layout.name: layout for layout in LAYOUTS}


def before(table: str) -> tuple[str, ...]:
    """The tables that records of this one may refer to."""
    return NEEDED if table == "claims" else NEEDED[: NEEDED.index(table)]


@pytest.fixture
def filled(database: Database) -> Database:
    """A database with records of every kind, some with several parts and some with none."""
    with database.write() as session:
        load_ledger(session, small_ledger())
        begin(session)
        make_party(session, "Ж", "A", "B")
        captures = [make_capture(session) for _ in range(3)]
        citations = [make_citation(capture, position=2 - place) for place, capture in enumerate(captures)]
        make_claim(session, citations=citations, as_of="2023-01")
        make_derivation(session)
        make_comparison(session)
    return database


@pytest.mark.parametrize("model", MODELS.values(), ids=lambda model: model.kind)
def test_a_snapshot_is_the_one_that_the_history_keeps(filled: Database, model: type[Any]) -> None:
    with filled.read() as session:
        records = session.scalars(select(model).order_by(model.id)).all()
        expected = {record.id: snapshot(record) for record in records}
        found = read_snapshots(session, model, list(expected))

    assert len(expected) > 0
    assert {shot["id"]: shot for shot in found} == expected
    assert [list(shot) for shot in found] == [list(shot) for shot in expected.values()]


def test_only_the_records_that_are_asked_for_are_read(filled: Database) -> None:
    with filled.read() as session:
        assert [shot["id"] for shot in read_snapshots(session, Claim, ["c1a1m0000000"])] == ["c1a1m0000000"]
        assert read_snapshots(session, Source, []) == []


@pytest.mark.parametrize("table", ["topics", "questions", "parties", "sources", "claims"])
def test_a_snapshot_of_what_is_kept_just_now_is_the_one_that_is_read(database: Database, table: str) -> None:
    ledger = {name: records for name, records in small_ledger().items() if name in (*NEEDED, "claims")}
    entries = [Entry(table, "here", 0, fields) for fields in ledger.pop(table)]
    model = KEPT[table]
    with database.write() as session:
        load_ledger(session, {name: records for name, records in ledger.items() if name in before(table)})
        records = check_records(session, LAYOUT[table], entries, CaptureTexts(session), ())
        keep_records(session, LAYOUT[table], records)
        made = snapshots_of(model, records)

        assert {shot["id"]: shot for shot in made} == {
            shot["id"]: shot for shot in read_snapshots(session, model, [record.id for record in records])
        }
        assert [record.problems for record in records] == [[] for _ in entries]
