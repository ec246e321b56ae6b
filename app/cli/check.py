"""variorum check: says whether the database is whole, one line for each problem."""

import argparse

from app.cli.database import open_any_schema
from app.cli.main import FAILED
from app.config import Settings
from app.services.checking import count_records, find_problems
from app.services.placing import place_all
from app.storage.engine import Database


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--rebuild."""
    parser.add_argument(
        "--rebuild", action="store_true", help="first look for every quotation in every capture of its source again"
    )
    parser.epilog = (
        "It reads everything and, without --rebuild, changes nothing: schema, file, references, history, hashes of "
        "captures, places of quotations, preferred names, figures and the index of the search. Exit status 0: all is "
        "well; 1: there are problems."
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print what is wrong, or a summary."""
    with open_any_schema(settings) as database:
        if arguments.rebuild:
            with database.write() as session:
                number = place_all(session, again=True)
            print(f"{number:,} places of quotations were looked up again.")
        return _check(database)


def _check(database: Database) -> int:
    with database.read() as session:
        number = 0
        for problem in find_problems(session):
            print(problem)
            number += 1
        if number:
            print(f"{number} problem{'s' if number > 1 else ''} found.")
            return FAILED
        counts = count_records(session)
    print("ok: " + ", ".join(f"{name} {count:,}" for name, count in counts.items()))
    return 0
