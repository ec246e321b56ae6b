"""The index of the search is filled with what was written without it, made anew, and held against the records."""

from sqlalchemy import delete, func, select, text, update
from sqlalchemy.orm import Session

from app.services.checking import find_problems
from app.services.search_index import fill_index, is_filled, rebuild_index
from app.services.searching import search
from app.storage import schema
from app.storage.engine import Database
from app.storage.models import SearchEntry
from app.storage.queries.searching import Wanted
from tests import factories
from tests.ledgers import load_ledger, small_ledger


def count(database: Database, typed: str) -> int:
    """How many records are found."""
    with database.read() as session:
        return search(session, typed, Wanted()).counts.kinds.total()


def problems(database: Database) -> list[str]:
    """What checking finds."""
    with database.read() as session:
        return [str(problem) for problem in find_problems(session)]


def test_what_is_loaded_can_be_found(database: Database) -> None:
    with database.write() as session:
        load_ledger(session, small_ledger())

    assert count(database, "latuschka") == 1
    assert count(database, "believed") == 1
    assert problems(database) == []


def test_an_index_that_is_lost_is_noticed_and_made_anew(database: Database) -> None:
    # given
    with database.write() as session:
        claim = factories.make_claim(factories.begin(session))
        before = count_entries(session)
        session.execute(delete(SearchEntry))

    # when
    found = problems(database)
    with database.write() as session:
        was_filled = is_filled(session)
        fill_index(session)

    # then
    assert any(line.startswith(f"claim {claim.id}: the search does not have it") for line in found)
    assert not was_filled
    assert problems(database) == []
    with database.read() as session:
        assert is_filled(session)
        assert count_entries(session) == before


def test_an_entry_that_lags_behind_is_noticed_and_brought_up_to_date(database: Database) -> None:
    with database.write() as session:
        party = factories.make_party(factories.begin(session), "Olivia Marlowe")
        party.names[0].spelling = "Henrietta Quill"
        session.flush()
        session.execute(update(SearchEntry).values(version=1))

    assert [line.partition(":")[0] for line in problems(database)] == [f"party {party.id}"]
    with database.write() as session:
        assert fill_index(session) == 1
    assert problems(database) == []
    assert count(database, "quill") == 1


def test_entries_of_no_record_are_noticed(database: Database) -> None:
    with database.write() as session:
        factories.make_party(factories.begin(session))
        session.execute(update(SearchEntry).values(record_id="party0000009"))

    assert any("but it is not there" in line for line in problems(database))


def test_words_that_are_gone_are_noticed(database: Database) -> None:
    with database.write() as session:
        party = factories.make_party(factories.begin(session), "Olivia Marlowe")
        if database.is_sqlite:
            session.execute(text("INSERT INTO search_index(search_index) VALUES ('delete-all')"))
        else:
            session.execute(update(SearchEntry).values(vector=None))

    assert [line.partition(";")[0] for line in problems(database)] == [
        f"party {party.id}: its words are not in the index of the search"
    ]


def test_a_rebuilt_index_finds_what_the_old_one_did_and_nothing_that_is_gone(database: Database) -> None:
    with database.write() as session:
        party = factories.make_party(factories.begin(session), "Olivia Marlowe")
        party.names[0].spelling = "Henrietta Quill"
        session.flush()
        factories.make_claim(session)
    before = count(database, "200")

    with database.write() as session:
        rebuilt = rebuild_index(session)

    assert rebuilt > 1
    assert (count(database, "200"), count(database, "quill"), count(database, "marlowe")) == (before, 1, 0)
    assert problems(database) == []


def count_entries(session: Session) -> int:
    """How many entries the index has."""
    return session.scalar(select(func.count()).select_from(SearchEntry)) or 0


def test_after_a_migration_every_record_is_found_by_its_own_words_alone(database: Database) -> None:
    # given an index from before the names had keys, whose parties were not written in the order of their ids
    with database.write() as session:
        factories.make_party(factories.begin(session), "Quentin Barrow", id="000000000002")
        factories.make_party(session, "Olga Mirren", id="000000000001")
    schema.downgrade(database.engine, "0016")
    # when the database is brought up to date, and the index filled
    schema.upgrade(database.engine)
    with database.write() as session:
        fill_index(session)
    # then neither is found by the name of the other
    with database.read() as session:
        for typed in ("Quentin", "Mirren"):
            [hit] = search(session, typed, Wanted()).hits
            assert typed in "".join(stretch.text for stretch in hit.title)
