"""A ledger that the tests of loading load, changed in one place, and what loading says of it."""

from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.errors import BadFile
from app.storage.base import Base
from app.storage.engine import Database
from tests.ledgers import Ledger, load_ledger, small_ledger


def count_rows(session: Session) -> dict[str, int]:
    """How many rows each table holds, of those that hold any."""
    counts = {
        table.name: session.scalars(select(func.count()).select_from(table)).one()
        for table in Base.metadata.sorted_tables
    }
    return {name: count for name, count in counts.items() if count}


def refusal(database: Database, ledger: Ledger | bytes) -> str:
    """What loading says of the file; the database is as it was before."""
    with database.read() as session:
        before = count_rows(session)
    with pytest.raises(BadFile) as caught, database.write() as session:
        load_ledger(session, ledger)
    with database.read() as session:
        assert count_rows(session) == before
    return str(caught.value)


def changed(path: str, value: Any) -> Ledger:
    """The small ledger with one field set, named by a path such as claims.0.figure.low."""
    ledger = small_ledger()
    place: Any = ledger
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    for step in steps:
        place = place[step]
    place[last] = value
    return ledger
