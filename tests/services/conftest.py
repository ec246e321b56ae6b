"""What several tests of services begin with."""

import pytest

from app.storage.engine import Database
from tests.ledgers import load_ledger, small_ledger


@pytest.fixture
def loaded(database: Database) -> Database:
    """A database into which the small ledger was loaded."""
    with database.write() as session:
        load_ledger(session, small_ledger())
    return database
