"""variorum check: says whether the database is whole, one line for each problem."""

import argparse

from app.cli.database import open_any_schema
from app.cli.main import FAILED
from app.config import Settings
from app.services.checking import count_records, find_problems


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""
    parser.epilog = (
        "It reads everything and changes nothing: schema, file, references, history, hashes of captures, places of "
        "quotations, preferred names, figures and the index of the search. Exit status 0: all is well; 1: there are "
        "problems."
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print what is wrong, or a summary."""
    with open_any_schema(settings) as database, database.read() as session:
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
