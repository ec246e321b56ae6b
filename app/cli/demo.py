"""variorum demo: makes the database, loads the example data into an empty one, and serves it."""

import argparse
from importlib.resources import files
from io import BytesIO

from sqlalchemy import select

from app.cli import serve
from app.cli.database import open_database
from app.cli.init import prepare
from app.config import Settings
from app.services.loading import load
from app.storage.history import Actor, write_as
from app.storage.models import Topic

ACTOR = Actor("variorum demo")
EXAMPLE = files("app.examples") / "belarusian-volunteers.json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--no-serve."""
    parser.add_argument("--no-serve", action="store_true", help="stop when the example data is there")
    parser.epilog = "A database that holds a topic already is served as it is."


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Make, load, serve."""
    prepare(settings)
    with open_database(settings) as database, database.write() as session:
        is_empty = session.scalars(select(Topic.id).limit(1)).first() is None
        if is_empty:
            write_as(session, ACTOR)
            load(session, BytesIO(EXAMPLE.read_bytes()), ACTOR)
    print("The example data is loaded." if is_empty else "There are topics already; no example data was added.")
    return 0 if arguments.no_serve else serve.run(arguments, settings)
