"""variorum init: makes the instance folder and the database, or brings the database to the schema of this version."""

import argparse

from app.cli.database import check_known, database_file, open_any_schema
from app.config import Settings
from app.services.placing import place_all
from app.services.search_index import fill_index, rebuild_index
from app.storage import schema
from app.storage.engine import make_engine
from app.storage.whole_file import OWNER_ONLY

OWNER_ONLY_FOLDER = 0o700


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--rebuild-search."""
    parser.add_argument("--rebuild-search", action="store_true", help="make the index of the search anew")
    parser.epilog = "Run it as often as you like: what is there already is left as it is."


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Make what is missing; 0 when the database is ready."""
    prepare(settings, rebuild_search=arguments.rebuild_search)
    print(f"The database is ready, at schema {schema.head()}.")
    return 0


def prepare(settings: Settings, *, rebuild_search: bool = False) -> None:
    """The instance folder and a database at the head of the migrations, searchable; raises DatabaseNotReady."""
    make_folders(settings)
    path = database_file(make_engine(settings.database_url).url)
    if path is not None:
        path.touch(mode=OWNER_ONLY)  # SQLite gives the files that it adds the mode of this one
    with open_any_schema(settings) as database:
        check_known(schema.current(database.engine))
        is_old = schema.current(database.engine) != schema.head()
        schema.upgrade(database.engine)
        with database.write() as session:
            if is_old:
                place_all(session)
            (rebuild_index if rebuild_search else fill_index)(session)


def make_folders(settings: Settings) -> None:
    """The instance folder, and that of the database; only their owner may look into those that are made."""
    path = database_file(make_engine(settings.database_url).url)
    for folder in filter(None, (settings.instance, path and path.parent)):
        folder.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
