"""Schema: bringing a database to the head of the migrations, and saying where it stands."""

from collections.abc import Callable, Mapping
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

BESIDE_PACKAGE = Path(__file__).parent / "migrations"  # where the wheel puts them
SEARCH_INDEX = "search_index"
AT_TOP_LEVEL = Path(__file__).parents[2] / "migrations"


def migrations_folder() -> Path:
    """The folder of the migrations, in a checkout or in an installed package."""
    return BESIDE_PACKAGE if BESIDE_PACKAGE.is_dir() else AT_TOP_LEVEL


def alembic_config() -> Config:
    """Alembic's settings, without an ini file."""
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    return config


def head() -> str:
    """The newest migration."""
    return str(ScriptDirectory.from_config(alembic_config()).get_current_head())


def known() -> frozenset[str]:
    """Every migration that this version has."""
    return frozenset(script.revision for script in ScriptDirectory.from_config(alembic_config()).walk_revisions())


def current(engine: Engine) -> str | None:
    """The migration at which the database stands; None for an empty one."""
    with engine.connect() as connection:
        return current_of(connection)


def current_of(connection: Connection) -> str | None:
    """The same, seen from within a transaction."""
    return MigrationContext.configure(connection).get_current_revision()


def is_of_models(name: str | None, kind: str, _: Mapping[str, str | None]) -> bool:
    """For Alembic: whether the models can know of it; the tables that FTS5 makes for the search are SQLite's own."""
    return kind != "table" or not str(name).startswith(SEARCH_INDEX)


def upgrade(engine: Engine, target: str = "head") -> None:
    """Run the migrations up to `target` in one transaction: whole, or not at all."""
    _run(engine, command.upgrade, target)


def downgrade(engine: Engine, target: str) -> None:
    """Run the migrations down to `target` in one transaction."""
    _run(engine, command.downgrade, target)


def _run(engine: Engine, step: Callable[[Config, str], None], target: str) -> None:
    config = alembic_config()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        step(config, target)
