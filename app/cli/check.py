"""variorum check: says whether the database is whole, one line for each problem."""

import argparse

from sqlalchemy.orm import Session

from app.cli.database import open_any_schema
from app.cli.main import FAILED
from app.config import Settings
from app.services.capture_files import find_file_problems, find_unnamed_files
from app.services.checking import WHOLE, count_records, find_problems
from app.services.placing import place_all
from app.storage.engine import Database
from app.storage.keeper import FOLDER, Keeper


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """--rebuild."""
    parser.add_argument(
        "--rebuild", action="store_true", help="first look for every quotation in every capture of its source again"
    )
    parser.epilog = (
        "It reads everything and, without --rebuild, changes nothing: schema, file, references, history, hashes of "
        "captures and the files they were read from, places of quotations, preferred names, figures and the index of "
        "the search. Exit status 0: all is well; 1: there are problems."
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print what is wrong, or a summary."""
    with open_any_schema(settings) as database:
        if arguments.rebuild:
            with database.write() as session:
                number = place_all(session, again=True)
            print(f"{number:,} places of quotations were looked up again.")
        return _check(database, Keeper(settings.instance / FOLDER))


def _check(database: Database, keeper: Keeper) -> int:
    with database.read() as session:
        number = _print_all(session, keeper)
        if number:
            print(f"{number} problem{'s' if number > 1 else ''} found.")
            return FAILED
        counts = count_records(session)
        unnamed = find_unnamed_files(session, keeper)
    print("ok: " + ", ".join(f"{name} {count:,}" for name, count in counts.items()))
    if unnamed:
        files = "1 file" if len(unnamed) == 1 else f"{len(unnamed):,} files"
        print(
            f"No capture names {files} in {keeper.folder}: fetched and not saved, or left by a crash. No harm is done."
        )
    return 0


def _print_all(session: Session, keeper: Keeper) -> int:
    """Print every problem; how many there are. Files are looked at only if the database can be read."""
    number, is_readable = 0, True
    for problem in find_problems(session):
        print(problem)
        number += 1
        is_readable = is_readable and problem.where != WHOLE
    for problem in find_file_problems(session, keeper) if is_readable else ():
        print(problem)
        number += 1
    return number
