"""Schema: the migrations run up and down with rows, agree with the models, and are whole or not at all."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, MetaData, inspect, select, text
from sqlalchemy.exc import IntegrityError

from app.storage import schema
from app.storage.base import Base
from tests.conftest import OpeningEmpty
from tests.databases import KINDS
from tests.storage.rows import insert_rows

STEPS = [
    script.revision for script in reversed(list(ScriptDirectory.from_config(schema.alembic_config()).walk_revisions()))
]
LINES_BELOW = list(zip(STEPS, [None, *STEPS], strict=False))  # each migration with the one below it
BOOKKEEPING = "alembic_version"
INDEX = "search_entries"  # a migration may empty it: it is worked out from the records, and filled in anew


def test_an_empty_database_stands_at_no_migration(empty_engine: Engine) -> None:
    # given a database without tables
    # when it is asked where it stands
    # then it stands nowhere
    assert schema.current(empty_engine) is None


def test_an_upgrade_brings_a_database_to_the_head(empty_engine: Engine) -> None:
    # given a database without tables
    # when it is upgraded, and upgraded again
    schema.upgrade(empty_engine)
    schema.upgrade(empty_engine)
    # then it stands at the newest migration
    assert schema.current(empty_engine) == schema.head() == STEPS[-1]
    assert schema.known() == frozenset(STEPS)


def test_migrations_are_numbered_in_their_order() -> None:
    # given the migrations from the oldest to the newest
    # when their numbers are read
    # then they count up from 0001, and each file is named after its own
    assert [f"{number:04d}" for number, _ in enumerate(STEPS, start=1)] == STEPS
    names = sorted(path.name for path in (schema.migrations_folder() / "versions").glob("*.py"))
    assert [name.partition("_")[0] for name in names] == STEPS


def test_the_migrated_database_is_what_the_models_say(empty_engine: Engine) -> None:
    # given a database built by the migrations
    schema.upgrade(empty_engine)
    # when Alembic compares it with the models
    with empty_engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_name": schema.is_of_models}
        )
        differences = compare_metadata(context, Base.metadata)
    # then there is no difference
    assert differences == []


@pytest.mark.parametrize("kind", KINDS)
def test_columns_and_constraints_say_the_same_in_migrations_and_models(kind: str, open_empty: OpeningEmpty) -> None:
    # given one database built by the migrations and one by the models themselves
    with open_empty(kind) as migrated, open_empty(kind) as modelled:
        schema.upgrade(migrated)
        Base.metadata.create_all(modelled)
        # when both are read back, down to the text of each CHECK
        # then they are the same
        assert _described(migrated) == _described(modelled)


def test_rows_survive_each_step_down_and_up_again(empty_engine: Engine) -> None:
    # given a database at the head with rows in every table
    schema.upgrade(empty_engine)
    with empty_engine.begin() as connection:
        insert_rows(connection)
    for revision, below in reversed(LINES_BELOW):
        before = _rows(empty_engine)
        # when it goes one step down
        schema.downgrade(empty_engine, below or "base")
        # then it stands there, and the tables that are left have their rows, in the columns that are left
        after = _rows(empty_engine)
        assert schema.current(empty_engine) == below
        assert after == _as_in(after, before)
        # and when it goes up again
        schema.upgrade(empty_engine, revision)
        # then those rows are still the same
        assert _as_in(after, _rows(empty_engine)) == after
        schema.downgrade(empty_engine, below or "base")


def test_the_way_down_leaves_nothing_behind(empty_engine: Engine) -> None:
    # given a database at the head with rows
    schema.upgrade(empty_engine)
    with empty_engine.begin() as connection:
        insert_rows(connection)
    # when it goes all the way down
    schema.downgrade(empty_engine, "base")
    # then no table is left, and the way up is open
    assert set(inspect(empty_engine).get_table_names()) <= {BOOKKEEPING}
    schema.upgrade(empty_engine)
    assert schema.current(empty_engine) == schema.head()


def test_captures_refuse_change_after_each_migration(empty_engine: Engine) -> None:
    # given a database with captures
    schema.upgrade(empty_engine)
    with empty_engine.begin() as connection:
        insert_rows(connection)
    # when it goes down step by step, and up again, and a capture is changed by plain SQL after each step
    # then the trigger that refuses it is still there
    for step in reversed(STEPS):
        schema.downgrade(empty_engine, step)
        _assert_captures_stand(empty_engine)
    for step in (*STEPS, "head"):
        schema.upgrade(empty_engine, step)
        _assert_captures_stand(empty_engine)


def test_places_in_captures_refuse_change(empty_engine: Engine) -> None:
    # given a capture with a page
    schema.upgrade(empty_engine)
    with empty_engine.begin() as connection:
        insert_rows(connection)
    # when the page is changed by plain SQL
    # then the database refuses
    for change in ("UPDATE capture_places SET label = '1'", "DELETE FROM capture_places"):
        with empty_engine.begin() as connection, pytest.raises(IntegrityError, match="never changes"):
            connection.execute(text(change))


@pytest.mark.parametrize("kind", KINDS)
def test_a_migration_that_fails_midway_leaves_the_database_as_it_was(
    kind: str, open_empty: OpeningEmpty, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # given a first migration that makes a table, and then fails
    monkeypatch.setattr(schema, "migrations_folder", lambda: _failing_migrations(tmp_path))
    with open_empty(kind) as engine:
        # when it is run
        with pytest.raises(ZeroDivisionError):
            schema.upgrade(engine)
        # then there is no table
        assert inspect(engine).get_table_names() == []


@pytest.mark.parametrize("start", ["base", "0001"])
def test_a_database_killed_during_migration_is_whole_and_can_go_on(tmp_path: Path, start: str) -> None:
    # given migrations that are killed by SIGKILL at fourteen random statements, and at six random moments
    # when each is looked at afterwards
    outcomes = _kill_migrations(tmp_path, "ours", start)
    # then each was killed, is whole at the old or at the new schema, and goes on to the head with its rows
    assert len(outcomes) == 20
    assert {outcome["killed"] for outcome in outcomes} == {True}
    assert [outcome for outcome in outcomes if not outcome["whole"]] == []
    assert [outcome for outcome in outcomes if not outcome["goes_on"]] == []


def test_the_same_kills_leave_half_a_schema_without_transactions(tmp_path: Path) -> None:
    # given the same kills on an engine as SQLAlchemy makes it, where SQLite commits each statement of a migration
    # when each database is looked at afterwards
    outcomes = _kill_migrations(tmp_path, "plain", "base")
    # then some are half made and cannot go on: the test above can fail
    assert any(not outcome["whole"] and not outcome["goes_on"] for outcome in outcomes)


def _assert_captures_stand(engine: Engine) -> None:
    for change in ("UPDATE captures SET text = 'Other'", "DELETE FROM captures"):
        with engine.begin() as connection, pytest.raises(IntegrityError, match="never changes"):
            connection.execute(text(change))


def _kill_migrations(folder: Path, engine: str, start: str) -> list[dict[str, Any]]:
    """Outcomes of killed migrations, made in a process of its own because it forks."""
    command = [sys.executable, "-m", "tests.storage.killed_migrations", str(folder), engine, start]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


Rows = dict[str, tuple[set[str], list[dict[str, Any]]]]


def _rows(engine: Engine) -> Rows:
    """Columns and rows of every table that the database has."""
    found = MetaData()
    found.reflect(engine)
    with engine.connect() as connection:
        return {
            name: (
                {column.name for column in table.columns},
                _sorted([dict(row) for row in connection.execute(select(table)).mappings()]),
            )
            for name, table in found.tables.items()
            if name not in (BOOKKEEPING, INDEX)
        }


def _as_in(few: Rows, many: Rows) -> Rows:
    """What the second has of the tables and columns of the first."""
    return {
        table: (names & many[table][0], _sorted([{name: row[name] for name in names} for row in many[table][1]]))
        for table, (names, _) in few.items()
    }


def _sorted(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(rows, key=lambda row: repr(sorted(row.items(), key=lambda item: item[0])))


def _described(engine: Engine) -> dict[str, Any]:
    """Columns, keys, CHECKs and indexes of every table, as the database tells them, in one order."""
    inspector = inspect(engine)
    readers = ("get_columns", "get_check_constraints", "get_foreign_keys", "get_unique_constraints", "get_indexes")
    return {
        table: {
            "primary key": inspector.get_pk_constraint(table),
            "options": inspector.get_table_options(table),
            **{reader: sorted(map(_as_text, getattr(inspector, reader)(table))) for reader in readers},
        }
        for table in Base.metadata.tables
    }


def _as_text(described: Any) -> str:
    return json.dumps(described, default=str, sort_keys=True)


def _failing_migrations(folder: Path) -> Path:
    (folder / "versions").mkdir(exist_ok=True)
    (folder / "env.py").write_text((schema.AT_TOP_LEVEL / "env.py").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "versions" / "0001_fails.py").write_text(
        'from alembic import op\nrevision = "0001"\ndown_revision = None\n'
        'def upgrade():\n    op.execute("CREATE TABLE half (id INTEGER)")\n    1 / 0\n',
        encoding="utf-8",
    )
    return folder
