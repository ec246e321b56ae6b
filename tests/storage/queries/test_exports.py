"""Tests of app.storage.queries.exports."""

import pytest

from app.storage.base import Base
from app.storage.engine import Database
from app.storage.queries import exports
from tests.factories import begin, make_claim, make_topic

NAMES = ["Zoe", "ada", "Émile", "Ada", "čech", "chléb", "Ärger", "0", "_"]


@pytest.fixture
def collation(database: Database) -> str:
    return exports.BYTE_ORDER[database.engine.dialect.name]


def test_rows_come_in_the_order_of_their_bytes(database: Database, collation: str) -> None:
    with database.write() as session:
        begin(session)
        for name in NAMES:
            make_topic(session, title=name)
    with database.read() as session:
        statement = exports.rows_in_order(Base.metadata.tables["topics"], ["title"], ["title"], collation)
        found = session.scalars(statement).all()

    assert found == sorted(NAMES, key=str.encode)


def test_claims_come_with_each_citation_in_its_place(database: Database, collation: str) -> None:
    with database.write() as session:
        claims = [make_claim(begin(session)).id for _ in range(3)]
    with database.read() as session:
        rows = session.execute(exports.claims_with_citations(collation)).all()

    assert [row.id for row in rows] == sorted(claims)
    assert {row.quotation for row in rows} == {"Between 200 and 500"}
