"""Tests of app.services.intake.records: what a batch is held against, and how little it asks the database."""

from typing import Any

import pytest
from sqlalchemy import event, select

from app.domain.errors import BadFile
from app.services.intake import rules
from app.storage.engine import Database
from app.storage.models import Claim
from tests.ledgers import load_ledger, small_ledger


def test_a_batch_asks_the_same_few_queries_however_many_records_it_holds(sqlite_database: Database) -> None:
    def statements(count: int) -> int:
        asked: list[str] = []
        topics = [{"id": f"{count:06}{place:06}", "title": "x"} for place in range(count)]
        event.listen(sqlite_database.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
        with sqlite_database.write() as session:
            load_ledger(session, {"variorum": {"format": 1}, "topics": topics})
        return len(asked)

    few = statements(2)
    assert statements(400) <= few * 2


def test_what_only_the_database_refuses_is_told_with_the_place_of_the_batch(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(rules.RULES, "questions", lambda record, around: None)
    ledger = small_ledger()
    ledger["questions"][1]["unit"] = "days"

    with pytest.raises(BadFile) as caught, sqlite_database.write() as session:
        load_ledger(session, ledger)

    message = str(caught.value)
    assert "the database refuses a record from questions, record 1, line 1 to questions, record 4, line 1" in message
    assert "unit_of_quantity" in message


def test_places_in_a_record_are_counted_from_its_list(database: Database) -> None:
    ledger: Any = small_ledger()
    ledger["claims"][0]["citations"].append({"source_id": "c0py00000000", "locator": "p. 2"})
    with database.write() as session:
        load_ledger(session, ledger)
    with database.read() as session:
        claim = session.scalars(select(Claim).where(Claim.id == "c1a1m0000000")).one()

    assert [(citation.position, citation.locator) for citation in claim.citations] == [(0, ""), (1, "p. 2")]
    assert {citation.question_id for citation in claim.citations} == {"qvant1ty0000"}
