"""Tests of app.services.exporting, and of the way out and back in."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy.orm import Session

from app.domain.figure import Figure, Qualifier
from app.services import claims, parties, records
from app.services.claims import CitationDraft, ClaimDraft
from app.services.exporting import read_records, select_rows
from app.services.layouts import LAYOUTS
from app.services.parties import NameDraft, PartyDraft
from app.storage.engine import Database
from app.storage.models import Claim, Revision, Topic
from tests.conftest import Opening
from tests.databases import KINDS
from tests.factories import (
    begin,
    make_account,
    make_capture,
    make_citation,
    make_claim,
    make_comparison,
    make_derivation,
    make_edition,
    make_party,
    make_question,
    make_ruling,
    make_term,
)
from tests.ledgers import Ledger, export_json, export_of, load_ledger, small_ledger
from tests.made_ledgers import ledgers

LAYOUT = {layout.name: layout for layout in LAYOUTS}


class Undo(Exception):
    """Raised to roll a transaction back."""


@contextmanager
def trial(database: Database) -> Iterator[Session]:
    """A session that writes, and of which nothing stays."""
    try:
        with database.write() as session:
            yield session
            raise Undo
    except Undo:
        pass


def exported_again(database: Database, data: Ledger | bytes) -> bytes:
    with trial(database) as session:
        load_ledger(session, data)
        return export_json(session)


@pytest.fixture
def both(open_database: Opening) -> Iterator[dict[str, Database]]:
    """A database of each kind."""
    with open_database("sqlite") as first, open_database("postgresql") as second:
        yield {"sqlite": first, "postgresql": second}


@given(ledger=ledgers())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
def test_what_is_loaded_is_exported_as_the_same_bytes_on_and_between_both_databases(
    both: dict[str, Database], ledger: Ledger
) -> None:
    first = exported_again(both["sqlite"], ledger)

    assert exported_again(both["postgresql"], first) == first
    assert exported_again(both["sqlite"], first) == first


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("other", KINDS)
def test_a_ledger_with_a_history_comes_back_whole(open_database: Opening, kind: str, other: str) -> None:
    with open_database(kind) as database, open_database(other) as target:
        record_history_of_everything(database)
        first = export_of(database)
        with target.write() as session:
            load_ledger(session, first)

        assert export_of(target) == first
        with database.read() as session, target.read() as copy:
            assert befores(copy) == befores(session)
            assert len(befores(copy)) > 10


def record_history_of_everything(database: Database) -> None:
    with database.write() as session:
        begin(session)
        make_account(session, name="Ada")
        party = make_party(session, "Pavel Latushka", "Павел Латушка")
        question = make_question(session)
        claim = make_claim(session, question=question, claimant=party)
        days = {"date_earliest": date(2024, 3, 1), "date_latest": date(2024, 3, 31)}  # of the factory's answer
        for answer_kind, more in (("date", days), ("yes-no", {}), ("text", {})):
            make_claim(session, question=make_question(session, answer_kind=answer_kind), note="a\n\tb ", **more)
        make_derivation(session, note="copied")
        make_edition(session, make_comparison(session, question_id=question.id))
        make_ruling(session, claims=(claim, make_claim(session, question=question)))
        term = make_term(session, session.get_one(Topic, question.topic_id))
    with database.write() as session:
        parties.edit_party(begin(session), party.id, 1, PartyDraft((NameDraft("Латушка", "be"), NameDraft("Latushko"))))
        text = make_capture(session, "At least — “so they say” — 40 were killed.")
        figure = Figure(Decimal(40), None, Qualifier.AT_LEAST, approximate=True)
        citation = CitationDraft(text.source_id, text.id, '"so they say"', "p. 3", party.id)
        draft = ClaimDraft(question.id, party.id, figure=figure, citations=(citation,), terms=(term.id,))
        claims.edit_claim(session, claim.id, 1, draft)
    with database.write() as session:
        records.withdraw(begin(session), Claim, claim.id, 2, "Twice.")
    with database.write() as session:
        records.restore(begin(session), Claim, claim.id, 3)


def befores(session: Session) -> list[tuple[str, str, int, str | None]]:
    rows = session.query(Revision.kind, Revision.record_id, Revision.version, Revision.before).filter(
        Revision.kind != "account"
    )
    return sorted(rows.all(), key=lambda row: tuple(row)[:3])


def test_accounts_and_their_history_stay_where_they_are(database: Database) -> None:
    with database.write() as session:
        make_account(begin(session), name="Ada Lovelace", password_hash="$argon2id$secret")

    data = export_of(database)

    assert b"Ada" not in data
    assert b"argon2" not in data
    assert json.loads(data)["revisions"] == []


def test_nothing_depends_on_the_order_of_writing(database: Database) -> None:
    with trial(database) as session:
        load_ledger(session, small_ledger())
        first = json.loads(export_json(session))

    assert [each["id"] for each in first["claims"]] == ["c1a1m0000000", "c1a1m0000001"]
    assert [each["id"] for each in first["sources"]] == ["c0py00000000", "s0vrce000000"]
    assert [each["kind"] for each in first["revisions"]] == sorted(each["kind"] for each in first["revisions"])
    assert list(first) == ["variorum", *(layout.name for layout in LAYOUTS if not layout.part_of)]


def test_parts_are_numbered_from_0_wherever_they_stood(database: Database) -> None:
    with database.write() as session:
        capture = make_capture(begin(session))
        citations = [make_citation(capture, "200", position=7), make_citation(capture, "500", position=3)]
        claim = make_claim(session, citations=citations)
    with database.read() as session:
        record = read_records(session, LAYOUT["claims"], [claim.id, "absent000000"])[claim.id]

    assert [each["quotation"] for each in record["citations"]] == ["500", "200"]
    assert record["figure"]["low"] == "200"
    assert "position" not in record["citations"][0]


def test_records_that_are_not_there_are_left_out(database: Database) -> None:
    with database.read() as session:
        assert read_records(session, LAYOUT["claims"], ["absent000000"]) == {}


def test_an_export_shows_one_state_of_the_database(open_database: Opening) -> None:
    for kind in KINDS:
        with open_database(kind) as database:
            with database.write() as session:
                make_party(begin(session), "before")
            with database.read() as session:
                names = session.execute(select_rows(session, LAYOUT["topics"])).all()
                with database.write() as other:
                    make_party(begin(other), "after")
                data = export_json(session)

            assert names == []
            assert len(json.loads(data)["parties"]) == 1


@pytest.mark.parametrize("name", [layout.name for layout in LAYOUTS])
def test_rows_come_in_the_order_of_bytes_on_both_databases(open_database: Opening, name: str) -> None:
    with open_database("postgresql") as first, open_database("sqlite") as second:
        for database, collation in ((first, "C"), (second, "BINARY")):
            with database.read() as session:
                statement = str(select_rows(session, LAYOUT[name]).compile(session.get_bind()))
            order = statement.partition("ORDER BY")[2]
            assert f'COLLATE "{collation}"' in order
