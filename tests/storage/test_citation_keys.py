"""Migration 0014: sources that are there already get their citation keys."""

from sqlalchemy import Engine, text

from app.storage import schema
from tests.storage.rows import insert_rows


def test_sources_from_before_get_a_key_each_of_its_own(empty_engine: Engine) -> None:
    # given a database with three sources of one title, the first with an author, taken down to before keys
    schema.upgrade(empty_engine)
    with empty_engine.begin() as connection:
        insert_rows(connection)
    schema.downgrade(empty_engine, "0013")
    # when it is brought up to date
    schema.upgrade(empty_engine)
    # then each has a key, and none has that of another
    with empty_engine.connect() as connection:
        rows = connection.execute(text("SELECT id, citation_key FROM sources ORDER BY id")).all()
    assert [tuple(row) for row in rows] == [("source1", "friedmanpage"), ("source2", "page"), ("source3", "page-2")]
