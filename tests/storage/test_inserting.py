"""Tests of app.storage.inserting: what the driver is handed is what the models would have written."""

import datetime
from decimal import Decimal

from sqlalchemy import select

from app.domain.figure import Qualifier
from app.storage.base import Base
from app.storage.engine import Database
from app.storage.inserting import insert_rows
from app.storage.models import Claim, FigureRow, Topic
from tests.factories import begin, make_claim

NOON = datetime.datetime(2024, 3, 1, 12, 0, 0, 250, tzinfo=datetime.UTC)
RECORD = {"version": 1, "status": "active", "withdrawn_reason": None, "created_at": NOON, "updated_at": NOON}


def test_every_kind_of_value_comes_back_as_it_was(database: Database) -> None:
    with database.write() as session:
        claim = make_claim(begin(session))
        table = Base.metadata.tables["claims"]
        kept = {column.name: getattr(claim, column.name) for column in table.columns}
        other = kept | RECORD | {"id": "0ther0000000", "as_of": "2023-01-18", "as_of_earliest": NOON.date()}
        insert_rows(session, table, [other])
        figure = {"low": Decimal("0.1"), "high": None, "low_included": True, "high_included": True}
        said = {"qualifier": Qualifier.AT_LEAST.value, "headline": None, "approximate": True, "unit": "people"}
        place = {"claim_id": "0ther0000000", "question_id": claim.question_id}
        insert_rows(session, Base.metadata.tables["figures"], [figure | said | place])
    with database.read() as session:
        found = session.get_one(Claim, "0ther0000000")
        row = session.get_one(FigureRow, "0ther0000000")

        assert (found.created_at, found.as_of_earliest, found.words) == (NOON, NOON.date(), claim.words)
        assert (row.low, row.high, row.approximate, row.low_included) == (Decimal("0.1"), None, True, True)


def test_columns_that_are_left_out_get_their_default(sqlite_database: Database) -> None:
    table = Base.metadata.tables["topics"]
    with sqlite_database.write() as session:
        insert_rows(session, table, [{"title": title, "version": 1} for title in "AB"])
        insert_rows(session, table, [])
    with sqlite_database.read() as session:
        topics = session.scalars(select(Topic)).all()

    assert {(topic.title, topic.status, len(topic.id)) for topic in topics} == {(title, "active", 12) for title in "AB"}
