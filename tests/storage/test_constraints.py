"""Constraints: each one of the models is in the migrated database, by its name, and bites."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import (
    CheckConstraint,
    Connection,
    Engine,
    ForeignKeyConstraint,
    func,
    insert,
    inspect,
    select,
    text,
)
from sqlalchemy.exc import IntegrityError

from app.storage.base import Base
from tests.databases import KINDS
from tests.storage.breaches import BROKEN_TOO, CHECKS, FOREIGN_KEYS, FRESH, SMALLER, UNIQUE, table_of
from tests.storage.rows import ROWS, Row, insert_rows

TABLES = Base.metadata.tables
PRIMARY_KEYS = sorted(str(table.primary_key.name) for table in TABLES.values())
REQUIRED = sorted(
    (table.name, column.name) for table in TABLES.values() for column in table.columns if not column.nullable
)


@pytest.fixture(scope="module", params=KINDS)
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A database with all of ROWS, shared by the tests of this file, each of which is rolled back."""
    copies = request.getfixturevalue(f"{request.param}_copies")
    folder = [tmp_path_factory.mktemp("filled")] if request.param == "sqlite" else []
    with copies.copy(*folder) as database:
        with database.engine.begin() as connection:
            insert_rows(connection)
        yield database.engine


@pytest.fixture
def connection(filled: Engine) -> Iterator[Connection]:
    """A connection to the filled database, in a transaction that is rolled back."""
    with filled.connect() as opened:
        yield opened


def test_every_constraint_of_the_models_has_a_row_that_breaks_it() -> None:
    # given every constraint and unique index of the models
    named = _names_in_models()
    # when they are compared with the breaches
    breached = {*CHECKS, *FOREIGN_KEYS, *UNIQUE, *SMALLER, *PRIMARY_KEYS}
    # then none is without a breach, and no breach is of a constraint that is gone
    assert breached == named


def test_the_migrated_database_has_exactly_the_constraints_of_the_models(filled: Engine) -> None:
    # given a database built by the migrations
    # when its constraints are read back
    found = _names_in_database(filled)
    # then they are those of the models, name for name
    assert found == _names_in_models()


@pytest.mark.parametrize("table", sorted(FRESH))
def test_the_row_that_breaches_start_from_is_itself_taken(connection: Connection, table: str) -> None:
    # given a row that differs from the first one only in what must differ
    row = ROWS[table][0] | FRESH[table]
    # when it is inserted
    connection.execute(insert(TABLES[table]).values(row))
    # then the database takes it, so that a refusal below is due to the breach alone
    assert connection.scalar(select(func.count()).select_from(TABLES[table])) == len(ROWS[table]) + 1


@pytest.mark.parametrize("name", sorted(CHECKS))
def test_a_check_refuses_the_row_that_breaks_it(connection: Connection, name: str) -> None:
    # given a row that breaks one CHECK
    table, row = table_of(name), ROWS[table_of(name)][0] | FRESH[table_of(name)] | CHECKS[name]
    broken = _broken_checks(connection, table, row)
    # when it is inserted
    reported = _refusal(connection, table, row)
    # then the database names a CHECK that it breaks, and no other CHECK would have stopped it
    assert reported in broken
    assert broken == {name} | BROKEN_TOO.get(name, set())


@pytest.mark.parametrize("name", sorted(FOREIGN_KEYS))
def test_a_foreign_key_refuses_the_row_that_breaks_it(connection: Connection, name: str) -> None:
    # given a row that refers to what is not there
    table = table_of(name)
    row = ROWS[table][0] | FRESH[table] | FOREIGN_KEYS[name]
    # when it is inserted
    reported = _refusal(connection, table, row)
    # then the foreign key refuses it; SQLite does not say which
    assert reported == (name if connection.dialect.name == "postgresql" else "FOREIGN KEY")


@pytest.mark.parametrize("name", sorted({*UNIQUE, *SMALLER, *PRIMARY_KEYS}))
def test_a_key_refuses_the_row_that_takes_it_again(connection: Connection, name: str) -> None:
    # given a row with the key of another
    table = table_of(name)
    taken = UNIQUE.get(name) or {column: ROWS[table][0][column] for column in _key(name)}
    row = ROWS[table][0] | FRESH[table] | taken
    # when it is inserted
    reported = _refusal(connection, table, row)
    # then that key refuses it, or the one that it holds or is held by
    expected = {name, SMALLER.get(name, name), *(wider for wider, smaller in SMALLER.items() if smaller == name)}
    if connection.dialect.name == "sqlite":
        expected = {", ".join(f"{table}.{column}" for column in _key(each)) for each in expected}
    assert reported in expected


@pytest.mark.parametrize(("table", "column"), REQUIRED)
def test_a_column_that_must_be_given_refuses_nothing(connection: Connection, table: str, column: str) -> None:
    # given a row that lacks a value it must have
    row = ROWS[table][0] | FRESH[table] | {column: None}
    # when it is inserted past the models
    # then the database refuses it
    with pytest.raises(IntegrityError, match=column):
        connection.execute(insert(TABLES[table]).values(row))


@pytest.mark.parametrize("act", ["UPDATE captures SET text = 'Other'", "DELETE FROM captures"])
def test_the_database_refuses_to_change_a_capture(connection: Connection, act: str) -> None:
    # given a capture
    # when it is changed or deleted by plain SQL
    # then the trigger refuses
    with pytest.raises(IntegrityError, match="a capture never changes"):
        connection.execute(text(act))


@pytest.mark.parametrize("act", ["UPDATE editions SET note = 'Other'", "DELETE FROM editions"])
def test_the_database_refuses_to_change_an_edition(connection: Connection, act: str) -> None:
    # given an edition
    # when it is changed or deleted by plain SQL
    # then the trigger refuses
    with pytest.raises(IntegrityError, match="an edition never changes"):
        connection.execute(text(act))


def test_deleting_a_claim_takes_its_parts_and_rulings_along(connection: Connection) -> None:
    # given a claim with a figure, a citation, a term and a ruling
    # when the claim is deleted by plain SQL
    connection.execute(text("DELETE FROM claims WHERE id = 'claim1'"))
    # then its parts are gone
    assert connection.scalars(select(TABLES["claim_terms"].c.claim_id)).all() == []
    assert connection.scalars(select(TABLES["rulings"].c.id)).all() == []
    assert connection.scalars(select(TABLES["figures"].c.claim_id)).all() == []
    assert connection.scalars(select(TABLES["citations"].c.id)).all() == []


def test_moving_a_claim_to_another_question_takes_its_parts_along(connection: Connection) -> None:
    # given a claim of one question
    # when it is moved to another
    connection.execute(text("UPDATE claims SET question_id = 'question5' WHERE id = 'claim1'"))
    # then its figure and citation lie with the other question
    assert connection.scalars(select(TABLES["figures"].c.question_id)).all() == ["question5"]
    assert connection.scalars(select(TABLES["citations"].c.question_id)).all() == ["question5"]


@pytest.mark.parametrize("table", ["topics", "questions", "parties", "sources", "accounts"])
def test_what_others_refer_to_cannot_be_deleted(connection: Connection, table: str) -> None:
    # given a record that others stand on
    # when it is deleted by plain SQL
    # then the database refuses
    with pytest.raises(IntegrityError):
        connection.execute(text(f"DELETE FROM {table}"))


def _names_in_models() -> set[str]:
    names = set()
    for table in TABLES.values():
        names |= {str(constraint.name) for constraint in table.constraints}
        names |= {str(index.name) for index in table.indexes if index.unique}
    return names


def _names_in_database(engine: Engine) -> set[str]:
    inspector = inspect(engine)
    names = set()
    for table in TABLES:
        names.add(str(inspector.get_pk_constraint(table)["name"]))
        names |= {str(found["name"]) for found in inspector.get_check_constraints(table)}
        names |= {str(found["name"]) for found in inspector.get_foreign_keys(table)}
        names |= {str(found["name"]) for found in inspector.get_unique_constraints(table)}
        names |= {str(found["name"]) for found in inspector.get_indexes(table) if found["unique"]}
    return names


def _key(name: str) -> list[str]:
    """The columns of a primary key, unique constraint or unique index."""
    table = TABLES[table_of(name)]
    for found in (*table.constraints, *table.indexes):
        if found.name == name and not isinstance(found, CheckConstraint | ForeignKeyConstraint):
            return [column.name for column in found.columns]
    raise LookupError(name)


def _broken_checks(connection: Connection, table: str, row: Row) -> set[str]:
    """The CHECKs of the table, as the database tells them, that are false for a row."""
    checks = {str(found["name"]): found["sqltext"] for found in inspect(connection).get_check_constraints(table)}
    connection.execute(text(f"CREATE TEMPORARY TABLE bare AS SELECT * FROM {table} WHERE 1 = 0"))
    bare = TABLES[table].to_metadata(type(Base.metadata)(), name="bare")
    connection.execute(insert(bare).values(row))
    expressions = ", ".join(f"({check})" for check in checks.values())
    outcomes = connection.execute(text(f"SELECT {expressions} FROM bare")).one()
    return {name for name, outcome in zip(checks, outcomes, strict=True) if outcome is not None and not outcome}


def _refusal(connection: Connection, table: str, row: Row) -> str:
    """What the database names when it refuses a row: the constraint, or on SQLite the columns of a key."""
    with pytest.raises(IntegrityError) as refused:
        connection.execute(insert(TABLES[table]).values(row))
    cause: Any = refused.value.orig
    if connection.dialect.name == "postgresql":
        return str(cause.diag.constraint_name)
    kind, _, rest = str(cause).partition(" constraint failed")
    return rest.removeprefix(": ") or kind
